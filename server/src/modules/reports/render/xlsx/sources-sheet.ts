import type { OutlineFigure } from '../outline.ts'
import { numberCell, type SheetWords } from './table-sheet.ts'
import type { SheetCell } from '../../../../platform/xlsx/sheet-cell.ts'
import type { Sheet } from '../../../../platform/xlsx/sheet.ts'
import type { CellLook } from '../../../../platform/xlsx/styles.ts'

const WIDTHS = [66, 44, 16, 14, 12, 18, 48, 26, 44, 12, 30] as const
const LOOK: CellLook = { line: 'hair', wrap: true }
const DATE_FORMAT = 'dd.mm.yyyy'
const DAY = 86_400_000

/** Every figure shown in the report, with what it measures, for when, and where it came from. One row each. */
export function sourcesSheet(figures: readonly OutlineFigure[], name: string, { texts, words, index }: SheetWords): Sheet {
  const names = [
    words.key,
    texts.entry,
    texts.value,
    texts.unit,
    texts.period,
    texts.series,
    texts.definition,
    texts.reference,
    texts.source,
    texts.received,
    texts.shownIn,
  ]
  return {
    name,
    head: 3,
    keepsFirst: false,
    hasFilter: true,
    widths: WIDTHS,
    rows: [
      [{ text: texts.sources, look: { font: 'title' } }],
      [{ text: texts.sourcesIntro, look: { font: 'soft' } }],
      [{ text: words.back, look: { font: 'link' }, leadsTo: index }],
      names.map((text, i) => ({ text, look: { font: 'bold', line: 'head', align: i === 2 ? 'end' : 'start', wrap: true } })),
      ...figures.map((entry) => figureRow(entry, texts.formula)),
    ],
  }
}

function figureRow({ figure, shownIn }: OutlineFigure, formula: string): readonly SheetCell[] {
  const source = figure.inputs.length > 0 ? `${formula}: ${figure.source}` : figure.source
  const value =
    figure.value === null
      ? said(figure.text, 'end')
      : numberCell(figure.value, figure.measure?.decimals ?? decimalsOf(figure.value), { ...LOOK, align: 'end' })
  const places = shownIn.map(({ label }) => label).join(', ')
  return [
    said(figure.key),
    said(figure.label),
    value,
    said(figure.unit),
    said(figure.period),
    said(figure.series),
    said(figure.definition),
    said(figure.reference),
    said(source),
    dateCell(figure.sourceDate),
    said(places),
  ]
}

function said(text: string, align: 'start' | 'end' = 'start'): SheetCell {
  return { text, look: { ...LOOK, align } }
}

/** A date as a spreadsheet counts it: days since the last day but one of 1899. */
function dateCell(iso: string | null): SheetCell {
  if (iso === null) return { look: LOOK }
  const day = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day)) return said(iso)
  return { number: String((day - Date.UTC(1899, 11, 30)) / DAY), look: { ...LOOK, format: DATE_FORMAT } }
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0
}
