import type { Language } from '@arsring/shared'
import { localeOf } from '../texts/translate.ts'

/** `412 kB`, `1,3 MB`: sizes of files in steps of a thousand, as they are shown when downloading. */
export function fileSize(bytes: number, language: Language): string {
  const form = (value: number, unit: string, digits: number) =>
    `${new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits }).format(value)}\u00a0${unit}`
  if (bytes < 1000) return form(bytes, 'byte', 0)
  if (bytes < 1_000_000) return form(bytes / 1000, 'kB', 0)
  return form(bytes / 1_000_000, 'MB', 1)
}
