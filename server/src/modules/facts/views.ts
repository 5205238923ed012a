import { factKeyText, formatDecimal, formatFigure, type Fact, type Language } from '@arsring/shared'
import { z } from 'zod'
import type { Definitions } from './model/definitions.ts'
import { labelOf, valueInWords } from './model/label.ts'
import type { ReadContext } from '../../platform/context.ts'
import { UNITS_OF_MEASURE } from '@arsring/shared'

const unit = z.enum(UNITS_OF_MEASURE)
export const FactValueView = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), value: z.string(), unit, decimals: z.number().int() }),
    z.object({ kind: z.literal('range'), from: z.string(), to: z.string(), unit, decimals: z.number().int() }),
    z.object({ kind: z.literal('text'), value: z.string() }),
    z.object({ kind: z.literal('missing'), why: z.string() }),
    z.object({ kind: z.literal('not_applicable'), why: z.string() }),
    z.object({ kind: z.literal('suppressed'), rule: z.string() }),
  ])
  .meta({ id: 'FactValue' })

export const FigureView = z
  .object({
    key: z.string(),
    label: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    period: z.string(),
    series: z.string(),
    value: FactValueView,
    text: z.string(),
    direction: z.enum(['higher', 'lower', 'neutral']),
    isCalculated: z.boolean(),
  })
  .meta({ id: 'Figure' })
export type FigureView = z.input<typeof FigureView>

/** A figure as screens show it: its name, its value at its own precision with unit, and which way is to the good. */
export function presentFigure(fact: Fact, definitions: Definitions, ctx: Pick<ReadContext, 'language'>): FigureView {
  const indicator = definitions.indicators.get(fact.key.indicator)
  return {
    key: factKeyText(fact.key),
    label: labelOf(fact.key, definitions, ctx.language),
    unit: fact.value.kind === 'number' || fact.value.kind === 'range' ? fact.value.unit : (indicator?.unit ?? 'count'),
    decimals: fact.value.kind === 'number' || fact.value.kind === 'range' ? fact.value.decimals : (indicator?.decimals ?? 0),
    period: fact.key.period,
    series: fact.key.series,
    value: fact.value,
    text: shownText(fact, definitions, ctx.language),
    direction: indicator?.direction ?? 'neutral',
    isCalculated: fact.provenance.kind === 'calculated',
  }
}

/** The value with its unit, and codes in words: `1 224 115 kr`, `8,1 %`, `Ja`, `*`, `–`; empty when missing. */
export function shownText(fact: Fact, definitions: Definitions, language: Language): string {
  const value = valueInWords(fact, definitions, language)
  switch (value.kind) {
    case 'number':
      return formatFigure(value.value, 'plain', value.unit, value.decimals)
    case 'range':
      return `${formatDecimal(value.from, value.decimals)}–${formatFigure(value.to, 'plain', value.unit, value.decimals)}`
    case 'text':
      return value.value
    case 'suppressed':
      return '*'
    case 'not_applicable':
      return '–'
    case 'missing':
      return ''
  }
}
