export type Direction = 'up' | 'down'

export interface DirectionWord {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly direction: Direction
  /** participle: "økt tilfredshet"; comparative: "lavere enn i 2023". */
  readonly form: 'verb' | 'noun' | 'participle' | 'comparative'
}

const FORMS: readonly (readonly [DirectionWord['form'], Direction, string])[] = [
  [
    'verb',
    'up',
    'økte|øker|steg|stiger|steget|vokste|vokser|vokst|gått (?:noe |litt |noko )?opp|(?:gikk|gjekk|går) (?:noe |litt |noko )?opp|auka|aukar|stige',
  ],
  [
    'verb',
    'down',
    'reduserte|falt|faller|falle|sank|synker|sunket|minket|gått (?:noe |litt |noko )?ned|(?:gikk|gjekk|går) (?:noe |litt |noko )?ned|avtok|avtatt',
  ],
  ['noun', 'up', 'økning(?:en|a)?|oppgang(?:en)?|vekst(?:en)?|stigning(?:en)?|auke(?:n)?|auking'],
  ['noun', 'down', 'nedgang(?:en)?|nedgong(?:en)?|reduksjon(?:en)?|fall(?:et)?'],
  ['participle', 'up', 'økt'],
  ['participle', 'down', 'redusert'],
  ['comparative', 'up', 'høyere|høgare|flere|fleire|mer|meir|større|bedre|betre'],
  ['comparative', 'down', 'lavere|lågare|færre|mindre'],
]
const PATTERNS = FORMS.map(([form, direction, words]) => ({
  form,
  direction,
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${words})(?![\\p{L}-])`, 'giu'),
}))

/** A wish, a plan or a possibility claims nothing about what happened. */
const NOT_A_CLAIM =
  /(?:^|\s)(?:å|vil|skal|kan|kunne|bør|må|for å|ønsker|ønsker å|forventes|ventes|venter|planlegger|dersom|hvis)(?:\s+[\p{L}-]+){0,3}\s*$/iu

/** The words of a text that say a figure rose or fell, in order. Wishes and plans ("å redusere", "vil øke") are left out. */
export function directionWords(text: string): readonly DirectionWord[] {
  return PATTERNS.flatMap(({ form, direction, pattern }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !NOT_A_CLAIM.test(text.slice(0, match.index)))
      .map((match) => ({ form, direction, text: match[0], from: match.index, to: match.index + match[0].length })),
  ).sort((a, b) => a.from - b.from)
}
