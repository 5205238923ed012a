import { add, compare, decimal, factKeyText, INPUT_SERIES, subtract } from '@arsring/shared'
import type { Fact, FactValue } from '@arsring/shared'
import { accountGroups, codesOf, localIndicatorSchema } from '@arsring/standards'
import type { Indicator } from '@arsring/standards'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compute } from './compute.ts'
import { isCalculated } from './derive.ts'
import { factStoreView } from './store-view.ts'
import { keyOf, shippedDefinitions, storedFacts, valueOf } from '../testing.ts'

const own = (definition: object): Indicator =>
  localIndicatorSchema.parse({
    version: 1,
    label: { nb: 'Egen' },
    definition: { nb: 'Egen' },
    unit: 'count',
    decimals: 0,
    direction: 'higher',
    reference: [],
    ...definition,
  })
const enquiries = own({
  id: 'enquiries',
  dimensions: { category: { label: { nb: 'Kategori' }, totals: 'total' } },
  formula: [{ when: { category: 'total' }, value: { sum: { over: 'category', codes: 'present' } } }],
})
const registered = own({
  id: 'registered',
  formula: [{ when: { series: 'result' }, value: { add: [{ indicator: 'enquiries', dimensions: { category: 'total' } }] } }],
})
const rate = own({
  id: 'rate',
  unit: 'percent',
  decimals: 1,
  formula: [
    {
      when: { series: 'result' },
      value: {
        percent: {
          part: { indicator: 'enquiries', dimensions: { category: 'a' } },
          whole: { indicator: 'enquiries', dimensions: { category: 'total' } },
          decimals: 1,
        },
      },
    },
  ],
})
const saving = own({ id: 'saving', unit: 'percent', decimals: 1 })
const definitions = shippedDefinitions([enquiries, registered, rate, saving])

function valueAt(figure: string, given: Readonly<Record<string, string>>): FactValue {
  return factAt(figure, storedFacts(given, definitions)).value
}

function factAt(figure: string, facts: readonly Fact[]): Fact {
  const fact = compute([keyOf(figure)], factStoreView(facts), definitions).get(figure)
  if (fact === undefined) throw new Error(`not computed: ${figure}`)
  return fact
}

describe('compute', () => {
  it('adds a series over whichever categories are stored for that year', () => {
    const given = {
      'enquiries;x;2024;result;category=a': '3',
      'enquiries;x;2024;result;category=b': '4',
      'enquiries;x;2023;result;category=c': '9',
    }
    expect(valueAt('enquiries;x;2024;result;category=total', given)).toMatchObject({ kind: 'number', value: '7' })
  })

  it('never looks at a typed total: it is computed', () => {
    const given = { 'enquiries;x;2024;result;category=a': '3', 'enquiries;x;2024;result;category=total': '99' }
    expect(valueAt('enquiries;x;2024;result;category=total', given)).toMatchObject({ value: '3' })
    expect(valueAt('registered;x;2024;result', given)).toMatchObject({ value: '3' })
    expect(isCalculated(keyOf('registered;x;2024;result'), definitions)).toBe(true)
    expect(isCalculated(keyOf('registered;x;2024;target'), definitions)).toBe(false)
    expect(isCalculated(keyOf('registered;x;2024;gap'), definitions)).toBe(true)
  })

  it('gives the gap of two percentages in percentage points, and of a range as a range', () => {
    const given = { 'saving;x;2024;result': '7.5..11.5', 'saving;x;2024;target': '1' }
    expect(valueAt('saving;x;2024;gap', given)).toEqual({ kind: 'range', from: '6.5', to: '10.5', unit: 'percentage_point', decimals: 1 })
  })

  it('has no gap where there is no history, and a missing gap where the target is missing', () => {
    expect(valueAt('saving;x;2024;gap', { 'saving;x;2024;result': '7', 'saving;x;2024;target': '-' })).toMatchObject({
      kind: 'not_applicable',
    })
    expect(valueAt('saving;x;2024;gap', { 'saving;x;2024;result': '7' })).toEqual({ kind: 'missing', why: 'saving;x;2024;target' })
  })

  it('rounds a percentage half away from zero to the decimals of its formula', () => {
    const given = { 'enquiries;x;2024;result;category=a': '1', 'enquiries;x;2024;result;category=b': '15' }
    expect(valueAt('rate;x;2024;result', given)).toEqual({ kind: 'number', value: '6.3', unit: 'percent', decimals: 1 })
  })

  it('gives growth in per cent with one decimal, and none from zero', () => {
    const given = { 'enquiries;x;2023;result;category=a': '6692', 'enquiries;x;2024;result;category=a': '7047' }
    expect(valueAt('enquiries;x;2024;growth;category=total', given)).toEqual({ kind: 'number', value: '5.3', unit: 'percent', decimals: 1 })
    const fromZero = { 'enquiries;x;2023;result;category=a': '0', 'enquiries;x;2024;result;category=a': '4' }
    expect(valueAt('enquiries;x;2024;growth;category=a', fromZero)).toMatchObject({ kind: 'not_applicable' })
    expect(valueAt('enquiries;x;2024;change;category=a', fromZero)).toMatchObject({ value: '4' })
  })

  it('does not reveal a suppressed figure through a sum or a difference', () => {
    const given = {
      'enquiries;x;2024;result;category=a': '*',
      'enquiries;x;2024;result;category=b': '4',
      'enquiries;x;2023;result;category=a': '1',
    }
    expect(valueAt('enquiries;x;2024;result;category=total', given).kind).toBe('suppressed')
    expect(valueAt('enquiries;x;2024;change;category=a', given).kind).toBe('suppressed')
  })

  it('carries what it was calculated from', () => {
    const facts = storedFacts({ 'enquiries;x;2024;result;category=a': '3' }, definitions)
    expect(factAt('registered;x;2024;result', facts).provenance).toEqual({
      kind: 'calculated',
      definition: 'registered',
      version: 1,
      inputs: [keyOf('enquiries;x;2024;result;category=total')],
    })
    expect(factAt('enquiries;x;2024;result;category=a', facts).provenance).toEqual({ kind: 'imported', batch: 'bat_1', line: 2 })
  })

  it('says of an indicator nobody defined that it is missing', () => {
    expect(valueAt('no-such-thing;x;2024;result', {})).toEqual({ kind: 'missing', why: 'undefined' })
  })

  it('refuses definitions that go in a circle', () => {
    const circular = shippedDefinitions([
      own({ id: 'a', formula: [{ when: {}, value: { add: [{ indicator: 'b' }] } }] }),
      own({ id: 'b', formula: [{ when: {}, value: { add: [{ indicator: 'a' }] } }] }),
    ])
    expect(() => compute([keyOf('a;x;2024;result')], factStoreView([]), circular)).toThrow(
      'a;x;2024;result → b;x;2024;result → a;x;2024;result',
    )
  })
})

