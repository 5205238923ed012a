import { cellRange, joinAtoms, type Atom, type RowLine } from './atoms.ts'
import { joinLines } from './paragraphs.ts'
import { isCapitals } from './text-line.ts'

/** A row as far as its lines tell: its whole label, and what its cells are made of. Without atoms it is a heading or an empty row. */
export interface RowDraft {
  readonly label: string
  readonly atoms: readonly Atom[]
  readonly after: number
  readonly isLabelled: boolean
  /** Index of its first and after its last line, among the lines of the table's body. */
  readonly from: number
  readonly to: number
}

const ROW_CODE = /^(\d{3}-\d{3}|\d{6})(?!\d)/
const TOTAL = /^(Sum|Totalt|Total|I alt|Netto|Kapitlets|SUM|TOTALT)(?!\p{L})/u
const GOES_ON = /([-/,]|(^|\s)(og|i|av|på|til|for|fra|med|som|eller|mot|ved|under|å|and|of|for))$/iu
const YEAR = /^20[0-3]\d$/
const DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$/
const FOR_A_YEAR = /^(20[0-3]\d|løpende|løpande|avsluttet|avslutta|ferdig|utsatt|utsett|ukjent|ukjend|ongoing|finished)$/i

/** Whether the rows are years under the name of a group: `2024 36 64 565`, `2023 42 58 565`. */
export function isLedByYears(lines: readonly RowLine[]): boolean {
  const bare = lines.filter(({ label, atoms }) => label === '' && cellRange(atoms).min >= 3)
  const years = new Set(bare.map(({ atoms }) => atoms[0]?.text ?? ''))
  return bare.length >= 2 && years.size <= 3 && [...years].every((year) => YEAR.test(year))
}

/**
 * `Totalt i virksomheten 2024 36 64`, `Totalt i virksomheten 2023 42 58`: where rows of one name are told apart by the year after
 * it, the year belongs to the name, in every row of the table that has one there.
 */
export function withYearsInLabels(rows: readonly RowLine[]): readonly RowLine[] {
  const isYearFirst = ({ label, atoms }: RowLine) => label !== '' && YEAR.test(atoms[0]?.text ?? '')
  const yearsOf = new Map<string, Set<string>>()
  for (const row of rows.filter(isYearFirst)) {
    const years = yearsOf.get(row.label) ?? new Set()
    yearsOf.set(row.label, years.add(row.atoms[0]?.text ?? ''))
  }
  if (![...yearsOf.values()].some((years) => years.size > 1)) return rows
  return rows.map((row) => (isYearFirst(row) ? { ...row, label: `${row.label} ${row.atoms[0]?.text}`, atoms: row.atoms.slice(1) } : row))
}

/**
 * `2022 36 64`, `2023 42 58`, `Andel 2023 42 58`: where rows of no name follow each other year by year, the year is the row's name, and
 * part of that of a row of the same year. The same for days: `01.01.2023 1 036`, `31.12.2023 1 042`.
 */
export function withYearsForLabels(rows: readonly RowLine[]): readonly RowLine[] {
  const isNameless = ({ label, atoms }: RowLine) => label === '' && atoms.length > 1
  const names = rows.filter(isNameless).map(({ atoms }) => atoms[0]?.text ?? '')
  const isByYear = names.every((name, at) => YEAR.test(name) && (at === 0 || Math.abs(Number(name) - Number(names[at - 1])) === 1))
  if (names.length < 2 || new Set(names).size < names.length || !(isByYear || names.every((name) => DATE.test(name)))) return rows
  return rows.map((row) => {
    const [first, ...atoms] = row.atoms
    if (first === undefined || atoms.length === 0 || !(isNameless(row) || names.includes(first.text))) return row
    return { ...row, label: `${row.label} ${first.text}`.trim(), atoms }
  })
}

/** `2024 avsluttet 0 16 414` among rows of `2024 2025 0 8 864`: words that stand for a year of completion are cells. */
export function withWordsForYears(rows: readonly RowLine[]): readonly RowLine[] {
  const leading = rows.map(({ label, atoms }) =>
    label === ''
      ? 0
      : Math.max(
          0,
          atoms.findIndex(({ text }) => !YEAR.test(text)),
        ),
  )
  const most = Math.max(0, ...leading)
  if (leading.filter((count) => count > 0 && count === most).length < 2) return rows
  return rows.map((row, index) => {
    const words = row.label.split(' ')
    let from = words.length
    while (words.length - from < most - (leading[index] ?? 0) && FOR_A_YEAR.test(words[from - 1] ?? '')) from -= 1
    const moved = words.slice(from)
    if (from === 0 || row.atoms.length === 0 || !moved.some((word) => !YEAR.test(word))) return row
    const cells = moved.map((text): Atom => ({
      text,
      kind: 'mark',
      starts: true,
      continues: false,
      isOpen: false,
      gap: 1,
      isNewLine: false,
    }))
    return { ...row, label: words.slice(0, from).join(' '), atoms: [...cells, ...row.atoms] }
  })
}

