import { describe, expect, test } from 'vitest'
import { buildScope, readAs } from '../testing.ts'

const HEAD = 'Kapittel;Regnskapsdel;Artsgruppe;År;Regnskap;Dok. 3;Regulert budsjett'

/** A file of one line under the usual headings. */
function line(cells: string): string {
  return `${HEAD}\n${cells}\n`
}

describe('a file of accounts and budgets', () => {
  test('gives one figure for each filled cell: number, dash and star are three things, blank is none', async () => {
    const { facts, findings } = await readAs(
      'accounts',
      line('111;Drift;600-699 Salgsinntekter;2024;-7 681;0;-') + '111;Drift;100-299;2023;*;;\n',
    )
    expect(findings).toEqual([])
    expect(facts).toEqual({
      'operating-amount;ombud;2024;accounts;chapter=111;group=600-699': '-7681',
      'operating-amount;ombud;2024;adopted;chapter=111;group=600-699': '0',
      'operating-amount;ombud;2024;revised;chapter=111;group=600-699': '-',
      'operating-amount;ombud;2023;accounts;chapter=111;group=100-299': '*',
    })
  })

  test('may be a printed table pasted as it stands: years in the headings, no chapter column, totals under the rows', async () => {
    const { facts, findings } = await readAs(
      'accounts',
      'Artsgrupper;I Regnskap 2024;II Dok. 3 2024*;III Regulert bud. 2024;IV Regnskap 2023;V Avvik 2024 (III-I)\n' +
        '000-099 Lønn og sosiale utgifter;20 396 885;21 616 000;21 621 000;20 320 389;1 224 114\n' +
        'Sum driftsutgifter;20 396 885;21 616 000;21 621 000;20 320 389;1 224 114\n' +
        'Salgsinntekter;-7681;-----;-----;-----;7681\n' +
        'Sum driftsinntekter;-7681;;;;\n' +
        'Kapitlets nettoresultat;20 389 204;;;;\n',
    )
    expect(facts['operating-amount;ombud;2023;accounts;chapter=111;group=000-099']).toBe('20320389')
    expect(facts['operating-amount;ombud;2024;adopted;chapter=111;group=600-699']).toBe('-')
    expect(Object.keys(facts)).toHaveLength(8)
    expect(findings.filter((finding) => !finding.startsWith('info control-total-agrees'))).toEqual([
      'info column-unknown 1:V Avvik 2024 (III-I)',
    ])
  })

  test('holds investments too when the municipality reports them', async () => {
    const { facts } = await readAs('accounts', line('111;Investering;100-299;2024;180 207 003;;'))
    expect(facts).toEqual({ 'investment-amount;ombud;2024;accounts;chapter=111;group=100-299': '180207003' })
  })

  test.each([
    ['a chapter of another unit', '125;Drift;000-099;2024;1;;', 'error chapter-unknown 2:Kapittel'],
    ['a part of the accounts that does not exist', '111;Balanse;000-099;2024;1;;', 'error choice-unknown 2:Regnskapsdel'],
    ['an account group that does not exist', '111;Drift;000-199;2024;1;;', 'error account-group-unknown 2:Artsgruppe'],
    ['an account group without code or official label', '111;Drift;Strøm;2024;1;;', 'error account-group-unknown 2:Artsgruppe'],
    ['no account group', '111;Drift;;2024;1;;', 'error cell-required 2:Artsgruppe'],
    ['a year that is not one', '111;Drift;000-099;24;1;;', 'error year-invalid 2:År'],
    ['no year', '111;Drift;000-099;;1;;', 'error cell-required 2:År'],
    ['a year the table does not show', '111;Drift;000-099;2019;1;;', 'warning year-unusual 2:År'],
    ['a part of an øre', '111;Drift;000-099;2024;1,005;;', 'error amount-not-whole-ore 2:Regnskap'],
    ['letters for a number', '111;Drift;000-099;2024;ca. 5;;', 'error number-letters 2:Regnskap'],
    ['a number that can be read in two ways', '111;Drift;000-099;2024;12.345;;', 'error number-ambiguous 2:Regnskap'],
    ['a formula', '111;Drift;000-099;2024;=A1;;', 'error number-formula 2:Regnskap'],
    ['a per cent sign on an amount', '111;Drift;000-099;2024;5 %;;', 'error percent-sign-misplaced 2:Regnskap'],
    ['a range for an amount', '111;Drift;000-099;2024;5-7;;', 'error number-sign 2:Regnskap'],
    ['negative expenditure', '111;Drift;100-299;2024;;-5;', 'warning sign-expenditure 2:Dok. 3'],
    ['positive income', '111;Drift;600-699;2024;5;;', 'warning sign-income 2:Regnskap'],
    ['no figures at all', '111;Drift;000-099;2024;;;', 'info row-without-figures 2:Artsgruppe'],
  ])('%s is told about at its cell', async (_, cells, finding) => {
    expect((await readAs('accounts', line(cells))).findings).toContain(finding)
  })

  test('øre and minus after the number are kept exactly', async () => {
    const { facts } = await readAs('accounts', line('111;Drift;800-899;2024;1.234.567,89-;;'))
    expect(Object.values(facts)).toEqual(['-1234567.89'])
  })

  test('the same figure twice is an error that names both lines, even when they agree', async () => {
    const { facts, findings, reading } = await readAs('accounts', `${line('111;Drift;000-099;2024;1;;')}111;Drift;000-099 Lønn;2024;1;;\n`)
    expect(findings).toEqual(['error row-twice 3:Regnskap'])
    expect(reading.findings[0]?.message.params).toEqual({ line: '2' })
    expect(reading.findings[0]?.at).toHaveLength(2)
    expect(Object.values(facts)).toEqual(['1'])
  })

  test.each([
    ['agrees with its rows', '300', 'info control-total-agrees'],
    ['differs by what rounding explains', '301', 'info control-total-rounding'],
    ['differs by more', '302', 'error control-total-differs'],
  ])('a total that %s', async (_, total, finding) => {
    const { findings, facts } = await readAs(
      'accounts',
      `${line('111;Drift;000-099;2024;100;;')}111;Drift;100-299;2024;200;;\n111;Drift;Sum driftsutgifter;2024;${total};;\n`,
    )
    expect(findings).toEqual([`${finding} 4:Regnskap`])
    expect(Object.keys(facts)).toHaveLength(2)
  })

  test('a total in whole øre has no room for rounding', async () => {
    const { findings } = await readAs('accounts', `${line('111;Drift;000-099;2024;100,10;;')}111;Drift;Sum;2024;100,11;;\n`)
    expect(findings).toEqual(['error control-total-differs 3:Regnskap'])
  })

  test('a wrong total says both numbers', async () => {
    const { reading } = await readAs(
      'accounts',
      `${line('111;Drift;800-899;2024;-8 611 767;;')}111;Drift;Sum driftsinntekter;2024;-8 611 797;;\n`,
    )
    expect(reading.findings[0]).toMatchObject({ printed: '−8\u00a0611\u00a0797', expected: '−8\u00a0611\u00a0767' })
  })

  test('a total with nothing to add up is refused', async () => {
    expect((await readAs('accounts', line('111;Drift;Sum driftsutgifter;2024;5;;'))).findings).toContain(
      'error control-total-without-rows 2:Regnskap',
    )
  })

  test.each([
    ['the account group', 'Kapittel;År;Regnskap\n111;2024;1\n', 'fatal column-missing 1'],
    ['every column of figures', 'Kapittel;Artsgruppe;År\n111;000-099;2024\n', 'fatal figure-column-missing 1'],
    ['the year', 'Kapittel;Artsgruppe;Regnskap\n111;000-099;1\n', 'fatal year-column-missing 1'],
    ['all lines', `${HEAD}\n`, 'error no-rows 1'],
  ])('without %s nothing is posted', async (_, text, finding) => {
    const { findings, reading, canBePosted } = await readAs('accounts', text)
    expect(findings).toEqual([finding])
    expect(reading.facts).toEqual([])
    expect(canBePosted).toBe(false)
  })

  test('without a chapter column the unit must have one chapter only', async () => {
    const { findings } = await readAs('accounts', 'Artsgruppe;År;Regnskap\n000-099;2024;1\n', buildScope({ chapters: ['111', '112'] }))
    expect(findings).toEqual(['fatal column-missing 1'])
  })

  test('two columns that mean the same are refused', async () => {
    expect((await readAs('accounts', 'Artsgruppe;Regnskap 2024;I Regnskap 2024*\n000-099;1;2\n')).findings).toEqual([
      'fatal column-twice 1:I Regnskap 2024*',
    ])
  })

  test('columns that mean nothing here are told about and left alone', async () => {
    const { findings, canBePosted } = await readAs('accounts', 'Artsgruppe;Kommentar;Regnskap 2024;;Ansvarlig\n000-099;hei;1;x;y\n')
    expect(findings).toEqual(['info column-unknown 1:Kommentar', 'warning column-unnamed 1', 'info column-unknown 1:Ansvarlig'])
    expect(canBePosted).toBe(true)
  })

  test('a line that cannot be read stops the whole file', async () => {
    const { findings, canBePosted } = await readAs('accounts', 'Artsgruppe;Regnskap 2024\n000-099;1\n100-299;2;3\n')
    expect(findings).toEqual(['error line-too-long 3'])
    expect(canBePosted).toBe(false)
  })
})
