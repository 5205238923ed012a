export type Direction = 'up' | 'down'

export interface DirectionWord {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly direction: Direction
  /** participle: "økt tilfredshet", "økte kostnader"; comparative: "lavere enn i 2023". */
  readonly form: 'verb' | 'noun' | 'participle' | 'comparative'
}

// "Et viktig steg" is no rise.
const ROSE = 'økt|økte|øker|(?<!(?:et|ett|neste|første|nytt|viktig|stort) )steg|stiger|steget|stige|vokste|vokser|vokst|auka|aukar'
const FELL = 'redusert|reduserte|falt|faller|falle|sank|synker|sunket|minket|avtok|avtatt'
const GO = '(?:gått|gikk|gjekk|går)'
const WENT = `${GO} (?:noe |litt |noko )?`
const ENDS = '(?=\\s+(?:med|i|fra|frå|til)\\s|\\s*[.,;]|\\s*$)'
/** "Gikk antall elever ned med 4 %": the verb stands before its subject, and the word that tells the way after it. */
const apart = (way: string): string =>
  `${way}(?<=(?<!\\p{L})${GO}(?: (?!(?:opp|ned|inn|ut|over)(?!\\p{L}))[\\p{L}\\d-]+){1,7} ${way})${ENDS}`

/** Nouns for a rise and a fall, as the source of a regular expression. */
export const CHANGE_NOUNS: Readonly<Record<Direction, string>> = {
  up: 'økning(?:en|a)?|oppgang(?:en)?|vekst(?:en)?|stigning(?:en)?|auke(?:n)?|auking',
  down: 'nedgang(?:en)?|nedgong(?:en)?|reduksjon(?:en)?|fall(?:et)?',
}

const FORMS: readonly (readonly [DirectionWord['form'], Direction, string])[] = [
  ['verb', 'up', `${ROSE}|${WENT}opp|${apart('opp')}`],
  ['verb', 'down', `${FELL}|${WENT}ned|${apart('ned')}`],
  ['noun', 'up', CHANGE_NOUNS.up],
  ['noun', 'down', CHANGE_NOUNS.down],
  ['comparative', 'up', 'høyere|høgare|flere|fleire|mer|meir|større|bedre|betre'],
  ['comparative', 'down', 'lavere|lågare|færre|mindre'],
]
/** All words in one pattern, a group for each row of `FORMS`: a text is gone through once. */
const PATTERN = new RegExp(`(?<![\\p{L}\\d-])(?:${FORMS.map(([, , words]) => `(${words})`).join('|')})(?![\\p{L}-])`, 'giu')

/** A wish, a plan, a demand or a means claims nothing about what happened: "vil øke", "krav om reduksjon", "gjennom en reduksjon". */
const NOT_A_CLAIM =
  /(?:^|\s)(?:å|vil|skal|kan|kunne|bør|må|for å|ønsker|forventes|forventet|ventes|ventet|venter|planlegger|planlagt|budsjettert|dersom|hvis|(?:krav|mål|målet) om|behov for)(?:\s+[\p{L}-]+){0,3}\s*$|(?:^|\s)(?:gjennom|ved)(?:\s+(?:en|ein|ei|et|eit|å|at|[\p{Ll}]+(?:ere|re|ende|ig|lig|sk)))?\s*$/iu

/** What governs a word stands close before it; a bound keeps long texts cheap to read. */
const NEAR = 80

/** The words of a text that say a figure rose or fell, in order. Wishes and plans are left out. */
export function directionWords(text: string): readonly DirectionWord[] {
  return [...text.matchAll(PATTERN)].flatMap((match): readonly DirectionWord[] => {
    const [, ...groups] = match
    const [form, direction] = FORMS[groups.findIndex((group: string | undefined) => group !== undefined)] ?? []
    const [from, to] = [match.index, match.index + match[0].length]
    const before = text.slice(Math.max(0, from - NEAR), from)
    if (form === undefined || direction === undefined || NOT_A_CLAIM.test(before)) return []
    const isDescribing = form === 'verb' && describes(match[0], before, text.slice(to, to + NEAR))
    return [{ form: isDescribing ? 'participle' : form, direction, text: match[0], from, to }]
  })
}

const AUXILIARY = /(?:^|\s)(?:har|er|ble|blei|vart|blir|blitt|hadde|var)(?:\s+\p{L}+){0,2}\s*$/iu
const BEFORE_ADJECTIVE = /(?:^|\s)(?:til|med|gir|ga|gav|av|på|fikk|og|for|mot|de|den|grunnet|viser)\s+$/iu
const NOT_A_NOUN =
  /^\s+(?:med|fra|frå|til|i|på|for|av|og|noe|noko|litt|mest|mye|mykje|kraftig|markant|betydelig|svakt|jevnt|jamt|også|særlig|så|hvert|kvart|år|gjennom|siden|sidan|mellom|per|pr|der|fordi|ca|rundt|om|over|under)(?!\p{L})/iu

/** Whether the word describes a noun right after it ("økt tilfredshet", "til økte kostnader") instead of telling what happened. */
function describes(word: string, before: string, after: string): boolean {
  if (!/^(?:økt|økte|auka|redusert|reduserte)$/iu.test(word)) return false
  if (!/^\s+\p{Ll}/u.test(after) || NOT_A_NOUN.test(after) || AUXILIARY.test(before)) return false
  const isPlural = /e$/iu.test(word)
  return isPlural ? before.trim() === '' || BEFORE_ADJECTIVE.test(before) : true
}
