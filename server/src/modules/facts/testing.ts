import { isDecimal, parseFactKey } from '@arsring/shared'
import type { Fact, FactKey, FactValue } from '@arsring/shared'
import { loadTemplate } from '@arsring/standards'
import type { Indicator } from '@arsring/standards'
import { definitionsWith } from './model/definitions.ts'
import type { Definitions } from './model/definitions.ts'
import { WHY } from './model/figure-value.ts'

export { enterFigure } from './commands/enter-figure.ts'
export { withdrawBatch } from './commands/withdraw-batch.ts'
export { listBatchFacts } from './queries/list-batch-facts.ts'
export { currentDefinitions } from './queries/load-definitions.ts'

/** @throws when the text is not a figure's address. */
export function keyOf(text: string): FactKey {
  const key = parseFactKey(text)
  if (key === null) throw new Error(`not a key: ${text}`)
  return key
}

/** A value in the short form of the indicators' examples: `12.5`, `7.5..11.5`, `-`, `*`, `missing`, or a text. */
export function valueOf(short: string, precision: Pick<Indicator, 'unit' | 'decimals'> = { unit: 'count', decimals: 0 }): FactValue {
  const { unit, decimals } = precision
  const [from = '', to] = short.split('..')
  if (to !== undefined) return { kind: 'range', from, to, unit, decimals }
  if (short === '-') return { kind: 'not_applicable', why: WHY.dash }
  if (short === '*') return { kind: 'suppressed', rule: 'fewer-than-three' }
  if (short === 'missing') return { kind: 'missing', why: 'not delivered' }
  return isDecimal(short) ? { kind: 'number', value: short, unit, decimals } : { kind: 'text', value: short }
}

/** Stored facts from short form, by address. */
export function storedFacts(given: Readonly<Record<string, string>>, definitions: Definitions): readonly Fact[] {
  return Object.entries(given).map(([text, short], line) => {
    const key = keyOf(text)
    return {
      key,
      value: valueOf(short, definitions.indicators.get(key.indicator)),
      provenance: { kind: 'imported', batch: 'bat_1', line: line + 2 },
    }
  })
}

/** The shipped definitions with the words of the 2024 template. */
export function shippedDefinitions(own: readonly Indicator[] = []): Definitions {
  const template = loadTemplate(2024)
  if (template === null) throw new Error('no template for 2024')
  return definitionsWith(own, template.words)
}
