import type { PrintedSection } from '@arsring/checks'
import { describe, expect, it } from 'vitest'
import { grid, heading, paragraph, partsOf, printedReport, type Layout } from '../../testing.ts'
import { compose } from './compose.ts'

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['captions before', {}],
  ['captions after', { captionsAfter: true }],
  ['a column for each answer', { answerColumns: true }],
  ['codes in a column of their own', { codesApart: true }],
  ['a list of contents first', { contents: true }],
]

describe('the sections, tables and prose of a printed report come back from its parts', () => {
  it.each(LAYOUTS.flatMap(([name, layout]) => (['ombud', 'uke'] as const).map((report) => [report, name, layout] as const)))(
    '%s: %s',
    (name, _, layout) => {
      const printed = printedReport(name)
      const { report, isYearStated } = compose(partsOf(printed, layout), 2001)
      expect([report.year, report.language, isYearStated]).toEqual([2024, 'nb', true])
      const number = (one: string | null) => one ?? 'foreword'
      const shown = report.sections.filter(({ id }) => id !== 'heading-0')
      const asked = printed.sections.filter(({ number: at, presence }) => presence !== 'absent' || !(at ?? '').startsWith('5'))
      expect(shown.map((section) => number(section.number))).toEqual(asked.map((section) => number(section.number)))
      for (const [at, section] of asked.entries()) {
        const got = shown[at]
        expect(got?.presence, section.title).toBe(section.presence)
        const texts = (prose: PrintedSection['prose'] = []) => prose.map((one) => (typeof one === 'string' ? one : one.text))
        expect(texts(got?.prose)).toEqual(section.presence === 'not_applicable' ? ['Ikke aktuelt.'] : texts(section.prose))
        expect(got?.tables?.map(({ number: no, caption, unitLine }) => [no, caption, unitLine])).toEqual(
          section.presence === 'absent'
            ? undefined
            : (section.tables ?? []).map((table) => [table.number ?? null, table.caption, table.unitLine ?? '']),
        )
        for (const [index, table] of (section.tables ?? []).entries()) {
          const read = got?.tables?.[index]
          expect(read?.columns, table.caption).toEqual(table.columns)
          // A row with nothing beside its label is a heading when nothing tells it apart.
          const filled = (row: readonly string[]) => (row.slice(1).every((cell) => cell === '') ? row.slice(0, 1) : row)
          expect(read?.rows.map(filled), table.caption).toEqual(table.rows.map(filled))
          expect(read?.footnotes).toEqual(table.footnotes ?? [])
        }
      }
    },
  )
})

const only = (...parts: Parameters<typeof compose>[0]) => {
  const { report } = compose(parts, 2024)
  return report.sections.flatMap((section) => section.tables ?? [])[0]
}

