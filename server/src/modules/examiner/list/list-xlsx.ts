import type { SheetCell } from '../../../platform/xlsx/sheet-cell.ts'
import { sheetNames } from '../../../platform/xlsx/sheet-names.ts'
import { writeWorkbook } from '../../../platform/xlsx/write-workbook.ts'
import { placeText } from '../place-text.ts'
import type { ListedFinding, ListOrder } from './list-order.ts'
import { listHead, sayIn } from './list-words.ts'

const WIDTHS = [6, 12, 34, 30, 22, 20, 20, 60, 50]

/** The list as an Excel workbook of one sheet that can be filtered: a row for each finding, all as text, as printed. */
export function listXlsx(order: ListOrder): Buffer {
  const say = sayIn(order.language)
  const { title, summary } = listHead(order)
  const columns = ['number', 'severity', 'place', 'row', 'column', 'printed', 'expected', 'message', 'also']
  const head = columns.map((column): SheetCell => ({ text: say(`list.${column}`), look: { font: 'bold', line: 'head', wrap: true } }))
  const rowOf = (finding: ListedFinding, at: number): SheetCell[] =>
    [
      String(at + 1),
      say(`severity.${finding.severity}`),
      placeText({ ...finding, row: null, column: null }, say),
      finding.row,
      finding.column,
      finding.printed,
      finding.expected,
      finding.message,
      finding.also.map((place) => placeText(place, say)).join('\n'),
    ].map((text): SheetCell => ({ text: text ?? '', look: { line: 'hair', wrap: true } }))
  const sheet = {
    name: sheetNames()(say('list.sheet')),
    rows: [
      [{ text: title, look: { font: 'title' } } as const],
      [{ text: summary, look: { font: 'soft' } } as const],
      [],
      head,
      ...order.findings.map(rowOf),
    ],
    widths: WIDTHS,
    head: 3,
    keepsFirst: false,
    hasFilter: order.findings.length > 0,
  }
  return writeWorkbook({ title, owner: 'Årsring', language: order.language, date: order.date, revision: 1 }, [sheet])
}
