import { compare, decimal, type Decimal, type Finding } from '@arsring/shared'
import { showReading } from '../arithmetic/show.ts'
import { printedValues } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { betterWay } from '../official/line-labels.ts'
import { inYear, rowSeries, type RowSeries } from '../official/row-series.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { clauses, withoutStretch, type Clause } from './claims.ts'
import type { Stretch } from './clauses.ts'
import { numbersIn, type ReadNumber } from './read-numbers.ts'
import { subjectOf } from './subject.ts'

const ID = 'target-reached'
const TARGET = '(?:målet|måltallet|måltalet)'
const SMALL = '(?:(?:dermed|altså|også|òg|likevel|derfor|difor|så vidt|heller|med det|i \\d{4})\\s+)*'
const NOT = '(?:(?:ikke|ikkje)\\s+)?'
/** "Målet er dermed ikke nådd", "målet om 90 % fornøyde ble nådd", "vi nådde ikke målet". */
const REACHED = new RegExp(
  `(?<!\\p{L})(?:(?:er|ble|blei|vart)\\s+${SMALL}${NOT}${SMALL}(?:nådd|innfridd|oppnådd)|(?:nådde|innfridde|oppnådde)\\s+(?:(?:vi|me|bydelen|etaten|kommunen)\\s+)?${SMALL}${NOT}${SMALL}${TARGET})(?!\\p{L})`,
  'iu',
)
const HAS_TARGET = new RegExp(`(?<!\\p{L})${TARGET}(?!\\p{L})`, 'iu')
const IS_NOT = /(?<!\p{L})(?:ikke|ikkje)(?!\p{L})/iu
/** Not wholly, some of several, or of another time. */
const NARROWED =
  /(?<!\p{L})(?:delvis|nesten|nær|langt på|fullt ut|helt|heilt|alle|ingen|begge|flere|fleire|noen|nokre|at|om at|dersom|hvis|før|når|(?:innen|innan)\s+(?:20\d\d|utgangen)|neste|kvartal|tertial|halvår|måned|månad)(?!\p{L})/iu
const BOUND_BEFORE: readonly (readonly [RegExp, Way])[] = [
  [/(?:mål\p{L}*|krav\p{L}*|skulle)[^.]*(?:minst|over|høyere enn|høgare enn|mer enn|meir enn|flere enn|fleire enn)\s+$/iu, 'higher'],
  [
    /(?:mål\p{L}*|krav\p{L}*|skulle)[^.]*(?:høyst|høgst|under|lavere enn|lågare enn|mindre enn|færre enn|maks|maksimalt|inntil)\s+$/iu,
    'lower',
  ],
]
const RESULT_BEFORE = /(?:^|\s)(?:ble|blei|vart|var|endte på|enda på|nådde)\s+(?:på\s+)?$/iu

type Way = 'higher' | 'lower'

/** Result and target side by side, as a table or the text itself tells them. */
interface Told {
  readonly result: Decimal
  readonly target: Decimal
  readonly way: Way | null
  readonly texts: { readonly result: string; readonly target: string }
  readonly places: Finding['at']
}

/**
 * "Målet er nådd" and "målet ble ikke nådd" agree with the result and the target: of the row that is named, or of the text before.
 * Which way is better is told by the words ("minst 90 %") or by the name of the figure; where it is not, the rule is silent.
 */
export const targetReached: Check = {
  id: ID,
  reference: 'Words follow figures',
  run: (document) => clauses(document).flatMap((clause) => findings(document, clause)),
}

function findings(document: CheckedDocument, spoken: Clause): readonly Finding[] {
  const { clause, block, section } = spoken
  const match = REACHED.exec(clause.text)
  if (!match || !HAS_TARGET.test(clause.text) || NARROWED.test(clause.text)) return []
  const from = clause.from + match.index
  const stretch = { from, to: from + match[0].length, text: match[0] }
  const told = inTable(document, withoutStretch(spoken, stretch)) ?? inText(spoken)
  if (!told) return []
  const side = compare(told.result, told.target)
  // Two that are printed alike may differ behind the print, or "under" means just that.
  if (side === 0 || told.way === null) return []
  const isReached = side > 0 === (told.way === 'higher')
  if (isReached === !IS_NOT.test(match[0])) return []
  return [
    {
      check: ID,
      severity: 'error',
      at: [textPlace(section, block, stretch), ...told.places],
      message: checkMessage('check.target-reached', { printed: match[0], ...told.texts }),
      printed: match[0],
    },
  ]
}

/** The one row that the clause names. */
function inTable(document: CheckedDocument, spoken: Clause): Told | null {
  const values = printedValues(document)
  if (rowSeries(document).every(({ target }) => target === null)) return null
  const fits = (row: RowSeries) => row.target !== null && inYear(row, document.year) !== null
  const { to } = spoken.clause
  const subject = subjectOf(document, spoken, { from: to, to, form: 'verb' }, fits)
  const [row] = subject.rows
  const place = row ? inYear(row, document.year) : null
  if (!row?.target || !place || subject.rows.length > 1 || subject.certainty !== 'certain') return null
  const [result, target] = [values.read(place), values.read(row.target)]
  if (result.kind !== 'number' || target.kind !== 'number' || result.unit !== target.unit) return null
  return {
    result: result.value,
    target: target.value,
    way: betterWay(row.row.label),
    texts: { result: showReading(result), target: showReading(target) },
    places: [place, row.target],
  }
}

/** The target with its bound and the one result after it, in the same paragraph. */
function inText({ block, section, clause }: Clause): Told | null {
  const numbers = numbersIn(block).filter(({ kind, to, isWord }) => (kind === 'percent' || kind === 'count') && to <= clause.to && !isWord)
  const before = (number: ReadNumber) => block.text.slice(0, number.from)
  const [target, ...others] = numbers.filter((number) => boundOf(before(number)) !== null)
  const results = numbers.filter((number) => target && number.from > target.to && RESULT_BEFORE.test(before(number)))
  const [result] = results
  if (!target || !result || others.length > 0 || results.length > 1 || numbers.length > 2) return null
  const isAlike = result.kind === target.kind && (result.kind === 'percent' || result.noun === target.noun)
  if (!isAlike) return null
  const place = (number: Stretch) => textPlace(section, block, number)
  return {
    result: decimal(result.value),
    target: decimal(target.value),
    way: boundOf(before(target)),
    texts: { result: result.text.trim(), target: target.text.trim() },
    places: [place(result), place(target)],
  }
}

function boundOf(before: string): Way | null {
  const sentence = before.slice(before.lastIndexOf('. ') + 1)
  return BOUND_BEFORE.find(([pattern]) => pattern.test(sentence))?.[1] ?? null
}
