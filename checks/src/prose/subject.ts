import type { FactKey } from '@arsring/shared'
import { isTotalLabel } from '../official/line-labels.ts'
import { rowSeries, type RowSeries } from '../official/row-series.ts'
import { isHeadOf, isMeasure, isNeutral, sameWord, subjectWords, wordKeys } from '../official/words.ts'
import type { CheckedDocument, ProseBlock } from '../subject.ts'
import type { Clause } from './claims.ts'
import type { Stretch } from './clauses.ts'
import { directionWords, type DirectionWord } from './direction-words.ts'
import { once } from '../once.ts'

/**
 * How surely the text means one of the rows. certain: it names the row and nothing else, so a contradiction is an
 * error; likely: it names it in passing, a warning; possible: it may mean something narrower ("henvendelser om
 * fastleger"), so only agreement counts.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

/** The rows a claim can be about, longest series first. */
export interface Subject {
  readonly rows: readonly RowSeries[]
  readonly certainty: Certainty
  /** Rows that the rest of the sentence names: asked for when the claim holds for none of `rows`, and taken when it holds for one of them. */
  readonly elsewhere: () => readonly RowSeries[]
}

/** The stretch of the block that makes the claim: its direction word, or "jevn økning", "over måltallet". */
export interface Claiming {
  readonly from: number
  readonly to: number
  readonly form: DirectionWord['form']
}

/**
 * Finds what a claim speaks of: by a live figure in the clause, or by the words of a row's label. The words nearest
 * the claim decide; the sentence is asked only when the clause names nothing itself ("…, men noe lavere enn i 2023").
 * In a numbered note ("1) …") the row marked "(1)" goes before others. `fits` leaves out rows that lack the years.
 */
export function subjectOf(document: CheckedDocument, clause: Clause, claim: Claiming, fits: (row: RowSeries) => boolean): Subject {
  const figures = figuresIn(clause.block, clause.clause)
  const byFigure = figures.length === 0 ? [] : rowSeries(document).filter((row) => figures.some((key) => isOf(row, key)) && fits(row))
  if (byFigure.length > 0) return { rows: byFigure, certainty: 'certain', elsewhere: () => [] }
  const { text, words, spans } = speaking(document, clause, claim)
  const named = spans.length > 0 ? { rows: spans.filter(fits), isWhole: true } : withSmallWords(text, namedBy(document, words, fits))
  const mark = /^\(?(\d{1,2})\)/.exec(clause.block.text.trim())?.[1]
  const noted = named.rows.filter((row) => mark !== undefined && row.section === clause.section && row.row.label.includes(`(${mark})`))
  const rows = [...(noted.length > 0 ? noted : named.rows)].sort((a, b) => b.years.length - a.years.length)
  const elsewhere = () => namedBy(document, subjectWords(withoutDirections(clause.sentence.text)), fits).rows
  if (rows.length === 0) return { rows: [], certainty: 'possible', elsewhere }
  const isKindOf = (word: string) => (own: string) => sameWord(own, word) || isHeadOf(word, own)
  const others = words.filter((word) => !isNeutral(word) && !isMeasure(word) && !rows.some((row) => wordsOf(row).some(isKindOf(word))))
  return {
    rows,
    elsewhere,
    certainty: others.length === 0 ? (named.isWhole ? 'certain' : 'likely') : others.length === 1 ? 'likely' : 'possible',
  }
}

/** Small words that tell rows apart: "vedtak innen fristen", "vedtak etter fristen". */
const SMALL_WORDS = /(?<!\p{L})(?:innen|innan|etter|før|over|under|uten|utan|ikke|ikkje)(?!\p{L})/giu

/** Of rows that are named alike, those whose small words the text has too, where some do. */
function withSmallWords(text: string, named: Named): Named {
  const said = smallWords(text)
  const isSaid = (word: string) => said.includes(word)
  const same = named.rows.filter(({ row }) => smallWords(row.label).some(isSaid) && smallWords(row.label).every(isSaid))
  return same.length > 0 ? { ...named, rows: same } : named
}

function smallWords(text: string): readonly string[] {
  return [...text.matchAll(SMALL_WORDS)].map(([word]) => word.toLowerCase())
}

/** "bruk av vikarer", "tilfredshet med tjenestene". */
const NOUN_PHRASE = /^\s+\p{L}+(?:\s+(?:i|av|på|til|for|med|hos|blant)\s+\p{L}+)?/u
const COMPARED = /\s(?:enn|i|på|fra|til)\s|[,.]/u

interface Speaking {
  readonly text: string
  readonly words: readonly string[]
  /** Rows whose label is a span of numbers that the text has as it stands: "80 år og over". */
  readonly spans: readonly RowSeries[]
}

