import type { Language } from '@arsring/shared'
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

export type Query = Readonly<Record<string, string | number | undefined>>

interface RequestOptions {
  readonly query?: Query
  readonly body?: unknown
  /** Lets the request outlive the page, for what is sent when the page closes. */
  readonly keepalive?: boolean
}

let language: Language = 'nb'

/** The language the server answers in. Set by the texts provider when the person chooses. */
export function setApiLanguage(chosen: Language): void {
  language = chosen
}

/**
 * One call to the server. `undefined` in the query is left out; a FormData body goes as it is, anything else as JSON.
 * @throws ProblemError for every refusal, and for an answer that never came.
 */
export async function request<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language }
  if (method !== 'GET') headers['x-arsring'] = '1'
  const isForm = options.body instanceof FormData
  if (options.body !== undefined && !isForm) headers['content-type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(`${path}${queryText(options.query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      keepalive: options.keepalive === true,
      ...(options.body === undefined ? {} : { body: isForm ? (options.body as FormData) : JSON.stringify(options.body) }),
    })
  } catch {
    throw new ProblemError({ kind: 'offline', status: 0, title: 'offline' })
  }
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  throw new ProblemError(await readProblem(response))
}

async function readProblem(response: Response): Promise<ApiProblem> {
  // A proxy in front of a server that is down answers 502–504 without a problem document: the words are not refused, only late.
  if (response.status >= 502 && response.status <= 504) return { kind: 'offline', status: response.status, title: 'offline' }
  try {
    const problem = (await response.json()) as Partial<ApiProblem>
    return { ...problem, kind: problem.kind ?? 'bug', status: response.status, title: problem.title ?? response.statusText }
  } catch {
    return { kind: 'bug', status: response.status, title: response.statusText }
  }
}

function queryText(query: Query | undefined): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
