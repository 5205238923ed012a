/** Which two years a sentence compares. */
export interface ComparedYears {
  readonly year: number
  readonly base: number
}

const Y = '((?:19|20)\\d\\d)'
const BASE = new RegExp(
  `(?:enn|siden|sidan|mot|sammenlignet med|samanlikna med|i forhold til|fra|frå)\\s+(?:i\\s+|året\\s+|høsten\\s+|våren\\s+)?${Y}`,
  'iu',
)
const BASE_LEVEL = new RegExp(`(?:fra|frå|mot|enn)\\s+[\\d\\s\\u00a0\\u202f,.%]+(?:prosent\\s+)?i\\s+${Y}`, 'iu')
const ANY = new RegExp(`(?<![\\d.])${Y}(?![\\d])`, 'gu')

/** Without years in the clause the sentence decides, and without any the report year is compared with the year before. */
export function comparedYears(clause: string, sentence: string, reportYear: number): ComparedYears {
  for (const text of [clause, sentence]) {
    const base = BASE.exec(text)?.[1] ?? BASE_LEVEL.exec(text)?.[1]
    const all = [...text.matchAll(ANY)].map((match) => Number(match[1]))
    if (base !== undefined) {
      const later = all.filter((year) => year > Number(base))
      return { base: Number(base), year: later.length > 0 ? Math.max(...later) : reportYear }
    }
    const year = all.find((candidate) => candidate <= reportYear)
    if (year !== undefined) return { year, base: year - 1 }
  }
  return { year: reportYear, base: reportYear - 1 }
}
