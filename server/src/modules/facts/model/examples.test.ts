import { compare, decimal, factKeyText } from '@arsring/shared'
import type { FactValue } from '@arsring/shared'
import { indicators } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { compute } from './compute.ts'
import { isAbsent } from './figure-value.ts'
import { factStoreView } from './store-view.ts'
import { keyOf, shippedDefinitions, storedFacts } from '../testing.ts'

const definitions = shippedDefinitions()

describe('the examples of the shipped indicators hold', () => {
  for (const indicator of indicators().values()) {
    for (const example of indicator.examples) {
      it(`${indicator.id}: ${example.about}`, () => {
        const key = keyOf(example.figure)
        const facts = compute([key], factStoreView(storedFacts(example.given, definitions)), definitions)
        const value = facts.get(factKeyText(key))?.value
        expect(value === undefined ? 'nothing computed' : shortOf(value, example.expect)).toBe(example.expect)
      })
    }
  }
})

/** The value in short form; a number equal to the expected one is given in the expected form (8.1 is 8.10). */
function shortOf(value: FactValue, expected: string): string {
  switch (value.kind) {
    case 'number':
      return isEqualNumber(value.value, expected) ? expected : value.value
    case 'range':
      return `${value.from}..${value.to}`
    case 'not_applicable':
      return isAbsent(value) ? 'blank' : '-'
    case 'suppressed':
      return '*'
    case 'missing':
      return 'missing'
    case 'text':
      return value.value
  }
}

function isEqualNumber(a: string, b: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(b) && compare(decimal(a), decimal(b)) === 0
}
