import { useQuery } from '@tanstack/react-query'
import { Tabs } from '@digdir/designsystemet-react'
import { REPORT_PANELS, type ReportPanel } from '../../address/search.ts'
import type { Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { HistoryList } from '../audit/index.ts'
import { FigurePanel } from '../facts/index.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { sectionQuery } from './queries.ts'
import { Revisions } from './revisions.tsx'
import { useReportView } from './use-report-view.ts'

/** What stands beside the page: findings, the figure that is opened, figures changed since approval, history. */
export function SidePanel({ report, section }: { report: Report; section: string | null }) {
  const { t } = useTexts()
  const { search, openPanel, showView } = useReportView()
  const view = useQuery({ ...sectionQuery(report.id, section ?? ''), enabled: section !== null })
  const changes = view.data?.changes ?? []
  const panels = REPORT_PANELS.filter((panel) => panel !== 'endringer' || changes.length > 0)
  const wanted = search.panel ?? 'funn'
  const shown = panels.includes(wanted) ? wanted : 'funn'
  return (
    <aside className="side" aria-label={t('report.side')}>
      <Tabs value={shown} onChange={(value) => openPanel(value as ReportPanel)} data-size="sm" data-color="accent">
        <Tabs.List>
          {panels.map((panel) => (
            <Tabs.Tab key={panel} value={panel}>
              {panel === 'endringer' ? t('panel.endringer', { count: changes.length }) : t(`panel.${panel}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="funn">{shown === 'funn' && <FindingsPanel report={report} section={section} />}</Tabs.Panel>
        <Tabs.Panel value="tall">
          {shown === 'tall' &&
            (search.tall === undefined ? (
              <p className="soft">{t('figure.chooseOne')}</p>
            ) : (
              <FigurePanel figureKey={search.tall} onClose={() => showView('tekst')} />
            ))}
        </Tabs.Panel>
        {changes.length > 0 && <Tabs.Panel value="endringer">{shown === 'endringer' && <ChangesPanel changes={changes} />}</Tabs.Panel>}
        <Tabs.Panel value="historikk">
          {shown === 'historikk' && (
            <div className="stack">
              {section !== null && <Revisions report={report} section={section} />}
              <HistoryList subject={section === null ? report.id : `${report.id}/${section}`} />
            </div>
          )}
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
