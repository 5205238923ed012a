import { decimal, type Finding } from '@arsring/shared'
import { showSigned } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import type { BoundFigure, Check, CheckedSection, ProseBlock } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { directionWords, type Direction } from './direction-words.ts'

const ID = 'bound-direction'
const CHANGES = new Set(['change', 'growth', 'variance', 'gap'])
const OVER_UNDER: readonly (readonly [RegExp, Direction])[] = [
  [/^over$/iu, 'up'],
  [/^under$/iu, 'down'],
]
const VARIANCE_WORDS: readonly (readonly [RegExp, Direction])[] = [
  [/(?<!\p{L})(?:mindreforbruk|merinntekt|meirinntekt)(?:et)?(?=\s+(?:på|var på|ble på)\s+$)/iu, 'up'],
  [/(?<!\p{L})(?:merforbruk|meirforbruk|mindreinntekt)(?:et)?(?=\s+(?:på|var på|ble på)\s+$)/iu, 'down'],
]
const NEAR = 40

/**
 * A direction word follows the sign of its figure. In a draft Årsring writes the word; in an approved text it stands as
 * approved, and here it is flagged when the figure has turned. So is a word typed by hand before a live change
 * ("økte med {change}", "et mindreforbruk på {variance}").
 */
export const boundDirection: Check = {
  id: ID,
  reference: 'Words follow figures',
  run: (document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.figures.flatMap((figure) =>
          figure.kind === 'direction' ? stale(section, block, figure) : typedBefore(section, block, figure),
        ),
      ),
    ),
}

function signOf(figure: BoundFigure): Direction | null {
  if (figure.value.kind !== 'number') return null
  const units = decimal(figure.value.value).units
  return units > 0n ? 'up' : units < 0n ? 'down' : null
}

function stale(section: CheckedSection, block: ProseBlock, figure: BoundFigure): readonly Finding[] {
  const text = block.text.slice(figure.from, figure.to)
  const word = directionWords(text)[0]?.direction ?? OVER_UNDER.find(([pattern]) => pattern.test(text.trim()))?.[1]
  const sign = signOf(figure)
  if (word === undefined || sign === null || word === sign) return []
  return [told(section, block, figure, { from: figure.from, to: figure.to, text })]
}

function typedBefore(section: CheckedSection, block: ProseBlock, figure: BoundFigure): readonly Finding[] {
  if (!CHANGES.has(figure.key.series)) return []
  const before = block.text.slice(Math.max(0, figure.from - NEAR), figure.from)
  const word =
    figure.key.series === 'variance'
      ? varianceWord(before)
      : directionWords(before).findLast((candidate) => /^\s+(?:med|på)\s+(?:[\p{L}.]+\s+){0,2}$/u.test(before.slice(candidate.to)))
  const sign = signOf(figure)
  if (!word || sign === null || word.direction === sign) return []
  const from = Math.max(0, figure.from - NEAR) + word.from
  if (block.figures.some((other) => other.kind === 'direction' && from < other.to && from + word.text.length > other.from)) return []
  return [told(section, block, figure, { from, to: from + word.text.length, text: word.text })]
}

/** "Mindreforbruk på {variance}": plus is the good side. */
function varianceWord(before: string): { readonly from: number; readonly text: string; readonly direction: Direction } | undefined {
  return VARIANCE_WORDS.flatMap(([pattern, direction]) => {
    const match = pattern.exec(before)
    return match ? [{ from: match.index, text: match[0], direction }] : []
  })[0]
}

function told(
  section: CheckedSection,
  block: ProseBlock,
  figure: BoundFigure,
  stretch: { from: number; to: number; text: string },
): Finding {
  const value = figure.value.kind === 'number' ? showSigned(decimal(figure.value.value), figure.value.decimals) : ''
  return {
    check: ID,
    severity: 'error',
    at: [textPlace(section, block, stretch)],
    message: checkMessage('check.bound-direction', { word: stretch.text, value }),
    printed: stretch.text,
    expected: value,
  }
}