/** The words of the nearest part of the text that names anything: what the word describes, what stands before it, the clause, the sentence. */
function speaking(document: CheckedDocument, clause: Clause, claim: Claiming): Speaking {
  const text = clause.block.text
  const before = text.slice(clause.clause.from, claim.from)
  const after = text.slice(claim.to, clause.clause.to)
  const described =
    claim.form === 'participle'
      ? (NOUN_PHRASE.exec(after)?.[0] ?? '')
      : claim.form === 'noun' && /^\s+(?:i|av)\s/iu.test(after)
        ? after
        : claim.form === 'comparative'
          ? (after.split(COMPARED)[0] ?? '')
          : ''
  for (const part of [described, before, clause.clause.text, clause.sentence.text]) {
    const words = subjectWords(withoutDirections(part))
    const spans = spansIn(document, part)
    if (words.length > 0 || spans.length > 0) return { text: part, words, spans }
  }
  return { text: '', words: [], spans: [] }
}

/** The rows of the longest span of numbers that stands in a text. */
function spansIn(document: CheckedDocument, text: string): readonly RowSeries[] {
  if (!/\d/.test(text)) return []
  const plain = plainSpan(text)
  const found = indexOf(document).spans.filter(({ span }) => {
    const at = plain.indexOf(span)
    return at >= 0 && !/[\d-]/.test(plain.charAt(at - 1)) && !/[\p{L}\d]/u.test(plain.charAt(at + span.length))
  })
  const longest = Math.max(0, ...found.map(({ span }) => span.length))
  return found.filter(({ span }) => span.length === longest).flatMap(({ rows }) => rows.map(({ row }) => row))
}

/** "Mellom 16 og 66 år", "16–66 år 1)": `16-66 år`. */
function plainSpan(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*(?:\*+|\(?\d\))\s*$/u, '')
    .replace(/mellom\s+(\d+)\s+og\s+(\d+)/gu, '$1-$2')
    .replace(/(\d)\s*[–-]\s*(\d)/gu, '$1-$2')
    .replace(/\s+/gu, ' ')
}

function withoutDirections(text: string): string {
  return directionWords(text).reduceRight((rest, word) => `${rest.slice(0, word.from)} ${rest.slice(word.to)}`, text)
}

function figuresIn(block: ProseBlock, stretch: Stretch): readonly FactKey[] {
  return block.figures.filter((figure) => figure.from >= stretch.from && figure.to <= stretch.to).map((figure) => figure.key)
}

function isOf(row: RowSeries, key: FactKey): boolean {
  return Object.values(row.row.cells).some(
    (cell) =>
      cell.key?.indicator === key.indicator &&
      cell.key.orgUnit === key.orgUnit &&
      JSON.stringify(Object.entries(cell.key.dimensions).sort()) === JSON.stringify(Object.entries(key.dimensions).sort()),
  )
}

/** The words of a row's label and caption: asked for by many claims. */
const wordsOf = once((row: RowSeries): readonly string[] => subjectWords(`${row.row.label} ${row.table.caption}`))

interface Named {
  readonly rows: readonly RowSeries[]
  /** Whether more than half of the label is said, or the caption of a total. */
  readonly isWhole: boolean
}

/** "Skole" is said of "Skoleskyss" only where nothing is called a school. */
const COMPOUND = 0.8
const LONGEST_ENDING = 4

/** Whether two words that mean the same are forms of one word, and not one the beginning of a compound. */
function isForm(a: string, b: string): boolean {
  return sameWord(a, b) && Math.abs(a.length - b.length) <= LONGEST_ENDING
}

/** A name in parentheses counts for less than a whole label, and for more than half of one. */
const ANOTHER_NAME = 0.75

/** A label with the rows that bear it, each with its place among all rows. */
interface Label {
  readonly words: readonly string[]
  /** Its words before what stands in parentheses, and those that stand there. */
  readonly main: readonly string[]
  readonly aside: readonly string[]
  readonly rows: readonly Placed[]
}

interface Placed {
  readonly row: RowSeries
  readonly at: number
}

/** What can be named: labels by the keys of their words, spans of numbers as they stand, and totals by the words of their caption. */
interface Index {
  readonly spans: readonly { readonly span: string; readonly rows: readonly Placed[] }[]
  readonly labels: ReadonlyMap<string, readonly Label[]>
  readonly totals: ReadonlyMap<string, readonly Placed[]>
}