/** Puts the lines of a table's body together to rows of at most so many cells. */
export function rowDrafts(lines: readonly RowLine[], columns: number, isByYear: boolean): readonly RowDraft[] {
  const drafts: RowDraft[] = []
  let pending: number[] = []
  let group = ''
  const textOf = (indexes: readonly number[]) => joinLines(indexes.map((index) => lines[index]?.line.text ?? ''))
  const labelsBefore = (indexes: readonly number[]): string => {
    const names = splitLabels(indexes, lines)
    for (const one of names.slice(0, -1)) {
      drafts.push({ label: textOf(one), atoms: [], after: 0, isLabelled: true, from: one[0] ?? 0, to: (one.at(-1) ?? 0) + 1 })
    }
    return textOf(names.at(-1) ?? [])
  }
  for (const [index, row] of lines.entries()) {
    const from = pending[0] ?? index
    if (row.atoms.length === 0 || isPartOfLabel(lines, index)) {
      pending.push(index)
      continue
    }
    const isYearRow = isByYear && YEAR.test(row.atoms[0]?.text ?? '')
    if (row.label !== '') {
      const isOwn = pending.length > 0 && /^["«(]?[\p{Lu}\d]/u.test(row.label) && !GOES_ON.test(lines[index - 1]?.line.text ?? '')
      if (isOwn) {
        const name = labelsBefore(pending)
        drafts.push({ label: name, atoms: [], after: 0, isLabelled: true, from, to: index })
        pending = []
      }
      const before = labelsBefore(pending)
      group = before === '' ? row.label : joinLines([before, row.label])
      drafts.push(draft(isYearRow ? `${group} ${row.atoms[0]?.text}` : group, row, isYearRow, isOwn ? index : from, index))
    } else if (isYearRow) {
      if (pending.length > 0) group = labelsBefore(pending)
      drafts.push(draft(`${group} ${row.atoms[0]?.text}`.trim(), row, true, from, index))
    } else if (pending.length > 0) {
      drafts.push(draft(labelsBefore(pending), row, false, from, index))
    } else {
      const last = drafts.at(-1)
      const isMore = last !== undefined && last.atoms.length > 0 && cellRange(last.atoms).min + cellRange(row.atoms).min <= columns
      if (isMore)
        drafts[drafts.length - 1] = { ...last, atoms: joinAtoms(last.atoms, last.after, row.atoms), after: row.after, to: index + 1 }
      else drafts.push(draft('', row, false, from, index))
    }
    pending = []
  }
  for (const one of splitLabels(pending, lines)) {
    if (!ROW_CODE.test(textOf(one))) break
    drafts.push({ label: textOf(one), atoms: [], after: 0, isLabelled: true, from: one[0] ?? 0, to: (one.at(-1) ?? 0) + 1 })
  }
  return drafts
}

function draft(label: string, row: RowLine, isYearRow: boolean, from: number, index: number): RowDraft {
  const atoms = isYearRow ? row.atoms.slice(1) : row.atoms
  return { label, atoms, after: row.after, isLabelled: isYearRow || row.label !== '', from, to: index + 1 }
}

/** A dash or a small number at the end of a label that goes on in the next line: `HR-systemet -`, `Stillingskategori 1`. */
function isPartOfLabel(lines: readonly RowLine[], index: number): boolean {
  const [row, next] = [lines[index], lines[index + 1]]
  if (row === undefined || next === undefined || row.label === '' || row.atoms.length !== 1) return false
  if (!/^(-|–|\d{1,2})$/.test(row.atoms[0]?.text ?? '')) return false
  return next.atoms.length === 0 || next.label === '' || /^\p{Ll}/u.test(next.label)
}

/** Lines of labels without cells, as the rows they are: each code, sum or numbered heading begins one. */
function splitLabels(indexes: readonly number[], lines: readonly RowLine[]): readonly (readonly number[])[] {
  const rows: number[][] = []
  for (const index of indexes) {
    const text = lines[index]?.line.text ?? ''
    const last = rows.at(-1)
    const before = last === undefined ? '' : (lines[last.at(-1) ?? 0]?.line.text ?? '')
    const isNew =
      ROW_CODE.test(text) ||
      (TOTAL.test(text) && !GOES_ON.test(before)) ||
      isCapitals(before) ||
      (/^\p{Lu}\p{L}+ \d{1,2}\.?:? \S/u.test(before) && /^\p{Lu}/u.test(text))
    if (last === undefined || isNew) rows.push([index])
    else last.push(index)
  }
  return rows
}
