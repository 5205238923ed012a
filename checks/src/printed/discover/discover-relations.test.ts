import type { Relation, Table } from '@arsring/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneSection } from '../../testing.ts'
import { runChecks } from '../../run-checks.ts'
import type { PrintedTable } from '../read-printed-table.ts'

const printed = (columns: readonly string[], rows: readonly (readonly string[])[], caption = 'Utgifter (kr)'): PrintedTable => ({
  caption,
  columns,
  rows,
})
const read = (table: PrintedTable): Table => {
  const found = oneSection([table]).sections[0]?.tables[0]
  if (!found) throw new Error('no table')
  return found
}

/** `total = a + b` for the first column or row each relation is found in. */
function shown(relation: Relation): string {
  const at = (ref: { row: string; column: string }) => `${ref.row}/${ref.column}`
  switch (relation.kind) {
    case 'sum':
      return `${at(relation.result)} = ${relation.addends.map(at).join(' + ')}`
    case 'difference':
      return `${at(relation.result)} = ${at(relation.minuend)} − ${at(relation.subtrahend)}`
    case 'flow':
      return `${at(relation.result)} = ${relation.added.map(at).join(' + ')} − ${relation.taken.map(at).join(' − ')}`
    case 'average':
      return `${at(relation.result)} = average of ${relation.of.map(at).join(', ')}`
    case 'share':
      return `${at(relation.result)} = ${at(relation.part)} of ${at(relation.whole)}`
    case 'growth':
      return `${at(relation.result)} = ${at(relation.from)} to ${at(relation.to)}`
    case 'ratio':
      return `${at(relation.result)} = ${relation.factor} × ${at(relation.numerator)} / ${at(relation.denominator)}`
  }
}
const relations = (table: PrintedTable) => read(table).relations.map(shown)
const errors = (table: PrintedTable) =>
  runChecks(oneSection([table])).flatMap(({ check, severity, at, printed: was = '', expected = '' }) => {
    const [place] = at
    return severity === 'error' && place?.kind === 'cell'
      ? [`${check} ${place.row}/${place.column} ${was} → ${expected}`.replaceAll('\u00a0', ' ')]
      : []
  })

describe('what only chance makes alike', () => {
  it('takes no change in per cent for a difference of counts near a hundred', () => {
    const events = printed(
      ['2022', '2023', '2024', 'Endring 2023–2024', 'Endring i prosent'],
      [
        ['Totalt', '250', '248', '253', '5', '2,0%'],
        ['Forfattere', '80', '77', '77', '0', '0,0%'],
        ['Lesesirkler', '87', '86', '78', '-8', '-9,3%'],
        ['Språkkafé', '83', '85', '98', '13', '15,3%'],
      ],
      'Arrangementer',
    )
    expect(relations(events).filter((one) => one.includes('prosent = ') && one.includes(' − '))).toEqual([])
    expect(errors(events)).toEqual([])
  })

  it('takes no count for a share of others that it is called like', () => {
    const pupils = printed(
      ['2022', '2023', '2024', 'Andel 2024'],
      [
        ['Totalt', '531', '546', '567', '100,0%'],
        ['1.–2. trinn', '135', '130', '137', '24,2%'],
        ['3.–4. trinn', '144', '150', '162', '28,6%'],
        ['5.–7. trinn', '166', '182', '174', '30,7%'],
        ['8.–10. trinn', '86', '84', '94', '16,6%'],
      ],
      'Elever',
    )
    expect(errors(pupils)).toEqual([])
  })
})

