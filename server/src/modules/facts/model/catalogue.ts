import {
  absolute,
  compare,
  decimal,
  factKeyText,
  isComputedSeries,
  parseNorwegianNumber,
  round,
  shiftYears,
  type Fact,
  type FactKey,
  type FigureFormat,
  type Language,
} from '@arsring/shared'
import { codesOf } from '@arsring/standards'
import { compute } from './compute.ts'
import { isTotal, type Definitions } from './definitions.ts'
import { labelOf } from './label.ts'
import { factStoreView } from './store-view.ts'

const YEARS_SHOWN = 10
const YEARS_AFTER = 4

/**
 * Every figure that can be shown from the stored ones: the stored figures, the totals of their dimensions, indicators
 * calculated from them, and variance, gap, change and growth where both sides are there. Figures without a number are
 * left out unless they are stored, and words (answers, comments) always: they are found where they stand.
 */
export function catalogue(stored: readonly Fact[], definitions: Definitions): readonly Fact[] {
  const known = factStoreView(stored)
  const keys = new Map<string, FactKey>()
  const offer = (key: FactKey): void => {
    keys.set(factKeyText(key), key)
  }
  for (const { key } of stored) {
    offer(key)
    for (const total of totalsOf(key, definitions)) offer(total)
  }
  for (const key of calculatedFrom([...keys.values()], definitions)) offer(key)
  for (const key of [...keys.values()]) {
    const actual = definitions.indicators.get(key.indicator)?.actual
    if (key.series === 'revised') offer({ ...key, series: 'variance' })
    if (key.series === 'target') offer({ ...key, series: 'gap' })
    if (key.series === actual && keys.has(factKeyText({ ...key, period: shiftYears(key.period, -1) }))) {
      offer({ ...key, series: 'change' })
      offer({ ...key, series: 'growth' })
    }
  }
  const isStored = new Set(stored.map((fact) => factKeyText(fact.key)))
  const computed = compute([...keys.values()], known, definitions)
  return [...keys.keys()].flatMap((text) => {
    const fact = computed.get(text)
    if (fact === undefined || fact.value.kind === 'text') return []
    return isStored.has(text) || fact.value.kind === 'number' ? [fact] : []
  })
}

/**
 * The same figure in the years around it, oldest first, where it is a number. A compared figure (variance, gap, change,
 * growth) only where both sides are there: accounts beside a budget that nobody has read in are no variance.
 */
export function overYears(key: FactKey, stored: readonly Fact[], definitions: Definitions): readonly Fact[] {
  const year = Number(key.period.slice(0, 4))
  const around = Array.from({ length: YEARS_SHOWN }, (_, index) => ({
    ...key,
    period: `${year - YEARS_SHOWN + YEARS_AFTER + 1 + index}${key.period.slice(4)}`,
  }))
  const computed = compute(around, factStoreView(stored), definitions)
  const offered = isComputedSeries(key.series) ? new Set(catalogue(stored, definitions).map((fact) => factKeyText(fact.key))) : null
  return around.flatMap((each) => {
    const text = factKeyText(each)
    const fact = computed.get(text)
    return fact?.value.kind === 'number' && offered?.has(text) !== false ? [fact] : []
  })
}

/** The totals a figure counts in: the same figure with each of its dimensions at a total of that dimension. */
function totalsOf(key: FactKey, definitions: Definitions): readonly FactKey[] {
  const dimensions = definitions.indicators.get(key.indicator)?.dimensions ?? {}
  return Object.entries(dimensions).flatMap(([name, described]) => {
    const list = definitions.codeLists.get(described.totals ?? '')
    if (list === undefined || !(name in key.dimensions)) return []
    return codesOf(list).map((code) => ({ ...key, dimensions: { ...key.dimensions, [name]: code } }))
  })
}

/** Indicators that are taken over from another: their figure for every unit, period and series the other has. */
function calculatedFrom(keys: readonly FactKey[], definitions: Definitions): readonly FactKey[] {
  return [...definitions.indicators.values()].flatMap((indicator) =>
    indicator.formula.flatMap(({ value }) => {
      const refs = 'add' in value ? value.add : []
      return refs
        .filter((ref) => ref.indicator !== undefined && Object.keys(indicator.dimensions).length === 0)
        .flatMap((ref) =>
          keys
            .filter((key) => key.indicator === ref.indicator)
            .map((key) => ({ indicator: indicator.id, orgUnit: key.orgUnit, period: key.period, series: key.series, dimensions: {} })),
        )
    }),
  )
}

export interface FigureMatch {
  readonly fact: Fact
  /** The format in which the figure reads as the number that was typed. */
  readonly format: FigureFormat
}

/**
 * The figures that read as a typed number in one of the formats: exactly, in whole thousands, in millions. A sign is
 * only compared when one was typed, since "et mindreforbruk på 3,2 mill." has none. The closest fit comes first.
 */
