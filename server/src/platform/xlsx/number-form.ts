import { decimal, decimalString, round, type Decimal } from '@arsring/shared'

/** How a cell shows its number: as itself, as per cent (0,081 shown as 8,1 %), as a date, or as a time of day. */
export type NumberForm = 'plain' | 'percent' | 'date' | 'time'

// Built-in formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are East Asian dates).
const BUILT_IN_PERCENT = [9, 10]
const BUILT_IN_TIME = [18, 19, 20, 21, 45, 46, 47]
const BUILT_IN_DATE = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]

/** The built-in formats as codes, those with a currency or a date as Excel in Norwegian shows them. */
export const BUILT_IN_CODES: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"kr "#,##0;-"kr "#,##0',
  6: '"kr "#,##0;-"kr "#,##0',
  7: '"kr "#,##0.00;-"kr "#,##0.00',
  8: '"kr "#,##0.00;-"kr "#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'd. mmm. yy',
  16: 'd. mmm',
  17: 'mmm. yy',
  22: 'dd.mm.yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"kr "#,##0;-"kr "#,##0;"kr -"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"kr "#,##0.00;-"kr "#,##0.00;"kr -"',
}

/** The form that a number format stands for, by its id or its own code (`0.0%`, `dd/mm/yyyy`). */
export function formOf(id: number, code: string | undefined): NumberForm {
  if (code === undefined) {
    if (BUILT_IN_PERCENT.includes(id)) return 'percent'
    if (BUILT_IN_DATE.includes(id)) return 'date'
    return BUILT_IN_TIME.includes(id) ? 'time' : 'plain'
  }
  const first = code.split(';')[0] ?? ''
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (bare.includes('%')) return 'percent'
  if (/general|standard/i.test(bare)) return 'plain'
  if (/[yd]/i.test(bare) || /mmm/i.test(bare)) return 'date'
  return /[hs]/i.test(bare) ? 'time' : 'plain'
}

/** Digits that a workbook can hold of a number; what stands beyond them is the noise of binary arithmetic. */
const EXCEL_DIGITS = 15
const LARGEST_EXPONENT = 30

/**
 * The number of a cell as Excel shows it, exact and with decimal comma: `0.30000000000000004` is 0,3 and
 * `2.0396885E7` is 20396885. Null when the text is no number or beyond any amount a municipality has.
 */
export function excelNumber(raw: string): Decimal | null {
  const match = /^\s*(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?\s*$/.exec(raw)
  if (!match || (match[2] === '' && match[3] === '') || raw.length > 400) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  if (digits === '') return { units: 0n, scale: 0 }
  const scale = fraction.length - Number(exponent)
  if (Math.abs(digits.length - scale) > LARGEST_EXPONENT) return null
  const units = BigInt(sign + digits)
  const shifted = scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
  return withoutTrailingZeros(round(shifted, EXCEL_DIGITS - (digits.length - scale)))
}

/** A cell's number as text in its form: `20396885`, `-8,5`, `8,1 %`, `2024-01-01`, `12:30`. */
export function numberText(value: Decimal, form: NumberForm, isFrom1904: boolean): string {
  if (form === 'percent') return `${comma(withoutTrailingZeros({ units: value.units * 100n, scale: value.scale }))} %`
  if (form === 'plain' || value.units < 0n) return comma(value)
  const days = Number(value.units / 10n ** BigInt(value.scale))
  const minutes = Number(round({ units: (value.units % 10n ** BigInt(value.scale)) * 1440n, scale: value.scale }, 0).units)
  const clock = (sinceMidnight: number): string =>
    `${String(Math.floor(sinceMidnight / 60)).padStart(2, '0')}:${String(sinceMidnight % 60).padStart(2, '0')}`
  if (form === 'time') return clock(days * 1440 + minutes)
  const date = dateOfSerial(days, isFrom1904)
  if (date === null) return comma(value)
  return minutes === 0 ? date : `${date} ${clock(Math.min(minutes, 1439))}`
}

/** Excel counts days from 1900 and believes that 29 February 1900 existed, which moves the days before it by one. */
function dateOfSerial(days: number, isFrom1904: boolean): string | null {
  const sinceEpoch = isFrom1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
  if (sinceEpoch > 2_932_896 || (!isFrom1904 && days < 1)) return null
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10)
}

function comma(value: Decimal): string {
  return decimalString(value).replace('.', ',')
}

function withoutTrailingZeros(value: Decimal): Decimal {
  return decimal(
    decimalString(value)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  )
}
