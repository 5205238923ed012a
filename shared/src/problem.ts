import type { Message } from './message.ts'

/** The closed list of reasons a use case refuses. Documented in docs/problems.md. */
export type Problem =
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'not_found'; readonly what: string; readonly id: string }
  | { readonly kind: 'forbidden'; readonly action: string; readonly why: Message }
  | { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly message: Message }[] }
  | { readonly kind: 'conflict'; readonly why: Message }
  | { readonly kind: 'stale'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'locked'; readonly by: string }
  | { readonly kind: 'too_large'; readonly limit: string; readonly file?: string }

export type ProblemKind = Problem['kind']
export type ProblemOf<K extends ProblemKind> = Extract<Problem, { kind: K }>

/** HTTP status of each refusal (RFC 9457 problem documents). */
export const httpStatus = {
  unauthenticated: 401,
  not_found: 404,
  forbidden: 403,
  invalid: 400,
  conflict: 409,
  stale: 412,
  locked: 423,
  too_large: 413,
} as const satisfies Record<ProblemKind, number>
