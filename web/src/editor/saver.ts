import { problemOf } from '../api/client.ts'
import type { Lock } from '../api/types.ts'
import { isUnsaved, nextStep, openedAt, reduceSave, type SaveEvent, type SaveState } from './save-queue.ts'

/** What the saver needs of the world. Every promise may be rejected with a ProblemError. */
export interface SaverPort<T> {
  takeLock(): Promise<Lock>
  takeOverLock(): Promise<Lock>
  releaseLock(): Promise<unknown>
  save(revision: number, text: T): Promise<{ revision: number; savedAt: string }>
  keep(text: T): Promise<unknown>
  /** The section as the server has it now. */
  load(): Promise<{ revision: number; text: T; savedAt: string | null }>
  isSame(a: T, b: T): boolean
  /** Keeps the words on this machine until the server has them; null when it has. */
  remember(revision: number, text: T | null): void
}

export interface SaverView<T> {
  readonly save: SaveState<T>
  readonly lock: Lock | null
}

const QUIET = 800
const AT_LEAST_EVERY = 5_000
const SLOWEST_RETRY = 30_000

/**
 * Saves one section while someone writes. Typing never waits: events come in, saves go out a moment after the hands rest,
 * and what the server refuses is kept as a side revision. Lives as long as there is something left to save, also after
 * the page has moved on.
 */
export class SectionSaver<T> {
  #state: SaverView<T>
  readonly #port: SaverPort<T>
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #renewal: ReturnType<typeof setTimeout> | null = null
  #isLate = false
  #lateTimer: ReturnType<typeof setTimeout> | null = null
  #waiting: (() => void)[] = []
  #hasTypedSinceRenewal = false
  #isClosing = false

