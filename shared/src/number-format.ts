import { decimal, decimalString, round } from './decimal.ts'

const NBSP = '\u00a0'
const MINUS = '\u2212'

/**
 * A decimal string as Norwegian text: non-breaking space between groups of three, decimal comma, a true minus sign
 * (U+2212) before the number, rounded half away from zero to `decimals`. `-0` does not exist.
 */
export function formatDecimal(value: string, decimals: number, options: { readonly plus?: boolean } = {}): string {
  const text = decimalString(round(decimal(value), decimals))
  const negative = text.startsWith('-')
  const [whole = '0', fraction] = (negative ? text.slice(1) : text).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP)
  const body = fraction === undefined ? grouped : `${grouped},${fraction}`
  if (negative) return MINUS + body
  return options.plus === true && /[1-9]/.test(body) ? `+${body}` : body
}

/** How a figure is shown in text. The stored value never changes. */
export type FigureFormat =
  | 'plain' // as the indicator says
  | 'kroner' // whole kroner: 1 224 114 kr
  | 'thousand' // hele tusen: 1 224
  | 'million' // 1,2 mill. kr
  | 'percent' // 5,4 %
  | 'percentage_point' // 0,5 prosentpoeng

/** Shows one value in the given format; `decimals` is the indicator's own number of decimals. */
export function formatFigure(value: string, format: FigureFormat, unit: UnitOfMeasure, decimals: number): string {
  switch (format) {
    case 'kroner':
      return `${formatDecimal(value, 0)}${NBSP}kr`
    case 'thousand':
      return formatDecimal(shift(value, 3), 0)
    case 'million':
      return `${formatDecimal(shift(value, 6), 1)}${NBSP}mill.${NBSP}kr`
    case 'percent':
      return `${formatDecimal(value, decimals)}${NBSP}%`
    case 'percentage_point':
      return `${formatDecimal(value, decimals)}${NBSP}prosentpoeng`
    case 'plain':
      if (unit === 'percent') return `${formatDecimal(value, decimals)}${NBSP}%`
      if (unit === 'percentage_point') return `${formatDecimal(value, decimals)}${NBSP}prosentpoeng`
      if (unit === 'nok') return `${formatDecimal(value, 0)}${NBSP}kr`
      return formatDecimal(value, decimals)
  }
}

function shift(value: string, places: number): string {
  const exact = decimal(value)
  return decimalString({ units: exact.units, scale: exact.scale + places })
}

/** `text`: what is reported is words, not a measure. */
export type UnitOfMeasure = 'nok' | 'percent' | 'percentage_point' | 'count' | 'fte' | 'days' | 'ratio' | 'text'
export const UNITS_OF_MEASURE: readonly UnitOfMeasure[] = ['nok', 'percent', 'percentage_point', 'count', 'fte', 'days', 'ratio', 'text']
