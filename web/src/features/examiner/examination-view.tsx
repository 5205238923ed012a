import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ToggleGroup } from '@digdir/designsystemet-react'
import { flushSync } from 'react-dom'
import type { Examination } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { DocumentView } from './document-view.tsx'
import { ExaminedCounts } from './examined-counts.tsx'
import { FindingsList, type Shown } from './findings-list.tsx'
import { findingId, marksByPart } from './marks.ts'
import { TakeAway } from './take-away.tsx'
import { TakeOver } from './take-over.tsx'

interface ExaminationViewProps {
  readonly name: string
  readonly examination: Examination
  readonly onAnother: () => void
  /** Called as one of its tables is taken to the import. */
  readonly onLeave: () => void
}

const VIEWS = ['list', 'document'] as const
type View = (typeof VIEWS)[number]

/** The document with its marks, and the list beside it; in a narrow window one of them at a time, the list first. */
export function ExaminationView({ name, examination, onAnother, onLeave }: ExaminationViewProps) {
  const { t } = useTexts()
  const [view, setView] = useState<View>('list')
  const [shown, setShown] = useState<Shown>('all')
  const summary = useRef<HTMLDivElement>(null)
  const marks = useMemo(() => marksByPart(examination.findings), [examination])
  useEffect(() => summary.current?.focus(), [])

  const showMark = (id: string) => {
    // What is hidden cannot take the focus: the view is turned first.
    flushSync(() => setView('document'))
    focusOn(id)
  }
  const showFinding = useCallback((number: number) => {
    flushSync(() => {
      setView('list')
      // A finding that the filter hides is brought out.
      setShown('all')
    })
    const fold = document.getElementById(findingId(number))?.closest('details')
    if (fold !== null && fold !== undefined) fold.open = true
    focusOn(findingId(number))
  }, [])

  return (
    <Page
      title={t('examine.resultTitle', { name })}
      width="full"
      actions={
        <Button tone="primary" onClick={onAnother}>
          {t('examine.another')}
        </Button>
      }
    >
      <div className="examined-top" ref={summary} tabIndex={-1}>
        <ExaminedCounts examination={examination} />
        <TakeAway name={name} examination={examination} />
      </div>
      <TakeOver examination={examination} onFinding={showFinding} onLeave={onLeave} />
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
      <div className="examined" data-view={view}>
        <FindingsList findings={examination.findings} shown={shown} onShown={setShown} onMark={showMark} />
        <DocumentView parts={examination.parts} marks={marks} onFinding={showFinding} />
      </div>
    </Page>
  )
}

/** Brings an element into sight and gives it the focus; of a place that is not drawn by itself, what it stands in. */
function focusOn(id: string): void {
  const place = document.getElementById(id)
  const outer = id.replace(/-\d+$/, '')
  if (place === null) return outer === id ? undefined : focusOn(outer)
  bringIntoSight(place, FRAMES)
  place.focus({ preventScroll: true })
}

/** Parts that come into sight get their true height then, and move what is below them: it is aimed at again. */
const FRAMES = 4
function bringIntoSight(place: HTMLElement, frames: number): void {
  place.scrollIntoView({ block: 'center' })
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(place, frames - 1))
}
