import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { unitLine } from './unit-line.ts'

const leases = (line: string, amount: string) => ({
  caption: 'Vesentlige leieforpliktelser',
  unitLine: line,
  columns: ['Årlig driftsutgift', 'Avtalen utløper'],
  rows: [['Leiekontrakt lokaler', amount, '31.12.24']],
})
const place = 'leiekontrakt-lokaler/aarlig-driftsutgift'

const account = { ...operatingAccount(), unitLine: 'Beløp i kroner' }

describe('unit-line', () => {
  it.each([
    ['kroner under "kroner"', 'Tall i hele kroner', '3 462 252', []],
    ['thousands under "hele tusen"', 'I hele tusen kroner', '3', []],
    ['kroner under "hele tusen"', 'I hele tusen kroner', '3 462 252', [`error ${place} I hele tusen kroner → 3 462 252 kr`]],
    ['no unit line', '', '3 462 252', []],
  ])('%s, measured on what the unit spends', (_, line, amount, findings) => {
    expect(told(unitLine, oneSection([account, leases(line, amount)]))).toEqual(findings)
  })

  it('an account of less than anyone spends is no measure', () => {
    expect(told(unitLine, oneSection([operatingAccount(), leases('I hele tusen kroner', '3 462')]))).toEqual([])
  })

  it('only wonders when the document has no account to measure on', () => {
    expect(told(unitLine, oneSection([leases('I hele tusen kroner', '3 462 252')]))).toEqual([
      `warning ${place} I hele tusen kroner → 3 462 252 kr`,
    ])
    expect(told(unitLine, oneSection([leases('I hele tusen kroner', '3 462')]))).toEqual([])
  })

  const budget = (line: string, amount: string, caption = 'Budsjett') => ({
    caption,
    unitLine: line,
    columns: ['2024', '2025'],
    rows: [['Sum inntekter', amount, '2 031 356']],
  })

  it.each([
    ['a municipality of some billions', [budget('Tall i hele tusen kroner', '2 139 911')], 0],
    ['more than any municipality has', [budget('Tall i hele tusen kroner', '2 139 911 444')], 1],
    [
      'a hundred times the other tables',
      [budget('Tall i hele tusen kroner', '2 139 911'), budget('Tall i hele kroner', '1 139 911', 'Lønn')],
      1,
    ],
    [
      'as much as the other tables',
      [budget('Tall i hele tusen kroner', '2 139 911'), budget('Tall i hele tusen kroner', '39 911', 'Lønn')],
      0,
    ],
  ])('without an account: %s', (_, tables, count) => {
    expect(told(unitLine, oneSection(tables))).toHaveLength(count)
  })
})