  constructor(port: SaverPort<T>, revision: number, text: T, savedAt: string | null, lock: Lock | null) {
    this.#port = port
    this.#state = { save: openedAt(revision, text, savedAt), lock: lock?.isMine === true ? lock : null }
    if (this.#state.lock !== null) this.#renewLater(this.#state.lock)
  }

  readonly view = (): SaverView<T> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  typed(text: T): void {
    this.#send({ kind: 'typed', text })
    this.#hasTypedSinceRenewal = true
    if (!isUnsaved(this.#state.save)) return
    this.#port.remember(this.#state.save.revision, text)
    this.#lateTimer ??= setTimeout(() => {
      this.#isLate = true
      this.#schedule(0)
    }, AT_LEAST_EVERY)
    if (!this.#isLate) this.#schedule(QUIET)
  }

  /** Saves what is left now; resolves when the server has it, or has refused it. Waits as long as the server is silent. */
  flush(): Promise<void> {
    if (nextStep(this.#state.save) === 'rest' && this.#state.save.inFlight === null && this.#state.save.keeping === null)
      return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#schedule(0)
    })
  }

  /** Tries again at once: the net is back. */
  wake(): void {
    if (nextStep(this.#state.save) !== 'rest') this.#schedule(0)
  }

  /** Takes the section from whoever holds it. Nothing can be typed before their text stands here: it would be swept away by it. */
  async takeOver(): Promise<void> {
    const lock = await this.#port.takeOverLock()
    await this.adopt()
    this.#hold(lock)
  }

  /** Puts the server's text in place of what stands here. What was not saved is set aside first. */
  async adopt(): Promise<T> {
    const { revision, text, savedAt } = await this.#port.load()
    this.#send({ kind: 'adopted', revision, text, savedAt })
    this.wake()
    return text
  }

  /** The server's text has changed while nobody wrote here. */
  follow(revision: number, text: T, savedAt: string | null): boolean {
    if (isUnsaved(this.#state.save) || this.#state.save.inFlight !== null || revision <= this.#state.save.revision) return false
    this.#send({ kind: 'adopted', revision, text, savedAt })
    return true
  }

  /** The page leaves the section: what is left is saved, then the lock is given back. */
  async close(): Promise<void> {
    this.#isClosing = true
    if (this.#renewal !== null) clearTimeout(this.#renewal)
    await this.flush()
    if (this.#isClosing && this.#state.lock !== null) {
      this.#state = { ...this.#state, lock: null }
      await this.#port.releaseLock().catch(() => undefined)
    }
  }

  /** The page came back before it had left (it does in development). */
  reopen(): void {
    this.#isClosing = false
    if (this.#state.lock !== null) this.#renewLater(this.#state.lock)
  }

  #send(event: SaveEvent<T>): void {
    const save = reduceSave(this.#state.save, event)
    if (save === this.#state.save) return
    this.#state = { ...this.#state, save }
    for (const listener of this.#listeners) listener()
  }

  #hold(lock: Lock | null): void {
    this.#state = { ...this.#state, lock }
    for (const listener of this.#listeners) listener()
    if (lock !== null) this.#renewLater(lock)
  }

  #schedule(delay: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#step()
    }, delay)
  }

  async #step(): Promise<void> {
    const step = nextStep(this.#state.save)
    if (step === 'keep') await this.#keep()
    else if (step === 'save') await this.#save()
    this.#settle()
  }

  #settle(): void {
    const { save } = this.#state
    if (save.inFlight !== null || save.keeping !== null) return
    if (nextStep(save) === 'rest') {
      if (this.#lateTimer !== null) clearTimeout(this.#lateTimer)
      this.#lateTimer = null
      this.#isLate = false
      if (!isUnsaved(save)) this.#port.remember(save.revision, null)
      for (const resolve of this.#waiting.splice(0)) resolve()
    } else if (this.#timer === null) {
      this.#schedule(save.failures > 0 ? Math.min(1000 * 2 ** save.failures, SLOWEST_RETRY) : this.#waiting.length > 0 ? 0 : QUIET)
    }
  }

  async #save(): Promise<void> {
    this.#send({ kind: 'saveStarted' })
    const { inFlight, revision } = this.#state.save
    if (inFlight === null) return
    this.#isLate = false
    if (this.#lateTimer !== null) clearTimeout(this.#lateTimer)
    this.#lateTimer = null
    try {
      if (this.#state.lock === null) this.#hold(await this.#port.takeLock())
      const answer = await this.#port.save(revision, inFlight)
      this.#send({ kind: 'saved', ...answer })
    } catch (error) {
      await this.#refused(error, inFlight)
    }
  }

  async #refused(error: unknown, text: T): Promise<void> {
    const problem = problemOf(error)
    if (problem === null || problem.kind === 'offline' || problem.status >= 500 || problem.status === 401) {
      this.#send({ kind: 'unanswered' })
      return
    }
    if (problem.status === 412 && (await this.#wasSavedAfterAll(text))) return
    const wasMine = this.#state.lock !== null
    if (problem.status === 423) this.#hold(null)
    this.#send({
      kind: 'refused',
      refusal:
        problem.status === 423
          ? { kind: 'locked', by: problem.by ?? '', wasMine }
          : problem.status === 412
            ? { kind: 'stale', actual: problem.actual ?? 0 }
            : { kind: 'other', detail: problem.detail ?? problem.title },
    })
  }

  /** The answer to an earlier save may have been lost on the way: then the server's text is the very one we sent. */
  async #wasSavedAfterAll(text: T): Promise<boolean> {
    const there = await this.#port.load().catch(() => null)
    if (there === null || !this.#port.isSame(there.text, text)) return false
    this.#send({ kind: 'saved', revision: there.revision, savedAt: there.savedAt ?? '' })
    return true
  }

  async #keep(): Promise<void> {
    this.#send({ kind: 'keepStarted' })
    const text = this.#state.save.keeping
    if (text === null) return
    try {
      await this.#port.keep(text)
      this.#send({ kind: 'kept' })
    } catch {
      this.#send({ kind: 'keepFailed' })
      this.#schedule(SLOWEST_RETRY)
    }
  }

  /** A lock is renewed while someone writes, and left to run out when nobody does. */
  #renewLater(lock: Lock): void {
    if (this.#renewal !== null) clearTimeout(this.#renewal)
    const length = new Date(lock.expires).getTime() - new Date(lock.since).getTime()
    const delay = Number.isFinite(length) ? Math.min(Math.max(length / 2, 10_000), 60_000) : 30_000
    this.#renewal = setTimeout(() => void this.#renew(), delay)
  }

  async #renew(): Promise<void> {
    if (this.#state.lock === null || this.#isClosing) return
    if (!this.#hasTypedSinceRenewal && !isUnsaved(this.#state.save)) {
      await this.#port.releaseLock().catch(() => undefined)
      this.#hold(null)
      return
    }
    this.#hasTypedSinceRenewal = false
    try {
      this.#hold(await this.#port.takeLock())
    } catch (error) {
      if (problemOf(error)?.status === 423) await this.#refused(error, this.#state.save.latest)
      else this.#renewLater(this.#state.lock)
      this.#settle()
    }
  }
}
