import type { Page, Rule, Word } from './page.ts'

/** Every sign is half the type size wide, and so is a space. */
export const SIGN = 0.5

export interface Put {
  readonly text: string
  readonly y: number
  /** Where the text starts, or ends when `right` is given. */
  readonly x?: number
  readonly right?: number
  readonly size?: number
  readonly isBold?: boolean
}

/** The words of texts put on a page in the order they are drawn, with the spaces the file has between them. */
export function wordsAt(puts: readonly Put[]): Word[] {
  let order = 0
  return puts.flatMap(({ text, y, x, right, size = 10, isBold = false }) => {
    const sign = SIGN * size
    let left = right === undefined ? (x ?? 50) : right - text.length * sign
    return text.split(' ').map((word, index, all): Word => {
      const placed = {
        text: word,
        left,
        right: left + word.length * sign,
        baseline: y,
        size,
        isBold,
        mark: null,
        spaceAfter: index < all.length - 1,
        order: order++,
      }
      left = placed.right + sign
      return placed
    })
  })
}

export function pageOf(puts: readonly Put[], rules: readonly Rule[] = [], number = 1): Page {
  return { number, width: 595, height: 842, words: wordsAt(puts), rules, cutOff: [], asides: [] }
}

/** The rules of a drawn table. */
export function drawn(xs: readonly number[], ys: readonly number[]): Rule[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [
    ...xs.map((at) => ({ isVertical: true, at, from: top, to: bottom, isEdge: false })),
    ...ys.map((at) => ({ isVertical: false, at, from: left, to: right, isEdge: false })),
  ]
}
