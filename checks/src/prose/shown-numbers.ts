import { absolute, compare, decimal, type Decimal } from '@arsring/shared'
import { readingOf, sites } from '../arithmetic/values.ts'
import { inKroner } from '../official/unit-line.ts'
import type { CheckedDocument } from '../subject.ts'
import { bySize, within, type Sized } from './by-size.ts'
import { reachOf } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'

/** Every number of the tables, without sign, as it stands and in kroner: the smallest first. */
export function shownNumbers(document: CheckedDocument): readonly Sized[] {
  return bySize(
    [...sites(document).values()].flatMap(({ cell, table, place }): readonly Sized[] => {
      const reading = readingOf(cell)
      return reading.kind === 'number' ? sizesOf(reading.value, inKroner(reading, table, place.column)) : []
    }),
  )
}

/** One size where the two are the same number. */
function sizesOf(value: Decimal, kroner: Decimal): readonly Sized[] {
  return (compare(value, kroner) === 0 ? [value] : [value, kroner]).map((one) => ({ size: absolute(one) }))
}

/** Whether some table shows the number as it is told: to the last digit, or, in round millions, what rounds to it. */
export function isShown(number: ReadNumber, shown: readonly Sized[]): boolean {
  const size = absolute(decimal(number.value))
  return within(shown, number.decimals >= 0 ? { least: size, most: size } : reachOf(size, unitOfLastDigit(number), null)).length > 0
}
