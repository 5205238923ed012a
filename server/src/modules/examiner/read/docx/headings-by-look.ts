import { plainText } from '../plain-text.ts'
import type { Draft, TextDraft } from './draft.ts'

const LONGEST = 120

/**
 * Headings that someone made by hand, without a heading style: a short line alone in its paragraph that is clearly
 * larger than the running text, or bold with a section's number in front.
 */
export function headingsByLook(drafts: readonly Draft[]): Draft[] {
  const body = bodySize(drafts)
  return drafts.map((draft) => (draft.kind === 'paragraph' && looksLikeHeading(draft, body) ? { ...draft, kind: 'heading' } : draft))
}

function looksLikeHeading(draft: TextDraft, body: number | null): boolean {
  const text = plainText(draft.lines.join(' '))
  if (draft.isListed || text.length > LONGEST || !/\p{L}{2}/u.test(text) || /[.,;]$/.test(text)) return false
  if (draft.isBold && /^\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+\p{L}/u.test(text)) return true
  return draft.size !== null && body !== null && draft.size >= body * 1.2
}

/** The type size that most of the text has. */
function bodySize(drafts: readonly Draft[]): number | null {
  const amount = new Map<number, number>()
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph' || draft.size === null) continue
    amount.set(draft.size, (amount.get(draft.size) ?? 0) + draft.lines.join('').length)
  }
  return [...amount].reduce<[number | null, number]>((most, each) => (each[1] > most[1] ? each : most), [null, 0])[0]
}
