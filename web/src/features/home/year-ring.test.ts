import { describe, expect, it } from 'vitest'
import type { ReportSummary, WaitingItem } from '../../api/types.ts'
import { deadlinesOf } from './deadlines.ts'
import { arc, dayAngle, onCircle } from './year-ring-geometry.ts'

describe('the ring of the year', () => {
  it('begins at the top with January and goes round with the sun', () => {
    expect(dayAngle('2025-01-01')).toBe(0)
    expect(dayAngle('2025-07-01')).toBe(180)
    expect(onCircle(100, 100, 50, 0)).toEqual({ x: 100, y: 50 })
    expect(onCircle(100, 100, 50, 90)).toEqual({ x: 150, y: 100 })
  })
  it('gives each month a twelfth, whatever its days', () => {
    expect(dayAngle('2024-02-29')).toBeCloseTo(30 + (28 / 29) * 30)
    expect(dayAngle('2025-12-31')).toBeLessThan(360)
  })
  it('draws an arc along the circle', () => {
    expect(arc(0, 0, 10, 0, 90)).toBe('M0 -10A10 10 0 0 1 10 0')
  })
})

describe('deadlines', () => {
  const waiting = (title: string, due: string | null): WaitingItem => ({ due, title, report: 'r', reportTitle: 'R', section: 's', why: '' })
  const report = (title: string, due: string | null, state: ReportSummary['state'] = 'draft') =>
    ({ id: 'r', title, due, state }) as ReportSummary

  it('come in order, each once, and only for what is not published', () => {
    const found = deadlinesOf(
      [waiting('b', '2025-02-03'), waiting('a', '2025-01-30'), waiting('b', '2025-02-03'), waiting('c', null)],
      [report('R', '2025-02-03'), report('P', '2025-01-01', 'published')],
    )
    expect(found.map(({ due, title }) => `${due} ${title}`)).toEqual(['2025-01-30 a', '2025-02-03 b', '2025-02-03 R'])
  })
})
