import type { Finding } from '@arsring/shared'
import type { Sheet, SheetRow, UnreadableLine } from './types.ts'

/** A line with content as it came out of a file, before anyone knows which line holds the headings. */
export type RawLine = (SheetRow & { readonly kind: 'row' }) | (UnreadableLine & { readonly kind: 'unreadable' })

/** What a reader of one format hands on. */
export interface RawSheet {
  readonly format: Sheet['format']
  readonly encoding: Sheet['encoding']
  readonly lines: readonly RawLine[]
  readonly notes: readonly Finding[]
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}
