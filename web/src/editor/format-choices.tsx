import { Fieldset, Radio } from '@digdir/designsystemet-react'
import type { FigureFormat } from '@arsring/shared'
import { formatsFor, showFigure, type FigureSign } from '@arsring/document'
import type { Figure } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { useSectionWorld } from './section-world.ts'

interface FormatChoicesProps {
  readonly figure: Figure
  readonly format: FigureFormat
  readonly sign: FigureSign
  readonly onChange: (attrs: { format?: FigureFormat; sign?: FigureSign }) => void
}

const SIGNS: readonly FigureSign[] = ['minus', 'plus', 'none']

/** How the figure is shown, each choice as it would read. The stored value never changes. */
export function FormatChoices({ figure, format, sign, onChange }: FormatChoicesProps) {
  const { t } = useTexts()
  const { language } = useSectionWorld()
  const { value } = figure
  if (value.kind !== 'number') return null
  const formats = formatsFor(value.unit)
  const isChange = ['change', 'growth', 'gap', 'variance'].includes(figure.series)
  return (
    <>
      {formats.length > 1 && (
        <Fieldset data-size="sm" data-color="accent">
          <Fieldset.Legend>{t('figure.format')}</Fieldset.Legend>
          {formats.map((choice) => (
            <Radio
              key={choice}
              name="format"
              value={choice}
              checked={choice === format}
              onChange={() => onChange({ format: choice })}
              label={`${showFigure({ format: choice, sign }, value, language)} – ${t(`format.${choice}`)}`}
            />
          ))}
        </Fieldset>
      )}
      {isChange && (
        <Fieldset data-size="sm" data-color="accent">
          <Fieldset.Legend>{t('figure.sign')}</Fieldset.Legend>
          {SIGNS.map((choice) => (
            <Radio
              key={choice}
              name="sign"
              value={choice}
              checked={choice === sign}
              onChange={() => onChange({ sign: choice })}
              label={`${showFigure({ format, sign: choice }, value, language)} – ${t(`sign.${choice}`)}`}
            />
          ))}
        </Fieldset>
      )}
    </>
  )
}