describe('sums that no template knows', () => {
  it.each<[string, string[], string[][], string[]]>([
    [
      'a total under its rows',
      ['2024'],
      [
        ['Drift', '10 200'],
        ['Vedlikehold', '3 400'],
        ['Sum', '13 600'],
      ],
      ['sum/2024 = drift/2024 + vedlikehold/2024'],
    ],
    [
      'a total over its rows',
      ['2024'],
      [
        ['I alt', '13 600'],
        ['Drift', '10 200'],
        ['Vedlikehold', '3 400'],
      ],
      ['i-alt/2024 = drift/2024 + vedlikehold/2024'],
    ],
    [
      'subtotals, then the total of them',
      ['2024'],
      [
        ['Barn', '1 201'],
        ['Voksne', '2 302'],
        ['Sum utlån', '3 503'],
        ['Lyd', '404'],
        ['Film', '505'],
        ['Sum annet', '909'],
        ['Totalt', '4 412'],
      ],
      [
        'sum-utlaan/2024 = barn/2024 + voksne/2024',
        'sum-annet/2024 = lyd/2024 + film/2024',
        'totalt/2024 = sum-utlaan/2024 + sum-annet/2024',
      ],
    ],
    [
      'a part of a row is not counted twice',
      ['2024'],
      [
        ['Lønn', '8 100'],
        ['herav vikarer', '900'],
        ['Varer', '2 050'],
        ['Totalt', '10 150'],
      ],
      ['totalt/2024 = loenn/2024 + varer/2024'],
    ],
    [
      'a total across',
      ['Kvinner', 'Menn', 'Totalt'],
      [
        ['A', '120', '35', '155'],
        ['B', '88', '14', '102'],
      ],
      ['a/totalt = a/kvinner + a/menn', 'b/totalt = b/kvinner + b/menn'],
    ],
    [
      'an average is no sum',
      ['Alder'],
      [
        ['Kvinner', '44,5'],
        ['Menn', '47,5'],
        ['Totalt', '46,1'],
      ],
      [],
    ],
    [
      'a total of other things is no sum',
      ['2024'],
      [
        ['Skole', '10 211'],
        ['Barnehage', '4 312'],
        ['Sum årsverk', '731'],
      ],
      [],
    ],
  ])('%s', (_, columns, rows, expected) => {
    expect(relations(printed(columns, rows))).toEqual(expected)
  })

  it('a column that disagrees is a finding, for the others agree', () => {
    const table = printed(
      ['2023', '2024'],
      [
        ['Drift', '10 200', '11 000'],
        ['Vedlikehold', '3 400', '3 500'],
        ['Sum', '13 600', '14 900'],
      ],
    )
    expect(errors(table)).toEqual(['column-sum sum/2024 14 900 → 14 500'])
  })

  it('a single column is a finding when the difference is a slip of the hand', () => {
    expect(
      errors(
        printed(
          ['2024'],
          [
            ['Drift', '10 200'],
            ['Vedlikehold', '3 400'],
            ['Sum', '13 900'],
          ],
        ),
      ),
    ).toEqual(['column-sum sum/2024 13 900 → 13 600'])
  })

  it.each([
    ['named so', 'Endring i prosent'],
    ['without a heading', ''],
    ['between two years', '2009–2011'],
  ])('growth in per cent is no part of a sum or a difference: %s', (_, heading) => {
    const rows = [
      ['Sum inntekter', '3 490', '3 862', '10,7'],
      ['Sum utgifter', '3 329', '3 666', '10,1'],
      ['Brutto driftsresultat', '161', '196', '21,7'],
      ['Netto finans', '-18', '-21', '16,7'],
      ['Netto driftsresultat', '143', '175', '22,4'],
    ]
    expect(errors(printed(['2009', '2011', heading], rows, 'Rekneskap (mill. kr)'))).toEqual([])
    const wrong = rows.map((row) => row.map((cell) => (cell === '161' ? '181' : cell)))
    const found = errors(printed(['2009', '2011', heading], wrong, 'Rekneskap (mill. kr)'))
    expect(found).not.toEqual([])
    expect(found.filter((error) => !error.includes('/2009 ') && !error.startsWith('table-growth'))).toEqual([])
  })

  it('columns without headings that hold growth are no sums either', () => {
    const rows = [
      ['Sum inntekter', '3 490', '3 862', '10,7'],
      ['Sum utgifter', '3 329', '3 666', '10,1'],
      ['Brutto driftsresultat', '161', '196', '21,7'],
      ['Netto finans', '-18', '-21', '16,7'],
      ['Netto driftsresultat', '143', '175', '22,4'],
    ]
    expect(errors(printed(['', '', ''], rows, 'Rekneskap'))).toEqual([])
    const wrong = rows.map((row) => row.map((cell) => (cell === '161' ? '181' : cell)))
    expect(errors(printed(['', '', ''], wrong, 'Rekneskap'))).not.toEqual([])
  })

  it('counts are exact to the last one, amounts in thousands are not', () => {
    const rows = [
      ['Jenter', '112', '113'],
      ['Gutter', '121', '120'],
      ['Sum', '233', '234'],
    ]
    expect(errors(printed(['2023', '2024'], rows, 'Elever'))).toEqual(['column-sum sum/2024 234 → 233'])
    expect(errors(printed(['2023', '2024'], rows, 'Utgifter i tusen kroner'))).toEqual([])
  })
})

describe('from an opening to a closing balance', () => {
  const note = (opening: readonly string[], closing: readonly string[]) =>
    printed(
      ['Bygg', 'Utstyr', 'Sum'],
      [
        ['Bokført verdi 01.01.2024', ...opening],
        ['Tilgang', '22 100', '4 185', '26 285'],
        ['Avskrivninger', '-10 770', '-3 450', '-14 220'],
        ['Bokført verdi 31.12.2024', ...closing],
      ],
      'Driftsmidler (1000 kr)',
    )

  it('the name of the balance may stand before its date', () => {
    expect(errors(note(['391 050', '17 905', '408 955'], ['402 380', '18 640', '421 020']))).toEqual([])
    expect(errors(note(['391 050', '17 905', '408 955'], ['402 830', '18 640', '421 020']))).not.toEqual([])
  })

  it('a slip that was carried on into the total of its row is one', () => {
    expect(errors(note(['391 050', '17 905', '408 955'], ['402 380', '18 460', '420 840']))).not.toEqual([])
  })

  it('two that differ in different ways are no such balance', () => {
    expect(errors(note(['391 050', '17 905', '408 955'], ['402 380', '19 777', '422 157']))).toEqual([])
  })
})

