import { memo } from 'react'
import type { ExaminedPart } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { ExaminedTableView } from './examined-table.tsx'
import { MarkedText } from './marked-text.tsx'
import { placeId, type PlacedMark, type Report } from './marks.ts'

interface DocumentViewProps {
  readonly report: Report
  readonly isShown: boolean
  readonly parts: readonly ExaminedPart[]
  readonly marks: ReadonlyMap<number, readonly PlacedMark[]>
  readonly onFinding: (number: number) => void
}

const NO_MARKS: readonly PlacedMark[] = []

/** The document as it was read, part by part, with where its pages and sheets begin. Parts out of sight are not laid out. */
export const DocumentView = memo(function DocumentView({ report, isShown, parts, marks, onFinding }: DocumentViewProps) {
  const { t } = useTexts()
  return (
    <article
      className="examined-document sheet"
      aria-label={t(report === 'this' ? 'examine.view.document' : 'examine.report.previous')}
      hidden={!isShown}
    >
      {parts.map((part, at) => (
        <div key={at} className="examined-part">
          <Begins part={part} before={parts[at - 1]} />
          <PartView report={report} part={part} at={at} marks={marks.get(at) ?? NO_MARKS} onFinding={onFinding} />
        </div>
      ))}
    </article>
  )
})

function Begins({ part, before }: { part: ExaminedPart; before: ExaminedPart | undefined }) {
  const { t } = useTexts()
  const { page, sheet } = part.place
  if (sheet !== null && sheet !== before?.place.sheet) return <p className="examined-page">{t('examine.sheet', { sheet })}</p>
  if (page !== null && page !== before?.place.page) return <p className="examined-page">{t('examine.page', { page: String(page) })}</p>
  return null
}

interface PartViewProps {
  readonly report: Report
  readonly part: ExaminedPart
  readonly at: number
  readonly marks: readonly PlacedMark[]
  readonly onFinding: (number: number) => void
}

function PartView({ report, part, at, marks, onFinding }: PartViewProps) {
  if (part.kind === 'table') return <ExaminedTableView report={report} table={part} at={at} marks={marks} onFinding={onFinding} />
  const place = marks.length === 0 ? {} : { id: placeId({ part: at, row: null, column: null }, report), tabIndex: -1 }
  const text = <MarkedText report={report} text={part.text} marks={marks} onFinding={onFinding} />
  if (part.kind === 'paragraph') return <p {...place}>{text}</p>
  // The page has its own headings of the first two levels.
  const Level = part.level === null || part.level <= 1 ? 'h3' : part.level === 2 ? 'h4' : 'h5'
  return <Level {...place}>{text}</Level>
}
