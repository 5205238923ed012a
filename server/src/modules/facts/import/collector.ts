import { factKeyText, type FactKey, type Finding, type Place } from '@arsring/shared'
import { compareTotals, type ControlTotal } from './control-totals.ts'
import { atLine, counted, findingList, found, type ImportRule } from './findings.ts'
import { importLimits } from './limits.ts'
import type { ImportIndicator, ImportReading, ImportScope, NewFact, NewIndicator, NewListingRow } from './types.ts'

/** Gathers what the rows of one file say, and watches that no figure is said twice or typed where it is calculated. */
export interface Collector {
  report(rule: ImportRule, at: Place | readonly Place[], params?: Readonly<Record<string, string>>): void
  /** A figure that a row says. In a calculated cell it is refused. */
  figure(fact: NewFact, column: string, indicator: Pick<ImportIndicator, 'isCalculated'>): void
  /** A total that the file prints under its rows. */
  total(total: ControlTotal): void
  /** False, after a finding, when the file has the record already. */
  listing(row: NewListingRow): boolean
  define(indicator: NewIndicator): void
  /** `countsIn` names the calculated figures that a figure is part of, for the control totals. */
  finish(options?: FinishOptions): ImportReading
}

export interface FinishOptions {
  readonly countsIn?: (key: FactKey) => readonly FactKey[]
  readonly indicatorOf?: (id: string) => Pick<ImportIndicator, 'unit' | 'decimals'> | undefined
}

/** `known` are findings made before the rows, of the headings. */
export function collect(scope: ImportScope, known: readonly Finding[] = []): Collector {
  const findings = findingList(importLimits.findingsPerRule, known)
  const facts: NewFact[] = []
  const listings: NewListingRow[] = []
  const definitions: NewIndicator[] = []
  const totals: ControlTotal[] = []
  const places = new Map<string, Place>()

  function isFirst(key: string, place: Place): boolean {
    const first = places.get(key)
    if (!first && places.size >= importLimits.figures) {
      findings.add(found('too-many-figures', place, { limit: counted(importLimits.figures) }))
      return false
    }
    if (!first) {
      places.set(key, place)
      return true
    }
    findings.add(found('row-twice', [place, first], { line: first.kind === 'line' ? String(first.line) : '' }))
    return false
  }

  return {
    report(rule, at, params) {
      findings.add(found(rule, at, params))
    },
    figure(fact, column, indicator) {
      const place = atLine(fact.line, column)
      if (indicator.isCalculated(fact.key)) findings.add(found('calculated-cell', place, { column }))
      else if (isFirst(factKeyText(fact.key), place)) facts.push(fact)
    },
    total(total) {
      if (isFirst(factKeyText(total.key), atLine(total.line, total.column))) totals.push(total)
    },
    listing(row) {
      const isNew = isFirst(`${row.list}/${row.key}`, atLine(row.line))
      if (isNew) listings.push(row)
      return isNew
    },
    define(indicator) {
      definitions.push(indicator)
    },
    finish(options = {}) {
      const countsIn = options.countsIn ?? (() => [])
      const indicatorOf = options.indicatorOf ?? ((id: string) => scope.indicators.get(id))
      compareTotals(totals, facts, countsIn, indicatorOf).forEach(findings.add)
      const all = findings.all()
      // Fatal is of the whole file: nothing of it stands.
      if (all.some((finding) => finding.severity === 'fatal')) return { facts: [], listings: [], definitions: [], findings: all }
      return { facts, listings, definitions, findings: all }
    },
  }
}