export function matchNumber(typed: string, facts: readonly Fact[]): readonly FigureMatch[] {
  const scaleWord = /\b(mill|mrd|milliard)/i.exec(typed)?.[1]?.toLowerCase()
  const bare = typed.replace(/(mill\.?|millioner|mrd\.?|milliarder|prosentpoeng|prosent|kroner|kr\.?)/gi, '').trim()
  const parsed = parseNorwegianNumber(bare)
  if (parsed.kind !== 'number') return []
  const number = decimal(parsed.value)
  const isPercent = parsed.percent || /prosent/i.test(typed)
  const signed = /^[-\u2212+]/.test(bare) || /[-\u2212]$/.test(bare)
  const matches = facts.flatMap((fact): FigureMatch[] => {
    if (fact.value.kind !== 'number') return []
    const { unit } = fact.value
    const isShare = unit === 'percent' || unit === 'percentage_point'
    if (isPercent && !isShare) return []
    const formats: readonly (readonly [FigureFormat, number])[] =
      unit !== 'nok'
        ? [['plain', 0]]
        : [
            ['kroner', 0],
            // "17 mill." says its scale; a bare small number is not taken for millions or thousands.
            ...(scaleWord === 'mill' ? ([['million', 6]] as const) : []),
            ...(scaleWord === undefined && compare(absolute(number), decimal('100')) >= 0 ? ([['thousand', 3]] as const) : []),
          ]
    const exact = decimal(fact.value.value)
    return formats.flatMap(([format, shift]) => {
      if (scaleWord === 'mill' && format !== 'million') return []
      const shown = round({ units: exact.units, scale: exact.scale + shift }, parsed.decimals)
      const same = signed ? compare(shown, number) === 0 : compare(absolute(shown), absolute(number)) === 0
      return same ? [{ fact, format }] : []
    })
  })
  return matches.sort((a, b) => rank(a) - rank(b))
}

function rank(match: FigureMatch): number {
  const order: readonly FigureFormat[] = ['plain', 'kroner', 'million', 'thousand']
  const series = match.fact.provenance.kind === 'calculated' ? 1 : 0
  return order.indexOf(match.format) * 2 + series
}

/** Words that ask for the whole, as people write it; the label of a total says it in one of these ways only. */
const TOTAL_WORDS = /(?<!\p{L})(?:i alt|til sammen|til saman|totalt?|samlet|samla|sum|in all|altogether)(?!\p{L})/giu

/**
 * The figures whose name, period, chapter or value fit every word of a query, best first. "i alt" and its like ask for the whole: they
 * fit every total, and totals come first.
 */
export function searchFigures(query: string, facts: readonly Fact[], definitions: Definitions, language: Language): readonly Fact[] {
  const words = wordsOf(query)
  if (words.length === 0) return facts
  const whole = parseNorwegianNumber(query)
  if (whole.kind === 'number' && !/^(19|20)\d\d$/.test(query.trim())) {
    const byValue = matchNumber(query, facts).map((match) => match.fact)
    if (byValue.length > 0) return [...new Set(byValue)]
  }
  const besideTotal = wordsOf(query.replace(TOTAL_WORDS, ' '))
  const asksTotal = besideTotal.length < words.length
  return facts
    .map((fact) => ({
      fact,
      label: labelOf(fact.key, definitions, language).toLowerCase(),
      wanted: asksTotal && isWhole(fact.key, definitions) ? besideTotal : words,
    }))
    .filter(({ fact, label, wanted }) =>
      wanted.every((word) => label.includes(word) || fact.key.period.startsWith(word) || fact.key.indicator.includes(word)),
    )
    .sort(
      (a, b) =>
        Number(b.wanted === besideTotal) - Number(a.wanted === besideTotal) ||
        score(b.label, words) - score(a.label, words) ||
        (a.fact.key.period < b.fact.key.period ? 1 : -1),
    )
    .map(({ fact }) => fact)
}

function wordsOf(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** True for a total in every dimension that has totals, and for a figure that is not divided. */
function isWhole(key: FactKey, definitions: Definitions): boolean {
  const indicator = definitions.indicators.get(key.indicator)
  return Object.entries(indicator?.dimensions ?? {}).every(
    ([name, described]) => described.totals === undefined || isTotal(indicator, name, key.dimensions[name] ?? '', definitions),
  )
}

/** A word that begins the label counts most, then one that begins a word of it. */
function score(label: string, words: readonly string[]): number {
  return words.reduce(
    (sum, word) => sum + (label.startsWith(word) ? 3 : new RegExp(`(^|[^\\p{L}\\p{N}])${escape(word)}`, 'u').test(label) ? 2 : 1),
    0,
  )
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
