import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { ToggleGroup } from '@digdir/designsystemet-react'
import { previewAddress } from '../../api/reports.ts'
import { REPORT_VIEWS, type ReportView } from '../../address/search.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Ring } from '../../ui/ring.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { FindingTurns } from './finding-turns.tsx'
import { SectionEditor } from './lazy-editor.ts'
import { Outline } from './outline.tsx'
import { reportQuery } from './queries.ts'
import { SidePanel } from './side-panel.tsx'
import { ReportStateTag } from './state-tags.tsx'
import { useReportView } from './use-report-view.ts'
import './report.css'

/** What a section's page is made of is fetched while one still reads the front. */
function warmEditor(): void {
  void SectionEditor.preload?.()
  void import('./section-page.tsx')
}

/** A report: chapters to the left, the page in the middle, findings, figures and history to the right. */
export function ReportPage() {
  const { t } = useTexts()
  const { report: id, search, showView } = useReportView()
  const { section } = useParams({ strict: false })
  const report = useQuery(reportQuery(id))
  useEffect(warmEditor, [])
  const view: ReportView = search.vis ?? 'tekst'
  return (
    <LoadedPage query={report}>
      {(detail) => (
        <FindingTurns>
          <div className="report" data-view={view}>
            <div className="report-top">
              <Ring
                total={detail.sections.total}
                done={detail.sections.approved}
                underway={detail.sections.ready}
                label={t('report.ring', { approved: detail.sections.approved, total: detail.sections.total })}
                size={52}
              />
              <div className="report-top-title">
                <Link to="/rapporter/$report" params={{ report: id }}>
                  {detail.title}
                </Link>
                <span className="small soft">{detail.unit.name}</span>
              </div>
              <ReportStateTag state={detail.state} />
              <a className="report-preview" href={previewAddress(id)} target="_blank" rel="noreferrer">
                {t('report.preview')}
                <span className="unseen"> {t('link.newTab')}</span>
              </a>
            </div>
            <ToggleGroup
              className="report-views"
              data-color="accent"
              aria-label={t('report.views')}
              value={view}
              onChange={(value) => showView(value as ReportView)}
              data-size="sm"
            >
              {REPORT_VIEWS.map((choice) => (
                <ToggleGroup.Item key={choice} value={choice}>
                  {t(`report.view.${choice}`)}
                </ToggleGroup.Item>
              ))}
            </ToggleGroup>
            <div className="report-columns">
              <Outline report={detail} />
              <div className="report-middle">
                <Outlet />
              </div>
              <SidePanel report={detail} section={section ?? null} />
            </div>
          </div>
        </FindingTurns>
      )}
    </LoadedPage>
  )
}
