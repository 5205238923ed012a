import type { Relation } from '@arsring/shared'
import { isNotAdded } from '../../official/line-labels.ts'
import { isDifferenceLabel } from './differences.ts'
import { UNDECIDED, compared, decimalsAt, isSlip as isSlipOfHand, isTrial, lastDigit, type Line, type Tried } from './lines.ts'

/** A line that is the sum of others, by position. */
export interface FoundSum {
  readonly total: number
  readonly addends: readonly number[]
  /** Those of the addends that are taken away: what is paid, in a net. */
  readonly taken?: readonly number[]
}

/** Evidence for one reading of a total. */
interface Evidence {
  readonly addends: readonly number[]
  readonly tried: readonly Tried[]
  readonly agree: number
  readonly broken: number
  readonly weight: number
}

const MOST_LINES = 400
/** What an unnamed total must show: this many digits of agreement, so that it is no coincidence. */
const UNNAMED_DIGITS = 8
/** Of two values one: five digits agree by no chance, and the other is a slip of the hand. */
const DIGITS_OF_ONE = 5
/** "Netto driftsresultat" of what stands before it. */
const NET_DIGITS = 4

/**
 * Which lines are sums of the lines before them (or after, when totals stand first). A line named as a total is one when
 * most of its values agree with the lines it can stand for; an unnamed one only on strong evidence. Lines counted in a
 * subtotal are not counted again: the next total counts the subtotal.
 */
export function findSums(lines: readonly Line[]): readonly FoundSum[] {
  if (lines.length > MOST_LINES) return []
  const order = lines.map((_, at) => at)
  const forward = walk(lines, order, (line) => !/^(?:19|20)\d\d$/.test(line.label.trim()))
  const done = new Set(forward.map(({ total }) => total))
  const isCounted = new Set(forward.flatMap(({ addends }) => addends))
  const backward = walk(lines, order.toReversed(), (line, at) => line.isTotal && !done.has(at) && !isCounted.has(at)).filter(
    ({ addends }) => !addends.some((at) => isCounted.has(at)),
  )
  return [...forward, ...backward]
}

function walk(lines: readonly Line[], order: readonly number[], mayBeTotal: (line: Line, at: number) => boolean): readonly FoundSum[] {
  const found: FoundSum[] = []
  let open: number[] = []
  let group = 0
  for (const at of order) {
    const line = lines[at]
    if (!line || line.isPart) continue
    if (line.isHeading) {
      group = open.length
      continue
    }
    const best = mayBeTotal(line, at) ? (chosen(lines, at, open, group) ?? netOf(lines, at, open)) : null
    if (best) {
      const taken = 'taken' in best ? { taken: best.taken } : {}
      found.push({ total: at, addends: best.addends.toSorted((a, b) => a - b), ...taken })
      open = open.slice(0, open.length - best.addends.length)
    }
    open.push(at)
    group = Math.min(group, open.length - 1)
    if (best) group = open.length
  }
  return found
}

function chosen(lines: readonly Line[], at: number, open: readonly number[], group: number): Evidence | null {
  const line = lines[at]
  if (!line || open.length < 2) return null
  const all = candidates(lines, at, open)
  const best = all.reduce<Evidence | null>((most, one) => (most === null || one.weight > most.weight + 0.5 ? one : most), null)
  if (best && isProven(line, best)) return best
  const isSlip = (one: Evidence): boolean =>
    one.broken === 1 && one.tried.every((tried, position) => tried.verdict !== 'broken' || isSlipOfHand(tried, decimalsAt(line, position)))
  if (!line.isTotal) return best && best.agree === 1 && best.weight >= DIGITS_OF_ONE && isSlip(best) ? best : null
  // Named, and next to nothing agrees: the lines of its group (or all that are open), when what is off is a slip of the hand.
  const inGroup = all.find(({ addends }) => addends.length === open.length - group)
  const whole = all.at(-1)
  const isSlipOnly = (one: Evidence | undefined) => one !== undefined && one.agree <= 1 && isSlip(one)
  return isSlipOnly(inGroup) ? (inGroup ?? null) : isSlipOnly(whole) ? (whole ?? null) : null
}

const NET = /(?<!\p{L})netto/iu
const MOST_IN_NET = 5

