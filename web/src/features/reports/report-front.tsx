import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import type { Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { usePageHeading } from '../../ui/page.tsx'
import { Ring } from '../../ui/ring.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useSession } from '../access/index.ts'
import { Attachments } from './attachments.tsx'
import { Edition } from './edition.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { reportQuery } from './queries.ts'
import { ReportActions } from './report-actions.tsx'
import { SectionSign } from './section-sign.tsx'
import { useReportView } from './use-report-view.ts'

/** The front of a report: how far it has come, what is left, its editions, and publishing. */
export function ReportFront() {
  const { report: id } = useReportView()
  const report = useQuery(reportQuery(id))
  return <Loaded query={report}>{(detail) => <Front report={detail} />}</Loaded>
}

function Front({ report }: { report: Report }) {
  const { t, dates } = useTexts()
  const session = useSession()
  const heading = usePageHeading(report.title)
  const [isPublishing, setIsPublishing] = useState(false)
  const left = report.outline.filter(
    (section) => !section.isHeading && (section.state === 'draft' || section.state === 'ready' || section.changedSinceApproval),
  )
  const isLate = report.due !== null && report.due < session.today && report.state !== 'published'
  return (
    <div className="front sheet stack stack-wide">
      <header className="front-head">
        <Ring
          total={report.sections.total}
          done={report.sections.approved}
          underway={report.sections.ready}
          label={t('report.ring', { approved: report.sections.approved, total: report.sections.total })}
          size={120}
        />
        <div className="stack stack-tight">
          <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
            {report.title}
          </Heading>
          <p className="soft">{report.unit.name}</p>
          {report.due !== null && report.state !== 'published' && (
            <p className={isLate ? 'late' : undefined}>
              {isLate ? t('due.was', { day: dates.day(report.due) }) : t('due.is', { day: dates.day(report.due) })}
            </p>
          )}
          <p>{t('report.progress', { approved: report.sections.approved, ready: report.sections.ready, draft: report.sections.draft })}</p>
        </div>
      </header>

      <div className="row">
        {report.can.publish && (
          <Button tone="primary" onClick={() => setIsPublishing(true)}>
            {report.publishedEdition === null ? t('publish.open') : t('publish.openNew')}
          </Button>
        )}
        <ReportActions report={report} />
      </div>

      {left.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="left">
          <Heading level={2} data-size="xs" id="left">
            {t('report.left', { count: left.length })}
          </Heading>
          <ul role="list" className="front-left">
            {left.map((section) => (
              <li key={section.id}>
                <SectionSign state={section.state} presence={section.presence} />
                <Link to="/rapporter/$report/$section" params={{ report: report.id, section: section.id }}>
                  {`${section.number ?? ''} ${section.title}`.trim()}
                </Link>
                <span className="small soft">
                  {section.changedSinceApproval
                    ? t('report.changed')
                    : section.presence === 'empty' && section.state === 'draft'
                      ? t('presence.empty')
                      : t(`state.section.${section.state}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}

      <Attachments report={report.id} />

      <section className="stack stack-tight" aria-labelledby="editions">
        <Heading level={2} data-size="xs" id="editions">
          {t('editions.title')}
        </Heading>
        {report.publications.length === 0 ? (
          <p className="soft">{t('editions.none')}</p>
        ) : (
          <ul role="list" className="editions">
            {report.publications.map((publication) => (
              <Edition key={publication.id} publication={publication} />
            ))}
          </ul>
        )}
      </section>
      {isPublishing && <PublishDialog report={report} onClose={() => setIsPublishing(false)} />}
    </div>
  )
}
