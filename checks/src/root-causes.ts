import { decimalString, fingerprint, formatDecimal, placeKey, type Decimal, type Finding, type Message, type Place } from '@arsring/shared'
import { allChecks } from './all-checks.ts'
import { isArithmetic, type Constraint } from './arithmetic/constraint.ts'
import { samePlace } from './arithmetic/linear.ts'
import { printedValues, type CellPlace, type Reading, type Values } from './arithmetic/values.ts'
import { show, showReading } from './arithmetic/show.ts'
import { checkMessage } from './message.ts'
import type { CheckedDocument } from './subject.ts'

/** Something that was right by the wrong figure: a copy, a difference, a sentence. It changes when the cell is mended. */
export interface Spoiled {
  readonly place: Place
  readonly printed: string
  readonly expected: string
  readonly message: Message
}

/** One cell whose correction makes a group of findings go away, with all that rests on it. */
export interface RootCause {
  readonly cell: Place
  readonly printed: string
  readonly expected: string
  readonly findings: readonly Finding[]
  readonly spoiled: readonly Spoiled[]
}

/**
 * Groups findings by the fewest cells whose correction makes everything agree. A cell is named when it alone settles
 * two or more contradictions; where only one sum speaks, the total is named and not one of its parts, for the parts
 * cannot be told apart. Findings that no cell explains (a missing chapter, a stale year) are in no group.
 */
export function rootCauses(document: CheckedDocument, findings: readonly Finding[]): RootCause[] {
  const constraints = allChecks.filter(isArithmetic).flatMap((check) => check.constraints(document))
  const printed = printedValues(document)
  const open = new Set(findings.map(fingerprint))
  const broken = constraints.flatMap((constraint) => {
    const finding = constraint.finding(printed)
    const isBroken = finding !== null && constraint.evaluate(printed).verdict === 'broken' && open.has(fingerprint(finding))
    // A warning on a cell (a convention of signs) is no contradiction; an uncertain claim may be settled by a cell.
    const counts = finding?.severity === 'error' || finding?.severity === 'fatal' || constraint.result.kind === 'text'
    return isBroken && counts ? [{ constraint, finding }] : []
  })

  const causes: RootCause[] = []
  const settled = new Map<string, CellPlace>()
  let values = printed
  let remaining = broken
  for (;;) {
    const choice = choose(
      remaining.map(({ constraint }) => constraint),
      values,
      settled,
    )
    if (!choice) return causes.sort((a, b) => weight(b) - weight(a))
    const before = values
    settled.set(placeKey(choice.cell), choice.cell)
    const after = spread(constraints, choice, before, settled)
    values = after.values
    const isMended = ({ constraint }: (typeof remaining)[number]) =>
      constraint.evaluate(values).verdict !== 'broken' || touches(constraint, choice.cell)
    const mended = remaining.filter(isMended)
    remaining = remaining.filter((one) => !isMended(one))
    const site = printed.site(choice.cell)
    causes.push({
      cell: choice.cell,
      printed: showReading(printed.read(choice.cell)),
      expected: inFormOf(printed.read(choice.cell), choice.value, site?.cell.value.kind === 'number' ? site.cell.value.unit : null),
      findings: mended.map(({ finding }) => finding),
      spoiled: [...after.spoiled, ...mendedClaims(mended, values)],
    })
  }
}

/** What explains most comes first. */
function weight(cause: RootCause): number {
  return cause.findings.length + cause.spoiled.length
}

interface Choice {
  readonly cell: CellPlace
  readonly value: Decimal
}

function touches(constraint: Constraint, cell: CellPlace): boolean {
  return isResult(constraint, cell) || constraint.inputs.some((input) => samePlace(input, cell))
}

function isResult(constraint: Constraint, cell: CellPlace): boolean {
  return constraint.result.kind === 'cell' && samePlace(constraint.result, cell)
}

/** The cell to correct next: a total left blank first, for what was summed without it follows; else the one that settles most. */
function choose(broken: readonly Constraint[], values: Values, settled: ReadonlyMap<string, CellPlace>): Choice | null {
  const candidates = broken.flatMap((constraint) =>
    cellsOf(constraint)
      .filter((cell) => !settled.has(placeKey(cell)))
      .flatMap((cell) => {
        const value = constraint.solve(cell, values)
        if (value === null) return []
        const changed = values.with(cell, value)
        const settles = broken.filter((other) => touches(other, cell) && other.evaluate(changed).verdict !== 'broken').length
        const isBlank = isResult(constraint, cell) && values.read(cell).kind === 'blank'
        return [{ cell, value, settles, isBlank, isResult: isResult(constraint, cell), size: constraint.inputs.length }]
      }),
  )
  const named = candidates.filter((candidate) => candidate.isResult || candidate.settles >= 2)
  const best = named.reduce<(typeof named)[number] | null>(
    (most, candidate) => (most === null || isBetter(candidate, most) ? candidate : most),
    null,
  )
  return best ? { cell: best.cell, value: best.value } : null
}

