import { describe, expect, test } from 'vitest'
import { buildScope, readAs } from '../testing.ts'

const HEAD = 'År;Gruppe;Menn %;Kvinner %;Antall;Lønn menn;Lønn kvinner'

describe('a file of pay and gender balance', () => {
  test('gives a record per group, and number, shares and pay per year', async () => {
    const { facts, findings, reading } = await readAs(
      'pay',
      `${HEAD}\n2024;Totalt i virksomheten;18;82 %;22;712 100;764 855,50\n2023;Totalt i virksomheten;14;86;22;705 566;732 222\n`,
    )
    expect(findings).toEqual([])
    expect(reading.listings).toEqual([
      { line: 2, list: 'pay-groups', key: 'totalt-i-virksomheten', fields: { name: 'Totalt i virksomheten' } },
    ])
    expect(facts).toEqual({
      'pay-group-headcount;ombud;2024;result;group=totalt-i-virksomheten': '22',
      'pay-group-share;ombud;2024;result;group=totalt-i-virksomheten;sex=men': '18',
      'pay-group-share;ombud;2024;result;group=totalt-i-virksomheten;sex=women': '82',
      'mean-pay;ombud;2024;result;group=totalt-i-virksomheten;sex=men': '712100',
      'mean-pay;ombud;2024;result;group=totalt-i-virksomheten;sex=women': '764855.50',
      'pay-group-headcount;ombud;2023;result;group=totalt-i-virksomheten': '22',
      'pay-group-share;ombud;2023;result;group=totalt-i-virksomheten;sex=men': '14',
      'pay-group-share;ombud;2023;result;group=totalt-i-virksomheten;sex=women': '86',
      'mean-pay;ombud;2023;result;group=totalt-i-virksomheten;sex=men': '705566',
      'mean-pay;ombud;2023;result;group=totalt-i-virksomheten;sex=women': '732222',
    })
  })

  test('keeps star, blank and zero apart', async () => {
    const { facts, findings } = await readAs('pay', `${HEAD}\n2024;Sjef;0;100;1;;*\n`)
    expect(findings).toEqual([])
    expect(facts).toEqual({
      'pay-group-headcount;ombud;2024;result;group=sjef': '1',
      'pay-group-share;ombud;2024;result;group=sjef;sex=men': '0',
      'pay-group-share;ombud;2024;result;group=sjef;sex=women': '100',
      'mean-pay;ombud;2024;result;group=sjef;sex=women': '*',
    })
  })

  test.each([
    ['two women', '25;75;4;*;1 099 466', []],
    ['one man of four', '25;75;4;900 001;*', ['error pay-small-group 2:Lønn menn']],
    ['two men by rounding: 13 % of 15', '13;87;15;900 001;708 646', ['error pay-small-group 2:Lønn menn']],
    ['a group of two', '0;100;2;;900 001', ['error pay-small-group 2:Lønn kvinner']],
    ['three men by rounding: 14 % of 22', '14;86;22;705 566;732 222', []],
    ['a share that only the other sex tells', ';75;4;900 001;*', ['error pay-small-group 2:Lønn menn']],
    ['pay of no one', '0;100;9;900 001;*', ['error pay-small-group 2:Lønn menn']],
    ['no number', '25;75;;900 001;*', ['error pay-group-size 2:Lønn menn']],
    ['no shares', ';;9;900 001;*', ['error pay-group-size 2:Lønn menn']],
    ['both', '50;50;4;900 001;900 001', ['error pay-small-group 2:Lønn menn', 'error pay-small-group 2:Lønn kvinner']],
  ])('pay of too few is refused, not kept, and not repeated: %s', async (_, cells, expected) => {
    const { facts, findings, reading, canBePosted } = await readAs('pay', `${HEAD}\n2024;Ledere;${cells}\n`)
    expect(findings).toEqual(expected)
    expect(canBePosted).toBe(expected.length === 0)
    expect(Object.values(facts)).not.toContain('900001')
    expect(JSON.stringify(reading)).not.toMatch(/900.?001/)
  })

  test("goes by the municipality's own threshold", async () => {
    const scope = { ...buildScope(), smallestGroup: 5 }
    const { findings } = await readAs('pay', `${HEAD}\n2024;Ledere;40;60;10;900 000;800 000\n`, scope)
    expect(findings).toEqual(['error pay-small-group 2:Lønn menn'])
  })

  const total = '2024;Totalt i virksomheten;40;60;20;700 000;710 000'
  test.each([
    ['the only one withheld', ['2024;A;50;50;16;690 000;700 000', '2024;B;0;100;2;;*', '2024;C;0;100;2;;*'], []],
    ['one withheld, the rest told', ['2024;A;44;56;18;690 000;700 000', '2024;B;0;100;2;;*'], ['warning pay-recoverable 4:Lønn kvinner']],
    ['groups that overlap', ['2024;A;44;56;19;690 000;700 000', '2024;B;0;100;2;;*'], []],
    ['another year', ['2024;A;44;56;18;690 000;700 000', '2023;B;0;100;2;;*'], []],
    ['a group without number', ['2024;A;44;56;18;690 000;700 000', '2024;B;0;100;;;*'], []],
  ])('pay that follows from the total is told about: %s', async (_, lines, expected) => {
    const { findings, canBePosted } = await readAs('pay', `${[HEAD, total, ...lines].join('\n')}\n`)
    expect(findings).toEqual(expected)
    expect(canBePosted).toBe(true)
  })

  test.each([
    ['full-time equivalents', '2024;A;20;80;2,5;*;*', 'error persons-not-whole 2:Antall'],
    ['fewer than nobody', '2024;A;20;80;-5;*;*', 'error number-negative 2:Antall'],
    ['more than all', '2024;A;101;0;5;*;*', 'error percent-out-of-range 2:Menn %'],
    ['a negative share', '2024;A;50;-50;5;*;*', 'error percent-out-of-range 2:Kvinner %'],
    ['negative pay', '2024;A;50;50;50;-700 000;*', 'error number-negative 2:Lønn menn'],
    ['pay in parts of øre', '2024;A;50;50;50;700 000,123;*', 'error amount-not-whole-ore 2:Lønn menn'],
    ['a text', '2024;A;50;50;mange;*;*', 'error number-letters 2:Antall'],
    ['a power', '2024;A;50;50;1e99;*;*', 'error number-letters 2:Antall'],
    ['a formula', '2024;A;50;50;5;=1+1;*', 'error number-formula 2:Lønn menn'],
    ['no group', '2024;;50;50;5;*;*', 'error cell-required 2:Gruppe'],
    ['no year', ';A;50;50;5;*;*', 'error cell-required 2:År'],
    ['a year of no use', '2019;A;50;50;5;*;*', 'warning year-unusual 2:År'],
    ['the same group twice', '2024;A;50;50;5;*;*\n2024;A;50;50;5;*;*', 'error row-twice 3:Antall'],
    ['nothing', '2024;A;;;;;', 'info row-without-figures 2:Gruppe'],
  ])('%s: %s gives %s', async (_, cells, finding) => {
    expect((await readAs('pay', `${HEAD}\n${cells}\n`)).findings).toContain(finding)
  })
})
