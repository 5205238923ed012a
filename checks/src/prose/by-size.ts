import { compare, type Decimal } from '@arsring/shared'
import type { Reach } from './hedge.ts'

/** Something with a number, its size without sign. */
export interface Sized {
  readonly size: Decimal
}

/** The smallest first, so that those of a size are found without looking at all. */
export function bySize<One extends Sized>(all: readonly One[]): readonly One[] {
  return [...all].sort((a, b) => compare(a.size, b.size))
}

/** Those of `sorted` whose size is within reach. */
export function within<One extends Sized>(sorted: readonly One[], { least, most }: Reach): readonly One[] {
  const isMore = (one: One): boolean => compare(one.size, most) > 0
  return sorted.slice(
    firstThat(sorted, (one) => compare(one.size, least) >= 0),
    firstThat(sorted, isMore),
  )
}

/** Where those begin that hold; all after one that holds do. */
function firstThat<One>(sorted: readonly One[], holds: (one: One) => boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const one = sorted[middle]
    if (one !== undefined && !holds(one)) from = middle + 1
    else to = middle
  }
  return from
}
