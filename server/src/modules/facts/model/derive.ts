import { isComputedSeries, shiftYears } from '@arsring/shared'
import type { FactKey, Series, UnitOfMeasure } from '@arsring/shared'
import { codesOf } from '@arsring/standards'
import type { Calculation, FigureRef, FormulaCase, Indicator } from '@arsring/standards'
import { isTotal } from './definitions.ts'
import type { Definitions } from './definitions.ts'
import type { FactStoreView } from './store-view.ts'

/** One step of calculation: what is done with which figures. `inputs[0]` is the minuend, the part, or the newer figure. */
export interface Derivation {
  readonly operation: 'sum' | 'difference' | 'percent' | 'share' | 'growth'
  readonly inputs: readonly FactKey[]
  readonly unit: UnitOfMeasure
  /** Decimals shown; for percent, share and growth also the decimals it is rounded to. */
  readonly decimals: number
}

const GROWTH_DECIMALS = 1

/** How a figure is calculated, one step; null when it is stored (or unknown). Stored figures are only asked for where a sum runs over the values present. */
export function derivationOf(key: FactKey, definitions: Definitions, present: FactStoreView['present']): Derivation | null {
  const indicator = definitions.indicators.get(key.indicator)
  if (indicator === undefined) return null
  return isComputedSeries(key.series) ? seriesDerivation(key, indicator) : (formulaDerivations(key, definitions, present)[0] ?? null)
}

/**
 * Every formula that fits the figure, the one that holds first: a grand total is the total of its rows and of its
 * columns. Within a computed series too, since variances add up as amounts do.
 */
export function formulaDerivations(key: FactKey, definitions: Definitions, present: FactStoreView['present']): readonly Derivation[] {
  const indicator = definitions.indicators.get(key.indicator)
  if (indicator === undefined) return []
  return indicator.formula
    .filter((candidate) => fits(candidate, key))
    .map((found) => derived(key, indicator, found.value, definitions, present))
}

/** True when a typed value would stand in for a calculation. */
export function isCalculated(key: FactKey, definitions: Definitions): boolean {
  return derivationOf(key, definitions, () => []) !== null
}

/** A difference of two percentages is in percentage points. */
function unitOfDifference(unit: UnitOfMeasure): UnitOfMeasure {
  return unit === 'percent' ? 'percentage_point' : unit
}

function seriesDerivation(key: FactKey, indicator: Indicator): Derivation {
  const difference = { operation: 'difference', unit: unitOfDifference(indicator.unit), decimals: indicator.decimals } as const
  const now = { ...key, series: indicator.actual }
  const before = { ...now, period: shiftYears(key.period, -1) }
  switch (key.series) {
    case 'variance':
      return {
        ...difference,
        inputs: [
          { ...key, series: 'revised' },
          { ...key, series: 'accounts' },
        ],
      }
    case 'gap':
      return {
        ...difference,
        inputs: [
          { ...key, series: 'result' },
          { ...key, series: 'target' },
        ],
      }
    case 'change':
      return { ...difference, inputs: [now, before] }
    case 'growth':
      return { operation: 'growth', inputs: [now, before], unit: 'percent', decimals: GROWTH_DECIMALS }
    default:
      throw new Error(`${key.series} is not computed`)
  }
}

function derived(
  key: FactKey,
  indicator: Indicator,
  value: Calculation,
  definitions: Definitions,
  present: FactStoreView['present'],
): Derivation {
  const precision = { unit: indicator.unit, decimals: indicator.decimals }
  const figure = (ref: FigureRef): FactKey => referred(key, ref, definitions)
  if ('sum' in value) {
    const { over, codes } = value.sum
    const names = codes === 'present' ? storedValues(key, over, definitions, present) : codesOf(listOf(codes.list, definitions), codes.side)
    return { operation: 'sum', inputs: names.map((name) => ({ ...key, dimensions: { ...key.dimensions, [over]: name } })), ...precision }
  }
  if ('add' in value) return { operation: 'sum', inputs: value.add.map(figure), ...precision }
  if ('difference' in value) {
    return { operation: 'difference', inputs: [figure(value.difference.from), ...value.difference.less.map(figure)], ...precision }
  }
  if ('percent' in value) {
    return {
      operation: 'percent',
      inputs: [figure(value.percent.part), figure(value.percent.whole)],
      unit: 'percent',
      decimals: value.percent.decimals,
    }
  }
  return {
    operation: 'share',
    inputs: [figure(value.share.part), figure(value.share.whole)],
    unit: 'ratio',
    decimals: value.share.decimals,
  }
}

/**
 * Values of a dimension with a stored figure, totals left out. Where the figure is a total of another dimension too,
 * that dimension does not narrow the search; in a computed series either side of it counts.
 */
function storedValues(key: FactKey, over: string, definitions: Definitions, present: FactStoreView['present']): readonly string[] {
  const indicator = definitions.indicators.get(key.indicator)
  const fixed = Object.entries(key.dimensions).filter(([name, value]) => name !== over && !isTotal(indicator, name, value, definitions))
  const values = storedSeries(key.series, indicator).flatMap((series) =>
    present({ ...key, series, dimensions: Object.fromEntries(fixed) }, over),
  )
  return [...new Set(values)].filter((value) => !isTotal(indicator, over, value, definitions))
}

function storedSeries(series: Series, indicator: Indicator | undefined): readonly Series[] {
  switch (series) {
    case 'variance':
      return ['revised', 'accounts']
    case 'gap':
      return ['result', 'target']
    case 'change':
    case 'growth':
      return [indicator?.actual ?? 'result']
    default:
      return [series]
  }
}

function fits(candidate: FormulaCase, key: FactKey): boolean {
  return Object.entries(candidate.when).every(([name, value]) =>
    name === 'series' ? key.series === value : key.dimensions[name] === value,
  )
}

/** Another figure, named from this one: the dimensions that both indicators have are taken over. */
function referred(key: FactKey, ref: FigureRef, definitions: Definitions): FactKey {
  const indicator = ref.indicator ?? key.indicator
  const has = definitions.indicators.get(indicator)?.dimensions ?? {}
  const taken = Object.entries(key.dimensions).filter(([name]) => name in has)
  return { ...key, indicator, series: ref.series ?? key.series, dimensions: { ...Object.fromEntries(taken), ...ref.dimensions } }
}

function listOf(id: string, definitions: Definitions) {
  const list = definitions.codeLists.get(id)
  if (list === undefined) throw new Error(`no code list ${id}`)
  return list
}