/** "Netto finansutgifter" of interest received, interest paid and instalments, all printed positive: three lines or more before it, some of them taken away. */
function netOf(
  lines: readonly Line[],
  at: number,
  open: readonly number[],
): { addends: readonly number[]; taken: readonly number[] } | null {
  const line = lines[at]
  if (!line || !NET.test(line.label)) return null
  for (let count = 3; count <= Math.min(MOST_IN_NET, open.length); count += 1) {
    const addends = open.slice(open.length - count)
    for (let signs = 1; signs < 2 ** count; signs += 1) {
      const taken = addends.filter((_, place) => (signs >> place) % 2 === 1)
      const tried = line.values.map((_, position) => netAt(lines, { total: at, addends, taken }, position))
      const agree = tried.filter(({ verdict, weight }) => verdict === 'agrees' && weight > 0).length
      const broken = tried.filter(({ verdict }) => verdict === 'broken').length
      const weight = tried.reduce((sum, one) => sum + one.weight, 0)
      if (agree >= 2 && broken * 3 <= agree && weight >= UNNAMED_DIGITS) return { addends, taken }
    }
  }
  return null
}

function netAt(lines: readonly Line[], net: FoundSum, position: number): Tried {
  const value = lines[net.total]?.values[position]
  const values = signedValues(lines, net, position)
  const numbers = values.filter(isTrial)
  if (!isTrial(value) || numbers.length < 2 || values.includes('unreadable')) return UNDECIDED
  const tolerance = ((numbers.length + 1) * Math.max(lastDigit(value), ...numbers.map(lastDigit))) / 2
  return compared(
    value,
    numbers.reduce((sum, one) => sum + one.value, 0),
    tolerance,
  )
}

/** What is added up at a position, what is taken away turned. */
function signedValues(lines: readonly Line[], { addends, taken = [] }: FoundSum, position: number): readonly Line['values'][number][] {
  return addends.map((at) => {
    const value = lines[at]?.values[position] ?? null
    return isTrial(value) && taken.includes(at) ? { ...value, value: -value.value } : value
  })
}

function isProven(line: Line, { agree, broken, weight, addends }: Evidence): boolean {
  if (line.isTotal) return agree > 0 && weight >= 1.5 && agree * 2 >= broken
  const digits = isDifferenceLabel(line.label) ? NET_DIGITS : UNNAMED_DIGITS
  return addends.length >= 2 && agree >= 2 && weight >= digits && broken * (digits === NET_DIGITS ? 2 : 3) <= agree
}

/** The evidence for each run of open lines that ends right before the total, the shortest first. */
function candidates(lines: readonly Line[], at: number, open: readonly number[]): readonly Evidence[] {
  const total = lines[at]
  if (!total) return []
  const running = total.values.map(() => ({ sum: 0, filled: 0, numbers: 0, unit: 0, isUnreadable: false, isExact: true }))
  const found: Evidence[] = []
  for (let count = 1; count <= open.length; count += 1) {
    const added = open[open.length - count]
    const line = added === undefined ? undefined : lines[added]
    running.forEach((state, position) => {
      const value = line?.values[position]
      if (value === 'unreadable') state.isUnreadable = true
      if (!isTrial(value)) return
      state.sum += value.value
      state.numbers += 1
      if (value.value !== 0) state.filled += 1
      state.unit = Math.max(state.unit, lastDigit(value))
      if (value.unit !== 'count') state.isExact = false
    })
    if (count < 2) continue
    const tried = total.values.map((value, position): Tried => {
      const state = running[position]
      if (!state || state.isUnreadable || state.numbers === 0 || !isTrial(value)) return UNDECIDED
      const isExact = state.isExact && value.unit === 'count'
      const tolerance = isExact ? 0 : ((state.numbers + 1) * Math.max(state.unit, lastDigit(value))) / 2
      const result = compared(value, state.sum, tolerance)
      // One number and nothing else is no sum: it agrees by being copied.
      return state.filled < 2 && result.verdict === 'agrees' ? { ...result, weight: 0 } : result
    })
    found.push({
      addends: open.slice(open.length - count),
      tried,
      agree: tried.filter(({ verdict, weight }) => verdict === 'agrees' && weight > 0).length,
      broken: tried.filter(({ verdict }) => verdict === 'broken').length,
      weight: tried.reduce((sum, { weight }) => sum + weight, 0),
    })
  }
  return found
}

