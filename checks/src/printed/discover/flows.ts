import type { Relation } from '@arsring/shared'
import { isAverageLabel } from '../../official/line-labels.ts'
import { UNDECIDED, compared, decimalsAt, isSlip, isTrial, lastDigit, type Line, type Tried } from './lines.ts'

const MOST_TERMS = 6
/** What a balance is called, before its date: "Bokført verdi 01.01.", "Lånegjeld per 1. januar", "Saker under arbeid 1.1". */
const HELD = '(?:\\p{L}+\\s+){0,4}?(?:per\\s+|pr\\.?\\s*)?'
const OPENS = new RegExp(`^${HELD}(?:0?1\\.\\s?(?:0?1(?!\\d)|januar)|inng[åa]ende|inngang|ib\\b|opening)`, 'iu')
const CLOSES = new RegExp(`^${HELD}(?:31\\.\\s?(?:12(?!\\d)|desember)|utg[åa]ende|utgang|ub\\b|closing)`, 'iu')
/** One balance that comes out with so many digits, and one that is a slip of the hand: where the names say what it is. */
const WEIGHT_OF_ONE = 2

/** Whether a row or column is named as what there is at the end. */
export function isClosingLabel(label: string): boolean {
  return CLOSES.test(label.trim())
}

/** Lines from an opening to a closing balance: the signs of what stands between are those that most values agree with. */
export function findFlows(lines: readonly Line[]): readonly Relation[] {
  const opening = lines.findIndex(({ label }) => OPENS.test(label.trim()))
  const closing = lines.findIndex(({ label }, at) => at > opening && isClosingLabel(label))
  if (opening < 0 || closing - opening < 2 || closing - opening > MOST_TERMS) return []
  const between = Array.from({ length: closing - opening - 1 }, (_, at) => opening + 1 + at)
  const tried = Array.from({ length: 2 ** between.length }, (_, signs) => {
    const taken = between.filter((_line, at) => (signs >> at) % 2 === 1)
    const added = [opening, ...between.filter((line) => !taken.includes(line))]
    return { added, taken, agree: count(attempt(lines, closing, added, taken)) }
  })
  const best = tried.reduce((most, one) => (one.agree > most.agree ? one : most))
  const outcome = attempt(lines, closing, best.added, best.taken)
  const broken = count(outcome, 'broken')
  const decimalsOf = (position: number) => decimalsAt(lines[closing], position)
  const isProven = best.agree >= 2 && broken * 2 <= best.agree
  // One slip of the hand, carried on into the total of its row.
  const isOneSlip = best.agree >= 1 && broken === 2 && isSameSlip(outcome, decimalsOf)
  const isOneOfTwo =
    best.agree === 1 &&
    broken === 1 &&
    tried.filter(({ agree }) => agree === 1).length === 1 &&
    outcome.every((one, position) =>
      one.verdict === 'broken' ? isSlip(one, decimalsOf(position)) : one.weight === 0 || one.weight >= WEIGHT_OF_ONE,
    )
  if (!isProven && !isOneSlip && !isOneOfTwo) return []
  const cellsAt = (which: readonly number[], position: number) => which.flatMap((at) => lines[at]?.cells[position] ?? [])
  return (lines[closing]?.cells ?? []).map((result, position) => ({
    kind: 'flow',
    result,
    added: cellsAt(best.added, position),
    taken: cellsAt(best.taken, position),
  }))
}

function isSameSlip(outcome: readonly Tried[], decimals: (position: number) => number): boolean {
  const broken = outcome.flatMap((one, position) => (one.verdict === 'broken' ? [{ one, position }] : []))
  return (
    broken.some(({ one, position }) => isSlip(one, decimals(position))) &&
    new Set(broken.map(({ one }) => one.difference.toFixed(6))).size === 1
  )
}

function count(tried: readonly Tried[], verdict: Tried['verdict'] = 'agrees'): number {
  return tried.filter((one) => one.verdict === verdict && (verdict === 'broken' || one.weight > 0)).length
}

function attempt(lines: readonly Line[], closing: number, added: readonly number[], taken: readonly number[]): readonly Tried[] {
  return (lines[closing]?.values ?? []).map((printed, position): Tried => {
    const terms = [...added.map((at) => ({ at, sign: 1 })), ...taken.map((at) => ({ at, sign: -1 }))].map(({ at, sign }) => ({
      value: lines[at]?.values[position],
      sign,
    }))
    if (!isTrial(printed) || terms.some(({ value }) => value === 'unreadable')) return UNDECIDED
    const numbers = terms.flatMap(({ value, sign }) => (isTrial(value) ? [{ trial: value, sign }] : []))
    const units = [printed, ...numbers.map(({ trial }) => trial)].map(lastDigit)
    const sum = numbers.reduce((all, { trial, sign }) => all + sign * trial.value, 0)
    const isExact = [printed, ...numbers.map(({ trial }) => trial)].every(({ unit }) => unit === 'count')
    return compared(printed, sum, isExact ? 0 : units.reduce((all, unit) => all + unit, 0) / 2)
  })
}

/** Lines named as averages, of the run of lines before them (or of all others) that most values agree with. */
export function findAverages(lines: readonly Line[]): readonly Relation[] {
  return lines.flatMap((line, result): readonly Relation[] => {
    if (!isAverageLabel(line.label) || line.isHeading) return []
    const before = lines.flatMap((one, at) => (at < result && !one.isHeading && !one.isTotal ? [at] : []))
    const candidates = [before, lines.flatMap((one, at) => (at !== result && !one.isHeading && !one.isTotal ? [at] : []))]
    const tried = candidates
      .filter((parts) => parts.length >= 2)
      .map((parts) => ({ parts, outcome: line.values.map((printed, position) => averageAt(lines, printed, parts, position)) }))
    const best = tried.find(({ outcome }) => count(outcome) >= 2 && count(outcome, 'broken') * 2 <= count(outcome))
    if (!best) return []
    return line.cells.flatMap((cell, position): readonly Relation[] =>
      best.outcome[position]?.verdict === 'undecided'
        ? []
        : [{ kind: 'average', result: cell, of: best.parts.flatMap((at) => lines[at]?.cells[position] ?? []) }],
    )
  })
}

function averageAt(lines: readonly Line[], printed: Line['values'][number], parts: readonly number[], position: number): Tried {
  const numbers = parts.flatMap((at) => {
    const value = lines[at]?.values[position]
    return isTrial(value) ? [value] : []
  })
  if (!isTrial(printed) || numbers.length < parts.length) return UNDECIDED
  const exact = numbers.reduce((sum, { value }) => sum + value, 0) / numbers.length
  const slack =
    lastDigit(printed) / 2 + numbers.reduce((sum, trial) => sum + (trial.unit === 'count' ? 0 : lastDigit(trial) / 2), 0) / numbers.length
  return compared(printed, exact, slack, Math.max(...numbers.map(({ value }) => Math.abs(value))))
}
