import { inYear, type RowSeries } from '../official/row-series.ts'
import { isMeasure, sameWord, subjectWords, TOGETHER } from '../official/words.ts'
import type { CheckedDocument } from '../subject.ts'
import type { Clause } from './claims.ts'
import { HEDGE_WORDS } from './hedge.ts'
import type { ReadNumber } from './read-numbers.ts'
import { countedAlone, speakerOf } from './speaker.ts'
import { subjectOf, type Subject } from './subject.ts'
import { yearOfNumber, type NumberYear } from './year-of-number.ts'

/** What a number in a sentence is said to be the figure of. */
export interface ToldFigure {
  readonly told: NumberYear
  readonly subject: Subject
  /** Whether who reports is taken to be who the table is about. */
  readonly isAssumed: boolean
  /** "Utlånet var 48 312", "det kom 48 312 lån": said of the rows and of nothing narrower. */
  readonly isStraight: boolean
  /** Whether what follows may narrow it down: "elever med skyss", "i 2024 for jentene". */
  readonly isNarrowed: boolean
}

/** What stands between a figure's name and its number. */
const STRAIGHT = new RegExp(
  `(?:^|\\s)(?:var|er|ble|vart|blei|utgjorde|hadde|har|fikk|fekk|tok imot|mottok|gjennomførte|behandlet|behandla|kom på|endte på|enda på|utgjør|utgjer|kostet|kosta|koster|i alt|totalt)(?:\\s+det)?\\s+(?:(?:på|kr|${HEDGE_WORDS})\\s+)*$`,
  'iu',
)
/** "17 960 tonn restavfall": the measure, and what is measured. */
const MEASURED = /^\s+\p{L}+(?:\s+(?!(?:for|fra|frå|med|ved|hos|inn|ute|etter|mot|enn|som)\s)\p{Ll}{3,})?/u
/** "1 890 → 1 790": what was printed before it was put right. */
const CORRECTED = /^\s*(?:→|->|⇒|=>)/u
/** "Av disse", "herav", "hvor": a part of what is named, which no table need show. */
const PART =
  /(?<!\p{L})(?:av disse|av desse|av dette|herav|hvorav|derav|blant|minst|inntil|mål|målet|måltall|måltallet|budsjett\p{L}*|ramme|grense|gjennomsnitt\p{L}*|per|pr|hver|kvar|enn)(?!\p{L})/iu

/** "Husleie og strøm kom på 5,6 mill. kroner til sammen": the figure of none of them. */
const HAS_TOGETHER = new RegExp(`(?<!\\p{L})${TOGETHER}(?!\\p{L})`, 'iu')

/** Null when the number is said of a part, of several together, is a correction, or its year cannot be told. */
export function toldFigure(document: CheckedDocument, clause: Clause, number: ReadNumber): ToldFigure | null {
  const { text } = clause.block
  const before = text.slice(clause.clause.from, number.from)
  const isSum = /\sog\s/iu.test(before) && HAS_TOGETHER.test(clause.clause.text)
  if (PART.test(before) || isSum || CORRECTED.test(text.slice(number.to))) return null
  const told = yearOfNumber(clause, number, document.year)
  if (told === null) return null
  const fits = (row: RowSeries) => inYear(row, told.year) !== null
  // "Bydelen hadde 22 608 innbyggere": what is counted stands right after its number.
  const noun = wordsCounted(number, text.slice(number.to, clause.clause.to))
  const end = number.to + noun.length
  const claim = { from: end, to: end, form: 'verb' } as const
  const following = subjectWords(text.slice(end, clause.clause.to))
  const isNarrowed = following.some((word) => !subjectWords(noun).some((own) => sameWord(word, own)))
  const alone = noun !== '' ? countedAlone(clause, number) : null
  const isStraight = (alone !== null || STRAIGHT.test(before)) && !isNarrowed
  const named = subjectOf(document, clause, claim, fits)
  if (named.certainty === 'certain') return { told, subject: named, isAssumed: false, isStraight, isNarrowed }
  const counted = alone && subjectOf(document, alone, claim, fits)
  if (counted?.certainty === 'certain') return { told, subject: counted, isAssumed: false, isStraight, isNarrowed }
  const speaker = speakerOf(clause)
  const assumed = speaker && subjectOf(document, speaker.clause, claim, (row) => fits(row) && speaker.isOf(row))
  const isAssumed = assumed?.certainty === 'certain'
  return { told, subject: isAssumed ? assumed : named, isAssumed, isStraight: isAssumed && isStraight, isNarrowed }
}

/** The words right after a number that say what is counted; empty where none do. */
function wordsCounted({ noun }: ReadNumber, after: string): string {
  if (noun === null) return ''
  if (isMeasure(noun)) return MEASURED.exec(after)?.[0] ?? ''
  return after.slice(0, after.indexOf(noun) + noun.length)
}
