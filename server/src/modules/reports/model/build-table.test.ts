import { cellAt, compare, decimal, factKeyText, LANGUAGES, subtract, sumOf } from '@arsring/shared'
import type { Decimal, Language, Relation, Table } from '@arsring/shared'
import { loadTemplate, localIndicatorSchema } from '@arsring/standards'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factStoreView } from '../../facts/index.ts'
import { shippedDefinitions, storedFacts } from '../../facts/testing.ts'
import { buildCharts } from './build-chart.ts'
import { buildTables } from './build-table.ts'
import { planTables } from './plan-tables.ts'
import type { ListingRecord, TableScope } from './table-scope.ts'

const own = (definition: object) =>
  localIndicatorSchema.parse({
    version: 1,
    definition: { nb: 'Egen' },
    unit: 'count',
    decimals: 0,
    direction: 'higher',
    reference: [],
    ...definition,
  })
const definitions = shippedDefinitions([
  own({
    id: 'visits',
    label: { nb: 'Besøk' },
    listedIn: 'key-figures',
    dimensions: { category: { label: { nb: 'Kategori' }, totals: 'total' } },
    formula: [{ when: { category: 'total' }, value: { sum: { over: 'category', codes: 'present' } } }],
  }),
  own({ id: 'satisfied', label: { nb: 'Fornøyde' }, unit: 'percent', decimals: 1, listedIn: 'indicators', goal: { nb: 'Mål 1' } }),
  own({ id: 'waiting', label: { nb: 'Ventetid' }, unit: 'days', direction: 'lower', listedIn: 'indicators', goal: { nb: 'Mål 1' } }),
  own({
    id: 'saved',
    label: { nb: 'Spart' },
    unit: 'percent',
    decimals: 1,
    listedIn: 'indicators',
    goal: { nb: 'Mål 5' },
    footnote: { nb: '* Anslag' },
  }),
])
const template = loadTemplate(2024)
if (template === null) throw new Error('no template')

interface Case {
  readonly given: Readonly<Record<string, string>>
  readonly chapters?: readonly string[]
  readonly language?: Language
  readonly adjustments?: readonly ListingRecord[]
  readonly projects?: readonly ListingRecord[]
  readonly groups?: readonly ListingRecord[]
  readonly leases?: readonly ListingRecord[]
}

function scopeOf(wanted: Case): TableScope {
  const { given, chapters = ['1'], language = 'nb', adjustments = [], projects = [], groups = [], leases = [] } = wanted
  const stored = storedFacts(given, definitions).map((fact) => fact.key)
  return {
    unit: { id: 'x', name: 'X' },
    year: 2024,
    language,
    budgetChapters: chapters,
    smallestGroup: 3,
    stored,
    listings: { adjustments, projects, 'pay-groups': groups, leases },
  }
}

function tablesOf(wanted: Case): readonly Table[] {
  return buildTables(template ?? neverNull(), scopeOf(wanted), factStoreView(storedFacts(wanted.given, definitions)), definitions)
}

function table(id: string, wanted: Case): Table {
  return tablesOf(wanted).find((candidate) => candidate.id === id) ?? neverNull()
}

function texts(shown: Table): Record<string, string> {
  return Object.fromEntries(
    shown.rows.map((row) => [row.id, shown.columns.map((column) => plain(row.cells[column.id]?.text ?? '')).join(' | ')]),
  )
}

