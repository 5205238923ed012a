import { describe, expect, it } from 'vitest'
import { clockStartingOn, dayInOslo, type Clock } from './clock.ts'

/** A clock one moves by hand. */
function handMoved(): Clock & { move(milliseconds: number): void } {
  let at = Date.parse('2031-05-05T12:00:00Z')
  return { now: () => new Date(at), move: (milliseconds) => (at += milliseconds) }
}

describe('the demo’s clock', () => {
  it('reads nine in the morning of its day at the start, and runs on', () => {
    const system = handMoved()
    const clock = clockStartingOn('2025-01-20', null, system)
    expect(clock.now().toISOString()).toBe('2025-01-20T08:00:00.000Z')
    system.move(90_000)
    expect(clock.now().toISOString()).toBe('2025-01-20T08:01:30.000Z')
  })

  it('goes on after what is written down already', () => {
    const last = new Date('2025-01-20T09:12:13.500Z')
    expect(clockStartingOn('2025-01-20', last, handMoved()).now() > last).toBe(true)
    const older = new Date('2025-01-19T23:00:00Z')
    expect(clockStartingOn('2025-01-20', older, handMoved()).now().toISOString()).toBe('2025-01-20T08:00:00.000Z')
  })
})

describe('the day in Norway', () => {
  it.each([
    ['2025-01-19T23:30:00Z', '2025-01-20'],
    ['2025-07-01T21:59:59Z', '2025-07-01'],
    ['2025-07-01T22:00:00Z', '2025-07-02'],
    ['2024-02-29T12:00:00Z', '2024-02-29'],
  ])('at %s is %s', (moment, day) => {
    expect(dayInOslo(new Date(moment))).toBe(day)
  })
})
