/** Words that say nothing about which figure is meant. */
const EMPTY = new Set(
  (
    'saman sammen tilsaman tilsammen antall antal andel andelen antallet talet totalt total sum samlet samla overordnet resultat resultatet måltall måltallet måltalet måltal mål målet ' +
    'avvik årets tallet tabell nøkkeltall prosent kroner mill millioner enn med for fra som har hatt hadde er var ble blir blitt vært vere det den de ' +
    'millionar tusen milliard milliarder milliardar disse dette til ved innen i og eller av på om ikke ikkje også noe noko mer året år over under siden sammenlignet samanlikna tidsrommet nye ' +
    'satt sett fastsatt kostet kosta finner mengde mengden mengda slutt relevante utført iht fortsatt framleis imidlertid likevel derfor samtidig kraftig markant betydelig svakt gjennom løpet perioden tilsvarende hele ' +
    'siste fjor flere fleire både begge færre før etter mens nivå nivået ligger ligget endte vist viser viste altså særlig oslo kommune kommunen kommunens ' +
    'omtrent cirka rundt litt overkant underkant nærmere nærare bortimot oppunder tilnærma tilnærmet anslagsvis omkring kring nesten knapt drøyt drygt snaut utgjør utgjorde utgjer endte enda hausten gikk gjekk gått går ' +
    'mellom inngangen utgangen slutten begynnelsen starten årsskiftet årsslutt ' +
    'januar februar mars april mai juni juli august september oktober november desember høsten våren'
  ).split(' '),
)
/** Words that lead to the total of several, as the source of a regular expression. */
export const TOGETHER = '(?:til sammen|tilsammen|til saman|tilsaman|i alt|totalt|samlet|samla)'

/** Words for what is counted, or for who counts: they do not narrow a subject down. */
const NEUTRAL = [
  'henvendelse',
  'sak',
  'saker',
  'virksomhet',
  'verksemd',
  'etat',
  'ombud',
  'bydel',
  'gjeld',
  'knytt',
  'dreie',
  'person',
  'tjeneste',
]
const WORD = /[\p{L}]+(?:-[\p{L}]+)*/gu

const MOST_KNOWN = 10_000
const known = new Map<string, readonly string[]>()

/** The words of a text that can name a subject, lower case. Abbreviations of capitals (NAV, EHF) count whatever their length. */
export function subjectWords(text: string): readonly string[] {
  // Labels of rows are asked for again and again.
  const found = known.get(text)
  if (found) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const words = wordsOf(text)
  known.set(text, words)
  return words
}

function wordsOf(text: string): readonly string[] {
  const words = text.match(WORD) ?? []
  return [
    ...new Set(
      words
        .filter((word) => word.length >= 4 || (word.length >= 2 && word === word.toUpperCase()) || synonymsOf(word.toLowerCase()) >= 0)
        .map((word) => word.toLowerCase())
        .filter((word) => !EMPTY.has(word)),
    ),
  ]
}

/** Words of one meaning that reports use for each other, by their beginning; with `$`, the whole word. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['tilfreds', 'kundetilfreds', 'brukertilfreds', 'fornøyd', 'fornøgd'],
  ['ansatt', 'tilsett', 'medarbeider'],
  ['lønn$', 'lønna$', 'lønnen$', 'løn$', 'løna$', 'lønnsutgift', 'lønnskostnad', 'lønsutgift', 'lønskostnad'],
  ['produsert', 'produksjon'],
  ['innbygg', 'befolkning', 'folketal', 'folketall'],
]

/** Words that differ in their ending have so much in common. */
const SHORTEST = 5

const groups = new Map<string, number>()

/** Which group of synonyms a word is of; -1 for none. */
function synonymsOf(word: string): number {
  const found = groups.get(word)
  if (found !== undefined) return found
  if (groups.size >= MOST_KNOWN) groups.clear()
  const group = SYNONYMS.findIndex((stems) =>
    stems.some((stem) => (stem.endsWith('$') ? word === stem.slice(0, -1) : word.startsWith(stem))),
  )
  groups.set(word, group)
  return group
}

/** Words that `sameWord` can hold for share one of these. */
export function wordKeys(word: string): readonly string[] {
  const group = synonymsOf(word)
  return group < 0 ? [word.slice(0, SHORTEST)] : [word.slice(0, SHORTEST), `#${group}`]
}

/**
 * Whether two words name the same thing in different forms: "kundeundersøkelser" and "kundeundersøkelsene", "bolig" and
 * "boligkontor". Norwegian joins and bends at the end, so a common beginning of most of the shorter word is enough.
 */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const group = synonymsOf(a)
  if (group >= 0 && group === synonymsOf(b)) return true
  if (a[0] !== b[0]) return false
  const shorter = Math.min(a.length, b.length)
  if (shorter < SHORTEST) return false
  let common = 0
  while (common < shorter && a[common] === b[common]) common += 1
  return common >= SHORTEST && common >= shorter * 0.75
}

const MEASURE = /^(?:enhet|eining|stykk|stk|tonn|meter|km|kilometer|liter|kroner|timer|timar|person)/iu

/** Whether a word after a number is a measure, and does not say what is measured. */
export function isMeasure(word: string): boolean {
  return MEASURE.test(word)
}

/** Whether a word leaves a subject as wide as it was: "saker om bolig" is bolig. */
export function isNeutral(word: string): boolean {
  return NEUTRAL.some((stem) => word === stem || (stem.length >= 4 && word.startsWith(stem)))
}

/** "Skulane" and "skule": a short word without its ending. */
export function bare(word: string): string {
  return word.replace(/(?:ene|ane|en|et|ar|er|a|e)$/u, '')
}

/** The shortest last part of a compound that means something by itself. */
const SHORTEST_HEAD = 4

/** Whether a compound is a kind of what the word names: "selvkostfond" of "fondet". */
export function isHeadOf(word: string, compound: string): boolean {
  const head = bare(word)
  return head.length >= SHORTEST_HEAD && compound.length > word.length && (compound.endsWith(head) || bare(compound).endsWith(head))
}