const groups = codesOf(accountGroups())
const amount = fc
  .integer({ min: -1_000_000_000, max: 1_000_000_000 })
  .map((ore) => `${Math.trunc(ore / 100)}.${String(Math.abs(ore % 100)).padStart(2, '0')}`)
const anything = fc.oneof(amount, fc.constantFrom('-', '*', 'missing', 'a text', '1..2'))
const posted = (value: fc.Arbitrary<string>) => fc.dictionary(fc.constantFrom(...groups), value, { noNullPrototype: true })

describe('whatever is posted', () => {
  it('gives the same sum in any order', () => {
    fc.assert(
      fc.property(posted(anything), fc.integer(), (amounts, seed) => {
        const facts = storedFacts(account('accounts', amounts), definitions)
        const shuffled = [...facts].sort((a, b) => hash(factKeyText(a.key), seed) - hash(factKeyText(b.key), seed))
        expect(factAt('operating-amount;x;2024;accounts;chapter=1;group=net', shuffled).value.kind).toBe(
          factAt('operating-amount;x;2024;accounts;chapter=1;group=net', facts).value.kind,
        )
        expect(factAt('operating-amount;x;2024;accounts;chapter=1;group=sum-expenditure', shuffled).value).toEqual(
          factAt('operating-amount;x;2024;accounts;chapter=1;group=sum-expenditure', facts).value,
        )
      }),
    )
  })

  it('has a variance that is revised budget less accounts, group by group and in all', () => {
    fc.assert(
      fc.property(posted(amount), posted(amount), (accounts, revised) => {
        const given = { ...account('accounts', accounts), ...account('revised', revised) }
        const net = (series: string): string => {
          const value = valueAt(`operating-amount;x;2024;${series};chapter=1;group=net`, given)
          return value.kind === 'number' ? value.value : '0'
        }
        expect(compare(decimal(net('variance')), subtract(decimal(net('revised')), decimal(net('accounts'))))).toBe(0)
        const byGroup = groups.map((group) => valueAt(`operating-amount;x;2024;variance;chapter=1;group=${group}`, given))
        const total = byGroup.reduce((sum, value) => (value.kind === 'number' ? add(sum, decimal(value.value)) : sum), decimal('0'))
        expect(compare(decimal(net('variance')), total)).toBe(0)
      }),
    )
  })

  it('never computes anything that is not a decimal', () => {
    fc.assert(
      fc.property(
        posted(anything),
        posted(anything),
        fc.constantFrom(...INPUT_SERIES, 'variance', 'change', 'growth', 'gap'),
        (now, before, series) => {
          const given = { ...account('accounts', now), ...account('revised', before), ...account('accounts', before, '2023') }
          for (const group of [...groups, 'sum-expenditure', 'sum-income', 'net']) {
            const value = valueAt(`operating-amount;x;2024;${series};chapter=1;group=${group}`, given)
            if (value.kind === 'number') expect(value.value).toMatch(/^-?\d+(\.\d+)?$/)
            if (value.kind === 'range') expect(`${value.from} ${value.to}`).toMatch(/^-?\d+(\.\d+)? -?\d+(\.\d+)?$/)
          }
        },
      ),
    )
  })

  it('never makes a number of a missing input', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('result', 'change', 'growth'),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '-', '*', '2..3')),
        (series, others) => {
          const given = Object.fromEntries(
            Object.entries(others).map(([category, value]) => [`enquiries;x;2024;result;category=${category}`, value]),
          )
          const before = { 'enquiries;x;2023;result;category=a': '1' }
          const value = valueAt(`enquiries;x;2024;${series};category=total`, {
            ...given,
            ...before,
            'enquiries;x;2024;result;category=z': 'missing',
          })
          expect(value.kind).toBe('missing')
        },
      ),
    )
  })
})

function account(series: string, amounts: Readonly<Record<string, string>>, year = '2024'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(amounts).map(([group, value]) => [`operating-amount;x;${year};${series};chapter=1;group=${group}`, value]),
  )
}

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0) + seed) | 0, seed)
}

it('reads the short form of the examples', () => {
  expect(valueOf('7.5..11.5').kind).toBe('range')
})
