import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { varianceClaim } from './variance-claim.ts'

const millions = operatingAccount({
  '000-099': { 0: '624 902 966', 2: '643 518 685', 4: '18 615 719' },
  '600-699': { 4: '-23 700 000' },
  Kapitlets: { 4: '18 615 719' },
})

describe('variance-claim', () => {
  it.each([
    ['Regnskapet viser et mindreforbruk på 2 000 kroner.', operatingAccount(), []],
    ['Regnskapet viser et mindreforbruk på kr. 3 000.', operatingAccount(), ['error «mindreforbruk på kr. 3 000» 3 000 → 2 000']],
    ['Rekneskapen viser eit mindreforbruk på kr 3 000.', operatingAccount(), ['error «mindreforbruk på kr 3 000» 3 000 → 2 000']],
    ['Regnskapet viser et merforbruk på 2 000 kr.', operatingAccount(), ['error «merforbruk på 2 000 kr» 2 000 kr → 2 000']],
    ['Etaten hadde et mindreforbruk på 18,6 mill.', millions, []],
    ['Salget ga et merforbruk på 23,7 mill.', millions, []],
    ['Salget ga et mindreforbruk på 23,7 mill.', millions, ['error «mindreforbruk på 23,7 mill.» 23,7 mill. → −23 700 000']],
    ['Prosjektet ga et mindreforbruk på 14,9 mill.', millions, ['warning «mindreforbruk på 14,9 mill.» 14,9 mill. → 18 615 719']],
    ['Prosjektet ga et merforbruk på 5 mill.', millions, ['warning «merforbruk på 5 mill.»']],
    ['Mindreforbruket overføres til 2025.', operatingAccount(), []],
  ])('%s', (sentence, table, findings) => {
    expect(told(varianceClaim, oneSection([table], [sentence]))).toEqual(findings)
  })
})

describe('the variances of a table that no template knows', () => {
  const costs = {
    caption: 'Kostnader',
    unitLine: 'Beløp i kroner',
    columns: ['Budsjett 2024', 'Regnskap 2024', 'Avvik'],
    rows: [
      ['Revisjon', '2 450 000', '2 436 500', '13 500'],
      ['Sekretariat', '880 000', '902 300', '-22 300'],
      ['Kurs', '370 000', '328 650', '41 350'],
      ['Sum', '3 700 000', '3 667 450', '32 550'],
    ],
  }
  it.each([
    ['Regnskapet viser et mindreforbruk på 32 550 kroner.', []],
    ['Regnskapet viser et mindreforbruk på 325 500 kroner.', ['warning «mindreforbruk på 325 500 kroner» 325 500 kroner → 32 550']],
    ['Utvalget brukte 32 550 kroner mindre enn budsjettert.', []],
    ['Utvalget brukte 35 250 kroner mindre enn budsjettert.', ['warning «35 250 kroner mindre enn budsjettert» 35 250 kroner → 32 550']],
    ['Sekretariatet brukte 22 300 kroner mer enn budsjettert.', []],
    ['Driften melder 0,3 mill. kroner i merforbruk.', ['warning «0,3 mill. kroner i merforbruk» 0,3 mill. kroner → 32 550']],
    ['Reiser ga et merforbruk på 8 000 kroner.', []],
    ['Regnskapet viser et merforbruk på 32 550 kroner.', ['warning «merforbruk på 32 550 kroner» 32 550 kroner → 32 550']],
    ['Sekretariatet hadde et merforbruk på 22 300 kroner.', []],
    ['Sekretariatet hadde et mindreforbruk på 22 300 kroner.', ['warning «mindreforbruk på 22 300 kroner» 22 300 kroner → −22 300']],
  ])('%s', (sentence, findings) => {
    expect(told(varianceClaim, oneSection([costs], [sentence]))).toEqual(findings)
  })

  it('whether more or less was spent is told by budget and account, whichever way they are counted, and never where there is income', () => {
    const more = oneSection([costs], ['Driften ga et merforbruk på 32 550 kroner.'])
    const turned = (rows: readonly (readonly string[])[]) => ({
      ...costs,
      rows: rows.map(([label = '', budget = '', account = '', gap = '']) => [
        label,
        budget,
        account,
        gap.startsWith('-') ? gap.slice(1) : `-${gap}`,
      ]),
    })
    expect(told(varianceClaim, more)).toHaveLength(1)
    expect(told(varianceClaim, oneSection([turned(costs.rows)], ['Driften ga et merforbruk på 32 550 kroner.']))).toHaveLength(1)
    expect(told(varianceClaim, oneSection([turned(costs.rows)], ['Driften ga et mindreforbruk på 32 550 kroner.']))).toEqual([])
    const forecast = {
      ...costs,
      columns: ['Budsjett 2024', 'Regnskap 2024', 'Prognose', 'Avvik'],
      rows: [['Sum', '900', '610', '912', '-12']],
    }
    expect(told(varianceClaim, oneSection([forecast], ['Driften melder et merforbruk på 12 kroner.']))).toEqual([])
    const withIncome = { ...costs, rows: [['Gebyrinntekter', '100 000', '67 450', '32 550'], ...costs.rows] }
    expect(told(varianceClaim, oneSection([withIncome], ['Driften ga et merforbruk på 32 550 kroner.']))).toEqual([])
  })
})
