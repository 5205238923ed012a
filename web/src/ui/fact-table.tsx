import { useRef, useState, type KeyboardEvent } from 'react'
import { factKeyText, type Cell, type CellRef, type Severity, type Table } from '@arsring/shared'
import { useTexts } from '../texts/provider.tsx'
import { isLongText } from './long-text.ts'
import { nextKeyedCell, type Step } from './roving.ts'

interface FactTableProps {
  readonly table: Table
  /** Called with the figure's key when a cell is opened. Without it, cells are plain text. */
  readonly onOpenFigure?: ((key: string, cell: CellRef) => void) | undefined
  /** The worst finding of each cell that has one, by `row|column`. */
  readonly marks?: ReadonlyMap<string, Severity>
  /** Cells lit up because a finding was opened. */
  readonly lit?: ReadonlySet<string>
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** From so many columns on, a table is set closer, so that the account of five columns stands whole on the page. */
const MANY_COLUMNS = 5

export function cellName(ref: CellRef): string {
  return `${ref.row}|${ref.column}`
}

/** Where a cell stands in the page, so that a finding can lead to it. */
export function cellElementId(table: string, ref: CellRef): string {
  return `cell-${table}-${ref.row}-${ref.column}`.replace(/[^\w-]/g, '_')
}

/**
 * A table of figures: row and column headers, numbers right-aligned in tabular figures, wide tables in a labelled region
 * that scrolls. Cells with a figure behind them are one tab stop together; the arrows move between them.
 */
export function FactTable({ table, onOpenFigure, marks, lit }: FactTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState<CellRef | null>(null)
  const current = active ?? firstKeyed(table)
  const name = [table.number ?? '', table.caption].filter((part) => part !== '').join(': ')

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step = STEPS[event.key]
    if (step === undefined || current === null || event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextKeyedCell(table, current, step)
    event.preventDefault()
    if (next === null) return
    setActive(next)
    document.getElementById(cellElementId(table.id, next))?.querySelector('button')?.focus()
  }

  return (
    <div
      className={`fact-table scroll-x${table.columns.length >= MANY_COLUMNS ? ' is-dense' : ''}`}
      role="region"
      aria-label={name}
      tabIndex={onOpenFigure === undefined || current === null ? 0 : undefined}
    >
      <table>
        <caption>
          <span className="fact-table-title">
            {table.number !== null && <span className="fact-table-number">{table.number}</span>} {table.caption}
            {table.unitLine !== '' && <span className="fact-table-unit">{table.unitLine}</span>}
          </span>
        </caption>
        <thead>
          <tr>
            {table.rowsHeading === undefined ? <td /> : <th scope="col">{table.rowsHeading}</th>}
            {table.columns.map((column) => (
              <th key={column.id} scope="col" className={`align-${column.align}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {table.rows.map((row) =>
            row.kind === 'heading' ? (
              <tr key={row.id} className="row-heading">
                <th scope="row" colSpan={table.columns.length + 1}>
                  {row.label}
                </th>
              </tr>
            ) : (
              <tr key={row.id} className={`row-${row.kind}`}>
                <th scope="row">{row.label}</th>
                {table.columns.map((column) => {
                  const ref = { row: row.id, column: column.id }
                  return (
                    <FactCell
                      key={column.id}
                      id={cellElementId(table.id, ref)}
                      cell={row.cells[column.id]}
                      align={column.align}
                      mark={marks?.get(cellName(ref))}
                      isLit={lit?.has(cellName(ref)) === true}
                      isTabStop={current !== null && current.row === ref.row && current.column === ref.column}
                      onFocus={() => setActive(ref)}
                      onOpen={onOpenFigure === undefined ? undefined : (key) => onOpenFigure(key, ref)}
                    />
                  )
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {table.footnotes.length > 0 && (
        <ul role="list" className="fact-table-notes small soft">
          {table.footnotes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface FactCellProps {
  readonly id: string
  readonly cell: Cell | undefined
  readonly align: 'start' | 'end'
  readonly mark: Severity | undefined
  readonly isLit: boolean
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly onOpen: ((key: string) => void) | undefined
}

function FactCell({ id, cell, align, mark, isLit, isTabStop, onFocus, onOpen }: FactCellProps) {
  const { t } = useTexts()
  if (cell === undefined) return <td id={id} className={`align-${align}`} />
  const className = [
    `align-${align}`,
    cell.value.kind === 'text' ? '' : 'number',
    `value-${cell.value.kind}`,
    isLongText(cell.text) ? 'is-long' : '',
    mark === undefined ? '' : `has-${mark}`,
    isLit ? 'is-lit' : '',
    cell.favourable === true ? 'is-good' : cell.favourable === false ? 'is-bad' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
  const spoken = (
    <>
      {cell.text}
      {cell.favourable === false && <span className="unseen"> {t('table.unfavourable')}</span>}
      {mark !== undefined && <span className="unseen"> {t(`severity.${mark}`)}</span>}
    </>
  )
  const key = cell.key
  return (
    <td id={id} className={className}>
      {key === null || onOpen === undefined ? (
        spoken
      ) : (
        <button
          type="button"
          className="cell-figure"
          tabIndex={isTabStop ? 0 : -1}
          onFocus={(event) => {
            onFocus()
            standClear(event.currentTarget)
          }}
          onClick={() => onOpen(factKeyText(key))}
        >
          {cell.text === '' ? <span className="unseen">{t('table.blank')}</span> : spoken}
        </button>
      )}
    </td>
  )
}

/** Room for the ring around what has the focus, in pixels. */
const RING = 4

/** A cell that takes the focus stands whole in a table that scrolls sideways, clear of the row's name where that stays at the side. */
function standClear(button: HTMLElement): void {
  const room = button.closest('.fact-table')
  const name = button.closest('tr')?.querySelector('th')
  if (!room || !name) return
  const inside = room.getBoundingClientRect()
  const cell = button.getBoundingClientRect()
  const from = getComputedStyle(name).position === 'sticky' ? name.getBoundingClientRect().right : inside.left
  if (cell.left < from + RING) room.scrollLeft -= from + RING - cell.left
  else if (cell.right > inside.right) room.scrollLeft += cell.right - inside.right
}

function firstKeyed(table: Table): CellRef | null {
  for (const row of table.rows) {
    const column = table.columns.find(({ id }) => row.cells[id]?.key != null)
    if (column !== undefined) return { row: row.id, column: column.id }
  }
  return null
}
