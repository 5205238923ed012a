import type { Message } from './message.ts'

export type Severity = 'fatal' | 'error' | 'warning' | 'info'
export const SEVERITIES: readonly Severity[] = ['fatal', 'error', 'warning', 'info']

/** Where a finding stands: a line of a file, a cell of a table, a stretch of text, a picture, or a whole section. */
export type Place =
  | { readonly kind: 'line'; readonly line: number; readonly column: string | null }
  | { readonly kind: 'cell'; readonly section: string; readonly table: string; readonly row: string; readonly column: string }
  | {
      readonly kind: 'text'
      readonly section: string
      readonly block: number
      readonly from: number
      readonly to: number
      readonly text: string
    }
  /** A picture in the text, by the hash of its file. */
  | { readonly kind: 'image'; readonly section: string; readonly sha256: string }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'document' }

/**
 * Something a check found in data someone gave us. Data, never an exception.
 * `at` lists the place to mend first, then the other places that took part in the arithmetic.
 */
export interface Finding {
  /** Id of the rule, which is the name of its file (`column-sum`, `growth-claim`). */
  readonly check: string
  readonly severity: Severity
  readonly at: readonly Place[]
  readonly message: Message
  /** What is printed and what the arithmetic gives, in Norwegian number form, when the rule compares two values. */
  readonly printed?: string
  readonly expected?: string
}

/** One line that names a place, stable over time: used to recognise the same finding again after a change of figures. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `line:${place.line}:${place.column ?? ''}`
    case 'cell':
      return `cell:${place.section}:${place.table}:${place.row}:${place.column}`
    case 'text':
      return `text:${place.section}:${place.text}`
    case 'image':
      return `image:${place.section}:${place.sha256}`
    case 'section':
      return `section:${place.section}`
    case 'document':
      return 'document'
  }
}

/**
 * Fingerprint of a finding: rule, first place and the two compared values, or what it says when it compares none. An
 * acceptance with a reason holds only as long as the finding says the same thing.
 */
export function fingerprint(finding: Finding): string {
  const first = finding.at[0]
  const comparesNone = finding.printed === undefined && finding.expected === undefined
  const said = comparesNone ? Object.values(finding.message.params) : [finding.printed ?? '', finding.expected ?? '']
  return [finding.check, first ? placeKey(first) : 'document', ...said].join('|')
}
