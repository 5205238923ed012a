import { cleanText } from '@arsring/document'

/** Numbers as they are; a text that a spreadsheet would run as a formula gets an apostrophe first, which it hides. */
export function csvField(value: string): string {
  const text = cleanText(value)
  const safe = /^[=+@\t\r-]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as RFC 4180: comma, CRLF, quotes where they are needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}
