import { httpStatus, LANGUAGES, message, type Problem } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { fieldIssue, unkeepableText } from './field-issues.ts'
import { presentProblem, ProblemView } from './problem-response.ts'

const why = message('problem.no-right')
const PROBLEMS: readonly Problem[] = [
  { kind: 'unauthenticated' },
  { kind: 'not_found', what: 'report', id: 'ombud-2024' },
  { kind: 'forbidden', action: 'write', why },
  { kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] },
  { kind: 'conflict', why: message('problem.wrong-state', { state: 'draft' }) },
  { kind: 'stale', expected: 1, actual: 2 },
  { kind: 'locked', by: 'Rådgiver' },
  { kind: 'too_large', limit: '20 MB' },
]

describe('a refusal as a problem document', () => {
  it('is there for every kind', () => {
    expect(PROBLEMS.map((problem) => problem.kind).sort()).toEqual(Object.keys(httpStatus).sort())
  })

  it.each(PROBLEMS.flatMap((problem) => LANGUAGES.map((language) => [problem.kind, language, problem] as const)))(
    '%s in %s',
    (_, language, problem) => {
      const view = presentProblem(problem, language)
      expect(ProblemView.parse(view)).toEqual(view)
      expect(view).toMatchObject({ type: `urn:arsring:problem:${problem.kind}`, status: httpStatus[problem.kind] })
      expect(view.detail).not.toMatch(/^problem\.|[{}]/)
      expect(view.detail).not.toBe('')
    },
  )

  it('tells what a person needs to go on: which revision stands, who holds the lock, which field', () => {
    expect(presentProblem({ kind: 'stale', expected: 1, actual: 2 }, 'nb').actual).toBe(2)
    expect(presentProblem({ kind: 'locked', by: 'Rådgiver' }, 'nb')).toMatchObject({
      by: 'Rådgiver',
      detail: 'Teksten redigeres av Rådgiver.',
    })
    const issues = [{ path: 'because', message: message('problem.reason-needed') }]
    expect(presentProblem({ kind: 'invalid', issues }, 'nn').issues).toEqual([{ path: 'because', message: 'Skriv ei grunngjeving.' }])
  })
})

describe('a fault that a schema finds', () => {
  it.each([
    ['/because', 'invalid_type', { expected: 'string' }, 'because', 'problem.field-wrong'],
    ['/signature/date', 'invalid_format', {}, 'signature.date', 'problem.field-wrong'],
    ['/numbers', 'too_big', { maximum: 2000 }, 'numbers', 'problem.field-too-big'],
    ['/subject', 'too_small', { minimum: 1 }, 'subject', 'problem.field-too-small'],
    ['/to', 'invalid_value', { values: ['draft', 'ready'] }, 'to', 'problem.field-choice'],
    ['/', 'invalid_type', { expected: 'object' }, '', 'problem.invalid'],
  ])('at %s (%s) is a text of ours', (instancePath, keyword, params, path, id) => {
    const issue = fieldIssue({ instancePath, keyword, params })
    expect([issue.path, issue.message.id]).toEqual([path, id])
    for (const language of LANGUAGES)
      expect(presentProblem({ kind: 'invalid', issues: [issue] }, language).detail).not.toMatch(/problem\.|[{}]|undefined/)
  })
})

describe('text that no database keeps', () => {
  it.each([
    [{ because: 'a\u0000b' }, 'because'],
    [{ signature: { place: '\ud800' } }, 'signature.place'],
    [{ numbers: ['1', '\udc00'] }, 'numbers.1'],
    ['\u0000', ''],
    [{ because: '👩‍⚖️ æøå\n\t', n: 1, none: null, list: [] }, null],
    [undefined, null],
  ])('in %j stands at %j', (value, path) => {
    expect(unkeepableText(value)).toBe(path)
  })
})
