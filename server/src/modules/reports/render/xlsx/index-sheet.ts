import type { CellValue } from '@arsring/shared'
import type { Outline } from '../outline.ts'
import { editionLine } from '../texts.ts'
import type { SheetCell } from '../../../../platform/xlsx/sheet-cell.ts'
import type { Sheet } from '../../../../platform/xlsx/sheet.ts'
import type { SheetWords } from './table-sheet.ts'

export interface Listed {
  readonly sheet: string
  readonly title: string
  readonly unitLine: string
}

/** The first sheet: what the workbook is, what is in it, and how to read what is not a number. */
export function indexSheet(outline: Outline, listed: readonly Listed[], { texts, words, index }: SheetWords): Sheet {
  const { report } = outline
  const { erratum } = report
  const corrected =
    erratum === null
      ? []
      : [
          [bold(texts.erratum)],
          [soft(`${texts.erratumBecause}: ${erratum.because}`)],
          ...erratum.changes.map((change) => [soft(change)]),
          [],
        ]
  const above: readonly (readonly SheetCell[])[] = [
    [{ text: report.title, look: { font: 'title' } }],
    [bold(report.unit.name)],
    [soft(`${report.municipality} · ${editionLine(report, texts)}`)],
    [],
    ...corrected,
  ]
  const head: readonly SheetCell[] = [words.sheet, words.content, texts.unit].map((text) => ({
    text,
    look: { font: 'bold', line: 'head' },
  }))
  const rows = listed.map(({ sheet, title, unitLine }): SheetCell[] => [
    { text: sheet, look: { font: 'link', line: 'hair' }, leadsTo: sheet },
    { text: title, look: { line: 'hair', wrap: true } },
    { text: unitLine, look: { line: 'hair', wrap: true } },
  ])
  return {
    name: index,
    head: null,
    keepsFirst: false,
    hasFilter: false,
    widths: [28, 70, 34],
    rows: [...above, head, ...rows, [], [bold(words.signs)], ...signs(outline, words).map((line) => [soft(line)])],
  }
}

/** Only the signs that stand in this report are explained, as they are printed in it. */
function signs(outline: Outline, words: SheetWords['words']): readonly string[] {
  const printed = new Map<CellValue['kind'], Set<string>>()
  for (const { table } of outline.tables) {
    for (const row of table.rows) {
      for (const { value, text } of Object.values(row.cells))
        printed.set(value.kind, (printed.get(value.kind) ?? new Set()).add(text.trim()))
    }
  }
  const line = (kind: CellValue['kind'], word: string, meaning: string): string[] => {
    const texts = printed.get(kind)
    if (texts === undefined) return []
    // A range is its own sign: one shows what they look like.
    const signs = [...texts].map((text) => (text === '' ? word : text)).slice(0, kind === 'range' ? 1 : undefined)
    return [`${signs.join(', ')}: ${meaning}`]
  }
  return [
    words.exact,
    ...line('dash', words.words.dash, words.dash),
    ...line('suppressed', words.words.suppressed, words.suppressed),
    ...line('missing', words.words.missing, words.missing),
    ...line('not_applicable', words.words.notApplicable, words.notApplicable),
    ...line('range', '', words.range),
    ...(printed.has('blank') ? [words.blank] : []),
  ]
}

function bold(text: string): SheetCell {
  return { text, look: { font: 'bold' } }
}

function soft(text: string): SheetCell {
  return { text, look: { font: 'soft' } }
}
