import { Alert, Heading } from '@digdir/designsystemet-react'
import type { Report, Finding } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { useFindingTurns } from './finding-turns.tsx'
import { useReportView } from './use-report-view.ts'

interface OpenErrorsProps {
  readonly report: Report
  readonly findings: readonly Finding[]
  /** The person chose to go and mend one. */
  readonly onLeave: () => void
}

/** Errors still open when publishing: each leads to its place. They ask for a reason; they do not stop anyone at midnight. */
export function OpenErrors({ report, findings, onLeave }: OpenErrorsProps) {
  const { t } = useTexts()
  const { goToFinding } = useReportView()
  const { next } = useFindingTurns()
  const unapproved = report.outline.filter((section) => !section.isHeading && section.state !== 'approved' && section.state !== 'published')
  if (findings.length === 0 && unapproved.length === 0) return <Alert data-color="success">{t('publish.allClear')}</Alert>
  return (
    <>
      {findings.length > 0 && (
        <Alert data-color="danger">
          <Heading level={3} data-size="2xs">
            {t('publish.openErrors', { count: findings.length })}
          </Heading>
          <ul className="open-errors">
            {findings.map((finding) => (
              <li key={finding.fingerprint}>
                {finding.message}{' '}
                <button
                  type="button"
                  className="text-button"
                  onClick={() => {
                    onLeave()
                    void goToFinding(finding).then(next)
                  }}
                >
                  {t('finding.go')}
                </button>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {unapproved.length > 0 && (
        <Alert data-color="warning">
          <p>{t('publish.unapproved', { count: unapproved.length })}</p>
          <ul className="open-errors">
            {unapproved.map((section) => (
              <li key={section.id}>{`${section.number ?? ''} ${section.title}`.trim()}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
