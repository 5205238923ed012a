import { describe, expect, it, vi } from 'vitest'
import { createKept } from './kept.ts'

describe('what is kept between requests', () => {
  it('is made once for a version, and anew for another', async () => {
    const kept = createKept(10)('t1')
    const make = vi.fn(async () => 'made')
    expect(await kept.get('report', '1', make)).toBe('made')
    expect(await kept.get('report', '1', make)).toBe('made')
    expect(make).toHaveBeenCalledTimes(1)
    expect(await kept.get('report', '2', async () => 'anew')).toBe('anew')
    expect(await kept.get('report', '1', async () => 'old again')).toBe('old again')
  })

  it('is made once for those who ask at the same time', async () => {
    const kept = createKept(10)('t1')
    const make = vi.fn(async () => 'made')
    expect(await Promise.all([kept.get('report', '1', make), kept.get('report', '1', make)])).toEqual(['made', 'made'])
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('is of one tenant, whatever the names and versions are', async () => {
    const memory = createKept(10)
    await memory('a').get('report', '1', async () => 'of a')
    expect(await memory('b').get('report', '1', async () => 'of b')).toBe('of b')
    await memory('a/report').get('x', '1', async () => 'of a/report')
    expect(await memory('a').get('report/x', '1', async () => 'of a')).toBe('of a')
  })

  it('is made by whoever waited when the first could not, and a failure is not kept', async () => {
    const kept = createKept(10)('t1')
    const lost = kept.get('report', '1', () => Promise.reject(new Error('connection lost')))
    const waited = kept.get('report', '1', async () => 'made')
    await expect(lost).rejects.toThrow('connection lost')
    expect(await waited).toBe('made')
    expect(await kept.get('report', '1', async () => 'made later')).toBe('made later')
  })

  it('lets go of the longest unused', async () => {
    const kept = createKept(2)('t1')
    await kept.get('a', '1', async () => 'a')
    await kept.get('b', '1', async () => 'b')
    await kept.get('a', '1', async () => 'not made')
    await kept.get('c', '1', async () => 'c')
    expect(await kept.get('a', '1', async () => 'a anew')).toBe('a')
    expect(await kept.get('b', '1', async () => 'b anew')).toBe('b anew')
  })
})
