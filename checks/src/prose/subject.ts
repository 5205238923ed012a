import type { FactKey } from '@arsring/shared'
import { rowSeries, type RowSeries } from '../official/row-series.ts'
import { sameWord, subjectWords } from '../official/words.ts'
import type { CheckedDocument, ProseBlock } from '../subject.ts'
import type { Clause } from './claims.ts'
import type { Stretch } from './clauses.ts'
import { directionWords, type DirectionWord } from './direction-words.ts'

/** The rows a claim can be about, longest series first, and whether the text names them so clearly that a contradiction is an error. */
export interface Subject {
  readonly rows: readonly RowSeries[]
  readonly isCertain: boolean
}

const NONE: Subject = { rows: [], isCertain: false }

/**
 * Finds what a claim speaks of: by a live figure in the clause, by the words of a row's label, or by the number of the
 * note it stands in ("1) …" explains the row marked "(1)"). The words nearest the claim decide; the sentence is asked
 * only when the clause names nothing itself ("…, men noe lavere enn i 2023"). `fits` leaves out rows that lack the years.
 */
export function subjectOf(
  document: CheckedDocument,
  clause: Clause,
  word: DirectionWord | null,
  fits: (row: RowSeries) => boolean,
): Subject {
  const all = rowSeries(document).filter(fits)
  const byFigure = all.filter((row) => figuresIn(clause.block, clause.clause).some((key) => isOf(row, key)))
  if (byFigure.length > 0) return { rows: byFigure, isCertain: true }
  const texts = [focus(clause, word), clause.clause.text, clause.sentence.text]
  const speaking = texts.map((text) => subjectWords(withoutDirections(text))).find((words) => words.length > 0)
  if (!speaking) return NONE
  const named = namedBy(speaking, all)
  const mark = /^\(?(\d{1,2})\)/.exec(clause.block.text.trim())?.[1]
  const noted = named.rows.filter((row) => mark !== undefined && row.section === clause.section && row.row.label.includes(`(${mark})`))
  const rows = noted.length > 0 ? noted : named.rows
  return { rows: [...rows].sort((a, b) => b.years.length - a.years.length), isCertain: named.isCertain }
}

const AUXILIARY = /(?:^|\s)(?:har|er|ble|blei|vart|blir|blitt|hadde|var)(?:\s+[\p{L}]+){0,2}\s*$/iu

/** "bruk av vikarer", "tilfredshet med tjenestene". */
const NOUN_PHRASE = /^\s+\p{L}+(?:\s+(?:i|av|på|til|for|med|hos|blant)\s+\p{L}+)?/u
const COMPARED = /\s(?:enn|i|på|fra|til)\s|[,.]/u

/** The part of the clause that says what rose or fell: "økt [bruk av chat]", "nedgang i [antallet klager]", "355 flere [saker]". */
function focus(clause: Clause, word: DirectionWord | null): string {
  if (!word) return ''
  const text = clause.block.text
  const after = text.slice(word.to, clause.clause.to)
  const before = text.slice(clause.clause.from, word.from)
  if (word.form === 'participle' && !AUXILIARY.test(before)) return NOUN_PHRASE.exec(after)?.[0] ?? ''
  if (word.form === 'noun' && /^\s+(?:i|av)\s/iu.test(after)) return after
  return word.form === 'comparative' ? (after.split(COMPARED)[0] ?? '') : ''
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

/** Rows whose label the words name. A row is named by more than half of its words, or by one that no other row has. */
function namedBy(words: readonly string[], all: readonly RowSeries[]): Subject {
  const isSaid = (labelWord: string) => words.some((word) => sameWord(labelWord, word))
  const isOnly = (labelWord: string) =>
    new Set(all.filter((row) => subjectWords(row.row.label).some((other) => sameWord(other, labelWord))).map((row) => row.row.label))
      .size === 1

  const named = all.flatMap((row) => {
    const [main = '', ...aside] = row.row.label.split('(')
    const label = subjectWords(main)
    const said = label.filter(isSaid)
    if (label.length > 0 && (said.length / label.length > 0.5 || said.some(isOnly))) return [{ row, coverage: said.length / label.length }]
    // What stands in parentheses is another name for the same: "(saker og problemstillinger)".
    return subjectWords(aside.join(' ')).some((labelWord) => isSaid(labelWord) && isOnly(labelWord)) ? [{ row, coverage: 0.5 }] : []
  })
  const best = Math.max(0, ...named.map((one) => one.coverage))
  const nearest = named.filter((one) => one.coverage === best).map((one) => one.row)
  if (best > 0.5) return { rows: nearest, isCertain: true }
  // "Totalt" has no words of its own: the caption of its table says what is counted.
  const totals = all.filter((row) => subjectWords(row.row.label).length === 0 && subjectWords(row.table.caption).some(isSaid))
  return { rows: [...totals, ...nearest], isCertain: totals.length > 0 }
}
