import { Suspense, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { SectionEditorHandle } from '../../editor/section-editor.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { Loaded, Loading } from '../../ui/states.tsx'
import type { Report, Section } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { useSession } from '../access/index.ts'
import { useFindingTurns } from './finding-turns.tsx'
import { SectionEditor } from './lazy-editor.ts'
import { LockBanner } from './lock-banner.tsx'
import { NotApplicableBanner } from './not-applicable.tsx'
import { findingsQuery, reportQuery, sectionQuery } from './queries.ts'
import { SectionActions } from './section-actions.tsx'
import { SectionHead } from './section-head.tsx'
import { SectionSteps } from './section-steps.tsx'
import { useReportView } from './use-report-view.ts'

const FOLLOW_EVERY = 10_000

/** One section of a report: the page one writes on and what may be done with it. */
export function SectionPage() {
  const { report: id } = useReportView()
  const { section = '' } = useParams({ strict: false })
  const report = useQuery(reportQuery(id))
  const view = useQuery({
    ...sectionQuery(id, section),
    // While someone else writes, the text is followed as they save.
    refetchInterval: (query) => (query.state.data?.lock?.isMine === false ? FOLLOW_EVERY : false),
  })
  return (
    <Loaded query={report}>
      {(detail) => <LoadedPage query={view}>{(shown) => <SectionSheet key={shown.id} report={detail} view={shown} />}</LoadedPage>}
    </Loaded>
  )
}

function SectionSheet({ report, view }: { report: Report; view: Section }) {
  const { t } = useTexts()
  const session = useSession()
  const editor = useRef<SectionEditorHandle>(null)
  const { search, openFigure } = useReportView()
  const { turn } = useFindingTurns()
  const findings = useQuery({ ...findingsQuery(report.id), enabled: search.funn !== undefined })
  const finding = [...view.findings, ...(findings.data ?? [])].find((candidate) => candidate.fingerprint === search.funn) ?? null
  return (
    <article className="section sheet">
      <SectionHead report={report} view={view} />
      <LockBanner report={report.id} view={view} onTakeOver={() => editor.current?.takeOver() ?? Promise.resolve()} />
      <NotApplicableBanner report={report.id} view={view} />
      {view.notApplicable === null && (
        <Suspense fallback={<Loading what={t('editor.loading')} />}>
          <SectionEditor
            ref={editor}
            report={{ id: report.id, unit: report.unit.id, year: report.year, language: report.language }}
            user={session.user?.id ?? ''}
            view={view}
            finding={finding}
            findingTurn={turn}
            onOpenFigure={openFigure}
          />
        </Suspense>
      )}
      <SectionActions report={report.id} view={view} beforeMove={() => editor.current?.flush() ?? Promise.resolve()} />
      <SectionSteps report={report} section={view.id} />
    </article>
  )
}
