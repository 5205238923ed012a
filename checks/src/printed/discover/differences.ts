import type { Relation } from '@arsring/shared'
import { FINE, UNDECIDED, compared, decimalsAt, isSlip, isTrial, lastDigit, type Line, type Tried } from './lines.ts'

/** A line that is one line less another, two lines together, or two together turned round: a surplus of income printed negative. */
export interface FoundDifference {
  readonly result: number
  readonly minuend: number
  readonly subtrahend: number
  readonly form: 'less' | 'together' | 'turned'
}

/** How each of the two counts. */
const SIGNS: Readonly<Record<FoundDifference['form'], readonly [1 | -1, 1 | -1]>> = { less: [1, -1], together: [1, 1], turned: [-1, -1] }
const FORMS = Object.keys(SIGNS) as readonly FoundDifference['form'][]

/** One line less another. */
const LESS =
  /avvik|endr|differanse|differense|(?<!\p{L})diff(?!\p{L})|(?<!opp)vekst|nedgang|økning|auke|reduksjon|(?:mer|mindre)forbruk|variance|change|gjenstår|(?<!\p{L})rest(?!\p{L})|ubrukt/iu
/** One line less another, or with it where one of the two is negative. */
const NET = /netto|resultat|mer-?\s?\/?\s?mindre|meir-?\s?\/?\s?mindre|over-?\s?\/?\s?underskudd|overskudd|underskudd|overskot|underskot/iu
const POINTS = /prosentpoeng|%-poeng|percentage points/iu
const MOST_LINES = 40

/** Whether a row or column is named as the difference of two others. */
export function isDifferenceLabel(label: string): boolean {
  return LESS.test(label) || NET.test(label)
}

/**
 * Which lines are differences of two others. A line named as one (avvik, endring, netto, resultat …) is one when most
 * of its values agree; an unnamed one only when at least four agree and no more than one does not.
 */
export function findDifferences(lines: readonly Line[], taken: ReadonlySet<number>): readonly FoundDifference[] {
  if (lines.length > MOST_LINES) return []
  const found = lines.flatMap((line, result) => {
    if (line.isHeading || taken.has(result)) return []
    const isNamed = isDifferenceLabel(line.label)
    const best = bestPair(lines, result, isNamed)
    return best ? [best] : []
  })
  // "2018" is no difference where "Endring 2018–2019" is the one between the same lines.
  const named = new Set(found.flatMap((one) => (isDifferenceLabel(lines[one.result]?.label ?? '') ? linesOf(one) : [])))
  return found.filter((one) => isDifferenceLabel(lines[one.result]?.label ?? '') || !named.has(linesOf(one)))
}

function linesOf({ result, minuend, subtrahend }: FoundDifference): string {
  return [result, minuend, subtrahend].toSorted((a, b) => a - b).join(' ')
}

/** Sick leave is the short and the long, in whichever order they stand. */
function isSickLeave(all: Line | undefined, short: Line, long: Line): boolean {
  return /fravær|fråvær|^totalt?$/iu.test(all?.label ?? '') && /^korttid/iu.test(short.label) && /^langtid/iu.test(long.label)
}

