import { message, type Message } from '@arsring/shared'

export interface FieldIssue {
  /** `signature.date`; empty for the request as a whole. */
  readonly path: string
  readonly message: Message
}

/** What the schema library says of a field, in the form of Fastify's validation errors. */
export interface SchemaIssue {
  readonly instancePath: string
  readonly keyword: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** A fault that a route's schema found, as a text of our own, so that it is told in the reader's language. */
export function fieldIssue({ instancePath, keyword, params = {} }: SchemaIssue): FieldIssue {
  const path = instancePath.replace(/^\//, '').replaceAll('/', '.')
  const field = path
  if (path === '') return { path, message: message('problem.invalid') }
  switch (keyword) {
    case 'too_big':
      return { path, message: message('problem.field-too-big', { field, limit: String(params['maximum']) }) }
    case 'too_small':
      return { path, message: message('problem.field-too-small', { field, limit: String(params['minimum']) }) }
    case 'invalid_value':
      return { path, message: message('problem.field-choice', { field, choices: choicesOf(params['values']) }) }
    default:
      return { path, message: message('problem.field-wrong', { field }) }
  }
}

function choicesOf(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : ''
}

/** Where in what was sent a text stands that no database keeps: with a NUL, or half of a pair of surrogates. */
export function unkeepableText(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    const inner = path === '' ? name : `${path}.${name}`
    if (unkeepableText(name) !== null) return path
    const found = unkeepableText(part, inner)
    if (found !== null) return found
  }
  return null
}
