import { decimal, type Finding } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import type { Check, CheckedSection } from '../subject.ts'
import { BASE_WORD } from './base-in-sentence.ts'
import { sentencesOf, type Stretch } from './clauses.ts'
import { directionWords } from './direction-words.ts'
import { passagesOf, type Passage } from './passages.ts'
import { readNumbers, type ReadNumber } from './read-numbers.ts'

const ID = 'part-changes'

/** Without one of these a sentence has no per cent, and need not be read for numbers. */
const HAS_PERCENT = /%|prosent|pst/iu

/** "351 gjaldt arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %": the parts of a number, and how each changed. */
interface Parts {
  readonly passage: Passage
  readonly stretch: Stretch
  readonly counts: readonly number[]
  readonly percents: readonly ReadNumber[]
  readonly direction: 'up' | 'down'
}

/**
 * Parts that add up to a number, each with its change in per cent, say what the number was before. It must be the number
 * that the same section says it was: "627 …, fra 1148". Every per cent may be rounded by a half.
 */
export const partChanges: Check = {
  id: ID,
  reference: 'One quantity has one value: parts and whole come from the same register',
  run: (document) =>
    document.sections.flatMap((section) =>
      partsIn(section).flatMap((parts): readonly Finding[] => {
        const [least, most] = before(parts)
        const whole = wholeOf(section, parts)
        if (whole === null || (whole.was >= least && whole.was <= most)) return []
        const total = parts.counts.reduce((sum, count) => sum + count, 0)
        return [
          {
            check: ID,
            severity: 'warning',
            at: [parts.passage.place(parts.stretch), whole.passage.place(whole.stretch)],
            message: checkMessage('check.part-changes', {
              printed: parts.stretch.text,
              total: shown(total),
              before: shown(whole.was),
              least: shown(least),
              most: shown(most),
            }),
          },
        ]
      }),
    ),
}

function partsIn(section: CheckedSection): readonly Parts[] {
  return passagesOf(section).flatMap((passage) =>
    sentencesOf(passage.text).flatMap((sentence): readonly Parts[] => {
      if (!HAS_PERCENT.test(sentence.text)) return []
      const numbers = numbersIn(sentence)
      const counts = numbers.filter(isCount)
      const percents = numbers.filter((number) => number.kind === 'percent' && number.decimals === 0)
      const [firstPercent, lastPercent] = [percents[0], percents.at(-1)]
      if (counts.length < 2 || counts.length !== percents.length || firstPercent === undefined || lastPercent === undefined) return []
      const words = directionWords(passage.text).filter((word) => word.from >= sentence.from && word.to <= sentence.to)
      const direction = words[0]?.direction
      if (words.length !== 1 || (direction !== 'up' && direction !== 'down') || counts.some((count) => count.from > firstPercent.from))
        return []
      const stretch = { from: firstPercent.from, to: lastPercent.to, text: passage.text.slice(firstPercent.from, lastPercent.to) }
      return [{ passage, stretch, counts: counts.map(({ value }) => Number(value)), percents, direction }]
    }),
  )
}

/** The number that the parts add up to, where the section says what it was: "627 …, fra 1148". */
function wholeOf(section: CheckedSection, { counts }: Parts) {
  const total = counts.reduce((sum, count) => sum + count, 0)
  for (const passage of passagesOf(section)) {
    for (const sentence of sentencesOf(passage.text)) {
      const numbers = numbersIn(sentence).filter((number) => isCount(number) || number.kind === 'year')
      const earlier = numbers.find((number) => BASE_WORD.test(passage.text.slice(0, number.from)) && isCount(number))
      if (earlier !== undefined && numbers.some((number) => Number(number.value) === total))
        return { passage, stretch: earlier, was: Number(earlier.value) }
    }
  }
  return null
}

/** The least and the most that the parts, all whole, can have been together by their changes rounded to whole per cents. */
function before({ counts, percents, direction }: Parts): readonly [number, number] {
  const sign = direction === 'down' ? -1 : 1
  const was = (count: number, index: number, half: number): number =>
    (count * 1000) / (1000 + sign * Number(percents[index]?.value ?? '0') * 10 + half)
  const sum = (whole: (was: number) => number, half: number): number =>
    counts.reduce((total, count, index) => total + whole(was(count, index, half)), 0)
  return [sum(Math.ceil, 5), sum(Math.floor, -5)]
}

function numbersIn(sentence: Stretch): readonly ReadNumber[] {
  return readNumbers(sentence.text).map((number) => ({ ...number, from: sentence.from + number.from, to: sentence.from + number.to }))
}

function isCount(number: ReadNumber): boolean {
  return number.kind === 'count' && number.decimals === 0
}

function shown(value: number): string {
  return show(decimal(String(value)), 0, null)
}
