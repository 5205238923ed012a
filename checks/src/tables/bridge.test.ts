import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { bridge } from './bridge.ts'

const adjustments = (columns: readonly string[], rows: readonly (readonly string[])[], unitLine = '') => ({
  caption: 'Budsjettreguleringer 2024',
  unitLine,
  columns,
  rows,
})
const net = (...amounts: readonly string[]) =>
  adjustments(
    ['Beløp', 'Formål'],
    amounts.map((amount, index) => [`Sak ${index}`, amount, '']),
  )

describe('bridge', () => {
  it.each([
    ['Dok. 3 and adjustments give the revised budget', net('1 000', '500'), []],
    ['an adjustment that is missing', net('1 000'), ['error net/regulert-bud-2024 24 000 → 23 500']],
    [
      'adjustments told in round millions',
      adjustments(['Beløp'], [['Sak 1', '0,0']], 'Mill. kroner'),
      ['info net/regulert-bud-2024 24 000 → 22 500'],
    ],
    [
      'per account group when every adjustment names one',
      adjustments(
        ['Beløp', 'Artsgruppe'],
        [
          ['Sak 1', '2 000', '000-099'],
          ['Sak 2', '-500', '100-299'],
        ],
      ),
      ['error 100-299/regulert-bud-2024 5 500 → 5 000', 'error 600-699/regulert-bud-2024 −2 500 → −2 000'],
    ],
  ])('%s', (_, table, findings) => {
    expect(told(bridge, oneSection([operatingAccount(), table]))).toEqual(findings)
  })

  it('says nothing where a section prints no adjustments', () => {
    expect(told(bridge, oneSection([operatingAccount()]))).toEqual([])
  })
})
