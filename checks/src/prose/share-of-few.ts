import type { Finding } from '@arsring/shared'
import { checkMessage } from '../message.ts'
import { sameWord } from '../official/words.ts'
import type { Check, ProseBlock } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { numbersIn, type ReadNumber } from './read-numbers.ts'

const ID = 'share-of-few'
/** From so many persons on, nearly every whole per cent is a share of them. */
const MANY = 60
const GROUP_BEFORE =
  /(?<!\p{L})(?:av|blant)\s+(?:de\s+|dei\s+)?(?:\d+\s+|\p{L}+\s+)?(\p{L}{5,})\s+(?:var|er|utgjør|utgjorde|utgjer)\s+(?:det\s+)?$/iu
const GROUP_AFTER = /^\s+av\s+(?:de\s+|dei\s+)?(\p{L}{5,})/iu

/**
 * A whole per cent of a group whose number stands in the same text must be a share of whole persons: of three, 0, 33, 67
 * or 100 per cent. The share is often of another group than the one that is named.
 */
export const shareOfFew: Check = {
  id: ID,
  reference: 'Annual report template 4.7: a share carries its base',
  run: (document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block): readonly Finding[] => {
        const numbers = numbersIn(block)
        return numbers.flatMap((share): readonly Finding[] => {
          const group = groupOf(share, block)
          const counts = group === null ? [] : numbers.filter((count) => isCountOf(count, group))
          const [count] = counts
          if (group === null || count === undefined || counts.some((one) => isPossible(share, one))) return []
          return [
            {
              check: ID,
              severity: 'error',
              at: [textPlace(section, block, share)],
              message: checkMessage('check.share-of-few', {
                printed: share.text,
                count: count.text,
                group: count.noun ?? group,
                expected: possibleShares(Number(count.value), Number(share.value)),
              }),
            },
          ]
        })
      }),
    ),
}

/** The word for the group that a share is said to be of: "Av teamlederne var 75 %", "75 % av teamlederne". */
function groupOf(share: ReadNumber, block: ProseBlock): string | null {
  if (share.kind !== 'percent' || share.hedge !== null || share.decimals !== 0) return null
  const group = GROUP_BEFORE.exec(block.text.slice(0, share.from)) ?? GROUP_AFTER.exec(block.text.slice(share.to))
  return group?.[1] ?? null
}

function isCountOf(number: ReadNumber, group: string): boolean {
  if (number.kind !== 'count' || number.decimals !== 0 || number.noun === null || number.hedge !== null) return false
  const count = Number(number.value)
  return count > 1 && count < MANY && sameWord(number.noun.toLowerCase(), group.toLowerCase())
}

function isPossible(share: ReadNumber, count: ReadNumber): boolean {
  return sharesOf(Number(count.value)).includes(Number(share.value))
}

/** Every whole per cent that a number of whole persons can be, rounded half up. */
function sharesOf(count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, part) => Math.floor((200 * part + count) / (2 * count)))
}

/** The possible shares on either side of the one that is printed: "67 % og 100 %". */
function possibleShares(count: number, printed: number): string {
  const shares = sharesOf(count)
  const near = [shares.findLast((one) => one < printed), shares.find((one) => one > printed)]
  return near.flatMap((one) => (one === undefined ? [] : [`${one}\u00a0%`])).join(', ')
}
