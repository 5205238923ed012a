import { inLanguage } from '@arsring/shared'
import type { FactKey, Language, Period, Series } from '@arsring/shared'
import { fill, seriesLabel } from '@arsring/standards'
import type { Indicator } from '@arsring/standards'
import { dimensionValueLabel } from './definitions.ts'
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
  const values = Object.fromEntries(
    Object.keys(key.dimensions).map((name) => [name, inText(dimensionValueLabel(key, name, definitions, language))]),
  )
  const pattern = indicator.name === undefined ? defaultPattern(indicator) : inLanguage(indicator.name, language)
  // A pattern that leaves the series out speaks of what was counted; any other series must still be said.
  const whole = pattern.includes('{series}') || key.series === indicator.actual ? pattern : `${pattern}, {series}`
  return fill(whole, 0, {
    ...Object.fromEntries(Object.keys(indicator.dimensions).map((name) => [name, ''])),
    ...values,
    label: inLanguage(indicator.label, language),
    series: seriesName(key.series, definitions, language),
    period: periodText(key.period, language),
    chapterWord: inLanguage(definitions.words.chapterWord, language),
  })
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

/** Labels of totals stand alone in a table and begin with a capital; inside a name only the first word does. */
function inText(label: string): string {
  return label === 'Totalt' || label === 'Total' ? label.toLowerCase() : label
}
