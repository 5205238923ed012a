import { describe, expect, it } from 'vitest'
import { indicators, investments, keyFigures, oneSection, operatingAccount } from '../testing.ts'
import { readPrintedReport } from './read-printed-report.ts'

const table = (columns: readonly string[], rows: readonly (readonly string[])[], caption = '') =>
  oneSection([{ caption, columns, rows }]).sections[0]?.tables[0]

describe('recognising official tables', () => {
  const [account, projects, categories] = investments()
  it.each([
    ['operating-account', operatingAccount()],
    ['investment-account', account],
    ['projects', projects],
    ['project-categories', categories],
    ['key-figures', keyFigures()],
    ['indicators', indicators()],
    [
      'staffing',
      {
        caption: '',
        columns: ['1.1.2024', '1.1.2025', 'Endring'],
        rows: [
          ['Ansatte', '1', '1', '-'],
          ['Årsverk', '1', '1', '-'],
        ],
      },
    ],
    [
      'sick-leave',
      {
        caption: '',
        columns: ['Resultat 2024'],
        rows: [
          ['Korttid', '1'],
          ['Langtid', '2'],
          ['Totalt', '3'],
        ],
      },
    ],
    [
      'other',
      {
        caption: 'Liggedøgn ved sykehjemmet',
        columns: ['Endring i prosent'],
        rows: [
          ['Korttid', '1'],
          ['Langtid', '2'],
          ['Avlastning', '4'],
          ['Totalt', '2'],
        ],
      },
    ],
    ['leases', { caption: '', columns: ['Årlig driftsutgift'], rows: [['Lokaler', '1']] }],
    ['adjustments', { caption: 'Budsjettreguleringer 2024', columns: ['Beløp', 'Formål'], rows: [['Sak 1', '1', '']] }],
    ['pay', { caption: '', columns: ['Menn %', 'Kvinner andel av menn %'], rows: [['Totalt', '1', '2']] }],
    ['full-part-time', { caption: '', columns: ['Heltid Totalt', 'Deltid Totalt'], rows: [['2024', '1', '2']] }],
    ['form', { caption: '', columns: ['Svar', 'Kommentar'], rows: [['Er det gjort?', 'Ja', '']] }],
    ['other', { caption: '', columns: ['A'], rows: [['B', '1']] }],
  ])('%s', (kind, printed) => {
    expect(printed && oneSection([printed]).sections[0]?.tables[0]?.kind).toBe(kind)
  })
})

describe('reading cells', () => {
  it.each([
    ['-------', { kind: 'dash' }],
    ['', { kind: 'blank' }],
    ['*', { kind: 'suppressed' }],
    ['**se under', { kind: 'text' }],
    ['Ikke aktuelt', { kind: 'not_applicable' }],
    ['-        61 235 330', { kind: 'number', value: '-61235330', decimals: 0 }],
    ['40.2 %', { kind: 'number', value: '40.2', decimals: 1, unit: 'percent' }],
    ['7,5-11,5 %', { kind: 'range', from: '7.5', to: '11.5', decimals: 1, unit: 'percent' }],
    ['6,5–10.5 %', { kind: 'range', from: '6.5', to: '10.5' }],
  ])('«%s»', (raw, value) => {
    expect(table(['A'], [['B', raw]])?.rows[0]?.cells['a']?.value).toMatchObject(value)
  })

  it('reads amounts told in millions as kroner, no finer than they are told', () => {
    const amounts = oneSection([
      { caption: 'Budsjettreguleringer', unitLine: 'Mill. kroner', columns: ['Beløp'], rows: [['Sak 1', '23,5']] },
    ])
    expect(amounts.sections[0]?.tables[0]?.rows[0]?.cells['beloep']?.value).toMatchObject({ value: '23500000', decimals: -5, unit: 'nok' })
  })
})

describe('reading tables', () => {
  it('names rows and columns the same way every time, and twice never the same', () => {
    const read = table(
      ['IV Regnskap 2023', 'V Avvik 2024 (III-I)', 'Regnskap 2023'],
      [
        ['Årsverk', '1', '2', '3'],
        ['Årsverk', '1', '2', '3'],
      ],
    )
    expect(read?.columns.map((column) => column.id)).toEqual(['regnskap-2023', 'avvik-2024', 'regnskap-2023-2'])
    expect(read?.rows.map((row) => row.id)).toEqual(['aarsverk', 'aarsverk-2'])
  })

  it('tells headings and totals from other rows', () => {
    const read = table(['A'], [['Mål 1'], ['Noe', '1'], ['Sum', '1']])
    expect(read?.rows.map((row) => row.kind)).toEqual(['heading', 'plain', 'total'])
  })

  it('takes no heading between the questions of a form for a question', () => {
    const read = table(
      ['Svar', 'Kommentar'],
      [['OXLO'], ['Har virksomheten laget en plan for mangfold?', 'Ja', ''], ['Har virksomheten oppnevnt en OXLO-kontakt?', 'Nei', '']],
    )
    expect(read?.rows.map((row) => row.id)).toEqual(['oxlo', 'plan', 'oxlo-contact'])
  })

  it('marks computed cells, and says whether a gap is to the good', () => {
    const read = oneSection([indicators()]).sections[0]?.tables[0]
    const gaps = read?.rows.map((row) => row.cells['avvik-2024'])
    expect(gaps?.map((cell) => cell?.role)).toEqual(['difference', 'difference'])
    expect(gaps?.map((cell) => cell?.favourable)).toEqual([true, false])
  })

  it('gives the account its sums, net and variances', () => {
    const relations = oneSection([operatingAccount()]).sections[0]?.tables[0]?.relations ?? []
    expect(relations.filter((relation) => relation.kind === 'sum')).toHaveLength(15)
    expect(relations.filter((relation) => relation.kind === 'difference')).toHaveLength(6)
  })
})

describe('reading a report', () => {
  it.each([
    [null, 'report is not an object'],
    [{ year: '2024' }, 'report.year is not a number'],
    [{ year: 2024, language: 'sv' }, 'report.language is not one of nb, nn, en'],
    [{ year: 2024, language: 'nb', sections: {} }, 'report.sections is not a list'],
    [{ year: 2024, language: 'nb', sections: [{ number: 3 }] }, 'sections[0].number is neither text nor null'],
    [{ year: 2024, language: 'nb', sections: [{ number: '1', title: 'A', presence: 'gone' }] }, 'sections[0].presence is not one of'],
    [
      {
        year: 2024,
        language: 'nb',
        sections: [{ number: '1', title: 'A', presence: 'content', tables: [{ caption: 'T', columns: ['A'], rows: [[1]] }] }],
      },
      'sections[0].tables[0].rows[0] is not a list of texts',
    ],
  ])('refuses %j', (json, why) => {
    expect(() => readPrintedReport(json)).toThrow(why)
  })
})
