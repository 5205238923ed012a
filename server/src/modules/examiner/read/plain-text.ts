/**
 * Text as it is printed on one line: line ends and runs of spaces are one space, soft hyphens and marks without width
 * are gone, a hyphen that may not break is a hyphen. Spaces that may not break stay as they are.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
}

const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[i] ?? digit]),
)

/** Raised digits keep their height: the note mark of `1 234¹` is no digit of the number. */
export function raised(text: string): string {
  return text.replace(/[0-9]/g, (digit) => SUPERSCRIPT[digit] ?? digit)
}

/** Whether a line is nothing but a number, a dash or a per cent: what must not be joined with the line under it. */
export function isNumberLine(text: string): boolean {
  return /^(?:[-–—−+(]?\s?\d[\d\s.,\u00a0]*\)?\s?%?|[-–—]+|\*)$/u.test(text)
}
