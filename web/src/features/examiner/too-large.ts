import type { Documents } from '../../api/examiner.ts'
import type { ExaminationRefusal } from '../../api/types.ts'
import type { Translate } from '../../texts/translate.ts'

/** As the server has it; it refuses more by itself, but only after all of it has been sent. */
const MOST_MEGABYTES = 40
const MEGABYTE = 1_000_000

/** The refusal of a file that is too large to be sent; null when both may be. */
export function tooLarge({ file, previous }: Documents, t: Translate): ExaminationRefusal | null {
  const isLarge = (one: File | null) => one !== null && one.size > MOST_MEGABYTES * MEGABYTE
  const of = isLarge(file) ? 'document' : isLarge(previous) ? 'previous' : null
  if (of === null) return null
  const size = (of === 'document' ? file : (previous ?? file)).size
  const message = t('examine.tooLarge', { limit: String(MOST_MEGABYTES), size: String(Math.ceil(size / MEGABYTE)) })
  return { kind: 'refused', of, why: 'too-large', message }
}
