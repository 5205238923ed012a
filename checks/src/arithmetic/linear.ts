import {
  absolute,
  compare,
  decimal,
  isZero,
  multiply,
  negate,
  subtract,
  sumOf,
  type Decimal,
  type Finding,
  type Message,
  type Severity,
} from '@arsring/shared'
import { checkMessage, type CheckTextId } from '../message.ts'
import type { Constraint, Evaluation } from './constraint.ts'
import { show, showReading, showSigned } from './show.ts'
import type { CellPlace, Reading, Values } from './values.ts'

export interface Term {
  readonly place: CellPlace
  readonly sign: 1 | -1
}

/** result = Σ sign · term: a sum, a difference, or (one term) a copy. */
export interface Linear {
  readonly check: string
  readonly result: CellPlace
  readonly terms: readonly Term[]
  /** What a blank term means: nothing to add (a group nobody posted on), or that the arithmetic cannot be done. */
  readonly blankTerm: 'nothing' | 'undecided'
  /** A total left blank is a fault; a copy that is blank or a dash only says that the copy is not there. */
  readonly emptyResult?: 'broken' | 'undecided'
  readonly message: CheckTextId
  /** Said instead when there are too many terms to write the arithmetic on a line. */
  readonly messageOfMany?: CheckTextId
  /** Further parameters of the message. */
  readonly params?: Readonly<Record<string, string>>
  readonly severity?: Severity
}

const HALF = decimal('0.5')

/** One unit of the last printed digit; figures given in millions to one decimal have -5 decimals. */
function unitOf(decimals: number): Decimal {
  return decimals < 0 ? { units: 10n ** BigInt(-decimals), scale: 0 } : { units: 1n, scale: decimals }
}

/**
 * What rounding alone can explain: half a unit of the last printed decimal for each rounded term and for the result,
 * which is (n+1)/2 units when all are printed alike. Counts are never rounded, so they have no tolerance.
 */
export function tolerance(result: Reading, terms: readonly Reading[]): Decimal {
  const numbers = terms.filter((term) => term.kind === 'number')
  const printed = result.kind === 'number' ? [result, ...numbers] : numbers
  if (printed.length === 0 || printed.every((reading) => reading.unit === 'count')) return decimal('0')
  // 21 beside 20,74 is 21,00: a term without decimals is as fine as its neighbours, but one in round millions is not.
  const finest = Math.max(0, ...numbers.map((term) => term.decimals))
  // "0" beside 12,4 and 7,0 is nothing, where 0,0 may be a little.
  const rounded = numbers.filter((term) => !(isZero(term.value) && term.decimals >= 0 && term.decimals < finest))
  const units = rounded.map((term) => unitOf(term.decimals < 0 ? term.decimals : finest))
  return multiply(sumOf([...units, unitOf(result.kind === 'number' ? result.decimals : finest)]), HALF)
}

function signed(term: Term, reading: Reading): Decimal {
  if (reading.kind !== 'number') return decimal('0')
  return term.sign === 1 ? reading.value : negate(reading.value)
}

interface Worked {
  readonly evaluation: Evaluation
  readonly isBlank: boolean
  readonly difference: Decimal
  readonly decimals: number
}

function work(linear: Linear, values: Values): Worked {
  const result = values.read(linear.result)
  const terms = linear.terms.map((term) => values.read(term.place))
  const decimals = Math.max(0, ...[result, ...terms].map((reading) => (reading.kind === 'number' ? reading.decimals : 0)))
  const printed = showReading(result)
  const undecided: Worked = {
    evaluation: { verdict: 'undecided', value: null, printed, expected: '' },
    isBlank: false,
    difference: decimal('0'),
    decimals,
  }
  if (result.kind === 'unreadable' || terms.some((term) => term.kind === 'unreadable')) return undecided
  // Nothing is shown of the parts (blank, or a dash for each): a total that is shown all the same says nothing wrong.
  if (terms.every((term) => term.kind === 'blank' || (term.kind === 'dash' && result.kind === 'number'))) return undecided
  if (linear.emptyResult === 'undecided' && result.kind !== 'number') return undecided
  if (linear.blankTerm === 'undecided' && terms.some((term) => term.kind === 'blank')) return undecided

  const value = sumOf(linear.terms.map((term, index) => signed(term, terms[index] ?? { kind: 'blank' })))
  const unit = [result, ...terms].find((reading) => reading.kind === 'number')?.unit ?? null
  const shown = result.kind === 'number' ? result.value : decimal('0')
  const difference = subtract(shown, value)
  const slack = isCopied(linear, result, terms) ? decimal('0') : tolerance(result, terms)
  const verdict = isZero(difference) ? 'agrees' : compare(absolute(difference), slack) <= 0 ? 'rounding' : 'broken'
  return {
    evaluation: { verdict, value, printed, expected: show(value, decimals, unit) },
    isBlank: result.kind === 'blank',
    difference,
    decimals,
  }
}

