import type { Column, Series, Table } from '@arsring/shared'
import { yearOf } from '@arsring/shared'

/**
 * What a column holds: its series (`variance` and `gap` both read "Avvik") and the year its figures are for. A count on
 * 1 January is the state that the year before ended with.
 */
export interface ColumnMeaning {
  readonly series: Series | null
  readonly year: number | null
}

const YEAR = /\b(?:19|20)\d\d\b/
const DATE = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b/

// Order matters: "Avvik 2024 (III-I)" before "Regnskap", "Regulert budsjett" before "Budsjett".
const LABELS: readonly (readonly [RegExp, Series])[] = [
  [/\bavvik\b|\bvariance\b/i, 'variance'],
  [/\bendring\b|\bchange\b/i, 'change'],
  [/\bregulert|\brevidert|\brevised\b/i, 'revised'],
  [/\bdok\.?\s*3\b|\bvedteke budsjett\b|\bvedtatt budsjett\b|\bopprinnelig budsjett\b|\badopted\b/i, 'adopted'],
  [/\bregnskap\b|\brekneskap\b|\baccounts\b/i, 'accounts'],
  [/\bm[åa]ltall\b|\bm[åa]ltal\b|(?:^|\s)m[åa]l\b|\btarget\b/i, 'target'],
  [/\bprognose\b|\bforecast\b/i, 'forecast'],
  [/\bresultat\b|\bresult\b/i, 'result'],
]

/**
 * Reads a column by the figures behind it when there are any, else by its label as the official tables word it. A column
 * whose rows are of years of their own has no year.
 */
export function columnMeaning(table: Table, column: Column): ColumnMeaning {
  const keys = table.rows.flatMap((row) => row.cells[column.id]?.key ?? [])
  const [key] = keys
  if (key) {
    const isOfOneYear = keys.every((other) => other.period === key.period)
    return { series: key.series, year: isOfOneYear ? yearOf(key.period) - (key.period.endsWith('-01-01') ? 1 : 0) : null }
  }
  const date = DATE.exec(column.label)
  if (date) return { series: 'result', year: Number(date[3]) - (Number(date[1]) === 1 && Number(date[2]) === 1 ? 1 : 0) }
  return meaningOfWords(column.label)
}

/** What the words of a heading say of the figures under it, or beside it. */
export function meaningOfWords(label: string): ColumnMeaning {
  const series = LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? (isYear(label) ? 'result' : null)
  const year = YEAR.exec(label)
  return { series, year: year ? Number(year[0]) : null }
}

/** A label that is a year and nothing else: what is under it is how it was in that year. */
export function isYear(label: string): boolean {
  return /^\s*(?:19|20)\d\d\s*(?:\([^()]*\))?\s*\*?\s*$/.test(label)
}

/** The first column with this series, and with this year when one is asked for. */
export function columnFor(table: Table, series: Series, year?: number): Column | undefined {
  return table.columns.find((column) => {
    const meaning = columnMeaning(table, column)
    return meaning.series === series && (year === undefined || meaning.year === null || meaning.year === year)
  })
}

/** The column of variances or gaps: both are headed "Avvik". */
export function varianceColumn(table: Table): Column | undefined {
  return columnFor(table, 'variance') ?? columnFor(table, 'gap')
}

/** The last column of the variance categories, "Sum prosjekt"; none where the last one printed (or read) is a category itself: "4. Uforutsigbare …". */
export function categorySumColumn(table: Table): Column | undefined {
  const last = table.columns.at(-1)
  return last && /^\s*\d\s*[.)]/.test(last.label) ? undefined : last
}
