/** A number written in the text that no stored figure stands behind. `text[from, to)`, unit words included. */
export interface TypedNumber {
  readonly from: number
  readonly to: number
  readonly text: string
}

const SPACE = '[ \\u00a0\\u2009\\u202f]'
const NUMBER = `\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?`
const UNIT = `(?:${SPACE}?%|${SPACE}(?:prosentpoeng|prosent|(?:mill|mrd)\\.?(?:${SPACE}(?:kroner|kr))?|millioner(?:${SPACE}(?:kroner|kr))?|kroner|kr|årsverk))?`
const TYPED = new RegExp(`(?<![\\p{L}\\d.,:/§\\u2013-])([\\u2212+-]?(?:${NUMBER}))(?![\\d])(${UNIT})(?![\\p{L}\\d])`, 'gu')

const MONTH =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|des'
/** A span of time ("30 dager", "seks måneder") is seldom a figure anyone stores; the checks leave it alone too. */
const TIME = 'dag|uke|veke|måned|månad|år(?!sverk)|time|minutt|virkedag|arbeidsdag|kvartal'
/** "20. januar", "1. tertial", "3.1", "31.12.2024", "14:02", "16/2024", "000-099": numbers that name, not numbers that count. */
const NAMES_AFTER = new RegExp(
  `^(?:\\.?${SPACE}(?:${MONTH})\\b|\\.${SPACE}?(?:tertial|kvartal|halvår|etasje|ledd|linje)|[.:/]\\d|[\\u2013-]\\d|${SPACE}(?:${TIME}))`,
  'iu',
)
const NAMES_BEFORE = new RegExp(
  `(?:§§?|\\b(?:kapitlene|kapittel|kap\\.?|tabell|figur|punkt|pkt\\.?|note|side|s\\.|nr\\.?|sak|dok\\.|dokument|artsgruppe|art|vedlegg|mål|måned|uke|klokken|kl\\.|iso|ns|paragraf|ledd|år))${SPACE}?$`,
  'iu',
)

/** A whole number of four digits between 1900 and 2099 without a unit reads as a year. */
function isYear(digits: string, unit: string): boolean {
  return unit === '' && /^(?:19|20)\d\d$/.test(digits)
}

/** "tre barn" is written 3 by many: a lone digit without unit or decimals is not worth marking. */
function isLoneDigit(digits: string, unit: string): boolean {
  return unit === '' && /^\d$/.test(digits)
}

/**
 * Numbers of a text that count something: not years, dates, times, references, codes or lone digits. Figures in the text
 * stand as U+FFFC (one position each), so that offsets are the editor's own.
 */
export function typedNumbers(text: string): readonly TypedNumber[] {
  const found: TypedNumber[] = []
  for (const match of text.matchAll(TYPED)) {
    const digits = match[1] ?? ''
    const unit = match[2] ?? ''
    const from = match.index
    const to = from + match[0].length
    if (isYear(digits, unit) || isLoneDigit(digits, unit)) continue
    if (NAMES_AFTER.test(text.slice(to)) || NAMES_BEFORE.test(text.slice(Math.max(0, from - 20), from))) continue
    found.push({ from, to, text: match[0] })
  }
  return found
}
