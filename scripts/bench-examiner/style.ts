import type { Language, ReportKind, Style } from './model.ts'
import type { Random } from './random.ts'

const NBSP = '\u00a0'
const THIN = '\u2009'
const NARROW = '\u202f'

/** One house's way of printing, kept through the whole report. The common template leaves less to choose. */
export function chooseStyle(random: Random, kind: ReportKind): Style {
  const language: Language = random.chance(kind === 'template' ? 0.1 : 0.35) ? 'nn' : 'nb'
  const own = kind === 'own'
  return {
    language,
    thousands: random.pick([' ', ' ', NBSP, NBSP, THIN, NARROW, '.', '']),
    minus: random.pick(['hyphen', 'hyphen', 'minus', 'spaced', 'after']),
    nothing: random.pick(['-', '–', '', '0']),
    percentIn: random.pick(['heading', 'cell', 'cell', 'cell-tight']),
    money: random.pick(own ? ['kr', '1000', '1000', 'mill'] : ['kr', 'kr', '1000']),
    unitPlace: random.pick(['before', 'after', 'corner', 'caption', 'heading']),
    income: own ? random.pick([1, -1]) : -1,
    deviation: own ? random.pick([1, 1, -1]) : 1,
    deviationFirst: own && random.chance(0.2),
    newestFirst: random.chance(0.35),
    totalFirst: own && random.chance(0.25),
    totalWord: random.pick(
      language === 'nb' ? ['Sum', 'Totalt', 'I alt', 'Samlet', 'Sum totalt'] : ['Sum', 'Totalt', 'I alt', 'Samla', 'Til saman'],
    ),
    strongTotals: random.chance(0.6),
    groupedHeadings: random.chance(0.4),
    transposes: own && random.chance(0.3),
    captionPlace: random.pick(['before', 'before', 'after']),
    numbersTables: random.chance(0.7),
    numbersHeadings: own ? random.chance(0.6) : true,
  }
}

/** A number as this house prints it. `sign`: a plus is printed too. */
export function printNumber(units: number, decimals: number, style: Style, sign = false): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.thousands)
  const text = decimals === 0 ? grouped : `${grouped},${digits.slice(-decimals)}`
  if (units < 0) return withMinus(text, style)
  return sign && units > 0 ? `+${text}` : text
}

/** The same number with a minus, in this house's way. */
export function withMinus(text: string, style: Style): string {
  switch (style.minus) {
    case 'hyphen':
      return `-${text}`
    case 'minus':
      return `−${text}`
    case 'spaced':
      return `- ${text}`
    case 'after':
      return `${text}-`
  }
}
