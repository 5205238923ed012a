import type { Language, Message, Problem, ProblemOf } from '@arsring/shared'
import { httpStatus, message } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { z } from 'zod'

/** RFC 9457 problem document, with our closed list of kinds. */
export const ProblemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    kind: z.enum(['unauthenticated', 'not_found', 'forbidden', 'invalid', 'conflict', 'stale', 'locked', 'too_large', 'unexpected']),
    detail: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    by: z.string().optional(),
    actual: z.number().optional(),
  })
  .meta({ id: 'Problem' })

export type ProblemView = z.output<typeof ProblemView>

/** A refusal on its way out of a request. Thrown by `run` only, so that a transaction rolls back; turned into a problem document at the edge. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.problem = problem
  }
}

function tooLarge({ limit, file }: ProblemOf<'too_large'>): Message {
  return file === undefined ? message('problem.too-large', { limit }) : message('problem.too-large-named', { limit, file })
}

export function presentProblem(problem: Problem, language: Language): ProblemView {
  const say = (text: Message): string => renderMessage(text, language)
  const status = httpStatus[problem.kind]
  const base = { type: `urn:arsring:problem:${problem.kind}`, status, kind: problem.kind }
  switch (problem.kind) {
    case 'unauthenticated':
      return { ...base, title: problem.kind, detail: say(message('problem.unauthenticated')) }
    case 'not_found':
      return { ...base, title: problem.kind, detail: say(message('problem.not-found', { what: problem.id })) }
    case 'forbidden':
      return { ...base, title: problem.kind, detail: say(problem.why) }
    case 'invalid': {
      const issues = problem.issues.map((issue) => ({ path: issue.path, message: say(issue.message) }))
      return { ...base, title: problem.kind, detail: issues.map((issue) => issue.message).join(' '), issues }
    }
    case 'conflict':
      return { ...base, title: problem.kind, detail: say(problem.why) }
    case 'stale':
      return { ...base, title: problem.kind, detail: say(message('problem.stale')), actual: problem.actual }
    case 'locked':
      return { ...base, title: problem.kind, detail: say(message('problem.locked', { by: problem.by })), by: problem.by }
    case 'too_large':
      return { ...base, title: problem.kind, detail: say(tooLarge(problem)) }
  }
}
