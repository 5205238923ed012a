import { describe, expect, test } from 'vitest'
import { readAs } from '../testing.ts'

const HEAD = 'Kapittel;Regnskapsdel;Vedtak;Dato;Artsgruppe;Beløp;Formål;Motpart'

describe('a file of budget adjustments', () => {
  test('gives a record for the list and a figure for the bridge', async () => {
    const { facts, findings, reading } = await readAs(
      'adjustments',
      `${HEAD}\n111;Drift;Byrådssak 1/24;16.08.2024;000-099;196 000;Lønnsoppgjør;Byrådet\n`,
    )
    const [row] = reading.listings
    expect(findings).toEqual([])
    expect(row).toEqual({
      line: 2,
      list: 'adjustments',
      key: '111-2024-08-16-byradssak-1-24-000-099-lonnsoppgjor',
      fields: {
        chapter: '111',
        part: 'operating',
        decision: 'Byrådssak 1/24',
        date: '2024-08-16',
        group: '000-099',
        amount: '196000',
        purpose: 'Lønnsoppgjør',
        counterpart: 'Byrådet',
      },
    })
    expect(facts).toEqual({ [`budget-adjustment;ombud;2024;revised;adjustment=${row?.key ?? ''};chapter=111;group=000-099`]: '196000' })
  })

  test('an adjustment without an account group stands as not distributed, and without a date is warned about', async () => {
    const { facts, findings } = await readAs('adjustments', `${HEAD}\n111;;Byrådssak 1/24;;;-5 000;Trekk;\n`)
    expect(findings).toEqual(['warning adjustment-without-date 2:Dato'])
    expect(Object.entries(facts)).toEqual([
      ['budget-adjustment;ombud;2024;revised;adjustment=111-byradssak-1-24-unallocated-trekk;chapter=111;group=unallocated', '-5000'],
    ])
  })

  test('those of the investment budget are kept apart from those of operations', async () => {
    const { facts, reading } = await readAs('adjustments', `${HEAD}\n111;Investering;Sak 1;01.02.2024;;1;Bygg;\n`)
    expect([Object.keys(facts).map((key) => key.split(';')[0]), reading.listings.length]).toEqual([['investment-adjustment'], 1])
  })

  test('a file may say that there are none', async () => {
    const { findings, canBePosted } = await readAs('adjustments', `${HEAD}\n`)
    expect([findings, canBePosted]).toEqual([['warning no-rows-accepted 1'], true])
  })

  test('two long purposes that begin alike are two adjustments, and their keys stay short', async () => {
    const purpose = 'x'.repeat(500)
    const { findings, reading } = await readAs(
      'adjustments',
      `${HEAD}\n111;;Sak 1;01.02.2024;;1;${purpose}a;\n111;;Sak 1;01.02.2024;;1;${purpose}b;\n`,
    )
    expect(findings).toEqual([])
    expect(reading.listings.every((row) => row.key.length <= 80)).toBe(true)
  })

  test.each([
    ['no amount', '111;;Sak 1;01.02.2024;;;Formål;', 'error cell-required 2:Beløp'],
    ['a dash for an amount', '111;;Sak 1;01.02.2024;;-;Formål;', 'error amount-required 2:Beløp'],
    ['an amount of nothing', '111;;Sak 1;01.02.2024;;0;Formål;', 'error amount-required 2:Beløp'],
    ['no decision', '111;;;01.02.2024;;1;Formål;', 'error cell-required 2:Vedtak'],
    ['no purpose', '111;;Sak 1;01.02.2024;;1;;', 'error cell-required 2:Formål'],
    ['a date of another year', '111;;Sak 1;01.02.2023;;1;Formål;', 'warning date-unusual 2:Dato'],
    ['a total', '111;;Sum;01.02.2024;Sum;1;Formål;', 'error total-row-not-used 2:Artsgruppe'],
    ['another chapter', '112;;Sak 1;01.02.2024;;1;Formål;', 'error chapter-unknown 2:Kapittel'],
  ])('%s is told about', async (_, cells, finding) => {
    expect((await readAs('adjustments', `${HEAD}\n${cells}\n`)).findings).toContain(finding)
  })

  test('the same adjustment twice is an error', async () => {
    const row = '111;;Sak 1;01.02.2024;;1;Formål;\n'
    expect((await readAs('adjustments', `${HEAD}\n${row}${row}`)).findings).toEqual(['error row-twice 3'])
  })
})
