import { formatDecimal } from '@arsring/shared'

const NBSP = '\u00a0'
const MINUS = '\u2212'
/** What may stand after a number: a unit, no more. */
const UNIT = /^[\u00a0 ]?[\p{L}%.\u00a0 ]{0,24}$/u

/**
 * The number format that shows a value (canonical decimal) as `text` does: its decimals, its groups of three, its unit,
 * a plus sign, and a true minus. Spaces and commas are the reader's own: Excel and LibreOffice write them as the language
 * of the machine does. `mark` stands before the number.
 */
export function numberFormat(value: string, decimals: number, text: string, mark = ''): string {
  const printed = formatDecimal(value, decimals)
  const plain = printed.replaceAll(NBSP, '')
  const isPlain = printed !== plain && !text.includes(printed) && text.includes(plain)
  const at = text.indexOf(isPlain ? plain : printed)
  const before = at < 0 ? '' : text.slice(0, at)
  const after = at < 0 ? '' : text.slice(at + (isPlain ? plain : printed).length)
  const unit = UNIT.test(after) ? after : ''
  const digits = `${isPlain ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(Math.min(decimals, 15))}` : ''}`
  const section = (sign: string): string => `${literal(mark + sign)}${digits}${literal(unit)}`
  return `${section(before === '+' ? '+' : '')};${section(MINUS)};${section('')}`
}

/** Text as it stands in a number format. */
function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`
}

/** True when a spreadsheet, which keeps fifteen digits, can hold the value as it is. */
export function fitsSpreadsheet(value: string): boolean {
  return value.replace(/^-?0*\.?0*|[-.]/g, '').length <= 15
}
