import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ToggleGroup } from '@digdir/designsystemet-react'
import { flushSync } from 'react-dom'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { DocumentView } from './document-view.tsx'
import { ExaminedCounts } from './examined-counts.tsx'
import { CheckedFold, PreviousFold } from './examined-more.tsx'
import { FindingSteps } from './finding-steps.tsx'
import { FindingsList } from './findings-list.tsx'
import { bringIntoSight, focusOn, isSeen, markCurrent } from './focus.ts'
import { groupOf, walkOf, type Shown } from './groups.ts'
import type { Examined } from './left-examination.ts'
import { findingId, isIdOf, markId, marksByPart, type Report } from './marks.ts'
import { TakeAway } from './take-away.tsx'
import { TakeOver } from './take-over.tsx'

interface ExaminationViewProps extends Examined {
  /** Why there is no newer answer than this one; nothing when there is. */
  readonly failed: ReactNode
  readonly onAnother: () => void
  /** Examines anew, held against this report of last year or against none. */
  readonly onPrevious: (file: File | null) => void
  /** Called as one of its tables is taken to the import. */
  readonly onLeave: () => void
}

const VIEWS = ['list', 'document'] as const
const REPORTS = ['this', 'previous'] as const
type View = (typeof VIEWS)[number]

/** The document with its marks, and the list beside it; in a narrow window one of them at a time, the list first. */
export function ExaminationView({ file, previous, examination, failed, onAnother, onPrevious, onLeave }: ExaminationViewProps) {
  const { t } = useTexts()
  const { findings, parts, previous: last } = examination
  const [view, setView] = useState<View>('list')
  const [shown, setShown] = useState<Shown>('all')
  const [areRoundingsOpen, setRoundingsOpen] = useState(false)
  const [current, setCurrent] = useState<number | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  const marks = useMemo(() => marksByPart(findings, 'this'), [findings])
  const marksBefore = useMemo(() => marksByPart(findings, 'previous'), [findings])
  const [report, setReport] = useState<Report>('this')
  const walk = useMemo(() => walkOf(findings, shown), [findings, shown])
  useEffect(() => {
    if (failed === false) summary.current?.focus()
  }, [failed])
  useEffect(() => markCurrent(current === null ? [] : REPORTS.map((one) => markId(current, one))), [current, report])

  const showMark = useCallback((id: string, number: number | null) => {
    // What is hidden cannot take the focus: the view is turned first.
    flushSync(() => {
      setView('document')
      setReport(REPORTS.find((one) => isIdOf(id, one)) ?? 'this')
      if (number !== null) setCurrent(number)
    })
    focusOn(id)
  }, [])
  const showFinding = useCallback(
    (number: number) => {
      const finding = findings[number - 1]
      flushSync(() => {
        setView('list')
        setCurrent(number)
        // A finding that the filter hides is brought out.
        setShown('all')
        if (finding !== undefined && groupOf(finding.severity) === 'roundings') setRoundingsOpen(true)
      })
      focusOn(findingId(number))
    },
    [findings],
  )
  /** Turns to one of the two reports, at the finding that is looked at. */
  const showReport = (one: Report) => {
    flushSync(() => setReport(one))
    const mark = current === null ? null : document.getElementById(markId(current, one))
    if (isSeen(mark)) bringIntoSight(mark)
  }
  /** Leads to the finding before or after the current one, round from the last to the first, in the list and in the document, where they are seen. */
  const step = (by: 1 | -1, takesFocus: boolean) => {
    const at = current === null ? -1 : walk.indexOf(current)
    const number = walk[at < 0 ? (by > 0 ? 0 : walk.length - 1) : (at + by + walk.length) % walk.length]
    if (number === undefined) return
    flushSync(() => {
      setCurrent(number)
      // Last year's report stays as long as the findings have a place in it.
      if (!findings[number - 1]?.also.some(({ inPrevious }) => inPrevious)) setReport('this')
      if (shown === 'all' && groupOf(findings[number - 1]?.severity ?? 'error') === 'roundings') setRoundingsOpen(true)
    })
    const [entry, ...both] = [findingId(number), ...REPORTS.map((one) => markId(number, one))].map((id) => document.getElementById(id))
    const mark = both.find(isSeen)
    if (isSeen(mark)) bringIntoSight(mark)
    if (isSeen(entry)) entry.scrollIntoView({ block: 'nearest' })
    if (takesFocus) [entry, mark].find(isSeen)?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'n' && event.key !== 'p')) return
    event.preventDefault()
    step(event.key === 'n' ? 1 : -1, true)
  }

  return (
    <Page
      title={t('examine.resultTitle', { name: file.name })}
      width="full"
      actions={
        <Button tone="primary" onClick={onAnother}>
          {t('examine.another')}
        </Button>
      }
    >
      {failed}
      <div className="examined-top" ref={summary} tabIndex={-1}>
        <ExaminedCounts examination={examination} />
        <TakeAway name={file.name} examination={examination} />
      </div>
      <div className="examined-folds">
        <CheckedFold examination={examination} onPlace={(id) => showMark(id, null)} />
        <PreviousFold examination={examination} previous={previous} onPrevious={onPrevious} />
        <TakeOver examination={examination} onFinding={showFinding} onLeave={onLeave} />
      </div>
      <ToggleGroup
        className="examined-views"
        data-color="accent"
        data-size="sm"
        aria-label={t('examine.views')}
        value={view}
        onChange={(value) => setView(value as View)}
      >
        {VIEWS.map((choice) => (
          <ToggleGroup.Item key={choice} value={choice}>
            {t(`examine.view.${choice}`)}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup>
      <div className="examined" data-view={view} onKeyDown={onKeyDown}>
        <div className="examined-side">
          {walk.length > 0 && <FindingSteps findings={findings} walk={walk} current={current} onStep={(by) => step(by, false)} />}
          <FindingsList
            findings={findings}
            shown={shown}
            current={current}
            areRoundingsOpen={areRoundingsOpen}
            onShown={setShown}
            onRoundings={setRoundingsOpen}
            onMark={showMark}
          />
        </div>
        <div className="examined-documents">
          {last !== null && marksBefore.size > 0 && (
            <div className="examined-reports">
              <ToggleGroup
                data-color="accent"
                data-size="sm"
                aria-label={t('examine.reports')}
                value={report}
                onChange={(value) => showReport(value as Report)}
              >
                {REPORTS.map((choice) => (
                  <ToggleGroup.Item key={choice} value={choice}>
                    {t(`examine.report.${choice}`)}
                  </ToggleGroup.Item>
                ))}
              </ToggleGroup>
            </div>
          )}
          <DocumentView report="this" isShown={report === 'this'} parts={parts} marks={marks} onFinding={showFinding} />
          {/* Drawn when somebody asks for it: it may be as long as the report itself. */}
          {last !== null && report === 'previous' && (
            <DocumentView report="previous" isShown parts={last.parts} marks={marksBefore} onFinding={showFinding} />
          )}
        </div>
      </div>
    </Page>
  )
}
