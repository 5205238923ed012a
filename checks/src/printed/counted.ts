import { absolute, compare, decimal, parseNorwegianNumber } from '@arsring/shared'

/** Paid or measured: where a table names it anywhere, its whole numbers may be rounded. */
const MEASURED =
  /kr\b|kroner|mill|mrd|tusen|(?<!\d)1[\s\u00a0.]?000(?!\d)|beløp|utgift|inntekt|regnskap|rekneskap|budsjett|kostnad|lønn|løn\b|avskriv|tilskudd|tilskot|tim[ea]r|tonn|ekvivalent|dekar|hektar|daa|utslipp|utslepp|\bkg\b|gebyr|avgift|pris|omsetning|omsetnad|gjeld|fond|refusjon|skatt|verdi|kapital|bevilg|løyv|\bkm|kwh|mwh|gwh|areal|m²|m2|m3|m³|meter|liter/iu
/** Derived or averaged: says nothing of the other rows and columns, where it is the name of one. */
const RELATIVE = /årsverk|andel|prosent|%|(?<!\p{L})pst(?!\p{L})|snitt|indeks|rate|score|poeng|(?<!\p{L})(?:per|pr\.?)\s+(?=\p{L})/iu
/** A table that says that its numbers are rounded, or kept from being exact. */
const ROUNDED = /avrund|prikk|tilnærm|omtrentlig|anslag|anslått|estimat/iu
const MOST = decimal('1000000')

/** What of a printed table tells whether it counts. */
interface Shown {
  readonly caption: string
  readonly unitLine?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly footnotes?: readonly string[]
}

/**
 * Which cells of a table that no template knows are counts of whole things, and so exact: those of rows and columns whose numbers
 * are all whole, in a table that names nothing paid or measured. A column of per cent or a row of averages beside them changes
 * nothing; decimals in a line that does not say why mean that the rest may be rounded. Rows and columns from 0.
 */
export function countedCells(printed: Shown): (row: number, column: number) => boolean {
  const none = () => false
  const about = [printed.caption, printed.unitLine ?? '']
  const labels = printed.rows.map(([label = '']) => label)
  if ([...about, ...printed.columns, ...labels].some((text) => MEASURED.test(text)) || about.some((text) => RELATIVE.test(text)))
    return none
  if ([...about, ...(printed.footnotes ?? [])].some((text) => ROUNDED.test(text))) return none
  if (printed.columns.every((label) => label === '')) return none
  const [rows, columns] = [labels, printed.columns].map((lines) => lines.map((label) => !RELATIVE.test(label)))
  const isCounted = (row: number, column: number): boolean => rows?.[row] === true && columns?.[column] === true
  const cells = printed.rows.flatMap((row, at) => row.slice(1).filter((cell, column) => isCounted(at, column) && /\d/.test(cell)))
  return cells.length > 0 && cells.every(isWhole) ? isCounted : none
}

function isWhole(cell: string): boolean {
  const parsed = parseNorwegianNumber(cell)
  return parsed.kind === 'number' && !parsed.percent && parsed.decimals === 0 && compare(absolute(decimal(parsed.value)), MOST) < 0
}
