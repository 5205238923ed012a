import { parseNorwegianNumber } from '@arsring/shared'

/** A year, alone or after a word of what the column holds (`2024`, `Resultat 2023`, `01.01.2025`, `2022-2024`). */
export function isYearHeading(text: string): boolean {
  return /^(?:\p{L}[\p{L}. ]*\s)?(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:19|20)\d\d\*?(?:\s?[-–/]\s?(?:19|20)?\d\d)?$/u.test(text.trim())
}

/** Whether a cell shows a value (a number, a dash for none, `*` for withheld) and no words. A bare year is both. */
export function isValue(text: string): boolean {
  const { kind } = parseNorwegianNumber(text)
  return kind === 'number' || kind === 'dash' || kind === 'suppressed' || isMarkedNumber(text)
}

/** A number with its unit or a note mark: `12,5 prosent`, `3 stk.`, `1 234 1)`, `1 234¹`, `7,5-11,5 %`. */
function isMarkedNumber(text: string): boolean {
  return /^[-−–+]?\s?\d[\d\s.,]*(?:[-–]\s?\d[\d\s.,]*)?\s?(?:%|prosent|pst\.?|kr|kroner|stk\.?|mill\.?|mrd\.?|dager|dg|timer|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d\))?$/u.test(
    text.trim(),
  )
}

/** `x`, a tick or a filled box: the mark of a chosen answer. */
export function isMark(text: string): boolean {
  return /^(?:x|✓|✔|☒|☑|■|●|v)$/iu.test(text.trim())
}

/** A line that says what the amounts of a table are told in: "Tall i hele kroner", "(Beløp i 1000 kr)", "Mill. kr". */
export function isUnitLine(text: string): boolean {
  const line = text.trim()
  if (line.length > 70 || /\d/.test(line.replace(/1[\s.\u00a0]?000(?:[\s.\u00a0]?000)?/g, ''))) return false
  return /^[(]?(?:(?:alle\s+)?(?:tal|tall|beløp|summar|summer|figures|amounts)\b.{0,30}\b(?:kr|kroner|nok|tusen|mill|mrd|1[\s.\u00a0]?000)|(?:i\s+|in\s+)?(?:hele?\s+)?(?:1[\s.\u00a0]?000(?:[\s.\u00a0]?000)?|tusen|mill\.?|millioner|millionar)\s*(?:kr|kroner|nok)?\.?[)]?$|(?:i\s+)?(?:hele\s+|heile\s+)?(?:kroner|kr\.?|nok)[)]?$)/iu.test(
    line,
  )
}

/** The unit line inside a caption: "Driftsregnskap (i 1000 kr)", "Driftsregnskap. Tall i mill. kr". */
export function unitLineWithin(caption: string): string | null {
  const match = /(?:\(([^()]*)\)|[.,:;–-]\s+([^.,:;]+(?:mill\.|tusen)?[^.,:;]*))\s*$/u.exec(caption)
  const found = (match?.[1] ?? match?.[2])?.trim()
  return found !== undefined && isUnitLine(found) ? found : null
}

/** What a note under a table begins with: `*`, `1)`, `¹`. */
export function isTableNote(text: string): boolean {
  const note = text.trim()
  // `1) …` in several sentences tells about the figures: it is read as prose is.
  if (/^\(?\d{1,2}\).*\p{Ll}[.!?]\s+\p{Lu}/su.test(note)) return false
  return /^(?:\*+|\(?\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹])\s*\S/u.test(note) && note.length < 600
}
