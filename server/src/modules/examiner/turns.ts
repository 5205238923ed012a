export interface Turns {
  /**
   * Prepares (receives a file), waits for a turn and works. Null when every place is taken: then nothing was prepared.
   * What `prepare` or `work` throws is thrown on, and the place is free again.
   */
  take<Input, Answer>(prepare: () => Promise<Input>, work: (input: Input) => Promise<Answer>): Promise<Answer | null>
}

/** So many work at the same time; `places` counts them and those that prepare or wait. */
export function createTurns(atOnce: number, places: number): Turns {
  const waiting: (() => void)[] = []
  let working = 0
  let inside = 0

  async function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    // Whoever ends hands the turn on, so that nobody slips in between.
    if (working < atOnce) working += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) working -= 1
      else next()
    }
  }

  return {
    async take(prepare, work) {
      if (inside >= places) return null
      inside += 1
      try {
        const input = await prepare()
        return await inTurn(() => work(input))
      } finally {
        inside -= 1
      }
    },
  }
}