describe('headings of columns', () => {
  it.each<[string, (string | null)[][], number | null, string[], string[][]]>([
    [
      'two rows, merged above',
      [
        ['', 'Heltid', null, 'Deltid'],
        ['', 'Menn', 'Kvinner', 'Menn'],
        ['2024', '1', '2', '3'],
      ],
      null,
      ['Heltid Menn', 'Heltid Kvinner', 'Deltid Menn'],
      [['2024', '1', '2', '3']],
    ],
    [
      'two rows of a format that merges nothing',
      [
        ['', 'Heltid', '', 'Deltid', ''],
        ['', 'Menn', 'Kvinner', 'Menn', 'Kvinner'],
        ['2024', '1', '2', '3', '4'],
      ],
      1,
      ['Heltid Menn', 'Heltid Kvinner', 'Deltid Menn', 'Deltid Kvinner'],
      [['2024', '1', '2', '3', '4']],
    ],
    [
      'years',
      [
        ['', '2023', '2024'],
        ['Elever', '12', '13'],
      ],
      null,
      ['2023', '2024'],
      [['Elever', '12', '13']],
    ],
    [
      'figures that look like years',
      [
        ['Saker', '1963', '2116', '1960'],
        ['Klager', '1', '2', '3'],
      ],
      null,
      ['', '', ''],
      [
        ['Saker', '1963', '2116', '1960'],
        ['Klager', '1', '2', '3'],
      ],
    ],
    [
      'a title in the grid',
      [
        ['Regnskap for skolen', null, null],
        ['', '2023', '2024'],
        ['Lønn', '12', '13'],
      ],
      null,
      ['2023', '2024'],
      [['Lønn', '12', '13']],
    ],
    [
      'spacer columns',
      [
        ['', '', '2023', '', '2024'],
        ['Lønn', '', '12', '', '13'],
      ],
      null,
      ['2023', '2024'],
      [['Lønn', '12', '13']],
    ],
    [
      'one marked, two printed',
      [
        ['', 'Budsjett', null],
        ['', '2023', '2024'],
        ['Lønn', '12', '13'],
      ],
      1,
      ['Budsjett 2023', 'Budsjett 2024'],
      [['Lønn', '12', '13']],
    ],
    [
      'a name merged over two years',
      [
        ['Gruppe', '', 'Menn', 'Kvinner'],
        ['Alle', '2024', '18', '82'],
        ['Alle', '2023', '14', '86'],
      ],
      null,
      ['Menn', 'Kvinner'],
      [
        ['Alle 2024', '18', '82'],
        ['Alle 2023', '14', '86'],
      ],
    ],
    [
      'a heading among the rows',
      [
        ['', '2024'],
        ['Mål 1', null],
        ['Saker', '12'],
      ],
      null,
      ['2024'],
      [['Mål 1'], ['Saker', '12']],
    ],
  ])('%s', (_, rows, headerRows, columns, expected) => {
    const table = only(heading('2 Resultater'), grid(rows, headerRows))
    expect(table?.columns).toEqual(columns)
    expect(table?.rows).toEqual(expected)
  })

  it('one cell merged over all columns under the headings names the rows below, though marked as a heading', () => {
    const table = only(
      heading('2 Balanse'),
      grid(
        [
          ['', '2023', '2024'],
          ['Eiendeler', null, null],
          ['Bygg', '10', '12'],
        ],
        2,
      ),
    )
    expect(table?.columns).toEqual(['2023', '2024'])
    expect(table?.rows).toEqual([['Eiendeler'], ['Bygg', '10', '12']])
  })

  it('thousands with a point are thousands when the table says so', () => {
    const table = only(
      grid([
        ['', '2023', '2024'],
        ['Lønn', '1.234', '12.345.678'],
        ['Andel', '1,5', '2,5'],
      ]),
    )
    expect(table?.rows).toEqual([
      ['Lønn', '1 234', '12 345 678'],
      ['Andel', '1,5', '2,5'],
    ])
  })

  it.each<[string, string[][], string[][]]>([
    [
      'a number of two commas says so',
      [
        ['Pay', '1,234', '12,345,678'],
        ['Share', '1.5', '2.5 %'],
      ],
      [
        ['Pay', '1 234', '12 345 678'],
        ['Share', '1.5', '2.5 %'],
      ],
    ],
    ['a comma and a point say so', [['Pay', '1,234.50', '980.00']], [['Pay', '1 234.50', '980.00']]],
    [
      'whole numbers beside them say so',
      [
        ['Pay', '1,234', '2,345'],
        ['Rent', '96', '1,080'],
      ],
      [
        ['Pay', '1 234', '2 345'],
        ['Rent', '96', '1 080'],
      ],
    ],
    ['three decimals stay', [['Vekt (kg)', '1,234', '2,345', '0,980']], [['Vekt (kg)', '1,234', '2,345', '0,980']]],
    [
      'decimals of another length speak against it',
      [
        ['Vekt (kg)', '1,234', '2,345'],
        ['Lengde', '5', '7,5'],
        ['Bredde', '1,250', '9'],
      ],
      [
        ['Vekt (kg)', '1,234', '2,345'],
        ['Lengde', '5', '7,5'],
        ['Bredde', '1,250', '9'],
      ],
    ],
  ])('thousands with a comma: %s', (_, rows, expected) => {
    const width = rows[0]?.length ?? 0
    const table = only(grid([['', ...['A', 'B', 'C'].slice(0, width - 1)], ...rows], 1))
    expect(table?.rows).toEqual(expected)
  })

  it('a cell that could be read in several ways is marked', () => {
    const one = grid([
      ['', '2023', '2024'],
      ['Lønn', '1 234 567', ''],
    ])
    const table = only({ ...one, rows: one.rows.map((row, at) => (at === 1 ? { ...row, unread: [1, 2] } : row)) })
    expect(table?.unread).toEqual([
      [0, 0],
      [0, 1],
    ])
  })
})

