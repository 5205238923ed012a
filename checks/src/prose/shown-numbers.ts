import { absolute, decimal, decimalString, type Decimal } from '@arsring/shared'
import { readingOf, sites } from '../arithmetic/values.ts'
import { inKroner } from '../official/unit-line.ts'
import type { CheckedDocument } from '../subject.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'

/** What the tables of a document show. */
export interface Shown {
  readonly exact: ReadonlySet<string>
  /** The same in order, for numbers told in round millions. */
  readonly sorted: readonly number[]
}

/** Every number of the tables, without sign, as it stands and in kroner. */
export function shownNumbers(document: CheckedDocument): Shown {
  const exact = new Set<string>()
  for (const { cell, table, place } of sites(document).values()) {
    const reading = readingOf(cell)
    if (reading.kind === 'number')
      for (const value of [reading.value, inKroner(reading, table, place.column)]) exact.add(plainNumber(value))
  }
  return { exact, sorted: [...exact].map(Number).sort((a, b) => a - b) }
}

/** Without sign and without zeros at the end. */
function plainNumber(value: Decimal): string {
  const text = decimalString(absolute(value))
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Whether some table shows the number as it is told. */
export function isShown(number: ReadNumber, shown: Shown): boolean {
  const claimed = decimal(number.value)
  if (number.decimals >= 0) return shown.exact.has(plainNumber(claimed))
  const half = Number(decimalString(unitOfLastDigit(number))) / 2
  const size = Number(decimalString(absolute(claimed)))
  const first = firstAtLeast(shown.sorted, size - half)
  return first !== undefined && first <= size + half
}

function firstAtLeast(sorted: readonly number[], least: number): number | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return sorted[low]
}
