import { Heading } from '@digdir/designsystemet-react'
import type { Report, Section } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { usePageHeading } from '../../ui/page.tsx'
import { SectionStateTag } from './state-tags.tsx'
import { useReportView } from './use-report-view.ts'

/** Number, title, state, what belongs here, and what has changed since it was approved. */
export function SectionHead({ report, view }: { report: Report; view: Section }) {
  const { t } = useTexts()
  const { openPanel, showView } = useReportView()
  const title = `${view.number ?? ''} ${view.title}`.trim()
  const heading = usePageHeading(`${title} – ${report.title}`)
  return (
    <header className="section-head">
      <div className="row row-between">
        <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
          {view.number !== null && <span className="section-number">{view.number}</span>} {view.title}
        </Heading>
        <SectionStateTag state={view.state} />
      </div>
      {view.guidance !== '' && (
        <details className="guidance">
          <summary>{t('section.guidance')}</summary>
          <p>{view.guidance}</p>
        </details>
      )}
      {view.changes.length > 0 && (
        <p className="changed-note">
          {t('section.changed', { count: view.changes.length })}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              openPanel('endringer')
              showView('side')
            }}
          >
            {t('section.seeChanges')}
          </button>
        </p>
      )}
    </header>
  )
}
