/** A heading with its number apart: `3.1 Driftsregnskap`, `1.0 ANSVARSOMRÅDE`, `Kapittel 4: Særskilt rapportering`. */
export interface SectionHeading {
  readonly number: string | null
  readonly title: string
}

const NUMBERED = /^(?:kap(?:ittel|\.)|chapter|del)?\s*(\d{1,2}(?:\.\d{1,2}){0,4})\.?[\s:–-]+(?=\p{L}|\d{4}\b|[«"(])(.+)$/iu

/** Reads a heading; a chapter printed as `2.0` is chapter 2. */
export function readHeading(text: string): SectionHeading {
  const match = NUMBERED.exec(text.trim())
  if (!match) return { number: null, title: text.trim() }
  const [, number = '', title = ''] = match
  return { number: number.replace(/(?:\.0)+$/, ''), title: title.trim() }
}

/** A line of a table of contents: it ends with a page number after dots or a tab. */
export function isContentsLine(text: string): boolean {
  return /(?:\.{3,}|…|(?:\. ){3,}|\t)\s*\d{1,4}\s*$/u.test(text)
}

/** Whether a heading is the head's own account, which has no number. */
export function isForeword(title: string): boolean {
  return /^(?:leders? beretning|lederens (?:beretning|forord)|forord|(?:melding|føreord) frå|føreord|direktørens|rådmannens|kommunedirektørens|etatsdirektørens|from the head|foreword)/iu.test(
    title,
  )
}