const indexOf = once((document: CheckedDocument): Index => {
  const rows = rowSeries(document).map((row, at): Placed => ({ row, at }))
  const labels = [...Map.groupBy(rows, ({ row }) => row.row.label)].map(([label, own]): Label => {
    const [main = '', ...aside] = label.split('(')
    return { words: subjectWords(label), main: subjectWords(main), aside: subjectWords(aside.join(' ')), rows: own }
  })
  const wordless = labels.filter(({ words }) => words.length === 0).flatMap((label) => label.rows)
  const isSpan = ({ row }: Placed) => /\d.*\p{L}{2}/u.test(row.row.label) && !isTotalLabel(row.row.label)
  const spans = Map.groupBy(wordless.filter(isSpan), ({ row }) => plainSpan(row.row.label))
  return {
    spans: [...spans].map(([span, own]) => ({ span, rows: own })),
    labels: byKey(labels, ({ words }) => words),
    totals: byKey(
      wordless.filter((one) => !isSpan(one)),
      ({ row }) => subjectWords(row.table.caption),
    ),
  }
})

function byKey<One>(all: readonly One[], wordsIn: (one: One) => readonly string[]): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>()
  for (const one of all) {
    for (const key of new Set(wordsIn(one).flatMap(wordKeys))) {
      const known = found.get(key)
      if (known) known.push(one)
      else found.set(key, [one])
    }
  }
  return found
}

/** Those that can share a word with `words`: most share none, and are not looked at. */
function near<One>(words: readonly string[], index: ReadonlyMap<string, readonly One[]>): readonly One[] {
  return [...new Set(words.flatMap(wordKeys).flatMap((key) => index.get(key) ?? []))]
}

/** The shortest part of a compound that names something. */
const [SHORTEST_START, SHORTEST_HEAD] = [3, 5]

/** Rows that fit whose label the words name; if none, those that a compound names together with their table. */
function namedBy(document: CheckedDocument, words: readonly string[], fits: (row: RowSeries) => boolean): Named {
  const named = namedByLabel(document, words, fits)
  return named.rows.length > 0 ? named : { rows: words.flatMap((word) => byCompound(document, word, fits)), isWhole: false }
}

/** "Bibliotekbesøket": the row "Besøk" of a table of the library. */
function byCompound(document: CheckedDocument, word: string, fits: (row: RowSeries) => boolean): readonly RowSeries[] {
  const { labels } = indexOf(document)
  for (let at = SHORTEST_START; at <= word.length - SHORTEST_HEAD; at += 1) {
    const [start, head] = [word.slice(0, at), word.slice(at)]
    const rows = near([head], labels)
      .filter(({ main }) => main.length === 1 && main.some((one) => isForm(one, head)))
      .flatMap((label) => label.rows)
      .filter(({ row }) => fits(row) && subjectWords(`${row.table.caption} ${row.section.title}`).some((one) => one.startsWith(start)))
    if (rows.length > 0) return rows.map(({ row }) => row)
  }
  return []
}

/** Rows that fit whose label the words name. A row is named by more than half of its words, or by one that no other row has. */
function namedByLabel(document: CheckedDocument, words: readonly string[], fits: (row: RowSeries) => boolean): Named {
  const index = indexOf(document)
  const isSaid = (labelWord: string) => words.some((word) => sameWord(labelWord, word))
  const labels = near(words, index.labels).filter((label) => label.rows.some(({ row }) => fits(row)))
  const isOnly = (labelWord: string) => labels.filter((label) => label.words.some((other) => sameWord(other, labelWord))).length === 1
  const inOrder = (rows: readonly Placed[]) =>
    rows
      .filter(({ row }) => fits(row))
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row)

  const named = labels.flatMap((label) => {
    const { main, aside } = label
    const said = main.filter(isSaid)
    if (main.length > 0 && (said.length / main.length > 0.5 || said.some(isOnly))) {
      const strength = said.reduce((sum, labelWord) => sum + (words.some((word) => isForm(labelWord, word)) ? 1 : COMPOUND), 0)
      return [{ label, coverage: strength / main.length }]
    }
    // What stands in parentheses is another name for the same: "(saker og problemstillinger)".
    return aside.some((labelWord) => isSaid(labelWord) && isOnly(labelWord)) ? [{ label, coverage: ANOTHER_NAME }] : []
  })
  const best = Math.max(0, ...named.map((one) => one.coverage))
  const nearest = inOrder(named.filter((one) => one.coverage === best).flatMap(({ label }) => label.rows))
  if (best > 0.5) return { rows: nearest, isWhole: true }
  // "Totalt" has no words of its own: the caption of its table says what is counted.
  const totals = inOrder(near(words, index.totals).filter(({ row }) => subjectWords(row.table.caption).some(isSaid)))
  return { rows: [...totals, ...nearest], isWhole: totals.length > 0 }
}
