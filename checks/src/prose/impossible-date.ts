import type { Finding } from '@arsring/shared'
import { checkMessage } from '../message.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { passagesOf, type Passage } from './passages.ts'
import { readNumbers, type ReadNumber } from './read-numbers.ts'

const ID = 'impossible-date'
/** From Sunday on, as a calendar counts them: bokmål, nynorsk, English. */
const DAYS: readonly (readonly string[])[] = [
  ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
]
const DAY_BEFORE = new RegExp(`(?<!\\p{L})(${DAYS.flat().join('|')}),?\\s+(?:den\\s+)?$`, 'iu')
/** What every date holds: numbers parted as in one, or the beginning of a month's name. Most texts hold neither, and are not read for it. */
const MAY_HOLD_DATE = /\d[./-]\s?\d{1,2}[./-]\s?\d|jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc]/iu
/** "31.06.24" may be a code. */
const IS_WHOLE = /\p{L}|\d{4}$/u

/** "31. juni", and "tirsdag 19. august 2024" of a Monday: a date that the calendar does not have. */
export const impossibleDate: Check = {
  id: ID,
  reference: 'Dates are of the calendar',
  run: (document: CheckedDocument) =>
    document.sections.flatMap((section) =>
      passagesOf(section)
        .filter(({ text }) => MAY_HOLD_DATE.test(text))
        .flatMap((passage) =>
          readNumbers(passage.text)
            .filter(({ kind, text }) => kind === 'date' && IS_WHOLE.test(text))
            .flatMap((date) => findings(passage, date)),
        ),
    ),
}

function findings(passage: Passage, date: ReadNumber): readonly Finding[] {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(date.value) ?? []
  if (Number(day) === 0) return []
  // Without a year it may be a leap year.
  const last = daysIn(year === '-' ? 2000 : Number(year), Number(month))
  if (Number(day) > last) return [finding(passage, date, 'check.impossible-date.day', { last: String(last) }, date.from)]
  const before = DAY_BEFORE.exec(passage.text.slice(0, date.from))
  if (before === null || year === '-') return []
  const told = (before[1] ?? '').toLowerCase()
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()
  // A name that two languages share is right in both.
  const of = DAYS.filter((names) => names.some((name) => name.toLowerCase() === told))
  const right = of[0]?.[weekday]
  if (right === undefined || of.some((names) => names[weekday]?.toLowerCase() === told)) return []
  return [finding(passage, date, 'check.impossible-date.weekday', { right }, before.index)]
}

function finding(
  passage: Passage,
  date: ReadNumber,
  message: 'check.impossible-date.day' | 'check.impossible-date.weekday',
  params: Readonly<Record<string, string>>,
  from: number,
): Finding {
  const text = passage.text.slice(from, date.to)
  return {
    check: ID,
    severity: 'error',
    at: [passage.place({ from, to: date.to, text })],
    message: checkMessage(message, { printed: text, ...params }),
    printed: text,
  }
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
