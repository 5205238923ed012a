import type { Language } from '@arsring/shared'
import { localeOf } from './translate.ts'

const ZONE = 'Europe/Oslo'

/** What the pages need of dates. ISO in, text in the person's language out; all in Norwegian time. */
export interface Dates {
  /** `20. januar 2025` */
  day(iso: string): string
  /** `20. jan.` */
  shortDay(iso: string): string
  /** `14:02` */
  time(iso: string): string
  /** `20. jan. 2025, 14:02` */
  moment(iso: string): string
  /** Names of the twelve months, short, from January. */
  readonly months: readonly string[]
}

/** A date without a time is that day in Norway, whatever the machine's zone: noon keeps it there. */
function instant(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso)
}

export function createDates(language: Language): Dates {
  const form = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeOf(language), { timeZone: ZONE, ...options })
  const day = form({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = form({ day: 'numeric', month: 'short' })
  const time = form({ hour: '2-digit', minute: '2-digit' })
  const moment = form({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const month = form({ month: 'short' })
  return {
    day: (iso) => day.format(instant(iso)),
    shortDay: (iso) => shortDay.format(instant(iso)),
    time: (iso) => time.format(instant(iso)),
    moment: (iso) => moment.format(instant(iso)),
    months: Array.from({ length: 12 }, (_, i) => month.format(new Date(Date.UTC(2024, i, 15))).replace('.', '')),
  }
}
