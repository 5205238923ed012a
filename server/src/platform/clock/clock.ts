/** The only source of the present. Code under modules/ gets `ctx.now`. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that reads the given day at the time of day of its start and runs on from there: the demo's today. */
export function clockStartingOn(day: string, system: Clock = systemClock): Clock {
  const started = system.now().getTime()
  const offset = Date.parse(`${day}T09:00:00+01:00`) - started
  return { now: () => new Date(system.now().getTime() + offset) }
}

/** Calendar day in Norway, as `2025-01-20`. */
export function dayInOslo(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(moment)
}