interface Weighed {
  readonly isBlank: boolean
  readonly settles: number
  readonly isResult: boolean
  readonly size: number
}

function isBetter(a: Weighed, b: Weighed): boolean {
  if (a.isBlank !== b.isBlank) return a.isBlank
  if (a.settles !== b.settles) return a.settles > b.settles
  if (a.isResult !== b.isResult) return a.isResult
  return a.size < b.size
}

function cellsOf(constraint: Constraint): readonly CellPlace[] {
  return constraint.result.kind === 'cell' ? [constraint.result, ...constraint.inputs] : constraint.inputs
}

/** Follows a correction through everything that agreed with the wrong figure. */
function spread(
  constraints: readonly Constraint[],
  choice: Choice,
  before: Values,
  settled: Map<string, CellPlace>,
): { readonly values: Values; readonly spoiled: readonly Spoiled[] } {
  let values = before.with(choice.cell, choice.value)
  const spoiled: Spoiled[] = []
  const queue: CellPlace[] = [choice.cell]
  for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
    const from = cell
    const turned = constraints.filter(
      (constraint) =>
        constraint.inputs.some((input) => samePlace(input, from)) &&
        ['agrees', 'rounding'].includes(constraint.evaluate(before).verdict) &&
        constraint.evaluate(values).verdict === 'broken',
    )
    for (const constraint of turned) {
      const evaluation = constraint.evaluate(values)
      const { result } = constraint
      if (result.kind !== 'cell') {
        if (result.kind === 'text' && !spoiled.some((one) => placeKey(one.place) === placeKey(result)))
          spoiled.push(asSpoiled(constraint, values))
        continue
      }
      if (settled.has(placeKey(result)) || evaluation.value === null) continue
      const value = agreedValue(constraints, result, evaluation.value, values)
      settled.set(placeKey(result), result)
      values = values.with(result, value)
      queue.push(result)
      const printed = before.read(result)
      spoiled.push({
        place: result,
        printed: showReading(printed),
        expected: inFormOf(printed, value, printed.kind === 'number' ? printed.unit : null),
        message: checkMessage('check.spoiled.cell', labels(values, result, showReading(printed), inFormOf(printed, value, null))),
      })
    }
  }
  return { values, spoiled }
}

/** Of the values its sums and copies ask for, the one that most of them accept to the last digit. */
function agreedValue(constraints: readonly Constraint[], cell: CellPlace, first: Decimal, values: Values): Decimal {
  const own = constraints.filter((constraint) => isResult(constraint, cell))
  const proposed = [first, ...own.flatMap((constraint) => constraint.solve(cell, values) ?? [])]
  const exact = (value: Decimal) => own.filter((constraint) => constraint.evaluate(values.with(cell, value)).verdict === 'agrees').length
  return proposed.reduce((best, value) => (exact(value) > exact(best) ? value : best), first)
}

/** Claims that the wrong figure made untrue and the right one makes true again. */
function mendedClaims(mended: readonly { readonly constraint: Constraint }[], values: Values): readonly Spoiled[] {
  return mended
    .filter(({ constraint }) => constraint.result.kind === 'text')
    .map(({ constraint }) => {
      const { printed, expected } = constraint.evaluate(values)
      return { place: constraint.result, printed, expected, message: checkMessage('check.spoiled.mended', { printed, expected }) }
    })
}

function asSpoiled(constraint: Constraint, values: Values): Spoiled {
  const { printed, expected } = constraint.evaluate(values)
  return { place: constraint.result, printed, expected, message: checkMessage('check.spoiled.text', { printed, expected }) }
}

function labels(values: Values, place: CellPlace, printed: string, expected: string): Readonly<Record<string, string>> {
  const site = values.site(place)
  return {
    row: site?.rowLabel ?? place.row,
    column: site?.columnLabel ?? place.column,
    table: site?.table.number ?? site?.table.caption ?? place.table,
    printed,
    expected,
  }
}

/** A corrected value in the form its cell is printed in; with the decimals it needs when they are more. */
function inFormOf(printed: Reading, value: Decimal, unit: Extract<Reading, { kind: 'number' }>['unit']): string {
  const decimals = printed.kind === 'number' ? Math.max(printed.decimals, trimmed(value).scale) : trimmed(value).scale
  return decimals < 0 ? formatDecimal(decimalString(value), 0) : show(value, decimals, unit)
}

/** The same value without trailing zeros. */
function trimmed(value: Decimal): Decimal {
  let { units, scale } = value
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n
    scale -= 1
  }
  return { units, scale }
}