/** A sum of one number and nothing else (blank, or a dash) is that number, and is rounded like it. A 0 may be a little. */
function isCopied({ blankTerm }: Linear, result: Reading, terms: readonly Reading[]): boolean {
  const numbers = terms.filter((term) => term.kind === 'number')
  const [only] = numbers
  const isAlone = blankTerm === 'nothing' && terms.length > 1 && numbers.length === 1
  return isAlone && only?.kind === 'number' && result.kind === 'number' && result.decimals === only.decimals
}

const TERMS_ON_A_LINE = 10

/** Terms that have a number; when none has, all of them, as nothing. */
function counted(linear: Linear, values: Values): readonly Term[] {
  const numbers = linear.terms.filter((term) => values.read(term.place).kind === 'number')
  return numbers.length > 0 ? numbers : linear.terms
}

/** The arithmetic on one line: `20 016 000 − 16 769 055`. */
function spelled(linear: Linear, values: Values): string {
  const terms = linear.terms.length === 2 ? linear.terms : counted(linear, values)
  return terms
    .map((term, index) => {
      const reading = values.read(term.place)
      const text = reading.kind === 'number' ? showReading(reading) : '0'
      const negative = text.startsWith('−')
      if (index === 0) return term.sign === 1 ? text : negative ? `−(${text})` : `−${text}`
      if (term.sign === -1) return negative ? ` − (${text})` : ` − ${text}`
      return negative ? ` − ${text.slice(1)}` : ` + ${text}`
    })
    .join('')
}

function describe(linear: Linear, values: Values, worked: Worked, id: CheckTextId): Message {
  const site = values.site(linear.result)
  return checkMessage(id, {
    row: site?.rowLabel ?? linear.result.row,
    column: site?.columnLabel ?? linear.result.column,
    printed: worked.evaluation.printed,
    expected: worked.evaluation.expected,
    difference: showSigned(worked.difference, worked.decimals),
    count: String(linear.terms.length),
    arithmetic: counted(linear, values).length <= TERMS_ON_A_LINE ? spelled(linear, values) : '',
    ...linear.params,
  })
}

/** Builds the constraint of `result = Σ sign · term`. */
export function linearConstraint(linear: Linear): Constraint {
  return {
    check: linear.check,
    inputs: linear.terms.map((term) => term.place),
    result: linear.result,
    evaluate: (values) => work(linear, values).evaluation,
    solve(cell, values) {
      if (samePlace(cell, linear.result)) return work(linear, values).evaluation.value
      const term = linear.terms.find((candidate) => samePlace(candidate.place, cell))
      const result = values.read(linear.result)
      if (!term || result.kind !== 'number') return null
      const others = linear.terms.filter((candidate) => candidate !== term)
      const readings = others.map((other) => values.read(other.place))
      if (readings.some((reading) => reading.kind === 'unreadable')) return null
      const rest = sumOf(others.map((other, index) => signed(other, readings[index] ?? { kind: 'blank' })))
      const missing = subtract(result.value, rest)
      return term.sign === 1 ? missing : negate(missing)
    },
    finding(values): Finding | null {
      const worked = work(linear, values)
      const { verdict, printed, expected } = worked.evaluation
      if (verdict === 'agrees' || verdict === 'undecided') return null
      const rounding = verdict === 'rounding'
      const isMany = counted(linear, values).length > TERMS_ON_A_LINE
      const fault = (isMany ? linear.messageOfMany : undefined) ?? linear.message
      const id = rounding ? 'check.rounding' : worked.isBlank ? 'check.blank-result' : fault
      return {
        check: linear.check,
        severity: rounding ? 'info' : (linear.severity ?? 'error'),
        at: [linear.result, ...linear.terms.map((term) => term.place)],
        message: describe(linear, values, worked, id),
        printed,
        expected,
      }
    },
  }
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column && a.table === b.table && a.section === b.section
}