/** The relations of found sums, position by position, without the positions that are not added up (averages, shares). `across` names the positions. */
export function sumRelations(lines: readonly Line[], sums: readonly FoundSum[], across: readonly string[]): readonly Relation[] {
  const positions = lines[0]?.values.length ?? 0
  return Array.from({ length: positions }, (_, position) => position).flatMap((position) => {
    const name = across[position] ?? ''
    const outcomes = sums.map((sum) => ({ sum, outcome: outcomeAt(lines, sum, position, isNotAdded(name)) }))
    const agree = outcomes.filter(({ outcome }) => outcome === 'agrees').length
    const broken = outcomes.filter(({ outcome }) => outcome === 'broken').length
    const isUnnamed = name === '' && across.some((label) => label !== '')
    const isAdded = agree > 0 || (broken <= 1 && !isUnnamed)
    return outcomes.flatMap(({ sum, outcome }): readonly Relation[] => {
      const result = lines[sum.total]?.cells[position]
      const least = isWhole(lines, sum, position) ? 1 : 2
      const isAverage = outcome === 'within' && (isNotAdded(name) || name === '' || agreeing(lines, sum) < least)
      const isNoNumber = !isTrial(lines[sum.total]?.values[position])
      if (!result || isNoNumber || outcome === 'not-added' || isAverage || (outcome === 'broken' && !isAdded)) return []
      const cellsOf = (which: readonly number[]) => which.flatMap((at) => lines[at]?.cells[position] ?? [])
      const taken = sum.taken ?? []
      if (taken.length === 0) return [{ kind: 'sum', result, addends: cellsOf(sum.addends) }]
      return [{ kind: 'flow', result, added: cellsOf(sum.addends.filter((at) => !taken.includes(at))), taken: cellsOf(taken) }]
    })
  })
}

const NEAR_HUNDRED = 15

type Outcome = 'agrees' | 'broken' | 'within' | 'not-added' | 'undecided'

/** What a sum is at a position. Shares (`isShare`: by their name) are added up to a hundred or not at all. */
function outcomeAt(lines: readonly Line[], sum: FoundSum, position: number, isShare = false): Outcome {
  const total = lines[sum.total]?.values[position]
  const values = signedValues(lines, sum, position)
  if (!isTrial(total)) return 'undecided'
  const numbers = values.filter(isTrial)
  if (numbers.length === 0 || values.includes('unreadable')) return 'undecided'
  const added = numbers.reduce((all, { value }) => all + value, 0)
  const tolerance = ((numbers.length + 1) * Math.max(lastDigit(total), ...numbers.map(lastDigit))) / 2
  if (compared(total, added, tolerance).verdict === 'agrees') return 'agrees'
  if (isShare || [total, ...numbers].some(({ unit }) => unit === 'percent'))
    return Math.abs(added - 100) <= NEAR_HUNDRED && Math.abs(total.value - 100) <= NEAR_HUNDRED ? 'broken' : 'not-added'
  const [least, most] = [Math.min(...numbers.map(({ value }) => value)), Math.max(...numbers.map(({ value }) => value))]
  // The same for all (inhabitants of the whole town in each row): not added up.
  if (numbers.length > 1 && least === most && total.value === least) return 'not-added'
  // Between the least and the most of its parts, all of one sign: an average, or a figure for the whole; where other values of
  // the line do add up, and it has no such name, it is one that is wrong.
  return least >= 0 && numbers.length > 1 && total.value >= least && total.value <= most ? 'within' : 'broken'
}

function isWhole(lines: readonly Line[], sum: FoundSum, position: number): boolean {
  return [sum.total, ...sum.addends].every((at) => {
    const value = lines[at]?.values[position]
    return !isTrial(value) || value.decimals <= 0
  })
}

/** At how many positions the sum agrees. */
function agreeing(lines: readonly Line[], sum: FoundSum): number {
  return (lines[sum.total]?.values ?? []).filter((_, position) => outcomeAt(lines, sum, position) === 'agrees').length
}
