import type { Candidate } from './cells.ts'
import type { Header } from './header.ts'
import { difference, rowSum, type ColumnRelation } from './relations.ts'

/** `Avvik (III-I)` states its arithmetic where the columns are numbered, `Kvinner andel av menn %` that of the two before it. */
export function statedRelations({ romans: numbered, labels }: Header, texts: number): readonly ColumnRelation[] {
  const first = 1 + texts
  const romans = numbered ?? labels.map((label) => /^([IVX]+) /.exec(label)?.[1] ?? '')
  return labels.flatMap((label, index): readonly ColumnRelation[] => {
    if (index >= first + 2 && /(andel av|i prosent av|i % av|prosentdel av|per cent of)/i.test(label)) {
      // `Lekkasje i prosent av produsert` after `Lekkasje`, `Produsert`: the first of the two is the part.
      const isFirst = wordOf(label) === wordOf(labels[index - 2])
      const [a, b] = isFirst ? [index - first - 2, index - first - 1] : [index - first - 1, index - first - 2]
      return [
        {
          kind: 'share',
          result: index - first,
          terms: [
            { column: a, sign: 1 },
            { column: b, sign: 1 },
          ],
        },
      ]
    }
    const [, from = '', less = ''] = /\(\s*([IVX]+)\s*[-–−]\s*([IVX]+)\s*\)/.exec(label) ?? []
    const [a, b] = [from, less].map((roman) => romans.indexOf(roman) - first)
    if (a === undefined || b === undefined || a < 0 || b < 0 || index < first) return []
    return [difference(index - first, a, b)]
  })
}

const wordOf = (label: string | undefined) => label?.split(' ')[0]?.toLowerCase()

const GAP = /^(avvik|endring|auke|økning|differanse|mer|meir|variance|change|difference)(?!\p{L})(?!.*(%|prosent|per cent))/iu
const PER_CENT = /%|prosent(?!poeng)|per cent/i
const CHANGE = /^(endring|auke|økning|vekst|nedgang|change|growth)(?!\p{L})/iu
const PART = /^(avvik|forbruk|brukt|variance)(?!\p{L})/iu
const YEAR = /(?<!\d)(19|20)\d\d(?!\d)/
const SUM_COLUMN = /(^|\s)(sum|total|totalt|i alt|til sammen|til saman|samla|samlet)(?!\p{L})/iu
const SHARE_COLUMN = /%|prosent|andel|per cent/i
const OPENING = /^(per |pr\.? )?((0?1\.0?1\.)|ib(?!\p{L})|inngående|inngåande|opening)/iu
const CLOSING = /^(per |pr\.? )?((31\.12\.)|ub(?!\p{L})|utgående|utgåande|closing)/iu

/** What headings may mean by their words: a sum of the columns before it, the gap between two others or the same in per cent, a balance with its changes. */
export function possibleRelations({ labels }: Header, texts: number): readonly ColumnRelation[] {
  const names = labels.slice(1 + texts).map((label) => label.replace(/^[IVX]+ /, ''))
  const columns = names.map((_, column) => column)
  return names.flatMap((name, result): readonly ColumnRelation[] => {
    if (SUM_COLUMN.test(name) && result >= 2) return [rowSum(result)]
    if (SUM_COLUMN.test(name) && result === 0) return sumOfRest(names)
    if (GAP.test(name)) {
      const others = columns.filter((column) => column !== result)
      return others.flatMap((a) =>
        others
          .filter((b) => b > a)
          .map((b): ColumnRelation => ({
            kind: 'gap',
            result,
            terms: [
              { column: a, sign: 1 },
              { column: b, sign: -1 },
            ],
          })),
      )
    }
    if (PER_CENT.test(name) && (CHANGE.test(name) || PART.test(name))) return inPerCent(names, result)
    if (CLOSING.test(name) && OPENING.test(names[0] ?? '') && result >= 2 && result <= 6) return balances(result)
    return []
  })
}

/** One column in per cent of another, or how many per cent more it is: where both name a year, the later than the earlier. */
function inPerCent(names: readonly string[], result: number): readonly ColumnRelation[] {
  const kind = CHANGE.test(names[result] ?? '') ? 'change' : 'share'
  const yearOf = (column: number) => Number(YEAR.exec(names[column] ?? '')?.[0] ?? Number.NaN)
  const amounts = names.flatMap((name, column) => (column === result || SHARE_COLUMN.test(name) ? [] : [column]))
  return amounts.flatMap((a) =>
    amounts
      .filter((b) => b !== a && !(kind === 'change' && yearOf(a) <= yearOf(b)))
      .map((b): ColumnRelation => ({
        kind,
        result,
        terms: [
          { column: a, sign: 1 },
          { column: b, sign: 1 },
        ],
      })),
  )
}

/** The first column as the sum of all others that are no shares. */
function sumOfRest(names: readonly string[]): readonly ColumnRelation[] {
  const terms = names.flatMap((name, column) => (column > 0 && !SHARE_COLUMN.test(name) ? [{ column, sign: 1 as const }] : []))
  return terms.length < 2 ? [] : [{ kind: 'sum', result: 0, terms }]
}

/** The opening balance and every way to add or take away the columns up to the closing one. */
function balances(result: number): readonly ColumnRelation[] {
  return Array.from({ length: 2 ** (result - 1) }, (_, pattern): ColumnRelation => ({
    kind: 'sum',
    result,
    terms: Array.from({ length: result }, (_column, column) => ({
      column,
      sign: column > 0 && (pattern >> (column - 1)) % 2 === 1 ? -1 : 1,
    })),
  }))
}

const NOTE = /^noter?\.?$/i
const COMPLETION = /(kv\/år|(vedtatt|vedteke|forventet|forventa|faktisk)\S* ferdig)/i

/**
 * The ways to read a row that the headings allow: under `Note` stands a number of two digits at most, under `Vedtatt ferdig` a year or
 * a word. All of them where none is allowed.
 */
export function asHeaded(candidates: readonly Candidate[], headings: readonly string[]): readonly Candidate[] {
  const [notes, years] = [NOTE, COMPLETION].map((words) => headings.flatMap((heading, column) => (words.test(heading) ? [column] : [])))
  if (notes === undefined || years === undefined || notes.length + years.length === 0) return candidates
  const text = ({ cells }: Candidate, column: number) => cells[column]?.text ?? ''
  const left = candidates.filter(
    (one) =>
      notes.every((column) => /^(\d{1,2}|[-–—]*)$/.test(text(one, column))) &&
      years.every((column) => /^((19|20)\d\d|\D*)$/.test(text(one, column))),
  )
  const yearsIn = (one: Candidate) => years.filter((column) => /^((19|20)\d\d|\p{L}.*)$/u.test(text(one, column))).length
  const most = Math.max(0, ...left.map(yearsIn))
  return left.length === 0 ? candidates : left.filter((one) => yearsIn(one) === most).map((one) => withBlankNotes(one, notes))
}

/** A row without a note fills its columns all the same: the empty cell is one of its cells. */
function withBlankNotes(one: Candidate, notes: readonly number[]): Candidate {
  if (notes.every((column) => one.cells[column] !== null)) return one
  const cells = one.cells.map((cell, column) => {
    if (cell !== null || !notes.includes(column)) return cell
    const at = one.cells.slice(column).find((next) => next !== null)?.from ?? 0
    return { from: at, to: at, text: '' }
  })
  return { ...one, cells }
}
