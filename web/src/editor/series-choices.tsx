import { useQueries } from '@tanstack/react-query'
import { Fieldset, Radio } from '@digdir/designsystemet-react'
import { isSeries } from '@arsring/shared'
import { showDirection, showFigure, wordsFor, type DirectionWords } from '@arsring/document'
import type { Figure } from '../api/types.ts'
import { figureQuery } from '../features/facts/index.ts'
import { useTexts } from '../texts/provider.tsx'
import { Button } from '../ui/button.tsx'
import { useSectionWorld } from './section-world.ts'
import { seriesOf } from './series-of.ts'

interface SeriesChoicesProps {
  readonly chosen: string
  readonly onChoose: (figure: Figure) => void
  readonly onInsertDirection: (figure: Figure, words: DirectionWords) => void
}

/** The same figure in its other series (change since last year, growth …), and the word for its direction. */
export function SeriesChoices({ chosen, onChoose, onInsertDirection }: SeriesChoicesProps) {
  const { t } = useTexts()
  const { language } = useSectionWorld()
  const answers = useQueries({ queries: seriesOf(chosen).map((key) => ({ ...figureQuery(key), retry: false })) })
  const figures = answers
    .map((answer) => answer.data?.figure)
    .filter((figure): figure is Figure => figure !== undefined && figure.value.kind === 'number')
  const own = figures.find((figure) => figure.key === chosen)
  const turning =
    own !== undefined && isSeries(own.series) && wordsFor(own.series).length > 0
      ? own
      : figures.find((figure) => figure.series === 'change')
  const words = turning !== undefined && isSeries(turning.series) ? wordsFor(turning.series) : []
  if (figures.length < 2 && turning === undefined) return null
  return (
    <>
      <Fieldset data-size="sm" data-color="accent">
        <Fieldset.Legend>{t('figure.series')}</Fieldset.Legend>
        {figures.map((figure) => (
          <Radio
            key={figure.key}
            name="series"
            value={figure.key}
            checked={figure.key === chosen}
            onChange={() => onChoose(figure)}
            label={`${showFigure({ format: 'plain' }, figure.value, language)} – ${isSeries(figure.series) ? t(`series.${figure.series}`) : figure.series}`}
          />
        ))}
      </Fieldset>
      {turning !== undefined && words.length > 0 && (
        <div className="stack stack-tight">
          <p className="small">{t('figure.insertDirection')}</p>
          <div className="row">
            {words.map((choice) => (
              <Button key={choice} tone="quiet" data-size="sm" onClick={() => onInsertDirection(turning, choice)}>
                {showDirection({ key: turning.key, words: choice }, turning.value, language)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  )
}
