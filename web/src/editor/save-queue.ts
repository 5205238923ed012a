/**
 * The state of saving one section, without time, network or storage: events in, state out. What is typed is always in
 * one of four places: saved on the server, on its way there, waiting here, or set aside because the server refused it.
 * `T` is whatever stands for a text; two texts are the same when they are the same object.
 */
export interface SaveState<T> {
  /** The revision the server last told us of: what the next save is built on. */
  readonly revision: number
  /** The text of that revision, as we know it. */
  readonly saved: T
  /** What stands in the editor. */
  readonly latest: T
  readonly inFlight: T | null
  readonly status: 'saved' | 'waiting' | 'saving' | 'retrying' | 'refused'
  /** When the server last said it had saved, ISO. */
  readonly savedAt: string | null
  /** Attempts that never got an answer, since the last that did. */
  readonly failures: number
  readonly refusal: Refusal | null
  /** Words the server refused, oldest first, until it has kept them as a side revision. */
  readonly setAside: readonly T[]
  readonly keeping: T | null
  /** The text the server kept last as a side revision. */
  readonly keptAside: T | null
}

export type Refusal =
  /** wasMine: the lock was held here until someone took it over. */
  | { readonly kind: 'locked'; readonly by: string; readonly wasMine: boolean }
  | { readonly kind: 'stale'; readonly actual: number }
  /** The server refuses for a reason of its own: no right, an invalid text, a report that is frozen. */
  | { readonly kind: 'other'; readonly detail: string }

export type SaveEvent<T> =
  | { readonly kind: 'typed'; readonly text: T }
  | { readonly kind: 'saveStarted' }
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'keepStarted' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'keepFailed' }
  /** The server's text stands in the editor from now on, whatever stood there before. */
  | { readonly kind: 'adopted'; readonly revision: number; readonly text: T; readonly savedAt: string | null }

export function openedAt<T>(revision: number, text: T, savedAt: string | null): SaveState<T> {
  return {
    revision,
    saved: text,
    latest: text,
    inFlight: null,
    status: 'saved',
    savedAt,
    failures: 0,
    refusal: null,
    setAside: [],
    keeping: null,
    keptAside: null,
  }
}

export function isUnsaved<T>(state: SaveState<T>): boolean {
  return state.latest !== state.saved || state.setAside.length > 0
}

/** What is to be done next: save the text, keep refused words as a side revision, or nothing. */
export function nextStep<T>(state: SaveState<T>): 'save' | 'keep' | 'rest' {
  if (state.setAside.length > 0 && state.keeping === null) return 'keep'
  if (state.refusal === null && state.inFlight === null && state.latest !== state.saved) return 'save'
  return 'rest'
}

export function reduceSave<T>(state: SaveState<T>, event: SaveEvent<T>): SaveState<T> {
  switch (event.kind) {
    case 'typed':
      if (event.text === state.latest) return state
      // After a refusal the editor is closed to typing; what came through at the last moment is set aside with the rest.
      if (state.refusal !== null) return { ...state, latest: event.text, setAside: replaceLast(state.setAside, state.latest, event.text) }
      return {
        ...state,
        latest: event.text,
        status: state.inFlight !== null ? state.status : event.text === state.saved ? 'saved' : 'waiting',
      }
    case 'saveStarted':
      if (state.inFlight !== null || state.refusal !== null || state.latest === state.saved) return state
      return { ...state, inFlight: state.latest, status: state.failures > 0 ? 'retrying' : 'saving' }
    case 'saved': {
      if (state.inFlight === null) return state
      const isAll = state.latest === state.inFlight
      return {
        ...state,
        revision: event.revision,
        saved: state.inFlight,
        inFlight: null,
        savedAt: event.savedAt,
        failures: 0,
        status: isAll ? 'saved' : 'waiting',
      }
    }
    case 'unanswered':
      if (state.inFlight === null) return state
      return { ...state, inFlight: null, failures: state.failures + 1, status: state.latest === state.saved ? 'saved' : 'retrying' }
    case 'refused': {
      const hasWords = state.latest !== state.saved
      return {
        ...state,
        inFlight: null,
        refusal: event.refusal,
        status: 'refused',
        setAside: hasWords && !state.setAside.includes(state.latest) ? [...state.setAside, state.latest] : state.setAside,
      }
    }
    case 'keepStarted':
      return state.keeping === null && state.setAside[0] !== undefined ? { ...state, keeping: state.setAside[0] } : state
    case 'kept':
      return { ...state, keeping: null, keptAside: state.keeping, setAside: state.setAside.filter((text) => text !== state.keeping) }
    case 'keepFailed':
      return { ...state, keeping: null }
    case 'adopted':
      return {
        ...state,
        revision: event.revision,
        saved: event.text,
        latest: event.text,
        inFlight: null,
        status: 'saved',
        savedAt: event.savedAt,
        failures: 0,
        refusal: null,
        // Only words the server has neither saved nor been given as set aside are at stake here.
        setAside: isSafe(state) ? state.setAside : [...state.setAside, state.latest],
      }
  }
}

function isSafe<T>(state: SaveState<T>): boolean {
  return state.latest === state.saved || state.latest === state.keptAside || state.setAside.includes(state.latest)
}

function replaceLast<T>(texts: readonly T[], old: T, next: T): readonly T[] {
  return texts.at(-1) === old ? [...texts.slice(0, -1), next] : [...texts, next]
}
