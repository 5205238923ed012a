import { parseFactKey } from '@arsring/shared'
import type { FactKey, FactValue, Language, Series } from '@arsring/shared'
import type { DirectionAttrs, DirectionWords } from './nodes.ts'
import { showFigure, shownSign } from './show-figure.ts'

type Words = readonly [up: string, down: string, level: string]

const WORDS: Record<Language, Record<DirectionWords, Words>> = {
  nb: {
    verb: ['økt', 'redusert', 'uendret'],
    noun: ['økning', 'nedgang', 'ingen endring'],
    place: ['over', 'under', 'likt med'],
    spending: ['mindreforbruk', 'merforbruk', 'ingen avvik'],
    income: ['merinntekt', 'mindreinntekt', 'ingen avvik'],
  },
  nn: {
    verb: ['auka', 'redusert', 'uendra'],
    noun: ['auke', 'nedgang', 'inga endring'],
    place: ['over', 'under', 'likt med'],
    spending: ['mindreforbruk', 'meirforbruk', 'ingen avvik'],
    income: ['meirinntekt', 'mindreinntekt', 'ingen avvik'],
  },
  en: {
    verb: ['increased', 'decreased', 'unchanged'],
    noun: ['increase', 'decrease', 'no change'],
    place: ['above', 'below', 'equal to'],
    spending: ['underspending', 'overspending', 'no variance'],
    income: ['higher income', 'lower income', 'no variance'],
  },
}

/** The word for a sign: positive, negative or zero (canonical decimal). */
export function directionWord(words: DirectionWords, value: string, language: Language): string {
  return wordFor(words, shownSign(value, value.split('.')[1]?.length ?? 0), language)
}

/**
 * A direction node as text. The sign is that of what the sentence speaks of, at the precision that is shown:
 * - variance is revised budget − accounts, so accounts *over* the budget have a negative variance;
 * - income is kept as a negative amount, so income that has *increased* has a negative change.
 * A value that is not a number has no direction and is shown as itself (`mangler`, `*`).
 */
export function showDirection(attrs: DirectionAttrs, value: FactValue, language: Language): string {
  if (value.kind !== 'number') return showFigure({ format: 'plain' }, value, language)
  const key = parseFactKey(attrs.key)
  const sign = shownSign(value.value, value.decimals)
  return wordFor(attrs.words, key !== null && isReversed(key, attrs.words) ? flip(sign) : sign, language)
}

/** The sets of words that say something true of a series, best first. Empty when the series has no direction. */
export function wordsFor(series: Series): readonly DirectionWords[] {
  switch (series) {
    case 'variance':
      return ['spending', 'income', 'place']
    case 'gap':
      return ['place']
    case 'change':
    case 'growth':
      return ['verb', 'noun', 'place']
    default:
      return []
  }
}

function isReversed(key: FactKey, words: DirectionWords): boolean {
  if (words === 'spending' || words === 'income') return false
  if (key.series === 'variance') return !isIncome(key)
  return key.series === 'change' && isIncome(key)
}

/** Account groups 600–999 are income in the accounts of a municipality, as is their sum. */
function isIncome(key: FactKey): boolean {
  const group = key.dimensions['group'] ?? ''
  return /^[6-9]\d\d-[6-9]\d\d$/.test(group) || group === 'sum-income'
}

function flip(sign: -1 | 0 | 1): -1 | 0 | 1 {
  return sign === 0 ? 0 : sign === 1 ? -1 : 1
}

function wordFor(words: DirectionWords, sign: -1 | 0 | 1, language: Language): string {
  const [up, down, level] = WORDS[language][words]
  return sign > 0 ? up : sign < 0 ? down : level
}