it('three rows or more that are counted the other way round are let be, one or two with the sign turned are told', () => {
  const budget = (income: readonly (readonly string[])[]) =>
    printed(
      ['Budsjett 2024', 'Regnskap 2024', 'Avvik'],
      [
        ['Lønn', '4 120', '4 233', '-113'],
        ['Strøm', '611', '587', '24'],
        ['Husleie', '2 940', '2 911', '29'],
        ['Vedlikehold', '377', '419', '-42'],
        ['Reiser', '93', '78', '15'],
        ['Utstyr', '266', '241', '25'],
        ...income,
      ],
    )
  const turned = [
    ['Billetter', '1 310', '1 377', '67'],
    ['Utleie', '424', '401', '-23'],
    ['Gebyr', '186', '203', '17'],
  ]
  expect(errors(budget(turned))).toEqual([])
  expect(errors(budget(turned.slice(0, 1)))).toEqual(['variance-sign billetter/avvik 67 → −67'])
})

describe('differences, shares, growth and ratios', () => {
  it('a net of the two rows right over it is one when the other year has its sign turned', () => {
    const rows = [
      ['Finansinntekter', '1 120', '980'],
      ['Finanskostnader', '9 130', '7 205'],
    ]
    expect(errors(printed(['2024', '2023'], [...rows, ['Netto finansposter', '-8 010', '-6 225']], 'Tusen kr'))).toEqual([])
    expect(errors(printed(['2024', '2023'], [...rows, ['Netto finansposter', '8 010', '-6 225']], 'Tusen kr'))).toEqual([
      'difference netto-finansposter/2024 8 010 → −8 010',
    ])
  })

  it.each<[string, string[], string[][], string]>([
    [
      'budget less accounts',
      ['Budsjett', 'Regnskap', 'Avvik'],
      [
        ['A', '1 200', '1 100', '100'],
        ['B', '3 450', '3 500', '-50'],
      ],
      'a/avvik = a/budsjett − a/regnskap',
    ],
    [
      'from one year to the next',
      ['2023', '2024', 'Endring'],
      [
        ['A', '1 200', '1 310', '110'],
        ['B', '3 450', '3 400', '-50'],
      ],
      'a/endring = a/2024 − a/2023',
    ],
    [
      'a net of two rows',
      ['2023', '2024'],
      [
        ['Inntekter', '5 310', '5 620'],
        ['Utgifter', '5 100', '5 550'],
        ['Netto', '210', '70'],
      ],
      'netto/2023 = inntekter/2023 − utgifter/2023',
    ],
    [
      'shares of a total',
      ['Antall', 'Andel %'],
      [
        ['A', '150', '30,0'],
        ['B', '225', '45,0'],
        ['C', '125', '25,0'],
        ['Sum', '500', '100,0'],
      ],
      'a/andel = a/antall of sum/antall',
    ],
    [
      'growth in per cent',
      ['2023', '2024', 'Endring %'],
      [
        ['A', '200', '230', '15,0'],
        ['B', '340', '357', '5,0'],
        ['C', '125', '115', '-8,0'],
      ],
      'a/endring = a/2023 to a/2024',
    ],
    [
      'per pupil',
      ['Utgift', 'Elever', 'Kr per elev'],
      [
        ['A', '1 210 000', '11', '110 000'],
        ['B', '2 530 000', '22', '115 000'],
        ['C', '3 960 000', '33', '120 000'],
      ],
      'a/kr-per-elev = 1 × a/utgift / a/elever',
    ],
  ])('%s', (_, columns, rows, expected) => {
    expect(relations(printed(columns, rows))).toContain(expected)
  })

  it('one that disagrees is a finding', () => {
    const table = printed(
      ['2023', '2024', 'Endring %'],
      [
        ['A', '200', '230', '15,0'],
        ['B', '340', '357', '5,0'],
        ['C', '125', '115', '-8,0'],
        ['D', '400', '500', '15,0'],
      ],
    )
    expect(errors(table)).toEqual(['table-growth d/endring 15,0 % → 25,0 %'])
  })
})

const size = fc.integer({ min: 100, max: 999_999 })
const grids = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) => fc.array(fc.array(size, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))

