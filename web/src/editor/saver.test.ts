import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/client.ts'
import type { Lock } from '../api/types.ts'
import { SectionSaver, type SaverPort } from './saver.ts'

const mine: Lock = { by: 'Controller', isMine: true, since: '2025-01-20T10:00:00Z', expires: '2025-01-20T10:02:00Z' }
const refusal = (status: number, more: object = {}) =>
  new ProblemError({ kind: status === 423 ? 'locked' : 'stale', status, title: 'no', ...more })
const offline = () => new ProblemError({ kind: 'offline', status: 0, title: 'offline' })

/** A server with one section, whose next answers can be set. */
function server() {
  const there = {
    revision: 1,
    text: 'a',
    kept: [] as string[],
    lockedBy: null as string | null,
    locks: 0,
    remembered: null as string | null,
  }
  const fail: (() => Error | null)[] = []
  const port: SaverPort<string> = {
    takeLock: async () => {
      if (there.lockedBy !== null) throw refusal(423, { by: there.lockedBy })
      there.locks += 1
      return mine
    },
    takeOverLock: async () => mine,
    releaseLock: async () => (there.locks = 0),
    save: async (revision, text) => {
      const error = fail.shift()?.() ?? null
      if (error !== null) throw error
      if (there.lockedBy !== null) throw refusal(423, { by: there.lockedBy })
      if (revision !== there.revision) throw refusal(412, { actual: there.revision })
      there.revision += 1
      there.text = text
      return { revision: there.revision, savedAt: '2025-01-20T10:00:01Z' }
    },
    keep: async (text) => there.kept.push(text),
    load: async () => ({ revision: there.revision, text: there.text, savedAt: null }),
    isSame: (a, b) => a === b,
    remember: (_, text) => (there.remembered = text),
  }
  return { there, fail, saver: new SectionSaver(port, 1, 'a', null, null) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the saver', () => {
  it('takes the lock and saves once the hands rest', async () => {
    const { there, saver } = server()
    saver.typed('ab')
    saver.typed('abc')
    expect(there.remembered).toBe('abc')
    await vi.advanceTimersByTimeAsync(1000)
    expect(there).toMatchObject({ text: 'abc', revision: 2, locks: 1, remembered: null })
    expect(saver.view().save.status).toBe('saved')
  })

  it('saves now and then while someone types without rest', async () => {
    const { there, saver } = server()
    for (let i = 0; i < 30; i += 1) {
      saver.typed(`a${i}`)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(there.revision).toBeGreaterThan(1)
  })

  it('tries again until the server answers', async () => {
    const { there, fail, saver } = server()
    fail.push(offline, offline, () => null)
    saver.typed('ab')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.view().save.status).toBe('retrying')
    expect(there.remembered).toBe('ab')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(there.text).toBe('ab')
    expect(saver.view().save.status).toBe('saved')
  })

  it('sets the words aside when someone else has taken over', async () => {
    const { there, saver } = server()
    saver.typed('ab')
    await vi.advanceTimersByTimeAsync(1000)
    there.lockedBy = 'HR-rådgiver'
    saver.typed('abc')
    await vi.advanceTimersByTimeAsync(2000)
    expect(saver.view().save).toMatchObject({
      status: 'refused',
      refusal: { kind: 'locked', by: 'HR-rådgiver', wasMine: true },
      setAside: [],
    })
    expect(there.kept).toEqual(['abc'])
    expect(there.text).toBe('ab')
  })

  it('does not take a lost answer for a conflict', async () => {
    const { there, fail, saver } = server()
    fail.push(() => {
      there.revision = 2
      there.text = 'ab'
      return offline()
    })
    saver.typed('ab')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saver.view().save).toMatchObject({ status: 'saved', revision: 2 })
    expect(there.kept).toEqual([])
  })

  it('has the text of the other before it has the lock', async () => {
    const { there, saver } = server()
    there.revision = 4
    there.text = 'theirs'
    const seen: string[] = []
    saver.subscribe(() => seen.push(`${saver.view().save.latest} ${saver.view().lock === null ? 'closed' : 'open'}`))
    await saver.takeOver()
    expect(seen).toEqual(['theirs closed', 'theirs open'])
  })

  it('saves what is left and gives the lock back when the page leaves', async () => {
    const { there, saver } = server()
    saver.typed('ab')
    const closed = saver.close()
    await vi.advanceTimersByTimeAsync(50)
    await closed
    expect(there).toMatchObject({ text: 'ab', locks: 0 })
  })

  it('gives the lock back when nobody has typed for a while', async () => {
    const { there, saver } = server()
    saver.typed('ab')
    await vi.advanceTimersByTimeAsync(1000)
    expect(there.locks).toBe(1)
    await vi.advanceTimersByTimeAsync(200_000)
    expect(there.locks).toBe(0)
    expect(saver.view().lock).toBeNull()
  })

  it('follows the text of another while nobody writes here, and never over unsaved words', async () => {
    const { saver } = server()
    expect(saver.follow(2, 'theirs', null)).toBe(true)
    saver.typed('mine')
    expect(saver.follow(3, 'theirs again', null)).toBe(false)
    expect(saver.view().save.latest).toBe('mine')
  })
})
