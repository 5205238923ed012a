import { Link } from '@tanstack/react-router'
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons'
import type { OutlineSection, Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'

/** To the section before and after, for the one who reads from front to back. */
export function SectionSteps({ report, section }: { report: Report; section: string }) {
  const { t } = useTexts()
  const written = report.outline.filter((candidate) => !candidate.isHeading)
  const at = written.findIndex((candidate) => candidate.id === section)
  const before = written[at - 1]
  const after = at < 0 ? undefined : written[at + 1]
  const title = (step: OutlineSection) => `${step.number ?? ''} ${step.title}`.trim()
  return (
    <nav className="section-steps" aria-label={t('report.steps')}>
      {before !== undefined && (
        <Link to="/rapporter/$report/$section" params={{ report: report.id, section: before.id }} rel="prev">
          <ArrowLeftIcon aria-hidden="true" />
          <span>{title(before)}</span>
        </Link>
      )}
      {after !== undefined && (
        <Link to="/rapporter/$report/$section" params={{ report: report.id, section: after.id }} rel="next" className="section-step-next">
          <span>{title(after)}</span>
          <ArrowRightIcon aria-hidden="true" />
        </Link>
      )}
    </nav>
  )
}
