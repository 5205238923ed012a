import { formatDecimal, type Cell } from '@arsring/shared'
import type { OutlineChart, OutlineTable } from '../outline.ts'
import { tableNumber } from '../outline.ts'
import type { RenditionTexts } from '../texts.ts'
import { fitsSpreadsheet, numberFormat } from './number-format.ts'
import type { SheetCell } from '../../../../platform/xlsx/sheet-cell.ts'
import type { Sheet } from '../../../../platform/xlsx/sheet.ts'
import type { CellLook } from '../../../../platform/xlsx/styles.ts'
import type { WorkbookTexts } from './texts.ts'

export interface SheetWords {
  readonly texts: RenditionTexts
  readonly words: WorkbookTexts
  /** Name of the sheet that lists the others. */
  readonly index: string
}

interface Grid {
  readonly title: string
  readonly unitLine: string
  /** Over the names of the rows, instead of the plain word for a row. */
  readonly rowsHeading?: string | undefined
  readonly columns: readonly { readonly label: string; readonly align: 'start' | 'end' }[]
  readonly rows: readonly { readonly label: string; readonly kind: 'plain' | 'total' | 'heading'; readonly cells: readonly SheetCell[] }[]
  readonly notes: readonly string[]
}

/** Caption, unit line and the way back stand above the head. */
const HEAD = 3
const LABEL = { least: 24, most: 60 } as const
const COLUMN = { least: 11, most: 42 } as const

/** A table of the report: numbers are numbers, and what is not a number keeps the sign it is printed with. */
export function tableSheet({ table }: OutlineTable, name: string, { texts, words, index }: SheetWords): Sheet {
  const cells = table.rows.flatMap((row) => Object.values(row.cells))
  const legend = [
    cells.some((cell) => cell.favourable === true) ? `○ ${texts.favourableMark}` : '',
    cells.some((cell) => cell.favourable === false) ? `● ${texts.unfavourableMark}` : '',
  ].filter((part) => part !== '')
  return gridSheet(
    {
      title: [tableNumber(table, texts.table), table.caption].filter((part) => part !== null && part !== '').join(' '),
      unitLine: table.unitLine,
      rowsHeading: table.rowsHeading,
      columns: table.columns,
      rows:
        table.rows.length === 0
          ? [{ label: texts.noRows, kind: 'plain', cells: [] }]
          : table.rows.map((row) => {
              const look: CellLook = row.kind === 'total' ? { font: 'bold', line: 'total' } : { line: 'hair' }
              return { ...row, cells: table.columns.map(({ id, align }) => tableCell(row.cells[id], { ...look, align }, words)) }
            }),
      notes: [...table.footnotes, ...legend],
    },
    name,
    { texts, words, index },
  )
}

/** The figures of a chart. A value that is missing is an empty cell, as it is a gap in the drawing. */
export function chartSheet({ chart, label }: OutlineChart, name: string, words: SheetWords): Sheet {
  const look: CellLook = { line: 'hair', align: 'end' }
  return gridSheet(
    {
      title: `${label} ${chart.title}`,
      unitLine: '',
      columns: chart.series.map((series) => ({ label: series.name, align: 'end' })),
      rows: chart.categories.map((category, i) => ({
        label: category,
        kind: 'plain',
        cells: chart.series.map(({ values }) => numberCell(values[i] ?? null, chart.decimals, look)),
      })),
      notes: [chart.alternative],
    },
    name,
    words,
  )
}

function gridSheet(grid: Grid, name: string, { words, index }: SheetWords): Sheet {
  const head: SheetCell[] = [
    { text: grid.rowsHeading ?? words.row, look: { font: grid.rowsHeading === undefined ? 'soft' : 'bold', line: 'head', wrap: true } },
    ...grid.columns.map(({ label, align }) => ({ text: label, look: { font: 'bold', line: 'head', align, wrap: true } as const })),
  ]
  const rows = grid.rows.map(({ label, kind, cells }): SheetCell[] => {
    const line = kind === 'total' ? 'total' : 'hair'
    const look: CellLook = { line, wrap: true, font: kind === 'plain' ? 'plain' : 'bold' }
    return [{ text: label, look }, ...(kind === 'heading' ? grid.columns.map(() => ({ look: { line } as const })) : cells)]
  })
  return {
    name,
    head: HEAD,
    keepsFirst: true,
    hasFilter: false,
    widths: [
      width([words.row, ...grid.rows.map(({ label }) => label)], LABEL),
      ...grid.columns.map(({ label }, i) => width([headRoom(label), ...grid.rows.map(({ cells }) => shownIn(cells[i] ?? null))], COLUMN)),
    ],
    rows: [
      [{ text: grid.title, look: { font: 'title' } }],
      [{ text: grid.unitLine, look: { font: 'soft' } }],
      [{ text: words.back, look: { font: 'link' }, leadsTo: index }],
      head,
      ...rows,
      [],
      ...grid.notes.map((note): SheetCell[] => [{ text: note, look: { font: 'soft' } }]),
    ],
  }
}

function tableCell(cell: Cell | undefined, look: CellLook, words: WorkbookTexts): SheetCell {
  if (cell === undefined) return { look }
  const { value } = cell
  const said = (word: string): SheetCell => ({ text: cell.text.trim() === '' ? word : cell.text, look: { ...look, wrap: true } })
  switch (value.kind) {
    case 'number': {
      if (!fitsSpreadsheet(value.value)) return said(value.value)
      const mark = cell.favourable === true ? '○ ' : cell.favourable === false ? '● ' : ''
      return { number: value.value, look: { ...look, format: numberFormat(value.value, value.decimals, cell.text, mark) } }
    }
    case 'blank':
      return { look }
    case 'dash':
      return said(words.words.dash)
    case 'suppressed':
      return said(words.words.suppressed)
    case 'missing':
      return said(words.words.missing)
    case 'not_applicable':
      return said(words.words.notApplicable)
    case 'range':
    case 'text':
      return said('')
  }
}

/** A number at its own precision, or an empty cell. */
export function numberCell(value: string | null, decimals: number, look: CellLook): SheetCell {
  if (value === null) return { look }
  const text = formatDecimal(value, decimals)
  return fitsSpreadsheet(value) ? { number: value, look: { ...look, format: numberFormat(value, decimals, text) } } : { text, look }
}

function shownIn(cell: SheetCell): string {
  if (cell === null) return ''
  // Groups of three, a sign and a mark take room that the digits alone don't show.
  if ('number' in cell) return cell.number.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') + '   '
  return 'text' in cell ? cell.text : ''
}

function width(texts: readonly string[], { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(most, Math.max(least, ...texts.map((text) => Math.ceil(text.length * 1.05) + 2)))
}

/** The text that a heading of a column must have room for: all of a short one, half of a long one. */
function headRoom(label: string): string {
  if (label.length <= 18) return label
  const longestWord = label.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
  return longestWord.padEnd(Math.ceil(label.length / 2) + 1)
}
