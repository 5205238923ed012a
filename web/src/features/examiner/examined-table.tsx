import type { ExaminedTable } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { MarkNumbers } from './marked-text.tsx'
import { gridCells, isNumber, lookOf, marksIn, placeId, type GridCell, type PlacedMark, type Report } from './marks.ts'

interface ExaminedTableProps {
  readonly report: Report
  readonly table: ExaminedTable
  readonly at: number
  readonly marks: readonly PlacedMark[]
  readonly onFinding: (number: number) => void
}

/** A table as it was read; cells that findings are about are outlined and numbered. */
export function ExaminedTableView({ report, table, at, marks, onFinding }: ExaminedTableProps) {
  const { t } = useTexts()
  const heads = table.headerRows ?? 1
  const whole = marks.filter(({ row }) => row === null)
  const hasUnread = table.rows.some(({ unread }) => unread !== undefined && unread.length > 0)
  const rowOf = (row: ExaminedTable['rows'][number], index: number) => (
    <tr
      key={index}
      {...(marks.some((mark) => mark.row === index) ? { id: placeId({ part: at, row: index, column: null }, report), tabIndex: -1 } : {})}
    >
      {gridCells(row).map((cell) => (
        <Cell
          key={cell.column}
          report={report}
          cell={cell}
          id={placeId({ part: at, row: index, column: cell.column }, report)}
          isHead={index < heads}
          isUnread={row.unread?.includes(cell.column) === true}
          marks={marksIn(cell, index, marks)}
          onFinding={onFinding}
        />
      ))}
    </tr>
  )
  return (
    <div id={placeId({ part: at, row: null, column: null }, report)} tabIndex={-1} className="stack stack-tight">
      <div className="scroll-x" role="group" aria-label={table.caption ?? t('examine.table')} tabIndex={0}>
        <table className="examined-table" data-main={whole.some(({ isMain }) => isMain)}>
          {(table.caption !== null || whole.length > 0) && (
            <caption>
              {table.caption} <MarkNumbers report={report} marks={whole} onFinding={onFinding} />
            </caption>
          )}
          {heads > 0 && <thead>{table.rows.slice(0, heads).map(rowOf)}</thead>}
          <tbody>{table.rows.slice(heads).map((row, index) => rowOf(row, index + heads))}</tbody>
        </table>
      </div>
      {hasUnread && <p className="small soft">{t('examine.unread')}</p>}
    </div>
  )
}

interface CellProps {
  readonly report: Report
  readonly cell: GridCell
  readonly id: string
  readonly isHead: boolean
  readonly isUnread: boolean
  readonly marks: readonly PlacedMark[]
  readonly onFinding: (number: number) => void
}

function Cell({ report, cell, id, isHead, isUnread, marks, onFinding }: CellProps) {
  const main = marks.find(({ isMain }) => isMain)
  const isLabel = !isHead && cell.column === 0 && cell.text !== ''
  const Tag = isLabel || (isHead && cell.text !== '') ? 'th' : 'td'
  return (
    <Tag
      {...(Tag === 'th' ? { scope: isHead ? (cell.span > 1 ? 'colgroup' : 'col') : 'row' } : {})}
      {...(cell.span > 1 ? { colSpan: cell.span } : {})}
      {...(marks.length > 0 ? { id, tabIndex: -1, 'data-main': lookOf(marks), 'data-severity': main?.severity } : {})}
      className={`${isNumber(cell.text) || (isHead && cell.column > 0) ? 'number align-end' : ''}${isUnread ? ' is-unread' : ''}`}
    >
      {cell.text}
      <MarkNumbers report={report} marks={marks} onFinding={onFinding} />
    </Tag>
  )
}
