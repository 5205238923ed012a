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
  const broken = constraints.flatMap((constraint, order): readonly Broken[] => {
    if (constraint.evaluate(printed).verdict !== 'broken') return []
    const finding = constraint.finding(printed)
    // A warning on a cell (a convention of signs) is no contradiction; an uncertain claim may be settled by a cell.
    const counts = finding?.severity === 'error' || finding?.severity === 'fatal' || constraint.result.kind === 'text'
    return finding !== null && counts && open.has(fingerprint(finding)) ? [{ constraint, finding, order }] : []
  })
  if (broken.length === 0) return []

  const web = webOf(constraints)
  const touching = byCell(broken, ({ constraint }) => cellsOf(constraint))
  const remaining = new Set(broken)
  const settled = new Map<string, CellPlace>()
  let values = printed
  // The best choice within each contradiction, made again only when something near it has changed.
  const best = new Map<Broken, Choice | null>()
  const causes: RootCause[] = []
  for (;;) {
    let choice: Choice | null = null
    for (const one of remaining) {
      const known = best.get(one)
      const own = known === undefined ? choose(one, touching, remaining, values, settled) : known
      best.set(one, own)
      if (own && (choice === null || isBefore(own, choice))) choice = own
    }
    if (!choice) return causes.sort((a, b) => weight(b) - weight(a))
    const before = values
    settled.set(placeKey(choice.cell), choice.cell)
    const after = spread(web, choice, before, settled)
    values = after.values
    const around = (cells: readonly CellPlace[]) => new Set(cells.flatMap((cell) => touching.get(placeKey(cell)) ?? []))
    const near = around([choice.cell, ...after.changed])
    for (const one of around([...near].flatMap(({ constraint }) => cellsOf(constraint)))) best.delete(one)
    const cell = choice.cell
    const affected = [...near].filter((one) => remaining.has(one)).sort((a, b) => a.order - b.order)
    const mended = affected.filter(({ constraint }) => constraint.evaluate(values).verdict !== 'broken' || touches(constraint, cell))
    for (const one of mended) remaining.delete(one)
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

interface Broken {
  readonly constraint: Constraint
  readonly finding: Finding
  readonly order: number
}

/** All constraints by the cells they start from and by the cell they end in. */
interface Web {
  readonly from: ReadonlyMap<string, readonly Constraint[]>
  readonly into: ReadonlyMap<string, readonly Constraint[]>
}

function webOf(constraints: readonly Constraint[]): Web {
  return {
    from: byCell(constraints, ({ inputs }) => inputs),
    into: byCell(constraints, ({ result }) => (result.kind === 'cell' ? [result] : [])),
  }
}

function byCell<One>(all: readonly One[], cells: (one: One) => readonly CellPlace[]): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>()
  for (const one of all) {
    for (const key of new Set(cells(one).map(placeKey))) {
      const known = found.get(key)
      if (known) known.push(one)
      else found.set(key, [one])
    }
  }
  return found
}

/** What explains most comes first. */
function weight(cause: RootCause): number {
  return cause.findings.length + cause.spoiled.length
}

interface Choice extends Weighed {
  readonly cell: CellPlace
  readonly value: Decimal
}

function touches(constraint: Constraint, cell: CellPlace): boolean {
  return isResult(constraint, cell) || constraint.inputs.some((input) => samePlace(input, cell))
}

function isResult(constraint: Constraint, cell: CellPlace): boolean {
  return constraint.result.kind === 'cell' && samePlace(constraint.result, cell)
}

/** The cell of a contradiction to correct: a total left blank first, for what was summed without it follows; else the one that settles most. */
function choose(
  { constraint, order }: Broken,
  touching: ReadonlyMap<string, readonly Broken[]>,
  remaining: ReadonlySet<Broken>,
  values: Values,
  settled: ReadonlyMap<string, CellPlace>,
): Choice | null {
  let best: Choice | null = null
  for (const cell of cellsOf(constraint)) {
    const key = placeKey(cell)
    const value = settled.has(key) ? null : constraint.solve(cell, values)
    if (value === null) continue
    const changed = values.with(cell, value)
    const others = (touching.get(key) ?? []).filter((one) => remaining.has(one))
    const settles = others.filter((one) => one.constraint.evaluate(changed).verdict !== 'broken').length
    const isOwn = isResult(constraint, cell)
    if (!isOwn && settles < 2) continue
    const isBlank = isOwn && values.read(cell).kind === 'blank'
    const choice: Choice = { cell, value, settles, isBlank, isResult: isOwn, size: constraint.inputs.length, order }
    if (best === null || isBetter(choice, best)) best = choice
  }
  return best
}

interface Weighed {
  readonly isBlank: boolean
  readonly settles: number
  readonly isResult: boolean
  readonly size: number
  /** Where its contradiction stands among all. */
  readonly order: number
}

function isBetter(a: Weighed, b: Weighed): boolean {
  if (a.isBlank !== b.isBlank) return a.isBlank
  if (a.settles !== b.settles) return a.settles > b.settles
  if (a.isResult !== b.isResult) return a.isResult
  return a.size < b.size
}

/** The better of two choices; of equals the one that is met first. */
function isBefore(a: Weighed, b: Weighed): boolean {
  return isBetter(a, b) || (!isBetter(b, a) && a.order < b.order)
}

function cellsOf(constraint: Constraint): readonly CellPlace[] {
  return constraint.result.kind === 'cell' ? [constraint.result, ...constraint.inputs] : constraint.inputs
}

/** Follows a correction through everything that agreed with the wrong figure. */
function spread(
  web: Web,
  choice: Choice,
  before: Values,
  settled: Map<string, CellPlace>,
): { readonly values: Values; readonly spoiled: readonly Spoiled[]; readonly changed: readonly CellPlace[] } {
  let values = before.with(choice.cell, choice.value)
  const spoiled: Spoiled[] = []
  const changed: CellPlace[] = []
  const queue: CellPlace[] = [choice.cell]
  for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
    const turned = (web.from.get(placeKey(cell)) ?? []).filter(
      (constraint) =>
        ['agrees', 'rounding'].includes(constraint.evaluate(before).verdict) && constraint.evaluate(values).verdict === 'broken',
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
      const value = agreedValue(web.into.get(placeKey(result)) ?? [], result, evaluation.value, values)
      settled.set(placeKey(result), result)
      values = values.with(result, value)
      queue.push(result)
      changed.push(result)
      const printed = before.read(result)
      spoiled.push({
        place: result,
        printed: showReading(printed),
        expected: inFormOf(printed, value, printed.kind === 'number' ? printed.unit : null),
        message: checkMessage('check.spoiled.cell', labels(values, result, showReading(printed), inFormOf(printed, value, null))),
      })
    }
  }
  return { values, spoiled, changed }
}

/** Of the values its sums and copies (`own`) ask for, the one that most of them accept to the last digit. */
function agreedValue(own: readonly Constraint[], cell: CellPlace, first: Decimal, values: Values): Decimal {
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
