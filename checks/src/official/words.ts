/** Words that say nothing about which figure is meant. */
const EMPTY = new Set(
  (
    'antall antal andel totalt total sum samlet samla resultat måltall mål avvik årets tallet tabell nøkkeltall prosent kroner enn med for fra ' +
    'som har hatt er var det den de til ved innen i og eller av på om ikke også flere færre noe mer året år over under dette disse ble blitt ' +
    'vært viser knyttet gjelder dreier antallet tidsrommet nye relevante utført iht måltallet måltalet målet resultatet skyldes forhold ' +
    'mill millioner siden sammenlignet'
  ).split(' '),
)
const WORD = /[\p{L}]+(?:-[\p{L}]+)*/gu

/** The words of a text that can name a subject, lower case. Abbreviations of capitals (NAV, EHF) count whatever their length. */
export function subjectWords(text: string): readonly string[] {
  const words = text.match(WORD) ?? []
  return [
    ...new Set(
      words
        .filter((word) => word.length >= 4 || (word.length >= 2 && word === word.toUpperCase()))
        .map((word) => word.toLowerCase())
        .filter((word) => !EMPTY.has(word)),
    ),
  ]
}

/** Words of one meaning that reports use for each other. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['tilfreds', 'kundetilfreds', 'brukertilfreds', 'fornøyd', 'fornøgd'],
  ['ansatt', 'tilsett', 'medarbeider'],
]

/**
 * Whether two words name the same thing in different forms: "kundeundersøkelser" and "kundeundersøkelsene", "bolig" and
 * "boligkontor". Norwegian joins and bends at the end, so a common beginning of most of the shorter word is enough.
 */
export function sameWord(a: string, b: string): boolean {
  if (a === b || SYNONYMS.some((group) => [a, b].every((word) => group.some((stem) => word.startsWith(stem))))) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 5) return false
  let common = 0
  while (common < shorter && a[common] === b[common]) common += 1
  return common >= 5 && common >= shorter * 0.75
}
