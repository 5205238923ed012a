/** What a table parts thousands with, where it could be taken for a decimal mark; null where it is not, or may not be. */
export type ThousandsMark = '.' | ','

const GROUPS: Readonly<Record<ThousandsMark, RegExp>> = {
  '.': /^[-−–+]?\s?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?-?$/,
  ',': /^[-−–+]?\s?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
}
/** In running text: no share, and no part of a longer number. */
const POINTS_IN_TEXT = /(?<![\d.,/-])[1-9]\d{0,2}(?:\.\d{3})+(?!\.?\d|\s?%|[/-]\d)/gu

/** Which mark the values of a table part thousands with. */
export function thousandsMark(cells: readonly string[]): ThousandsMark | null {
  if (groupsByComma(cells)) return ','
  return groupsByPoint(cells) ? '.' : null
}

/** `1.234` is one thousand where the table's larger numbers say so, or where there is no other use of the point. */
function groupsByPoint(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => /\d\.\d/.test(cell) && isValue(cell))
  const grouped = values.filter((cell) => GROUPS['.'].test(cell))
  if (grouped.length === 0 || grouped.length < values.length) return false
  // A comma that marks decimals leaves the point to the thousands.
  const hasComma = cells.some((cell) => /^[-−–+]?\s?\d[\d.\s]*,\d{1,2}\s?%?$/.test(cell))
  return hasComma || grouped.length > 1 || grouped.some((cell) => /\.\d{3}\.|,/.test(cell))
}

/**
 * `1,234` is one thousand where the table says so, as English reports write it: by a number of two commas or of a comma and a
 * point, or by whole numbers under a thousand beside several of the kind. Any other use of the comma speaks against it.
 */
function groupsByComma(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => /\d,\d/.test(cell) && isValue(cell))
  if (values.length === 0 || !values.every((cell) => GROUPS[','].test(cell))) return false
  const isSaid = values.some((cell) => /,\d{3}[,.]/.test(cell))
  const isWhole = cells.some((cell) => /^[-−–+]?\s?[1-9]\d{0,2}$/.test(cell))
  return isSaid || (values.length > 2 && isWhole)
}

function isValue(cell: string): boolean {
  return /^[-−–+]?\s?[\d.,\s]+-?\s?%?$/.test(cell)
}

/** The rows of a table with its thousands parted by blanks. */
export function regrouped(rows: readonly (readonly string[])[], mark: ThousandsMark | null): readonly (readonly string[])[] {
  if (mark === null) return rows
  return rows.map(([label = '', ...cells]) => [
    label,
    ...cells.map((cell) => (GROUPS[mark].test(cell) ? cell.replaceAll(mark, ' ') : cell)),
  ])
}

/** Running text with thousands parted by blanks in place of points, character for character; as a house does that writes its tables so. */
export function withoutPoints(text: string): string {
  return text.replace(POINTS_IN_TEXT, (number) => number.replaceAll('.', '\u00a0'))
}

/** One may be a number of decimals; so many different ones are not. */
const LEAST_IN_TEXT = 3

/** Whether running text in Norwegian parts its thousands with points, where no table tells: a workbook shows its numbers as it likes. */
export function pointsInText(texts: readonly string[]): boolean {
  const numbers = new Set(texts.flatMap((text) => text.match(POINTS_IN_TEXT) ?? []))
  return numbers.size >= LEAST_IN_TEXT && !texts.some((text) => /(?<![\d.,])0\.\d/u.test(text))
}
