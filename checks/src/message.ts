import { message, type Message } from '@arsring/shared'
import type { CheckTextId } from '@arsring/standards'

export type { CheckTextId }

/** A message of the checks; the id is one that the catalogue has, in all three languages. */
export function checkMessage(id: CheckTextId, params: Readonly<Record<string, string>> = {}): Message {
  return message(id, params)
}
