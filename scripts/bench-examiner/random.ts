/** Random choices from a seed: the same seed gives the same choices on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1_013_904_223) >>> 0
    for (let i = 0; i < 4; i++) this.next()
  }

  /** From 0 up to, not with, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both with. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.int(0, list.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }

  /** `count` different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const places = this.shuffled(list.map((_, i) => i)).slice(0, count)
    return list.filter((_, i) => places.includes(i))
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list]
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      const [a, b] = [result[i], result[j]]
      if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a]
    }
    return result
  }

  /** A random stream of its own, so that a choice more in one part does not move the others. */
  fork(): Random {
    return new Random(this.int(1, 2_147_483_646))
  }
}
