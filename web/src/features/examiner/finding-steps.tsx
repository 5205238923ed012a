import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import type { ExaminedFinding } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'

interface FindingStepsProps {
  readonly findings: readonly ExaminedFinding[]
  /** The numbers of those that are gone through. */
  readonly walk: readonly number[]
  readonly current: number | null
  readonly onStep: (by: 1 | -1) => void
}

/** From one finding to the next. The buttons keep the focus, so that they can be pressed again; what they lead to is read aloud. */
export function FindingSteps({ findings, walk, current, onStep }: FindingStepsProps) {
  const { t } = useTexts()
  const at = current === null ? -1 : walk.indexOf(current)
  const said = current === null ? undefined : findings[current - 1]
  return (
    <div className="finding-steps" role="group" aria-label={t('examine.steps')}>
      <Button data-size="sm" aria-keyshortcuts="p" title={t('examine.previousKey')} onClick={() => onStep(-1)}>
        <ChevronLeftIcon aria-hidden="true" fontSize="1.25rem" /> {t('examine.stepBack')}
      </Button>
      <span className="number" aria-hidden="true">
        {at < 0 ? t('examine.stepCount', { count: walk.length }) : t('examine.stepAt', { at: at + 1, count: walk.length })}
      </span>
      <Button data-size="sm" aria-keyshortcuts="n" title={t('examine.nextKey')} onClick={() => onStep(1)}>
        {t('examine.stepOn')} <ChevronRightIcon aria-hidden="true" fontSize="1.25rem" />
      </Button>
      <p className="unseen" role="status">
        {said !== undefined && at >= 0 && `${t('examine.stepAt', { at: at + 1, count: walk.length })}. ${said.message}`}
      </p>
    </div>
  )
}
