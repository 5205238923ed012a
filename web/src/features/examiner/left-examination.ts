import type { Documents } from '../../api/examiner.ts'
import type { Examination } from '../../api/types.ts'

/** An answer and what was asked: the files can be held against another. */
export interface Examined extends Documents {
  readonly examination: Examination
}

// In this window's memory only, until another report is examined: whoever takes over several tables comes back for the next.
let left: (Examined & { readonly user: string | null }) | null = null

/** Keeps the examination that a person leaves to import one of its tables. */
export function leaveExamination(user: string | null, examined: Examined): void {
  left = { ...examined, user }
}

/** The examination that this person left; nobody else's. */
export function leftExamination(user: string | null): Examined | null {
  return left !== null && left.user === user ? left : null
}

export function forgetExamination(): void {
  left = null
}
