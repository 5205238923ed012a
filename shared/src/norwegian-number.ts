import { decimal, decimalString, type Decimal } from './decimal.ts'

/** What a written number turned out to be, or why it is not one. */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: string; readonly decimals: number; readonly percent: boolean }
  | { readonly kind: 'dash' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'invalid'; readonly why: 'letters' | 'grouping' | 'ambiguous' | 'sign' | 'formula' | 'too_long' }

// Space, tab, non-breaking, figure, thin and narrow non-breaking space: all used as thousands separator in files people send.
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g
const MINUS = /[-\u2010\u2011\u2012\u2013\u2014\u2212]/

/**
 * Reads a number as Norwegian files write it: space (also non-breaking and thin) or dot in threes as thousands
 * separator, decimal comma, minus before or after, per cent sign after. A text of dashes only is a dash, `*` is
 * suppressed, nothing is blank: three things that are not zero.
 * `1.234` is refused as ambiguous, since dot is a decimal point in some exports; `1.234.567` and `1.234,5` are not.
 */
export function parseNorwegianNumber(text: string): ParsedNumber {
  const trimmed = text.replace(SPACES, ' ').trim()
  if (trimmed === '') return { kind: 'blank' }
  if (trimmed.length > 60) return { kind: 'invalid', why: 'too_long' }
  if (/^\*+$/.test(trimmed)) return { kind: 'suppressed' }
  if (/^[-\u2010-\u2014\u2212 ]+$/.test(trimmed)) return { kind: 'dash' }
  if (/^[=@]/.test(trimmed)) return { kind: 'invalid', why: 'formula' }

  const percent = /%$/.test(trimmed)
  let body = trimmed.replace(/\s*%$/, '').replace(/\s*(kr\.?|kroner)$/i, '')
  let negative = false
  if (MINUS.test(body.charAt(0))) {
    negative = true
    body = body.slice(1).trim()
  } else if (body.startsWith('+')) {
    body = body.slice(1).trim()
  }
  if (MINUS.test(body.charAt(body.length - 1))) {
    if (negative) return { kind: 'invalid', why: 'sign' }
    negative = true
    body = body.slice(0, -1).trim()
  }
  if (/[-+()\u2010-\u2014\u2212]/.test(body)) return { kind: 'invalid', why: 'sign' }
  if (/[^\d\s.,]/.test(body) || !/\d/.test(body)) return { kind: 'invalid', why: 'letters' }

  const commas = body.split(',').length - 1
  const dots = body.split('.').length - 1
  if (commas > 1) return { kind: 'invalid', why: 'grouping' }
  let whole: string
  let fraction = ''
  if (commas === 1) {
    const [before = '', after = ''] = body.split(',')
    whole = before
    fraction = after
  } else if (dots === 1 && !/^\d{1,3}\.\d{3}$/.test(body.replace(/ /g, ''))) {
    const [before = '', after = ''] = body.split('.')
    whole = before
    fraction = after
  } else if (dots === 1) {
    return { kind: 'invalid', why: 'ambiguous' }
  } else {
    whole = body
  }
  if (!/^\d*$/.test(fraction) || (commas === 1 && fraction === '')) return { kind: 'invalid', why: 'grouping' }
  if (/[ .]/.test(whole)) {
    const grouped = whole.includes('.') ? /^\d{1,3}(\.\d{3})+$/ : /^\d{1,3}( \d{3})+$/
    if (!grouped.test(whole)) return { kind: 'invalid', why: 'grouping' }
    whole = whole.replace(/[ .]/g, '')
  }
  if (!/^\d+$/.test(whole)) return { kind: 'invalid', why: 'grouping' }
  const value: Decimal = decimal(`${whole}${fraction === '' ? '' : `.${fraction}`}`)
  const signed = negative ? { units: -value.units, scale: value.scale } : value
  return { kind: 'number', value: decimalString(signed), decimals: signed.scale, percent }
}
