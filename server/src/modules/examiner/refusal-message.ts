import { message, type Message } from '@arsring/shared'
import type { Refusal } from './model/part.ts'

/** Why a document could not be read, as it is told to a person. */
export function refusalMessage({ why, limit, found }: Refusal): Message {
  const size = (value: number | undefined) =>
    value === undefined ? '' : why === 'too-large' ? `${Math.ceil(value / 1_000_000)} MB` : String(value)
  return message(`examiner.refused.${why}`, { limit: size(limit), found: size(found) })
}
