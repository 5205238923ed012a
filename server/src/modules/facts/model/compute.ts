import { factKeyText } from '@arsring/shared'
import type { Fact, FactKey, FactValue } from '@arsring/shared'
import type { Definitions } from './definitions.ts'
import { derivationOf } from './derive.ts'
import type { Derivation } from './derive.ts'
import { differenceOf, growthOf, quotientOf, sumValues, WHY } from './figure-value.ts'
import type { FactStoreView } from './store-view.ts'

/**
 * The figures asked for, by key text, and every figure they were calculated from. Exact decimals; only division
 * rounds, to the decimals its definition says. A stored figure in a calculated place is not looked at: totals are
 * computed, never typed.
 * @throws when definitions go in a circle: a bug in a definition, not in anyone's data.
 */
export function compute(keys: readonly FactKey[], known: FactStoreView, definitions: Definitions): Map<string, Fact> {
  const done = new Map<string, Fact>()
  const path: string[] = []
  for (const key of keys) evaluate(key)
  return done

  function evaluate(key: FactKey): Fact {
    const text = factKeyText(key)
    const before = done.get(text)
    if (before !== undefined) return before
    if (path.includes(text)) throw new Error(`definitions go in a circle: ${[...path, text].join(' → ')}`)
    path.push(text)
    const derivation = derivationOf(key, definitions, known.present)
    const fact = derivation === null ? storedFact(key, known, definitions) : calculated(key, derivation)
    path.pop()
    done.set(text, fact)
    return fact
  }

  function calculated(key: FactKey, derivation: Derivation): Fact {
    const version = definitions.indicators.get(key.indicator)?.version ?? 0
    const values = derivation.inputs.map((input) => evaluate(input).value)
    return {
      key,
      value: calculate(key, derivation, values, definitions),
      provenance: { kind: 'calculated', definition: key.indicator, version, inputs: derivation.inputs },
    }
  }
}

function storedFact(key: FactKey, known: FactStoreView, definitions: Definitions): Fact {
  return known.get(key) ?? { key, value: unreported(key, definitions), provenance: { kind: 'none' } }
}

/** What a figure that nobody reported is: nothing, or missing; the reason names the figure that is lacking. */
function unreported(key: FactKey, definitions: Definitions): FactValue {
  const indicator = definitions.indicators.get(key.indicator)
  if (indicator === undefined) return { kind: 'missing', why: WHY.undefined }
  return indicator.absent === 'none' ? { kind: 'not_applicable', why: WHY.absent } : { kind: 'missing', why: factKeyText(key) }
}

function calculate(key: FactKey, derivation: Derivation, values: readonly FactValue[], definitions: Definitions): FactValue {
  const nothingIsZero = definitions.indicators.get(key.indicator)?.absent === 'none'
  const [first, second] = values
  switch (derivation.operation) {
    case 'sum':
      return values.length === 0 ? unreported(key, definitions) : sumValues(values, precisionOf(derivation))
    case 'difference':
      return differenceOf(present(first), values.slice(1), nothingIsZero, precisionOf(derivation))
    case 'percent':
      return quotientOf(present(first), present(second), 100, derivation.decimals, derivation.unit)
    case 'share':
      return quotientOf(present(first), present(second), 1, derivation.decimals, derivation.unit)
    case 'growth':
      return growthOf(present(first), present(second), derivation.decimals)
  }
}

function precisionOf(derivation: Derivation) {
  return { unit: derivation.unit, decimals: derivation.decimals }
}

function present(value: FactValue | undefined): FactValue {
  if (value === undefined) throw new Error('a calculation lacks an input')
  return value
}
