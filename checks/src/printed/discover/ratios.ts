import type { CellRef, Relation } from '@arsring/shared'
import { isYear } from '../../official/columns.ts'
import { namesOther } from '../../official/line-labels.ts'
import { UNDECIDED, compared, isTrial, lastDigit, type Line, type Trial, type Tried } from './lines.ts'

const MOST_LINES = 24
/** Percentages that tables show are seldom larger. */
const USUAL_PERCENT = 30
/** What is in per cent by its name, whether or not each value has the sign. */
const PERCENT = /%|prosent|andel|pst/iu
const FACTORS = ['1', '100', '1000', '1000000'] as const

const PER = /\s(?:per|pr\.?)\s/iu

type Kind = 'share' | 'growth' | 'ratio'

interface Attempt {
  readonly relations: readonly Relation[]
  readonly agree: number
  readonly weight: number
}

/**
 * Which lines are shares of a total, growth in per cent, or one line per unit of another: found by trial, and taken when
 * at least three values agree and no more than one in five does not. `totals` are the positions that hold totals.
 */
export function findRatios(lines: readonly Line[], totals: ReadonlySet<number>, taken: ReadonlySet<number>): readonly Relation[] {
  if (lines.length > MOST_LINES) return []
  return lines.flatMap((line, result) => {
    if (line.isHeading || taken.has(result)) return []
    const attempts = [...attemptsFor(lines, result, totals)]
    return (
      attempts.reduce<Attempt | null>(
        (best, one) =>
          best === null || one.agree > best.agree || (one.agree === best.agree && one.weight > best.weight + 0.5) ? one : best,
        null,
      )?.relations ?? []
    )
  })
}

function* attemptsFor(lines: readonly Line[], result: number, totals: ReadonlySet<number>): Generator<Attempt> {
  const shown = lines[result]
  if (!shown) return
  const isPercent = shown.values.some((value) => isTrial(value) && value.unit === 'percent') || PERCENT.test(shown.label)
  for (const [first, a] of lines.entries()) {
    if (first === result || a.isHeading) continue
    if (isPercent) {
      for (const total of totals) {
        const whole = a.values[total]
        if (isTrial(whole)) yield* taken(shown, (position) => [{ kind: 'share', part: a, whole: a, at: position, wholeAt: total }])
      }
    }
    for (const [second, b] of lines.entries()) {
      if (second === result || second === first || b.isHeading) continue
      if (isPercent) {
        yield* taken(shown, (position) => [{ kind: 'share', part: a, whole: b, at: position, wholeAt: position }])
        yield* taken(shown, (position) => [{ kind: 'growth', part: b, whole: a, at: position, wholeAt: position }])
      } else if (/\bper\b|\bpr\b|\/|snitt|kostnad|gjennomsnitt/iu.test(shown.label)) {
        for (const factor of FACTORS)
          yield* taken(shown, (position) => [{ kind: 'ratio', part: a, whole: b, at: position, wholeAt: position, factor }])
      }
    }
  }
}

const CHANGE = /endring|endra|vekst|økning|auke|nedgang|change/iu

interface Formula {
  readonly kind: Kind
  readonly part: Line
  readonly whole: Line
  readonly at: number
  readonly wholeAt: number
  readonly factor?: string
}

function* taken(shown: Line, formulaAt: (position: number) => readonly [Formula]): Generator<Attempt> {
  const isPercent = PERCENT.test(shown.label)
  const tried = shown.values.map((printed, position) => {
    const formula = formulaAt(position)[0]
    // A count beside percentages in one row is none of them.
    const isNone = formula.kind !== 'ratio' && !isPercent && !(isTrial(printed) && printed.unit === 'percent')
    return isNone ? UNDECIDED : tryFormula(printed, formula)
  })
  const agree = tried.filter(({ verdict, weight }) => verdict === 'agrees' && weight > 0).length
  const broken = tried.filter(({ verdict }) => verdict === 'broken').length
  const weight = tried.reduce((sum, one) => sum + one.weight, 0)
  const { kind, part, whole } = formulaAt(0)[0]
  const isSaid = isNamed(kind, shown.label, part, whole)
  // "Kg per innbygger" beside "Avfall (tonn)": what it is per is said, and two values agree.
  const isPer = kind === 'ratio' && agree >= 2 && weight >= 4 && broken <= 1 && namesOther(shown.label.split(PER)[1] ?? '', whole.label)
  const isProven = isPer || (isSaid ? agree >= 1 && broken <= agree : agree >= 3 && weight >= 4 && broken * 4 <= agree + 1)
  if (!isProven) return
  const relations = shown.cells.flatMap((cell, position): readonly Relation[] => {
    if (tried[position]?.verdict === 'undecided') return []
    const { kind, part, whole, at, wholeAt, factor } = formulaAt(position)[0]
    const [a, b] = [part.cells[at], whole.cells[wholeAt]]
    return a && b ? [relationOf(kind, cell, a, b, factor ?? '100')] : []
  })
  yield { relations, agree, weight }
}

/** Whether the label says what is divided by what: "Endring" between two years, "Andel elbil" with a row of them and a total, "Elever per lærer". */
function isNamed(kind: Kind, label: string, part: Line, whole: Line): boolean {
  switch (kind) {
    case 'growth':
      return CHANGE.test(label) && isYear(part.label) && isYear(whole.label) && part.label > whole.label
    case 'share':
      return part !== whole && PERCENT.test(label) && namesOther(label, part.label) && (namesOther(label, whole.label) || whole.isTotal)
    case 'ratio': {
      const [above, ...below] = label.split(PER)
      return below.length === 1 && namesOther(above ?? '', part.label) && namesOther(below[0] ?? '', whole.label)
    }
  }
}

function relationOf(kind: Kind, result: CellRef, part: CellRef, whole: CellRef, factor: string): Relation {
  switch (kind) {
    case 'share':
      return { kind, result, part, whole }
    case 'growth':
      return { kind, result, from: whole, to: part }
    case 'ratio':
      return { kind, result, numerator: part, denominator: whole, factor }
  }
}

function tryFormula(printed: Line['values'][number], formula: Formula): Tried {
  const [a, b] = [formula.part.values[formula.at], formula.whole.values[formula.wholeAt]]
  if (!isTrial(printed) || !isTrial(a) || !isTrial(b) || b.value === 0) return UNDECIDED
  const factor = formula.kind === 'ratio' ? Number(formula.factor) : 100
  const computed = (formula.kind === 'growth' ? (a.value - b.value) / b.value : a.value / b.value) * factor
  const tolerance = lastDigit(printed) / 2 + ownRounding(formula.kind, a, b, factor)
  return compared(printed, computed, tolerance, formula.kind === 'ratio' ? undefined : USUAL_PERCENT)
}

/** What the rounding of the two numbers can do to their ratio; what is counted rounds nothing, what is told in thousands does. */
function ownRounding(kind: Kind, a: Trial, b: Trial, factor: number): number {
  const isCounted = (trial: Trial) => trial.unit === 'count' || (kind === 'ratio' && trial.decimals === 0)
  const above = isCounted(a) && factor < 1000 ? 0 : lastDigit(a) / 2
  const below = isCounted(b) ? 0 : lastDigit(b) / 2
  return (factor * (above + (Math.abs(a.value) * below) / Math.abs(b.value))) / Math.abs(b.value)
}