function bestPair(lines: readonly Line[], result: number, isNamed: boolean): FoundDifference | null {
  let best: { found: FoundDifference; agree: number; weight: number } | null = null
  let slip: FoundDifference | null = null
  let isEither = false
  const isNet = NET.test(lines[result]?.label ?? '')
  for (const [minuend, first] of lines.entries()) {
    for (const [subtrahend, second] of lines.entries()) {
      if (minuend === result || subtrahend === result || minuend === subtrahend || first.isHeading || second.isHeading) continue
      for (const form of FORMS) {
        // Two lines together only where the result follows them and is a net: elsewhere a sum is a matter of totals.
        const isLeave = form === 'together' && isSickLeave(lines[result], first, second)
        if (form !== 'less' && !isLeave && (!isNet || minuend > subtrahend || subtrahend > result)) continue
        if (form === 'turned' && !(first.isTotal && second.isTotal)) continue
        const found = { result, minuend, subtrahend, form }
        const tried = positionsOf(lines, found)
        const agree = tried.filter(({ verdict, weight }) => verdict === 'agrees' && weight > 0).length
        const broken = tried.filter(({ verdict }) => verdict === 'broken').length
        const weight = tried.reduce((sum, one) => sum + one.weight, 0)
        const isProven =
          isNamed || isLeave ? agree >= 2 && weight >= (isLeave ? 2 : 3) && broken * 2 <= agree : agree >= 4 && weight >= 10 && broken <= 1
        // One value alone, or one of two: enough when it is long, or of two totals or the two lines right before, and the other is a slip of the hand.
        const isRightBefore = Math.max(minuend, subtrahend) === result - 1 && Math.min(minuend, subtrahend) === result - 2
        const isOfTotals = isNet && first.isTotal && second.isTotal
        const isLikely =
          isNamed &&
          agree === 1 &&
          weight >= (isOfTotals ? 2 : isRightBefore ? 3 : 4) &&
          broken <= 1 &&
          tried.every((one, at) => one.verdict !== 'broken' || isSlip(one, decimalsAt(lines[result], at)))
        if (!isProven && !isLikely) continue
        if (!isProven) {
          slip ??= found
          // One value with its sign turned: the other is as likely the one that is.
          if (form === 'turned' && slip.form === 'together') isEither = true
        } else if (best === null || agree > best.agree || (agree === best.agree && weight > best.weight + 0.5))
          best = { found, agree, weight }
      }
    }
  }
  return best?.found ?? (isEither ? null : slip)
}

function positionsOf(lines: readonly Line[], { result, minuend, subtrahend, form }: FoundDifference): readonly Tried[] {
  const [sign, other] = SIGNS[form]
  const [shown, first, second] = [lines[result], lines[minuend], lines[subtrahend]]
  return (shown?.values ?? []).map((printed, position): Tried => {
    const [a, b] = [first?.values[position], second?.values[position]]
    if (!isTrial(printed) || !isTrial(a) || !isTrial(b)) return UNDECIDED
    // What counts of about a hundred differ by, is about the per cent that they differ by.
    if (printed.unit === 'percent' && a.unit !== 'percent' && b.unit !== 'percent') return UNDECIDED
    const isExact = [printed, a, b].every(({ unit }) => unit === 'count')
    // 21 beside 20,74 is 21,00: as the rules compute it.
    const finest = Math.min(lastDigit(a), lastDigit(b))
    const units = [lastDigit(printed), finest, finest]
    return compared(
      printed,
      sign * a.value + other * b.value,
      isExact ? 0 : units.reduce((sum, unit) => sum + unit, 0) / 2,
      Math.max(Math.abs(a.value), Math.abs(b.value)),
    )
  })
}

/** So many values with the sign turned are no slips: income among expenses, or rows of another table, are counted the other way round. */
const OF_THEIR_OWN = 3

function isTurned({ verdict, difference, printed }: Tried): boolean {
  return verdict === 'broken' && printed !== 0 && Math.abs(difference - 2 * printed) < FINE
}

/**
 * The relations of found differences. `isOfRatios` tells which positions hold rates and percentages: there only what agrees is
 * a difference, for a percentage of growth is taken of each line for itself; percentage points are a difference everywhere.
 */
export function differenceRelations(
  lines: readonly Line[],
  found: readonly FoundDifference[],
  isOfRatios: (position: number) => boolean = () => false,
): readonly Relation[] {
  return found.flatMap((one) => {
    const { result, minuend, subtrahend, form } = one
    const isInPoints = POINTS.test(lines[result]?.label ?? '')
    const tried = positionsOf(lines, one)
    const turned = new Set(tried.flatMap((at, position) => (form === 'less' && isTurned(at) ? [position] : [])))
    return (lines[result]?.cells ?? []).flatMap((cell, position): readonly Relation[] => {
      if (turned.size >= OF_THEIR_OWN && turned.has(position)) return []
      if (isOfRatios(position) && !isInPoints && tried[position]?.verdict === 'broken') return []
      const [first, second] = [lines[minuend]?.cells[position], lines[subtrahend]?.cells[position]]
      const shown = lines[result]?.values[position]
      if (!first || !second || !isTrial(shown)) return []
      switch (form) {
        case 'less':
          return [{ kind: 'difference', result: cell, minuend: first, subtrahend: second }]
        case 'together':
          return [{ kind: 'sum', result: cell, addends: [first, second] }]
        case 'turned':
          return [{ kind: 'flow', result: cell, added: [], taken: [first, second] }]
      }
    })
  })
}
