import { message, type Language } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { summaryOf } from '../summary.ts'
import type { ListOrder } from './list-order.ts'

type Say = (id: string, params?: Readonly<Record<string, string>>) => string

/** The examiner's texts in a language. */
export function sayIn(language: Language): Say {
  return (id, params = {}) => renderMessage(message(`examiner.${id}`, params), language)
}

/** `Funn i drift.pdf`, and what was found in how much. */
export function listHead(order: ListOrder): { readonly title: string; readonly summary: string } {
  const say = sayIn(order.language)
  return { title: say('list.title', { name: order.name }), summary: summaryOf(order, say) }
}
