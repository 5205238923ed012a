/** The only source of the present. Code under modules/ gets `ctx.now`. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/**
 * A clock that reads nine in the morning of the given day when it starts and runs on from there: the demo's today. It
 * goes on after `last`, the newest moment that is written down, so that nothing happens before what it follows.
 */
export function clockStartingOn(day: string, last: Date | null = null, system: Clock = systemClock): Clock {
  const started = system.now().getTime()
  const first = Math.max(Date.parse(`${day}T09:00:00+01:00`), (last?.getTime() ?? 0) + 1)
  const offset = first - started
  return { now: () => new Date(system.now().getTime() + offset) }
}

/** Calendar day in Norway, as `2025-01-20`. */
export function dayInOslo(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(moment)
}
