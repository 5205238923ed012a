import { localIndicatorSchema, type CodeList, type Indicator } from '@arsring/standards'
import type { NewIndicator } from '../import/types.ts'

/** An indicator of the municipality's own with the list of its categories: what a definitions file becomes. */
export interface LocalDefinition {
  readonly indicator: Indicator
  readonly categories: CodeList | null
}

/**
 * A line of a definitions file as an indicator of the same type as the shipped ones. Divided by category, it has a
 * calculated `total`; with `resultFrom`, its result is that total of another indicator and cannot be typed.
 */
export function toLocalIndicator(line: NewIndicator): LocalDefinition {
  const list = `${line.id}-category`
  const isDivided = line.categories.length > 0
  const indicator = localIndicatorSchema.parse({
    id: line.id,
    version: 1,
    label: { nb: line.label },
    definition: { nb: line.description === '' ? line.label : line.description },
    unit: line.unit,
    decimals: line.decimals,
    direction: line.direction,
    reference: [],
    dimensions: isDivided ? { category: { label: { nb: 'Kategori', nn: 'Kategori', en: 'Category' }, codes: list, totals: 'total' } } : {},
    formula: [
      ...(isDivided ? [{ when: { category: 'total' }, value: { sum: { over: 'category', codes: 'present' } } }] : []),
      ...(line.resultFrom === null
        ? []
        : [{ when: { series: 'result' }, value: { add: [{ indicator: line.resultFrom, dimensions: { category: 'total' } }] } }]),
    ],
    listedIn: isDivided ? 'key-figures' : 'indicators',
    ...(line.goal === null ? {} : { goal: { nb: line.goal } }),
  })
  const categories = isDivided
    ? {
        id: list,
        label: { nb: line.label, nn: line.label, en: line.label },
        reference: [],
        codes: line.categories.map(({ code, label }) => ({ code, label: { nb: label, nn: label, en: label } })),
      }
    : null
  return { indicator, categories }
}
