import {
  areaOf,
  columnName,
  columnOf,
  LAST_COLUMN,
  LAST_ROW,
  type CellArea,
  type RawCell,
} from '../../../../platform/xlsx/walk-worksheet.ts'

/** One term of a formula that only adds and subtracts: a block of cells that SUM adds, or one cell. */
export interface Term {
  readonly sign: 1 | -1
  readonly area: CellArea
  readonly isSum: boolean
}

const TERM = /([+-]?)(?:SUM\(([A-Z\d:,]+)\)|([A-Z]{1,3}\d{1,7}))/gy
const LONGEST = 2000

/** `SUM(C2:C11)-D4` as its terms; null for every formula that does anything else, or looks outside its sheet. */
export function termsOf(formula: string): readonly Term[] | null {
  const bare = formula.replace(/[$\s]/g, '')
  if (bare.length > LONGEST) return null
  const terms: Term[] = []
  let end = 0
  for (const match of bare.matchAll(TERM)) {
    const [whole, signText, inside, one] = match
    if (end > 0 && signText === '') return null
    end = match.index + whole.length
    for (const reference of (inside ?? one ?? '').split(',')) {
      const area = areaOf(reference)
      if (area === null) return null
      terms.push({ sign: signText === '-' ? -1 : 1, area, isSum: inside !== undefined })
    }
  }
  return end === bare.length && terms.length > 0 ? terms : null
}

const REFERENCE = /(\$?)\b([A-Z]{1,3})(\$?)(\d{1,7})\b/g

/** A formula as seen from a cell so far to the right and so far down; references with `$` stay. */
export function movedFormula(formula: string, right: number, down: number): string {
  return formula.replace(REFERENCE, (whole, fixedColumn: string, letters: string, fixedLine: string, digits: string) => {
    const column = (columnOf(`${letters}1`) ?? 0) + (fixedColumn === '' ? right : 0)
    const line = Number(digits) + (fixedLine === '' ? down : 0)
    return column < 0 || column >= LAST_COLUMN || line < 1 || line > LAST_ROW
      ? whole
      : `${fixedColumn}${columnName(column)}${fixedLine}${line}`
  })
}

/** Gives each cell its own formula as text, in the order of the sheet; null for the kinds that fill many cells at once. */
export function formulaReader(): (cell: RawCell, line: number) => string | null {
  const firsts = new Map<string, { text: string; line: number; column: number }>()
  return ({ formula, column }, line) => {
    if (formula === undefined || !/^(?:normal|shared)$/.test(formula.type)) return null
    if (formula.shared === null) return formula.text
    if (formula.text !== '') firsts.set(formula.shared, { text: formula.text, line, column })
    const first = firsts.get(formula.shared)
    return first === undefined ? null : movedFormula(first.text, column - first.column, line - first.line)
  }
}
