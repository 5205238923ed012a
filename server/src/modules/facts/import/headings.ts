import type { RawLine } from './lines.ts'

const SPACE = /[\s\u00a0\u2007\u202f]+/g

/** A heading as headings are compared: without case, surrounding and doubled space, foot-note stars and colons around it. */
export function normalHeading(text: string): string {
  return text
    .replace(SPACE, ' ')
    .replace(/^[*\s]+|[*:\s]+$/g, '')
    .toLowerCase()
}

/** A heading apart from the year after it: `Resultat 2023` → `resultat`, 2023; a year alone has an empty name. */
export function splitYear(text: string): { readonly name: string; readonly year: number | null } {
  const normal = normalHeading(text)
  const match = /^(.*?)\s*\b((?:19|20)\d\d)$/.exec(normal)
  return match ? { name: match[1] ?? '', year: Number(match[2]) } : { name: normal, year: null }
}

/** A heading without the Roman numeral that accounting tables print before it: `III Regulert bud.` → `regulert bud.`. */
export function withoutNumeral(normal: string): string {
  return normal.replace(/^[ivx]{1,4}\s+/, '')
}

/**
 * Place in `lines` of the line that holds the headings: the one with most known headings among the first ones, else
 * the first that could be read. -1 when no line could.
 */
export function findHeadings(lines: readonly RawLine[], known: ReadonlySet<string>, searchLines: number): number {
  let best = -1
  let bestScore = 0
  lines.slice(0, searchLines).forEach((line, i) => {
    if (line.kind === 'unreadable') return
    const score = headingScore(line.cells, known)
    if (best < 0 || score > bestScore) {
      best = i
      bestScore = score
    }
  })
  return best
}

export function headingScore(cells: readonly string[], known: ReadonlySet<string>): number {
  return cells.filter((cell) => isKnown(cell, known)).length
}

function isKnown(cell: string, known: ReadonlySet<string>): boolean {
  const whole = normalHeading(cell)
  if (whole === '') return false
  return known.has(whole) || known.has(withoutNumeral(splitYear(cell).name))
}
