import { inLanguage } from '@arsring/shared'
import type { Fact, FactKey, FactValue, Language, Period, Series } from '@arsring/shared'
import { codeLists, fill, seriesLabel } from '@arsring/standards'
import type { Indicator } from '@arsring/standards'
import { dimensionValueLabel, isTotal } from './definitions.ts'
import type { Definitions } from './definitions.ts'

/** What a series is called here, with the municipality's own word for the adopted budget. */
export function seriesName(series: Series, definitions: Definitions, language: Language): string {
  return fill(inLanguage(seriesLabel(series), language), 0, { adoptedDocument: inLanguage(definitions.words.adoptedDocument, language) })
}

/**
 * What a figure is called: "Lønn og sosiale utgifter, regnskap 2024, kap. 111". A figure whose indicator is not
 * defined is called by its address.
 */
export function labelOf(key: FactKey, definitions: Definitions, language: Language): string {
  const indicator = definitions.indicators.get(key.indicator)
  if (indicator === undefined) return [key.indicator, ...Object.values(key.dimensions), key.series, key.period].join(', ')
  const values = Object.fromEntries(Object.keys(key.dimensions).map((name) => [name, dimensionInText(key, name, definitions, language)]))
  const pattern = indicator.name === undefined ? defaultPattern(indicator) : inLanguage(indicator.name, language)
  // A pattern that leaves the series out speaks of what was counted; any other series must still be said.
  const whole = pattern.includes('{series}') || key.series === indicator.actual ? pattern : `${pattern}, {series}`
  const text = fill(whole, 0, {
    ...Object.fromEntries(Object.keys(indicator.dimensions).map((name) => [name, ''])),
    ...values,
    label: inLanguage(indicator.label, language),
    series: seriesName(key.series, definitions, language),
    period: periodText(key.period, language),
    chapterWord: inLanguage(definitions.words.chapterWord, language),
  })
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A value as it reads: a code that stands for words (`yes`) gives way to its label (Ja); any other value is itself. */
export function valueInWords({ key, value }: Pick<Fact, 'key' | 'value'>, definitions: Definitions, language: Language): FactValue {
  if (value.kind !== 'text') return value
  const list = definitions.codeLists.get(definitions.indicators.get(key.indicator)?.values ?? '')
  const entry = list?.codes.find((code) => code.code === value.value)
  return entry === undefined ? value : { kind: 'text', value: inLanguage(entry.label, language) }
}

/** A day is written as a date, other periods as they stand. */
export function periodText(period: Period, language: Language): string {
  const [year, month, day] = period.split('-')
  if (day === undefined) return period
  return language === 'en' ? `${day}/${month}/${year}` : `${day}.${month}.${year}`
}

function defaultPattern(indicator: Indicator): string {
  const dimensions = Object.keys(indicator.dimensions).map((name) => `, {${name}}`)
  return `{label}${dimensions.join('')}, {series} {period}`
}

/** An official label begins with a capital where it stands alone, and without inside a name; a municipality's own is written as it wrote it. */
export function dimensionInText(key: FactKey, name: string, definitions: Definitions, language: Language): string {
  const label = dimensionValueLabel(key, name, definitions, language)
  const indicator = definitions.indicators.get(key.indicator)
  const list = indicator?.dimensions[name]?.codes
  const value = key.dimensions[name] ?? ''
  const isOfficial = isTotal(indicator, name, value, definitions) || (list !== undefined && codeLists().has(list))
  return isOfficial ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
