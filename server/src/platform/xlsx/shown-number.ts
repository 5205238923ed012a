import { absolute, decimalString, isZero, round, type Decimal } from '@arsring/shared'
import { excelNumber, numberText } from './number-form.ts'
import type { Workbook } from './workbook.ts'

const NBSP = '\u00a0'
const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember']
/** Excel shows about this many digits of a number without a format. */
const GENERAL_DIGITS = 10
const MOST_DECIMALS = 30

/**
 * The number of a cell as its format shows it to a Norwegian reader: rounded, grouped, with the words of the format
 * (`1 234,50`, `kr 12`, `8,1 %`, `31.12.2024`). Null when the stored text is no number that a municipality has.
 */
export function shownNumber(stored: string, style: number, workbook: Workbook): string | null {
  const value = excelNumber(stored)
  if (value === null) return null
  const form = workbook.forms[style] ?? 'plain'
  const code = (workbook.codes[style] ?? 'General').slice(0, 400)
  if (form === 'time') return numberText(value, form, workbook.isFrom1904)
  if (form === 'date') return dateText(numberText(value, form, workbook.isFrom1904), code)
  return inSections(value, code)
}

/** A format has up to three sections: above zero, below, and zero. */
function inSections(value: Decimal, code: string): string {
  const sections = sectionsOf(code)
  const [above = 'General', below, zero] = sections
  if (value.units < 0n) return below === undefined ? `-${inSection(absolute(value), above)}` : inSection(absolute(value), below)
  return inSection(value, isZero(value) && zero !== undefined ? zero : above)
}

function sectionsOf(code: string): string[] {
  const sections = ['']
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[^]/g)) {
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  }
  return sections
}

interface Pattern {
  before: string
  /** Places for digits with what stands between them: `# ##0`. */
  whole: string
  decimals: string
  after: string
  /** Thousands left out, by commas after the last place. */
  thousands: number
  isGrouped: boolean
  isPercent: boolean
  isGeneral: boolean
}

function inSection(value: Decimal, section: string): string {
  const pattern = patternOf(section)
  if (pattern.isGeneral) return `${pattern.before}${general(value)}${pattern.after}`.trim()
  if (pattern.whole === '' && pattern.decimals === '') return `${pattern.before}${pattern.after}`.trim()
  const scaled = { units: value.units * (pattern.isPercent ? 100n : 1n), scale: value.scale + 3 * pattern.thousands }
  const digits = decimalString(round(scaled, pattern.decimals.length))
  const [whole = '0', fraction = ''] = digits.split('.')
  const kept = fraction.replace(new RegExp(`0{0,${/[#]*$/.exec(pattern.decimals)?.[0].length ?? 0}}$`), '')
  return `${pattern.before}${fill(whole, pattern)}${kept === '' ? '' : `,${kept}`}${pattern.after}`.trim()
}

/** Reads a section piece by piece; what is no place for a digit is text before or after it, or between its places. */
function patternOf(section: string): Pattern {
  const pattern: Pattern = {
    before: '',
    whole: '',
    decimals: '',
    after: '',
    thousands: 0,
    isGrouped: false,
    isPercent: false,
    isGeneral: false,
  }
  let isInDecimals = false
  let between = ''
  const literal = (text: string): void => {
    if (pattern.whole === '' && !pattern.isGeneral && !isInDecimals) pattern.before += text
    else between += text
  }
  for (const [piece] of section.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|general|standard|[^]/gi)) {
    if (/^[0#?]$/.test(piece)) {
      if (isInDecimals) pattern.decimals += pattern.decimals.length < MOST_DECIMALS ? piece : ''
      else {
        if (pattern.thousands > 0) pattern.isGrouped = true
        pattern.thousands = 0
        pattern.whole += between + piece
        between = ''
      }
    } else if (piece === ',') pattern.thousands++
    else if (piece === '.') isInDecimals = true
    else if (piece === '%') {
      pattern.isPercent = true
      literal(between.endsWith(' ') || pattern.before.endsWith(' ') ? '%' : ' %')
    } else if (/^(?:general|standard)$/i.test(piece)) pattern.isGeneral = true
    else if (piece.startsWith('"')) literal(piece.replaceAll('"', ''))
    else if (piece.startsWith('\\')) literal(piece.slice(1))
    else if (piece.startsWith('[$')) literal(piece.slice(2, -1).replace(/-[0-9A-Fa-f]*$/, ''))
    else if (/^[_*]/.test(piece)) literal(piece.startsWith('_') ? ' ' : '')
    else if (!piece.startsWith('[')) literal(piece)
  }
  return { ...pattern, after: between }
}

/** Digits in their places from the right; more digits than places stand before the first, places without digits show zeros where the format asks. */
function fill(digits: string, { whole, isGrouped }: Pattern): string {
  const least = whole.replace(/[^0]/g, '').length
  const shown = digits === '0' && least === 0 ? '' : digits.padStart(least, '0')
  if (isGrouped) return shown.replace(/\B(?=(\d{3})+$)/g, NBSP)
  let left = shown
  let text = ''
  for (const place of [...whole].reverse()) {
    if (!/[0#?]/.test(place)) text = left === '' ? text : place + text
    else {
      text = left.slice(-1) + text
      left = left.slice(0, -1)
    }
  }
  return left + text
}

function general(value: Decimal): string {
  const whole = decimalString(absolute(value)).split('.')[0]?.length ?? 1
  const rounded = value.scale > GENERAL_DIGITS - whole ? round(value, Math.max(0, GENERAL_DIGITS - whole)) : value
  return decimalString(rounded)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',')
}

/** An ISO date in the order and the words of its format. Slashes are dots in Norwegian. */
function dateText(iso: string, code: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(iso)
  if (!match) return iso
  const [, year = '', month = '', day = '', hour = '00', minute = '00'] = match
  const name = MONTHS[Number(month) - 1] ?? ''
  let isAfterHour = false
  const tokens = (sectionsOf(code)[0] ?? '').matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|y+|m+|d+|h+|s+|am\/pm|[^]/gi)
  const text = [...tokens].map(([piece]) => {
    const token = piece.toLowerCase()
    if (/^y/.test(token)) return token.length > 2 ? year : year.slice(2)
    if (/^d{3,}/.test(token)) return ''
    if (/^d/.test(token)) return token.length === 2 ? day : String(Number(day))
    if (/^h/.test(token)) {
      isAfterHour = true
      return token.length === 2 ? hour : String(Number(hour))
    }
    if (/^m/.test(token)) {
      if (isAfterHour && token.length <= 2) return minute
      return [String(Number(month)), month, name.slice(0, 3), name][token.length - 1] ?? name
    }
    if (/^s/.test(token)) return '00'
    if (/^(?:\[|_|\*|am\/pm|@)/.test(token)) return ''
    if (piece.startsWith('"')) return piece.replaceAll('"', '')
    if (piece.startsWith('\\')) return piece.slice(1)
    return piece === '/' ? '.' : piece
  })
  return text.join('').trim()
}