describe('what is told around a table', () => {
  const table = grid([
    ['', '2023', '2024'],
    ['Lønn', '12', '13'],
  ])
  it.each<[string, Parameters<typeof compose>[0], (string | null | undefined)[]]>([
    [
      'caption and unit line over',
      [paragraph('Tabell 4 – Utgifter'), paragraph('Tall i hele tusen'), table],
      ['Tabell 4', 'Utgifter', 'Tall i hele tusen'],
    ],
    [
      'unit line first',
      [paragraph('(Beløp i 1000 kr)'), paragraph('Tabell 4. Utgifter'), table],
      ['Tabell 4', 'Utgifter', '(Beløp i 1000 kr)'],
    ],
    ['unit line in the caption', [paragraph('Tabell 4: Utgifter (i 1000 kr)'), table], ['Tabell 4', 'Utgifter (i 1000 kr)', 'i 1000 kr']],
    ['a short line', [paragraph('Utgifter per år'), table], [null, 'Utgifter per år', '']],
    ['a sentence is no caption', [paragraph('Utgiftene økte.'), table], [null, '', '']],
    [
      'unit line in the corner',
      [
        grid([
          ['Mill. kr', '2023', '2024'],
          ['Lønn', '12', '13'],
        ]),
      ],
      [null, '', 'Mill. kr'],
    ],
    [
      'numbered below it, whatever short line stands over it',
      [
        paragraph('Økonomi'),
        table,
        paragraph('* Foreløpige tall.'),
        paragraph('Tabell 4 Utgifter (tall i 1000 kr)'),
        paragraph('Det går bra.'),
      ],
      ['Tabell 4', 'Utgifter (tall i 1000 kr)', 'tall i 1000 kr'],
    ],
    [
      'a sentence below it that names the table is no caption',
      [paragraph('Utgifter per år'), table, paragraph('Tabell 4 viser utgiftene.')],
      [null, 'Utgifter per år', ''],
    ],
  ])('%s', (_, parts, expected) => {
    const read = only(heading('3 Økonomi'), ...parts)
    expect([read?.number, read?.caption, read?.unitLine]).toEqual(expected)
  })
})

it('where captions stand below, one without a number may have notes above it, and is not over the next table', () => {
  const table = grid([
    ['', '2023', '2024'],
    ['Lønn', '12', '13'],
  ])
  const sure = [table, paragraph('Utgifter'), paragraph('De økte.')]
  const noted = [table, paragraph('* Foreløpig.'), paragraph('Inntekter')]
  const captions = (...after: Parameters<typeof compose>[0]) =>
    compose([heading('3 Økonomi'), ...sure, ...sure, ...noted, ...after], 2024).report.sections.flatMap(({ tables }) =>
      (tables ?? []).map(({ caption }) => caption),
    )
  expect(captions(paragraph('De sank.'))).toEqual(['Utgifter', 'Utgifter', 'Inntekter'])
  expect(captions(table, paragraph('De sank.'))).toEqual(['Utgifter', 'Utgifter', '', 'Inntekter'])
})

describe('year and language', () => {
  it.each([
    ['the title', [heading('Årsrapport for biblioteket 2022'), paragraph('I 2021 var det færre.')], [2022, true]],
    [
      'the columns',
      [
        heading('Resultater'),
        grid([
          ['', 'Regnskap 2021', 'Regnskap 2022', 'Avvik 2022'],
          ['Lønn', '1', '2', '3'],
        ]),
      ],
      [2022, false],
    ],
    ['nothing', [paragraph('Hei.')], [2030, false]],
  ])('the year of %s', (_, parts, expected) => {
    const { report, isYearStated } = compose(parts, 2030)
    expect([report.year, isYearStated]).toEqual(expected)
  })

  it.each([
    ['nb', 'Det er ikke noe annet enn det som kom fra virksomheten.'],
    ['nn', 'Det er ikkje noko anna enn det som kom frå verksemda, og dei var einige.'],
    ['en', 'The board was not aware of the change from last year.'],
  ])('%s', (language, text) => {
    expect(compose([paragraph(text)], 2024).report.language).toBe(language)
  })
})

it('a note of several sentences under a table is prose, a short one is the table’s own', () => {
  const long = '1) Undersøkelsen gjøres hvert år. Den viser økt tilfredshet.'
  const { report } = compose(
    [
      heading('2.2 Mål'),
      grid([
        ['', '2023', '2024'],
        ['Fornøyde (1)', '94 %', '92 %'],
      ]),
      paragraph('* Foreløpig.'),
      paragraph(long),
    ],
    2024,
  )
  const section = report.sections.at(-1)
  expect(section?.tables?.[0]?.footnotes).toEqual(['* Foreløpig.'])
  expect(section?.prose).toEqual([{ role: 'note', text: long }])
})
