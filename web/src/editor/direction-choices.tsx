import { Fieldset, Radio } from '@digdir/designsystemet-react'
import { isSeries } from '@arsring/shared'
import { showDirection, wordsFor, type DirectionWords } from '@arsring/document'
import type { Figure } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { useSectionWorld } from './section-world.ts'

/** The words that may follow the sign of this figure, as they read now. */
export function DirectionChoices({
  figure,
  chosen,
  onChoose,
}: {
  figure: Figure
  chosen: DirectionWords
  onChoose: (words: DirectionWords) => void
}) {
  const { t } = useTexts()
  const { language } = useSectionWorld()
  const choices = isSeries(figure.series) ? wordsFor(figure.series) : []
  return (
    <Fieldset data-size="sm" data-color="accent">
      <Fieldset.Legend>{t('figure.direction')}</Fieldset.Legend>
      <Fieldset.Description>{t('figure.directionHelp')}</Fieldset.Description>
      {choices.map((words) => (
        <Radio
          key={words}
          name="words"
          value={words}
          checked={words === chosen}
          onChange={() => onChoose(words)}
          label={showDirection({ key: figure.key, words }, figure.value, language)}
        />
      ))}
    </Fieldset>
  )
}