describe('for any table with a total', () => {
  const withTotal = (cells: readonly (readonly number[])[]) => {
    const columns = (cells[0] ?? []).map((_, at) => `Sted ${'ABCDEF'.charAt(at)}`)
    const totals = columns.map((_, at) => cells.reduce((sum, row) => sum + (row[at] ?? 0), 0))
    return {
      columns,
      rows: [...cells.map((row, at) => [`Post ${'ABCDEFG'.charAt(at)}`, ...row.map(String)]), ['Sum', ...totals.map(String)]],
    }
  }

  it('a right one has no error', () => {
    fc.assert(
      fc.property(grids, (cells) => {
        const { columns, rows } = withTotal(cells)
        expect(errors(printed(columns, rows))).toEqual([])
      }),
    )
  })

  it('one changed cell is found in its column, and nowhere else', () => {
    fc.assert(
      fc.property(grids, fc.nat(), fc.nat(), fc.integer({ min: 50, max: 5_000 }), (cells, rowAt, columnAt, change) => {
        const { columns, rows } = withTotal(cells)
        const [row, column] = [rowAt % rows.length, 1 + (columnAt % columns.length)]
        const changed = rows.map((cellsOf, at) =>
          cellsOf.map((cell, position) => (at === row && position === column ? String(Number(cell) + change) : cell)),
        )
        const found = errors(printed(columns, changed))
        expect(found).toHaveLength(1)
        expect(found[0]).toContain(`/sted-${'abcdef'.charAt(column - 1)} `)
      }),
    )
  })
})

it('a net turned round is minus its two sums together', () => {
  const result = (net: string) =>
    printed(
      ['2024', '2023'],
      [
        ['Tilskudd', '-13 504', '-22 507'],
        ['Salg', '-31 918', '-27 775'],
        ['Sum inntekter', '-45 422', '-50 282'],
        ['Lønn', '23 803', '19 606'],
        ['Husleie', '20 146', '19 353'],
        ['Sum kostnader', '43 949', '38 959'],
        ['Årsresultat', '1 473', net],
      ],
    )
  expect(relations(result('11 323'))).toContain('aarsresultat/2024 =  − sum-inntekter/2024 − sum-kostnader/2024')
  expect(errors(result('11 323'))).toEqual([])
  expect(errors(result('11 332'))).toEqual(['table-flow aarsresultat/2023 11 332 → 11 323'])
  // Of two signs one is wrong, and nothing tells which.
  expect(errors(result('-11 323'))).toEqual([])
})

it('percentage points are a difference of shares too', () => {
  const wellbeing = (thriving: string, label: string) =>
    printed(
      ['Andel som trives', 'Fravær', 'Andel i SFO'],
      [
        ['2023 (%)', '92,2', '8,2', '12,8'],
        ['2024 (%)', thriving, '9,0', '5,1'],
        [label, '-23,6', '0,8', '-7,7'],
      ],
      'Trivsel',
    )
  expect(errors(wellbeing('68,6', 'Endring (prosentpoeng)'))).toEqual([])
  expect(errors(wellbeing('88,6', 'Endring (prosentpoeng)'))).toEqual(['difference endring-prosentpoeng/andel-som-trives −23,6 → −3,6'])
})

it('counts are exact beside a column of per cent', () => {
  const visits = (first: string) =>
    printed(
      ['2023', '2024', 'Endring i prosent'],
      [
        ['Nord', first, '42 107', '1,9'],
        ['Sør', '3 457', '3 456', '0,0'],
        ['Øst', '28 086', '24 517', '-12,7'],
        ['Til sammen', '72 867', '70 080', '-3,8'],
      ],
      'Besøkende',
    )
  expect(errors(visits('41 324'))).toEqual([])
  expect(errors(visits('41 325'))).toEqual(['column-sum til-sammen/2023 72 867 → 72 868'])
})

it('a change is told once, at the change, and its column is added up', () => {
  const served = (total: string) =>
    printed(
      ['2024', '2023', 'Endring 2023–2024'],
      [
        ['Hjemmesykepleie', '752', '332', '420'],
        ['Praktisk bistand', '368', '368', '0'],
        ['Trygghetsalarm', '428', '437', '-9'],
        ['Støttekontakt', '585', '558', '27'],
        ['Omsorgsstønad', '1 005', '1 020', '-15'],
        ['Sum', '3 138', '2 715', total],
      ],
      'Mottakere av tjenester',
    )
  expect(relations(served('423')).filter((one) => one.startsWith('hjemmesykepleie/2023 ='))).toEqual([])
  expect(errors(served('423'))).toEqual([])
  expect(errors(served('823'))).toEqual(['column-sum sum/endring-2023-2024 823 → 423', 'difference sum/endring-2023-2024 823 → 423'])
})
