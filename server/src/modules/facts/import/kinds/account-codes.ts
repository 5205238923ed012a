import { accountGroups, codeList, codesOf } from '@arsring/standards'
import type { CellReading } from '../cells.ts'
import { excerpt } from '../note-text.ts'
import { slugOf } from '../slug.ts'

export type AccountPart = 'operating' | 'investment'

/** Words for the two parts of the accounts; the first of each is the one we print. */
export const accountPartWords = {
  operating: ['drift', 'driftsregnskap', 'driftsregnskapet', 'driftsbudsjett', 'driftsbudsjettet'],
  investment: [
    'investering',
    'investeringer',
    'investeringsregnskap',
    'investeringsregnskapet',
    'investeringsbudsjett',
    'investeringsbudsjettet',
  ],
} as const

/** The indicator that holds the amounts of each part. */
export const accountIndicators = { operating: 'operating-amount', investment: 'investment-amount' } as const

/** Which totals of an account a line may print. */
export type AccountTotal = 'sum-expenditure' | 'sum-income' | 'net'

export type AccountLine =
  | { readonly kind: 'group'; readonly code: string; readonly side: 'expenditure' | 'income' }
  | { readonly kind: 'total'; readonly code: AccountTotal }

// What tables print for the totals, besides the official labels.
const OTHER_TOTAL_WORDS: Readonly<Record<string, AccountTotal>> = {
  'sum-utgifter': 'sum-expenditure',
  'sum-inntekter': 'sum-income',
  sum: 'net',
  total: 'net',
  totalt: 'net',
  netto: 'net',
  nettoresultat: 'net',
  'netto-driftsresultat': 'net',
}

/** An account group by its code (`000-099`, with or without its label after) or its official label; or a total. */
export function readAccountLine(text: string): CellReading<AccountLine> {
  const code = /^(\d{3})\s*[-\u2010-\u2015\u2212]\s*(\d{3})\b/.exec(text)
  const slug = slugOf(text)
  const groups = accountGroups().codes
  const group = code
    ? groups.find((entry) => entry.code === `${code[1] ?? ''}-${code[2] ?? ''}`)
    : groups.find((entry) => slugOf(entry.label.nb) === slug || slugOf(entry.label.nn) === slug)
  if (group?.side) return { ok: true, value: { kind: 'group', code: group.code, side: group.side } }
  const total = code ? undefined : (totalByLabel(slug) ?? OTHER_TOTAL_WORDS[slug])
  if (total) return { ok: true, value: { kind: 'total', code: total } }
  return { ok: false, rule: 'account-group-unknown', params: { text: excerpt(text), groups: codesOf(accountGroups()).join(', ') } }
}

function totalByLabel(slug: string): AccountTotal | undefined {
  const labels = [...codeList('operating-totals').codes, ...codeList('investment-totals').codes]
  return labels.find((entry) => slugOf(entry.label.nb) === slug || slugOf(entry.label.nn) === slug)?.code as AccountTotal | undefined
}

/** A budget chapter that the unit answers for: `111`, `Kap. 111`, `111 Helse-, sosial- og eldreombud`. */
export function readChapter(text: string, allowed: readonly string[]): CellReading<string> {
  const code = /^(?:kap(?:ittel)?\.?\s*)?(\d{3,4})\b/i.exec(text)?.[1]
  if (code !== undefined && allowed.includes(code)) return { ok: true, value: code }
  return { ok: false, rule: 'chapter-unknown', params: { text: excerpt(text), chapters: allowed.join(', ') } }
}
