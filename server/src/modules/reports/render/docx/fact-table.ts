import { factKeyText, type Cell, type Row, type Table } from '@arsring/shared'
import { tableNumber } from '../outline.ts'
import { joined, type Xml } from '../../../../platform/office/xml.ts'
import { tableLayout, TEXT_SHARE, type TableLayout } from '../pdf/column-widths.ts'
import { captionBlock } from './caption.ts'
import { ACCENT, WARNING } from './colours.ts'
import { figureLink } from './figure-link.ts'
import { paragraph, run, type RunLook } from './paragraph.ts'
import type { DocxPlace } from './place.ts'
import { cell, row, table } from './table.ts'
import { TEXT_WIDTH, twips } from './units.ts'

const STANDARD_SIZE = 9
/** A row with more text than this may be divided between pages. */
const LONG_TEXT = 240

/** A table of the report: caption with number and unit line, a head that is repeated, and its notes below. */
export function factTable(id: string, place: DocxPlace): Xml {
  const entry = place.outline.tables.find((each) => each.table.id === id)
  if (entry === undefined) throw new Error(`table ${id} is not in the outline`)
  const shown = entry.table
  const layout = tableLayout(shown)
  const widths = columnWidths(layout)
  const size = layout.size === STANDARD_SIZE ? {} : { size: layout.size }
  const notes = notesOf(shown, place)
  const head = row(
    [
      headCell(shown.rowsHeading ?? '', widths[0] ?? 0, 'TableHead'),
      ...shown.columns.map((column, i) =>
        headCell(column.label, widths[i + 1] ?? 0, column.align === 'end' ? 'TableHeadNumber' : 'TableHead'),
      ),
    ],
    { isHead: true },
  )
  const rows = shown.rows.map((each, i) => bodyRow(each, layout.isWhole && (i < shown.rows.length - 1 || notes.length > 0)))
  return joined([
    captionBlock(
      { anchor: entry.anchor, number: tableNumber(shown, place.texts.table), title: shown.caption, sequence: place.texts.table },
      place,
    ),
    ...(shown.unitLine === '' ? [] : [paragraph({ style: 'UnitLine', keepNext: true }, run(shown.unitLine))]),
    table({ style: 'FactTable', widths, hasHead: true, title: `${entry.label} ${shown.caption}` }, [
      head,
      ...(rows.length > 0 ? rows : [row([cell(whole(), paragraph({ style: 'TableText' }, run(place.texts.noRows)))])]),
    ]),
    ...notes.map((note) => paragraph({ style: 'TableNote' }, note)),
    // Two tables after each other would become one.
    paragraph({ style: 'TableEnd' }),
  ])

  function headCell(label: string, width: number, style: string): Xml {
    return cell({ width, stands: 'bottom' }, paragraph({ style, keepNext: true }, run(label, size)))
  }

  function bodyRow(each: Row, keepNext: boolean): Xml {
    const isSetApart = each.kind !== 'plain'
    const look: RunLook = isSetApart ? { ...size, bold: true } : size
    if (each.kind === 'heading') return row([cell(whole(), paragraph({ style: 'TableText', keepNext: true }, run(each.label, look)))])
    const line = each.kind === 'total' ? { line: 'total' as const } : {}
    const texts = [each.label, ...shown.columns.map(({ id }) => each.cells[id]?.text ?? '')]
    return row(
      [
        cell({ width: widths[0] ?? 0, ...line }, paragraph({ style: 'TableText', keepNext }, run(each.label, look))),
        ...shown.columns.map((column, i) =>
          cell(
            { width: widths[i + 1] ?? 0, ...line },
            paragraph({ style: column.align === 'end' ? 'TableNumber' : 'TableText', keepNext }, cellContent(each.cells[column.id], look)),
          ),
        ),
      ],
      { mayBreak: texts.some((text) => text.length > LONG_TEXT) },
    )
  }

  function cellContent(each: Cell | undefined, look: RunLook): Xml | null {
    if (each === undefined) return null
    const number = run(each.text, look)
    return joined([favour(each, look), each.key === null ? number : figureLink(factKeyText(each.key), number, place)])
  }

  function whole(): { readonly width: number; readonly columns: number } {
    return { width: TEXT_WIDTH, columns: widths.length }
  }
}

/** The same widths as in the PDF: what is left goes to the names of the rows and to columns of text. */
function columnWidths(layout: TableLayout): readonly number[] {
  const fixed = layout.widths.reduce((sum, width) => sum + twips(width), 0)
  const parts = 1 + TEXT_SHARE * layout.widths.filter((width) => width === 0).length
  const part = Math.max(TEXT_WIDTH - fixed, TEXT_WIDTH / 8) / parts
  const rest = layout.widths.map((width) => (width === 0 ? Math.floor(part * TEXT_SHARE) : twips(width)))
  return [Math.max(TEXT_WIDTH - rest.reduce((sum, width) => sum + width, 0), Math.floor(part)), ...rest]
}

/** A mark for whether a variance is to the good; the notes say what it means. */
function favour(each: Cell, look: RunLook): Xml {
  if (each.favourable === true) return run('○ ', { ...look, colour: ACCENT })
  if (each.favourable === false) return run('● ', { ...look, colour: WARNING })
  return run('')
}

function notesOf(shown: Table, { texts }: DocxPlace): readonly Xml[] {
  const cells = shown.rows.flatMap((each) => Object.values(each.cells))
  const legend = [
    ...(cells.some((each) => each.favourable === true) ? [run('○ ', { colour: ACCENT }), run(`${texts.favourableMark}   `)] : []),
    ...(cells.some((each) => each.favourable === false) ? [run('● ', { colour: WARNING }), run(texts.unfavourableMark)] : []),
  ]
  return [...shown.footnotes.map((note) => run(note)), ...(legend.length > 0 ? [joined(legend)] : [])]
}
