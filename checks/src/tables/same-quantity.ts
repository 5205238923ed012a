import { absolute, compare, decimalString, placeKey, type Decimal } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { linearConstraint } from '../arithmetic/linear.ts'
import { printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { rowSeries, type RowSeries } from '../official/row-series.ts'
import { sameWord, subjectWords } from '../official/words.ts'
import type { CheckedDocument } from '../subject.ts'

/** Small numbers coincide by chance; a series of three digits or more does not. */
const SMALLEST = 100n
/** The product of the numbers that agree is at least the number of pairs of rows divided by this: with three hundred rows, two of three digits. */
const SURE = 9n

/**
 * The same quantity shown in two tables is the same number. Two rows are taken to be the same quantity when they show
 * the same figure behind them, or when they share a word and agree in at least two years (or all but one).
 */
export const sameQuantity = arithmeticCheck({
  id: 'same-quantity',
  reference: 'Every figure is stored once',
  constraints: (document) => {
    const values = printedValues(document)
    const all = rowSeries(document).filter(({ aspect }) => aspect === null)
    const chance = BigInt(all.length) ** 2n / SURE
    const index = indexOf(all, values)
    return all.flatMap((source, at) =>
      index.sharing(at).flatMap((other) => {
        const copy = all[other]
        return copy === undefined || source.table === copy.table || !isSame(source, copy, values, chance)
          ? []
          : copies(document, source, copy)
      }),
    )
  },
})

/** Of which rows a row can be the same quantity: those that show a large number, or a figure, of its own in the same year. */
function indexOf(all: readonly RowSeries[], values: Values): { sharing(at: number): readonly number[] } {
  const shown = all.map(({ years }) => years.flatMap(({ year, place }) => marksOf(place, values).map((mark) => `${year} ${mark}`)))
  const rows = new Map<string, number[]>()
  for (const [at, marks] of shown.entries()) {
    for (const mark of marks) {
      const known = rows.get(mark)
      if (known) known.push(at)
      else rows.set(mark, [at])
    }
  }
  return {
    sharing: (at) =>
      [...new Set((shown[at] ?? []).flatMap((mark) => (rows.get(mark) ?? []).filter((other) => other > at)))].sort((a, b) => a - b),
  }
}

function marksOf(place: CellPlace, values: Values): readonly string[] {
  const reading = values.read(place)
  const key = values.site(place)?.cell.key
  return [
    ...(reading.kind === 'number' && isLarge(reading.value) ? [plainString(reading.value)] : []),
    ...(key ? [`figure ${key.indicator}`] : []),
  ]
}

/** The same for equal values: 12.50 and 12.5 are one number. */
function plainString(value: Decimal): string {
  const text = decimalString(value)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function copies(document: CheckedDocument, source: RowSeries, copy: RowSeries): readonly Constraint[] {
  return shared(source, copy).map(([original, other]) =>
    linearConstraint({
      check: 'same-quantity',
      message: 'check.same-quantity',
      result: other,
      terms: [{ place: original, sign: 1 }],
      blankTerm: 'undecided',
      emptyResult: 'undecided',
      params: {
        table: source.table.number ?? source.table.caption,
        source: source.row.label,
        year: String(yearAt(copy, other) ?? document.year),
      },
    }),
  )
}

function yearAt(series: RowSeries, place: CellPlace): number | undefined {
  return series.years.find((entry) => entry.place === place)?.year
}

function shared(a: RowSeries, b: RowSeries): readonly (readonly [CellPlace, CellPlace])[] {
  return a.years.flatMap(({ year, place }) => {
    const other = b.years.find((entry) => entry.year === year)
    return other ? [[place, other.place] as const] : []
  })
}

function isSame(a: RowSeries, b: RowSeries, values: Values, chance: bigint): boolean {
  const pairs = shared(a, b)
  if (pairs.length < 2) return false
  if (sameKeys(pairs, values)) return true
  const readable = pairs.flatMap(([x, y]) => {
    const [p, q] = [values.read(x), values.read(y)]
    return p.kind === 'number' && q.kind === 'number' ? [[p.value, q.value] as const] : []
  })
  const agreeing = readable.filter(([x, y]) => compare(x, y) === 0 && isLarge(x))
  if (agreeing.length < 2 || agreeing.length < readable.length - 1) return false
  // Some two of thousands of rows agree by chance: the more rows there are, the larger are the numbers it takes.
  if (agreeing.reduce((product, [x]) => product * wholeOf(x), 1n) < chance) return false
  const words = subjectWords(`${a.row.label} ${a.table.caption}`)
  return subjectWords(`${b.row.label} ${b.table.caption}`).some((word) => words.some((other) => sameWord(word, other)))
}

function sameKeys(pairs: readonly (readonly [CellPlace, CellPlace])[], values: Values): boolean {
  return pairs.every(([x, y]) => {
    const [a, b] = [values.site(x)?.cell.key, values.site(y)?.cell.key]
    return a && b && placeKey(x) !== placeKey(y) && a.indicator === b.indicator && sameDimensions(a.dimensions, b.dimensions)
  })
}

function sameDimensions(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
}

function isLarge(value: Decimal): boolean {
  return wholeOf(value) >= SMALLEST
}

/** The size without decimals. */
function wholeOf(value: Decimal): bigint {
  return absolute(value).units / 10n ** BigInt(value.scale)
}
