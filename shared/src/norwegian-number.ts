import { decimal, decimalString } from './decimal.ts'

/** What a written number turned out to be, or why it is not one. */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: string; readonly decimals: number; readonly percent: boolean }
  | { readonly kind: 'dash' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'invalid'; readonly why: InvalidNumber }

export type InvalidNumber = 'letters' | 'grouping' | 'ambiguous' | 'sign' | 'formula' | 'too_long'

const LONGEST = 60
// Space, tab, non-breaking, figure, thin and narrow non-breaking space: all used as thousands separator in files people send.
const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g
// Hyphens, dashes and the true minus sign: files use them all for minus, and rows of them for "nothing here".
const DASH = '[-\u2010-\u2015\u2212]'
const DASHES_ONLY = new RegExp(`^(${DASH} ?)+$`)
const LEADING_SIGN = new RegExp(`^(\\+|${DASH}) ?`)
const TRAILING_MINUS = new RegExp(` ?${DASH}$`)
const ANY_SIGN = new RegExp(`[+()]|${DASH}`)
const CURRENCY_BEFORE = /^(kr\.?|nok) ?/i
const CURRENCY_AFTER = / ?(kr\.?|kroner|nok|,-)$/i

/**
 * Reads a number as Norwegian files write it: space (also non-breaking and thin) or dot in threes as thousands
 * separator, decimal comma, minus before or after, per cent sign after, `kr` on either side. A text of dashes only is
 * a dash, `*` is suppressed, nothing is blank: three things that are not zero.
 * `1.234` is refused as ambiguous, since dot is a decimal point in some exports; `1.234.567`, `1.234,5`, `0.234` and
 * `12.5` can be read in one way only.
 */
export function parseNorwegianNumber(text: string): ParsedNumber {
  const trimmed = text.replace(SPACES, ' ').trim()
  if (trimmed === '') return { kind: 'blank' }
  if (trimmed.length > LONGEST) return DASHES_ONLY.test(trimmed) ? { kind: 'dash' } : invalid('too_long')
  if (/^\*+$/.test(trimmed)) return { kind: 'suppressed' }
  if (DASHES_ONLY.test(trimmed)) return { kind: 'dash' }
  if (/^[=@]/.test(trimmed)) return invalid('formula')

  const percent = trimmed.endsWith('%')
  const bare = trimmed.replace(/ ?%$/, '').replace(CURRENCY_AFTER, '').replace(CURRENCY_BEFORE, '')
  const sign = LEADING_SIGN.exec(bare)?.[1]
  const unsigned = bare.replace(LEADING_SIGN, '').replace(CURRENCY_BEFORE, '')
  const hasMinusAfter = TRAILING_MINUS.test(unsigned)
  const body = unsigned.replace(TRAILING_MINUS, '')
  if (ANY_SIGN.test(body) || (sign !== undefined && hasMinusAfter)) return invalid(/\d/.test(body) ? 'sign' : 'letters')
  if (!/\d/.test(body) || /[^\d ., ]/.test(body)) return invalid('letters')

  const digits = withPoint(body)
  if (digits === 'grouping' || digits === 'ambiguous') return invalid(digits)
  const value = decimal(digits)
  const isNegative = hasMinusAfter || (sign !== undefined && sign !== '+')
  return {
    kind: 'number',
    value: decimalString(isNegative ? { units: -value.units, scale: value.scale } : value),
    decimals: value.scale,
    percent,
  }
}

/** Digits with their separators as a canonical unsigned number, or why they cannot be one. */
function withPoint(body: string): string {
  const commas = body.split(',').length - 1
  const dots = body.split('.').length - 1
  if (commas > 1) return 'grouping'
  if (commas === 0 && /^[1-9]\d{0,2}\.\d{3}$/.test(body)) return 'ambiguous'
  const mark = commas === 1 ? ',' : dots === 1 ? '.' : null
  const [grouped = '', fraction] = mark === null ? [body] : body.split(mark)
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return 'grouping'
  if (!/^(\d+|\d{1,3}( \d{3})+|\d{1,3}(\.\d{3})+)$/.test(grouped)) return 'grouping'
  const whole = grouped.replace(/[ .]/g, '')
  return fraction === undefined ? whole : `${whole}.${fraction}`
}

function invalid(why: InvalidNumber): ParsedNumber {
  return { kind: 'invalid', why }
}
