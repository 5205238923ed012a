import { useTexts } from '../../texts/provider.tsx'
import { lookOf, markId, piecesOf, type PlacedMark, type Report } from './marks.ts'

interface MarkedTextProps {
  readonly report: Report
  readonly text: string
  readonly marks: readonly PlacedMark[]
  readonly onFinding: (number: number) => void
}

/** A text with its marks, and the number of each finding after the place it is about. */
export function MarkedText({ report, text, marks, onFinding }: MarkedTextProps) {
  if (marks.length === 0) return text
  return piecesOf(text, marks).map((piece, at) => {
    const main = piece.marks.find(({ isMain }) => isMain)
    return (
      <span key={at}>
        {piece.marks.length === 0 ? (
          piece.text
        ) : (
          <mark className="examined-mark" data-severity={main?.severity} data-main={lookOf(piece.marks)}>
            {piece.text}
          </mark>
        )}
        <MarkNumbers report={report} marks={piece.ending} onFinding={onFinding} />
      </span>
    )
  })
}

/** The numbers of the findings that stand here; each leads to its finding in the list. */
export function MarkNumbers({ report, marks, onFinding }: Omit<MarkedTextProps, 'text'>) {
  const { t } = useTexts()
  return marks
    .filter(({ isMain }) => isMain)
    .map(({ number, severity }) => (
      <button
        key={number}
        type="button"
        id={markId(number, report)}
        className="examined-number"
        data-severity={severity}
        aria-label={t('examine.toFinding', { number: String(number) })}
        onClick={() => onFinding(number)}
      >
        {number}
      </button>
    ))
}