/** With ordinary spaces, so that the expected texts can be read. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function neverNull(): never {
  throw new Error('not found')
}

const account = {
  'operating-amount;x;2024;accounts;chapter=1;group=000-099': '1000.40',
  'operating-amount;x;2024;accounts;chapter=1;group=100-299': '500.40',
  'operating-amount;x;2024;accounts;chapter=1;group=300-399': '-',
  'operating-amount;x;2024;accounts;chapter=1;group=600-699': '-300',
  'operating-amount;x;2024;adopted;chapter=1;group=000-099': '900',
  'operating-amount;x;2024;revised;chapter=1;group=000-099': '1200',
}

describe('the operating account', () => {
  it('prints the rounded exact total, which may differ by one krone from its rounded parts', () => {
    const rows = texts(table('operating-account.1', { given: account }))
    expect(rows['000-099']).toBe('1 000 | 900 | 1 200 |  | 200')
    expect(rows['100-299']).toBe('500 |  |  |  | −500')
    expect(rows['sum-expenditure']).toBe('1 501 | 900 | 1 200 |  | −301')
    expect(rows['net']).toBe('1 201 | 900 | 1 200 |  | −1')
  })

  it('tells dash, blank and zero apart', () => {
    const shown = table('operating-account.1', { given: { ...account, 'operating-amount;x;2024;adopted;chapter=1;group=600-699': '0' } })
    expect(cellAt(shown, { row: '300-399', column: 'accounts' })?.value.kind).toBe('dash')
    expect(cellAt(shown, { row: '500-599', column: 'accounts' })?.value.kind).toBe('blank')
    expect(cellAt(shown, { row: '600-699', column: 'adopted' })?.value).toEqual({ kind: 'number', value: '0', decimals: 0, unit: 'nok' })
  })

  it('says which variances are to the good', () => {
    const shown = table('operating-account.1', { given: account })
    expect(cellAt(shown, { row: '000-099', column: 'variance' })?.favourable).toBe(true)
    expect(cellAt(shown, { row: '100-299', column: 'variance' })?.favourable).toBe(false)
    expect(cellAt(shown, { row: '500-599', column: 'variance' })?.favourable).toBeNull()
  })

  it('carries the address of every figure and the role of every cell', () => {
    const shown = table('operating-account.1', { given: account })
    const cell = cellAt(shown, { row: 'sum-expenditure', column: 'accounts' })
    expect(cell?.key === null || cell === undefined ? null : factKeyText(cell.key)).toBe(
      'operating-amount;x;2024;accounts;chapter=1;group=sum-expenditure',
    )
    expect(cell?.role).toBe('sum')
    expect(cellAt(shown, { row: '000-099', column: 'accounts' })?.role).toBe('input')
    expect(cellAt(shown, { row: '000-099', column: 'variance' })?.role).toBe('difference')
  })

  it('stands once per budget chapter, numbered in its section', () => {
    const shown = tablesOf({ given: account, chapters: ['1', '2'] }).filter((candidate) => candidate.kind === 'operating-account')
    expect(shown.map((candidate) => [candidate.id, candidate.number])).toEqual([
      ['operating-account.1', 'Tabell 3.1'],
      ['operating-account.2', 'Tabell 3.1-2'],
    ])
    expect(shown[1]?.rows.map((row) => row.id)).toEqual(['empty'])
  })

  it('leaves the investment account out of a unit that invests in nothing', () => {
    expect(tablesOf({ given: account }).some((candidate) => candidate.kind === 'investment-account')).toBe(false)
    const given = { 'investment-amount;x;2024;accounts;chapter=1;group=100-299': '5' }
    expect(table('investment-account.1', { given }).number).toBe('Tabell 3.3')
  })
})

describe('the bridge from adopted to revised budget', () => {
  const adjustments = [
    { key: 'a', fields: { decision: 'Byrådssak 1/24', date: '2024-06-20', group: '000-099', purpose: 'Lønn', counterpart: '' } },
    { key: 'b', fields: { decision: 'Byrådssak 2/24', date: '', group: 'unallocated', purpose: 'IKT', counterpart: 'BLK' } },
  ]
  const given = {
    ...account,
    'budget-adjustment;x;2024;revised;adjustment=a;chapter=1;group=000-099': '200',
    'budget-adjustment;x;2024;revised;adjustment=b;chapter=1;group=unallocated': '40',
  }

  it('lists each adjustment, and what none of them explains', () => {
    const shown = table('adjustments.1', { given, adjustments })
    expect(shown.rowsHeading).toBe('Vedtak')
    expect(shown.rows.map((row) => row.label)).toEqual([
      'Dok. 3',
      'Byrådssak 1/24',
      'Byrådssak 2/24',
      'Ikke spesifisert',
      'Regulert budsjett',
    ])
    expect(texts(shown)).toMatchObject({
      a: '20.06.2024 | Lønn |  | 000-099 | 200',
      b: ' | IKT | BLK | Ikke fordelt på artsgruppe | 40',
      unspecified: ' |  |  |  | 60',
      revised: ' |  |  |  | 1 200',
    })
    expect(shown.relations).toContainEqual({
      kind: 'sum',
      result: { row: 'revised', column: 'amount' },
      addends: ['adopted', 'a', 'b', 'unspecified'].map((row) => ({ row, column: 'amount' })),
    })
  })

  it('has no empty columns when nothing is itemised', () => {
    expect(table('adjustments.1', { given: account }).columns.map((column) => column.id)).toEqual(['amount'])
  })

  it('holds per account group as well as in net', () => {
    const rows = texts(table('budget-bridge.1', { given, adjustments }))
    expect(rows['000-099']).toBe('900 | 200 | 100 | 1 200')
    expect(rows['unallocated']).toBe(' | 40 | −40 | ')
    expect(rows['net']).toBe('900 | 240 | 60 | 1 200')
  })
})

describe('the tables of investment projects', () => {
  const projects = [
    { key: '1-118025', fields: { number: '118025', name: 'Konsolidering', adoptedCompletion: '', expectedCompletion: '2025', group: '' } },
    { key: '1-122005', fields: { number: '122005', name: 'Plattform', adoptedCompletion: '', expectedCompletion: '2024', group: '' } },
    {
      key: '1-124035',
      fields: { number: '124035', name: 'Nedskalering', adoptedCompletion: '', expectedCompletion: 'avsluttet', group: '' },
    },
  ]
  const given = {
    'project-amount;x;2024;adopted;category=2;chapter=1;project=1-122005': '900',
    'project-amount;x;2024;revised;category=1;chapter=1;project=1-118025': '1000',
    'project-amount;x;2024;accounts;category=1;chapter=1;project=1-118025': '600',
    'project-amount;x;2024;revised;category=2;chapter=1;project=1-122005': '900',
    'project-amount;x;2024;accounts;category=2;chapter=1;project=1-122005': '1000',
    'project-amount;x;2024;revised;category=none;chapter=1;project=1-124035': '70',
    'project-amount;x;2024;accounts;category=none;chapter=1;project=1-124035': '70',
  }

  it('show each project with completion, amounts and variance, no variance as a dash', () => {
    const shown = table('projects.1', { given, projects })
    expect(shown.columns.map((column) => column.id)).toEqual([
      'adopted-completion',
      'expected-completion',
      'adopted',
      'revised',
      'accounts',
      'variance',
    ])
    expect(shown.rows.map((row) => row.label)).toEqual(['118025 Konsolidering', '122005 Plattform', '124035 Nedskalering', 'Sum kap. 1'])
    expect(Object.values(texts(shown))).toEqual([
      ' | 2025 |  | 1 000 | 600 | 400',
      ' | 2024 | 900 | 900 | 1 000 | −100',
      ' | avsluttet |  | 70 | 70 | –',
      ' |  | 900 | 1 970 | 1 670 | 300',
    ])
  })

  it('place each variance on its cause, and add up both ways', () => {
    const shown = table('project-categories.1', { given, projects })
    expect(shown.columns[0]?.label).toBe('1. Periodiseringsavvik, men innenfor vedtatt tidsramme')
    expect(Object.values(texts(shown))).toEqual([
      '400 | – | – | – | 400',
      '– | −100 | – | – | −100',
      '– | – | – | – | –',
      '400 | −100 | – | – | 300',
    ])
    const sums = shown.relations.map((relation) => `${relation.result.row}/${relation.result.column}`)
    expect(sums.toSorted()).toEqual([
      '1-118025/sum',
      '1-122005/sum',
      '1-124035/sum',
      'total/category-1',
      'total/category-2',
      'total/sum',
      'total/sum',
    ])
  })
})

describe('the tables of people and goals', () => {
  it('prints no change in staffing as a dash, and a missing count as missing', () => {
    const given = {
      'staff-headcount;x;2024-01-01;result': '22',
      'staff-headcount;x;2025-01-01;result': '22',
      'staff-fte;x;2025-01-01;result': '20.5',
    }
    expect(texts(table('staffing', { given }))).toEqual({ 'staff-headcount': '22 | 22 | –', 'staff-fte': 'mangler | 20,50 | mangler' })
  })

  it('shows targets with their units, gaps with sign in percentage points, ranges as ranges, under their goals', () => {
    const given = {
      'satisfied;x;2024;result': '92',
      'satisfied;x;2024;target': '80',
      'waiting;x;2024;result': '7',
      'waiting;x;2024;target': '2',
      'saved;x;2022;result': '-',
      'saved;x;2024;result': '7.5..11.5',
      'saved;x;2024;target': '1',
    }
    const shown = table('indicators', { given })
    expect(shown.rows.map((row) => `${row.kind} ${row.label}`)).toEqual([
      'heading Mål 1',
      'plain Fornøyde',
      'plain Ventetid',
      'heading Mål 5',
      'plain Spart',
    ])
    expect(texts(shown)).toMatchObject({
      satisfied: 'mangler | mangler | 80,0 % | 92,0 % | +12,0 prosentpoeng',
      waiting: 'mangler | mangler | 2 | 7 | +5',
      saved: '– | mangler | 1,0 % | 7,5–11,5 % | +6,5 til +10,5 prosentpoeng',
    })
    expect(shown.rows.map((row) => row.cells['gap']?.favourable)).toEqual([undefined, true, false, undefined, true])
    expect(shown.footnotes).toEqual(['* Anslag'])
  })

  it('sets a target for sick leave in all, and leaves the others blank', () => {
    const given = {
      'sick-leave-share;x;2024;result;length=short': '2.7',
      'sick-leave-share;x;2024;result;length=long': '5.4',
      'sick-leave-share;x;2024;target;length=total': '6',
    }
    expect(texts(table('sick-leave', { given }))).toEqual({
      short: 'mangler |  | 2,7',
      long: 'mangler |  | 5,4',
      total: 'mangler | 6,0 | 8,1',
    })
  })

  it('shows a key-figure series for each the unit reports on, categories as they came', () => {
    const given = {
      'visits;x;2024;result;category=Nord': '3',
      'visits;x;2024;result;category=Alna': '4',
      'visits;x;2023;result;category=Nord': '2',
    }
    const shown = table('key-figures.visits', { given })
    expect(shown.caption).toBe('Nøkkeltall: Besøk 2020–2024')
    expect(shown.rows.map((row) => row.label)).toEqual(['Nord', 'Alna', 'Totalt'])
    expect(texts(shown)['total']).toBe('mangler | mangler | mangler | 2 | 7')
    expect(tablesOf({ given: {} }).some((candidate) => candidate.kind === 'key-figures')).toBe(false)
  })
})

describe('the table of pay', () => {
  const groups = [
    { key: 'totalt', fields: { name: 'Totalt i virksomheten' } },
    { key: 'ledere', fields: { name: 'Ledere' } },
  ]
  const given = {
    'pay-group-headcount;x;2024;result;group=totalt': '22',
    'pay-group-share;x;2024;result;group=totalt;sex=men': '18',
    'pay-group-share;x;2024;result;group=totalt;sex=women': '82',
    'mean-pay;x;2024;result;group=totalt;sex=men': '712100',
    'mean-pay;x;2024;result;group=totalt;sex=women': '764855',
    'pay-group-headcount;x;2023;result;group=totalt': '22',
    'pay-group-headcount;x;2024;result;group=ledere': '4',
    'mean-pay;x;2024;result;group=ledere;sex=men': '*',
    'mean-pay;x;2024;result;group=ledere;sex=women': '1099466',
  }

  it('has a row for each group and year, named by both, the ratio computed, blank where nobody reported', () => {
    const shown = table('pay', { given, groups })
    expect(shown.rows.map((row) => row.label)).toEqual([
      'Totalt i virksomheten 2024',
      'Totalt i virksomheten 2023',
      'Ledere 2024',
      'Ledere 2023',
    ])
    expect(texts(shown)).toEqual({
      'totalt-2024': '18 | 82 | 22 | 712 100 | 764 855 | 107,4',
      'totalt-2023': ' |  | 22 |  |  | ',
      'ledere-2024': ' |  | 4 | * | 1 099 466 | *',
      'ledere-2023': ' |  |  |  |  | ',
    })
  })

  it('explains the star with the threshold of the municipality, and only where there is one', () => {
    expect(table('pay', { given, groups }).footnotes).toEqual(['* Færre enn 3 av kjønnet i gruppen: lønnen vises ikke.'])
    const open = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '*'))
    expect(table('pay', { given: open, groups }).footnotes).toEqual([])
  })
})

describe('the table of full-time and part-time', () => {
  it('has a row for each group, this year beside last, all employees added up', () => {
    const given = {
      'employment-headcount;x;2024;result;employment=full-time': '20',
      'employment-headcount;x;2024;result;employment=part-time': '2',
      'employment-headcount;x;2024;result;employment=temporary': '0',
      'employment-share;x;2024;result;employment=full-time;sex=men': '20',
      'employment-share;x;2024;result;employment=full-time;sex=women': '80',
      'employment-share;x;2024;result;employment=temporary;sex=men': '0',
      'employment-headcount;x;2023;result;employment=full-time': '19',
    }
    const shown = table('full-part-time', { given })
    expect(texts(shown)).toEqual({
      all: '22 |  |  | 19 |  | ',
      'full-time': '20 | 20 | 80 | 19 |  | ',
      'part-time': '2 |  |  |  |  | ',
      'involuntary-part-time': ' |  |  |  |  | ',
      temporary: '0 | 0 |  |  |  | ',
    })
    expect(shown.relations.map((relation) => `${relation.kind} ${relation.result.row}/${relation.result.column}`)).toEqual([
      'sum all/persons',
      'sum all/persons-before',
    ])
  })
})

describe('the note on leases', () => {
  const leases = [
    { key: 'biler', fields: { type: 'Biler', expires: '', remark: '' } },
    { key: 'lokaler', fields: { type: 'Lokaler', expires: '2024-12-31', remark: 'Uten avgift' } },
    { key: 'drift', fields: { type: 'Fast driftsavtale', expires: 'løpende', remark: '' } },
  ]

  it('has a row for each lease, also one without an amount: zero, amount and blank are three things', () => {
    const given = { 'lease-cost;x;2024;accounts;lease=biler': '0', 'lease-cost;x;2024;accounts;lease=lokaler': '3462252' }
    expect(texts(table('leases', { given, leases }))).toEqual({
      biler: '0 |  | ',
      lokaler: '3 462 252 | 31.12.2024 | Uten avgift',
      drift: ' | løpende | ',
    })
  })

  it('is left out where nothing is leased', () => {
    expect(tablesOf({ given: {} }).map((shown) => shown.id)).not.toContain('leases')
  })
})

describe('charts', () => {
  const given = { ...account, 'visits;x;2023;result;category=Nord': '1200', 'visits;x;2024;result;category=Nord': '1500' }

  it('show what their table shows, and say it in words', () => {
    const charts = buildCharts(template, tablesOf({ given }), scopeOf({ given }), definitions)
    expect(charts.map((chart) => [chart.id, chart.kind, chart.categories])).toEqual([
      ['key-figure-totals.visits', 'line', ['2023', '2024']],
      [
        'accounts-by-group.1',
        'bar',
        ['Lønn og sosiale utgifter', 'Kjøp av varer og tjenester som inngår i komm.tj.produksjon', 'Salgsinntekter'],
      ],
    ])
    expect(plain(charts[0]?.alternative ?? '')).toBe(
      'Linjediagram over 2 perioder, fra 2023 til 2024. Totalt: 2023: 1 200; 2024: 1 500. Høyest er 2024 (1 500), lavest er 2023 (1 200).',
    )
    expect(charts[1]?.series.map((series) => series.name)).toEqual(['Regnskap 2024', 'Regulert budsjett 2024'])
  })

  it('stay away while there is nothing to draw', () => {
    expect(buildCharts(template, tablesOf({ given: {} }), scopeOf({ given: {} }), definitions)).toEqual([])
  })
})

const REGISTERS = ['equality-measures', 'disability-measures', 'council-instructions', 'audit-remarks']

it.each(LANGUAGES)('fills every text of the template in %s', (language) => {
  const given = {
    ...account,
    'visits;x;2024;result;category=Nord': '3',
    'investment-amount;x;2024;accounts;chapter=1;group=100-299': '5',
    'project-amount;x;2024;accounts;category=1;chapter=1;project=a': '5',
    'lease-cost;x;2024;accounts;lease=a': '5',
    ...Object.fromEntries(
      REGISTERS.map((register) => [`register-text;x;2024;result;entry=${register};field=status;register=${register}`, '1']),
    ),
  }
  const leases = [{ key: 'a', fields: { type: 'Lokaler', expires: '', remark: '' } }]
  const registers = REGISTERS.map((register) => ({ key: register, fields: { register, title: 'A' } }))
  const scope = scopeOf({ given, language, leases })
  const plans = planTables(template, { ...scope, listings: { ...scope.listings, 'register-entries': registers } }, definitions)
  expect(plans.map((plan) => plan.template.id)).toEqual(
    template.sections.flatMap((section) => section.layout.flatMap((item) => ('table' in item ? [item.table] : []))),
  )
  for (const plan of plans) {
    const { number, caption, unitLine, columns, footnotes, suppressedNote } = plan
    expect([number, caption, unitLine, ...columns.map((column) => column.label), ...footnotes, suppressedNote].join()).not.toMatch(
      /[{}]|undefined/,
    )
  }
})

it('has relations that hold between the exact figures, whatever is posted', () => {
  const groups = ['000-099', '100-299', '400-499', '600-699', '700-799']
  const amounts = fc.dictionary(
    fc.constantFrom(...groups.flatMap((group) => ['accounts', 'adopted', 'revised'].map((series) => `${series};chapter=1;group=${group}`))),
    fc.integer(),
  )
  fc.assert(
    fc.property(amounts, (posted) => {
      const given = Object.fromEntries(
        Object.entries(posted).map(([place, amount]) => [`operating-amount;x;2024;${place}`, String(amount)]),
      )
      for (const shown of tablesOf({ given }))
        for (const relation of shown.relations) expect(gapIn(relation, shown), JSON.stringify(relation)).toBe(0)
    }),
    { numRuns: 40 },
  )
})

/** 0 when a relation holds, blank and dash counting as nothing. */
function gapIn(relation: Relation, shown: Table): -1 | 0 | 1 {
  const amountAt = (ref: Relation['result']): Decimal => {
    const value = cellAt(shown, ref)?.value
    return decimal(value?.kind === 'number' ? value.value : '0')
  }
  if (relation.kind !== 'sum' && relation.kind !== 'difference') throw new Error(`a report has no relation of kind ${relation.kind}`)
  const expected =
    relation.kind === 'sum' ? sumOf(relation.addends.map(amountAt)) : subtract(amountAt(relation.minuend), amountAt(relation.subtrahend))
  return compare(amountAt(relation.result), expected)
}
