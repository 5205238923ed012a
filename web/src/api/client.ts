import createClient from 'openapi-fetch'
import type { Language } from '@arsring/shared'
import type { paths } from './schema.ts'
import type { ApiProblem } from './types.ts'

/** A refusal from the server, or an answer that never came (`offline`). */
export class ProblemError extends Error {
  readonly problem: ApiProblem
  constructor(problem: ApiProblem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export function problemOf(error: unknown): ApiProblem | null {
  return error instanceof ProblemError ? error.problem : null
}

let language: Language = 'nb'

/** The language the server answers in. Set by the texts provider when the person chooses. */
export function setApiLanguage(chosen: Language): void {
  language = chosen
}

/** What the server is asked to answer in. */
export function apiLanguage(): Language {
  return language
}

/** The server's API, typed from its own description. Every call goes through `answer`. */
export const api = createClient<paths>({ credentials: 'same-origin' })

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', language)
    // The server takes changes only with this header: a form on another site cannot set it.
    if (request.method !== 'GET') request.headers.set('x-arsring', '1')
  },
})

interface Outcome<T> {
  readonly data?: T | undefined
  readonly error?: unknown
  readonly response: Response
}

/** The answer itself. @throws ProblemError for every refusal, and for an answer that never came. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>
  try {
    outcome = await call
  } catch {
    throw new ProblemError({ kind: 'offline', status: 0, title: 'offline' })
  }
  if (outcome.response.ok) return outcome.data as T
  throw new ProblemError(readProblem(outcome.error, outcome.response))
}

/** The problem that an answer tells, whatever it holds. */
export function readProblem(body: unknown, response: Pick<Response, 'status' | 'statusText'>): ApiProblem {
  const { status } = response
  // A proxy in front of a server that is down answers 502–504 without a problem document: the words are not refused, only late.
  if (status >= 502 && status <= 504) return { kind: 'offline', status, title: 'offline' }
  const problem = typeof body === 'object' && body !== null ? (body as Partial<ApiProblem>) : {}
  return { ...problem, kind: problem.kind ?? 'unexpected', status, title: problem.title ?? response.statusText }
}
