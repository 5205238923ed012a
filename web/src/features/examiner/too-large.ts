import { EXAMINED_UPLOAD, MEGABYTE } from '@arsring/shared'
import type { Documents } from '../../api/examiner.ts'
import type { ExaminationRefusal } from '../../api/types.ts'
import type { Translate } from '../../texts/translate.ts'

/** The refusal of a file that is too large to be sent; null when both may be. The server refuses it too, but only after all of it has been sent. */
export function tooLarge({ file, previous }: Documents, t: Translate): ExaminationRefusal | null {
  const isLarge = (one: File | null) => one !== null && one.size > EXAMINED_UPLOAD.megabytes * MEGABYTE
  const of = isLarge(file) ? 'document' : isLarge(previous) ? 'previous' : null
  if (of === null) return null
  const size = (of === 'document' ? file : (previous ?? file)).size
  const message = t('examine.tooLarge', { limit: String(EXAMINED_UPLOAD.megabytes), size: String(Math.ceil(size / MEGABYTE)) })
  return { kind: 'refused', of, why: 'too-large', message }
}
