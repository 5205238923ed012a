import type { Finding } from '@arsring/shared'
import { atLine, found } from './findings.ts'
import { normalHeading, splitYear, withoutNumeral } from './headings.ts'
import { isBlank } from './lines.ts'
import type { ImportColumn, Sheet } from './types.ts'

/** A column of a file that stands for a column of its kind. */
export interface MatchedColumn {
  readonly id: string
  readonly index: number
  /** The heading as the file has it: findings name it so. */
  readonly heading: string
  /** The year in the heading; null when it has none. */
  readonly year: number | null
}

export interface MatchedColumns {
  readonly matched: readonly MatchedColumn[]
  readonly findings: readonly Finding[]
}

/**
 * Finds the columns of a kind among the headings of a file. Missing and doubled columns are fatal; headings that mean
 * nothing to the kind are told about and left alone.
 */
export function matchColumns(sheet: Sheet, columns: readonly ImportColumn[]): MatchedColumns {
  const findings: Finding[] = []
  const matched: MatchedColumn[] = []
  sheet.header.forEach((heading, index) => {
    const at = atLine(sheet.headerLine, heading)
    if (isBlank(heading)) {
      if (sheet.rows.some((row) => !isBlank(row.cells[index] ?? '')))
        findings.push(found('column-unnamed', atLine(sheet.headerLine), { number: String(index + 1) }))
      return
    }
    const match = matchHeading(heading, columns)
    if (!match) {
      findings.push(found('column-unknown', at, { column: heading.trim() }))
      return
    }
    const twin = matched.find((other) => other.id === match.column.id && other.year === match.year)
    if (twin)
      findings.push(
        found('column-twice', [at, atLine(sheet.headerLine, twin.heading)], { column: heading.trim(), other: twin.heading.trim() }),
      )
    matched.push({ id: match.column.id, index, heading: heading.trim(), year: match.year })
  })
  for (const column of columns) {
    if (column.isRequired && !matched.some((match) => match.id === column.id)) {
      findings.push(
        found('column-missing', atLine(sheet.headerLine), { column: column.headings[0] ?? '', accepted: acceptedHeadings([column]) }),
      )
    }
  }
  return { matched, findings }
}

/** Headings a person may use, as a list in a message. */
export function acceptedHeadings(columns: readonly ImportColumn[]): string {
  return columns
    .flatMap((column) => column.headings)
    .filter((heading) => heading !== '')
    .map((heading) => `«${heading}»`)
    .join(', ')
}

function matchHeading(heading: string, columns: readonly ImportColumn[]): { column: ImportColumn; year: number | null } | null {
  const normal = normalHeading(heading)
  const named = (name: string): ImportColumn | undefined =>
    columns.find((column) => column.headings.some((accepted) => normalHeading(accepted) === name))
  const whole = named(normal) ?? named(withoutNumeral(normal))
  if (whole) return { column: whole, year: null }
  const { name, year } = splitYear(heading)
  const column = columns.find(
    (each) => each.mayCarryYear === true && each.headings.some((accepted) => normalHeading(accepted) === withoutNumeral(name)),
  )
  return column && year !== null ? { column, year } : null
}
