import { Link } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import type { ReportSummary } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Ring } from '../../ui/ring.tsx'
import { Empty } from '../../ui/states.tsx'
import { ReportStateTag } from '../reports/index.ts'

/** Each report as a ring that closes as its chapters are approved. */
export function ReportRings({ reports, today }: { reports: readonly ReportSummary[]; today: string }) {
  const { t, dates } = useTexts()
  return (
    <section className="stack" aria-labelledby="report-rings">
      <Heading level={2} data-size="xs" id="report-rings">
        {t('home.reports')}
      </Heading>
      {reports.length === 0 ? (
        <Empty title={t('home.noReportsTitle')} text={t('home.noReports')} action={<Link to="/aar">{t('home.toYear')}</Link>} />
      ) : (
        <ul role="list" className="report-rings">
          {reports.map((report) => {
            const open = report.openFindings.fatal + report.openFindings.error
            const isLate = report.due !== null && report.due < today && report.state !== 'published'
            return (
              <li key={report.id} className="sheet report-ring">
                <Ring
                  total={report.sections.total}
                  done={report.sections.approved}
                  underway={report.sections.ready}
                  label={t('report.ring', { approved: report.sections.approved, total: report.sections.total })}
                  size={88}
                />
                <div className="stack stack-tight">
                  <Link to="/rapporter/$report" params={{ report: report.id }} className="report-ring-title">
                    {report.title}
                  </Link>
                  <div className="small soft">{report.unit.name}</div>
                  <div className="row small">
                    <ReportStateTag state={report.state} />
                    {open > 0 && <span className="late">{t('report.openErrors', { count: open })}</span>}
                    {report.due !== null && report.state !== 'published' && (
                      <span className={isLate ? 'late' : 'soft'}>
                        {isLate ? t('due.was', { day: dates.shortDay(report.due) }) : t('due.is', { day: dates.shortDay(report.due) })}
                      </span>
                    )}
                  </div>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
