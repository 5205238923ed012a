import { decimal, decimalString, formatDecimal, round, sumOf, type Decimal } from '@arsring/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneSection } from '../testing.ts'
import { columnSum } from '../tables/column-sum.ts'
import { tolerance } from './linear.ts'
import type { Reading } from './values.ts'

const GROUPS = ['000-099', '100-299', '300-399', '400-499', '500-599']

/** An account with these exact amounts of expenditure, printed in whole kroner, and this printed total. */
function account(exact: readonly Decimal[], total: string) {
  const shown = (value: Decimal) => formatDecimal(decimalString(value), 0)
  const rows = exact.map((value, index) => [`${GROUPS[index] ?? ''} Gruppe`, shown(value)])
  return oneSection([{ caption: 'Driftsregnskap', columns: ['I Regnskap 2024'], rows: [...rows, ['Sum driftsutgifter', total]] }])
}

const ore = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map((units): Decimal => ({ units, scale: 2 }))
const amounts = fc.array(ore, { minLength: 1, maxLength: GROUPS.length })

describe('sums at printed precision', () => {
  it('never calls a correctly rounded sum of rounded amounts wrong', () => {
    fc.assert(
      fc.property(amounts, (exact) => {
        const total = formatDecimal(decimalString(round(sumOf(exact), 0)), 0)
        expect(columnSum.run(account(exact, total)).filter((finding) => finding.severity !== 'info')).toEqual([])
      }),
    )
  })

  it('always finds a change beyond what rounding can explain', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.boolean(), (exact, extra, isMore) => {
        // n rounded addends and a rounded total miss by (n+1)/2 at most, and the printed parts by n/2 more.
        const beyond = BigInt(exact.length + 1) + extra
        const whole = round(sumOf(exact), 0).units + (isMore ? beyond : -beyond)
        const [finding] = columnSum.run(account(exact, formatDecimal(String(whole), 0)))
        expect(finding?.severity).toBe('error')
      }),
    )
  })

  it('tells a sum that is off within the tolerance as rounding, and never as nothing', () => {
    const [finding] = columnSum.run(account([decimal('10.40'), decimal('20.40'), decimal('30.40')], '61'))
    expect(finding).toMatchObject({ severity: 'info', printed: '61', expected: '60' })
  })
})

it.each<[string, string[], string, string[]]>([
  ['one number and dashes is a copy', ['20 735', '–', '–'], '20 736', ['error 20 735']],
  ['one number and nothing', ['20 735', '', ''], '20 736', ['error 20 735']],
  ['a 0 may be a little', ['20 735', '0', '–'], '20 736', ['info 20 735']],
  ['another precision', ['20 735,4', '–', '–'], '20 735', ['info 20 735,4']],
])('a sum of %s', (_, cells, total, expected) => {
  const rows = cells.map((cell, index) => [`${GROUPS[index] ?? ''} Gruppe`, cell])
  const account = oneSection([{ caption: 'Driftsregnskap', columns: ['I Regnskap 2024'], rows: [...rows, ['Sum driftsutgifter', total]] }])
  expect(columnSum.run(account).map((finding) => `${finding.severity} ${finding.expected ?? ''}`.replaceAll('\u00a0', ' '))).toEqual(
    expected,
  )
})

describe('tolerance', () => {
  const number = (decimals: number, unit: 'nok' | 'count' | null = 'nok'): Reading => ({
    kind: 'number',
    value: decimal('1'),
    decimals,
    unit,
  })
  const zero = (decimals: number): Reading => ({ kind: 'number', value: decimal('0'), decimals, unit: null })
  it.each([
    ['(n+1)/2 kroner for n amounts in kroner', number(0), [number(0), number(0), number(0)], '2'],
    ['(n+1)/2 units of the last decimal', number(1, null), [number(1, null), number(1, null)], '0.15'],
    ['a dash and a blank are not rounded', number(0), [number(0), { kind: 'dash' } as const, { kind: 'blank' } as const], '1'],
    ['a term without decimals is as fine as its neighbours', number(2, null), [number(0, null), number(2, null)], '0.015'],
    ['a result printed with fewer decimals', number(0, null), [number(1, null), number(1, null)], '0.6'],
    ['amounts told in tenths of a million', number(0), [number(0), number(-5)], '50001'],
    ['a zero without decimals beside decimals is nothing', number(1, null), [zero(0), number(1, null), zero(0)], '0.1'],
    ['a zero among its likes may be a little', number(1, null), [zero(1), number(1, null)], '0.15'],
    ['counts are exact', number(0, 'count'), [number(0, 'count'), number(0, 'count')], '0'],
  ])('%s', (_, result, terms, units) => {
    expect(decimalString(tolerance(result, terms)).replace(/\.?0+$/, '') || '0').toBe(units)
  })
})
