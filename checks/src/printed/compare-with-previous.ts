import { absolute, compare, subtract, type Decimal, type Finding } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { printedValues, type CellPlace, type Reading, type Values } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { rowSeries, type RowSeries } from '../official/row-series.ts'
import { inKroner } from '../official/unit-line.ts'
import { sameWord, subjectWords } from '../official/words.ts'
import type { CheckedDocument } from '../subject.ts'

const ID = 'previous-report'
type NumberReading = Extract<Reading, { kind: 'number' }>

/** What holding a report against that of the year before gave. */
export interface PreviousComparison {
  /** Figures of earlier years that both reports show. */
  readonly compared: number
  readonly differing: readonly Differing[]
}

export interface Differing {
  readonly finding: Finding
  /** Where the report of the year before shows the figure; a place of that document. */
  readonly before: CellPlace
}

/**
 * The figures of earlier years, as a report prints them, against the report of the year before: the same row of the same
 * table shows the same figure for the same year. A figure that was corrected since then is told too, for a reader must be
 * told of it.
 */
export function compareWithPrevious(document: CheckedDocument, previous: CheckedDocument): PreviousComparison {
  const [now, before] = [printedValues(document), printedValues(previous)]
  const earlier = rowSeries(previous).filter(({ aspect }) => aspect === null)
  const pairs = rowSeries(document).flatMap((row) => {
    if (row.aspect !== null) return []
    const same = earlier.filter((other) => isSameRow(row, other))
    return row.years.flatMap(({ year, place }): readonly (Differing | null)[] => {
      if (year >= document.year) return []
      const told = same.flatMap((other) =>
        other.years.flatMap((entry) => (entry.year === year ? (numberAt(before, entry.place, other) ?? []) : [])),
      )
      const shown = numberAt(now, place, row)
      const [first] = told
      if (!shown || !first) return []
      return [told.some((one) => agree(shown, one)) ? null : { finding: finding(row, year, place, shown, first), before: first.place }]
    })
  })
  return { compared: pairs.length, differing: pairs.filter((pair) => pair !== null) }
}

interface Shown {
  readonly place: CellPlace
  readonly reading: NumberReading
  /** In kroner where the table tells of thousands. */
  readonly value: Decimal
  /** One unit of the last printed digit, as `value` is told. */
  readonly unit: Decimal
}

function numberAt(values: Values, place: CellPlace, row: RowSeries): Shown | null {
  const reading = values.read(place)
  if (reading.kind !== 'number') return null
  const lastDigit: Decimal =
    reading.decimals < 0 ? { units: 10n ** BigInt(-reading.decimals), scale: 0 } : { units: 1n, scale: reading.decimals }
  return {
    place,
    reading,
    value: inKroner(reading, row.table, place.column),
    unit: inKroner({ ...reading, value: lastDigit }, row.table, place.column),
  }
}

/** Within what the coarser of the two is rounded to. */
function agree(a: Shown, b: Shown): boolean {
  const coarser = compare(a.unit, b.unit) > 0 ? a.unit : b.unit
  const off = absolute(subtract(a.value, b.value))
  return compare(off, { units: 0n, scale: 0 }) === 0 || (compare(a.unit, b.unit) !== 0 && compare(off, coarser) < 0)
}

/** The same label in the same kind of table; where no template knows the table, under a caption (or in a section) that shares a word. */
function isSameRow(row: RowSeries, other: RowSeries): boolean {
  if (plain(row.row.label) !== plain(other.row.label) || row.table.kind !== other.table.kind) return false
  if (row.table.kind !== 'other') return true
  const words = subjectWords(aboutTable(other))
  return subjectWords(aboutTable(row)).some((word) => words.some((one) => sameWord(word, one)))
}

function aboutTable({ table, section }: RowSeries): string {
  return table.caption === '' ? section.title : table.caption
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

function finding(row: RowSeries, year: number, place: CellPlace, shown: Shown, told: Shown): Finding {
  const decimals = Math.max(0, told.reading.decimals)
  const [printed, expected] = [
    show(shown.reading.value, Math.max(0, shown.reading.decimals), shown.reading.unit),
    show(told.reading.value, decimals, told.reading.unit),
  ]
  return {
    check: ID,
    severity: 'error',
    at: [place],
    message: checkMessage('check.previous-report', { row: row.row.label, year: String(year), printed, expected }),
    printed,
    expected,
  }
}
