import * as z from 'zod'
import { shippedLabel, slug } from './label.ts'

const code = z.strictObject({
  code: z.string().regex(/^[^;=\s]+$/),
  label: shippedLabel,
  /** For account groups: which side of the account the group stands on. */
  side: z.enum(['expenditure', 'income']).optional(),
})

export const codeListSchema = z.strictObject({
  id: slug,
  label: shippedLabel,
  reference: z.array(z.string()),
  codes: z.array(code).min(1),
})

/** An official list of codes with their labels, in the order they are printed. The one place where a label is written. */
export type CodeList = z.infer<typeof codeListSchema>
export type Code = CodeList['codes'][number]

/** The codes of a list in its order; with `side` only those on that side of the account. */
export function codesOf(list: CodeList, side?: 'expenditure' | 'income'): readonly string[] {
  return list.codes.filter((entry) => side === undefined || entry.side === side).map((entry) => entry.code)
}
