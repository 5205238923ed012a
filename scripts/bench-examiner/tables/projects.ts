import { type Exact, exact, minus, sum } from '../exact.ts'
import type { ReportDraft } from '../report-draft.ts'
import { MONEY, type TableDraft, WHOLE } from '../table-draft.ts'
import { accountTable, EXPENDITURE, type GroupAmounts } from './account.ts'

const NAMES = [
  'Nytt saksbehandlingssystem',
  'Oppgradering av sentralt nettverk',
  'Rehabilitering av varemottak',
  'Utskifting av adgangskontroll',
  'Digital innsynsløsning',
  'Ombygging av publikumsmottak',
  'Felles booking av lokaler',
  'Ladepunkter for tjenestebiler',
  'Nytt arkivsystem',
  'Energitiltak i eldre bygg',
  'Sensorer for inneklima',
  'Fornyelse av klientmaskiner',
]
const CATEGORIES: readonly (readonly [string, string])[] = [
  ['c1', '1. Periodiseringsavvik, men innenfor vedtatt tidsramme'],
  ['c2', '2. Reelle netto besparelser på ferdige prosjekter'],
  ['c3', '3. Reelle forsinkelser iht. vedtatt tidsplan'],
  ['c4', '4. Uforutsigbare avsetninger'],
]

export interface Project {
  readonly id: string
  readonly name: string
  readonly due: string
  readonly expected: string
  readonly category: string
  readonly adopted: Exact | null
  readonly revised: Exact
  readonly accounts: Exact | null
}

export function inventProjects(draft: ReportDraft): Project[] {
  const { random, year } = draft
  const cents = random.chance(0.5)
  return random.some(NAMES, random.int(4, 9)).map((name, i) => {
    const category = random.pick(['c1', 'c2', 'c3', 'c4', 'c1', 'c2'])
    const due = category === 'c2' ? year : category === 'c4' ? year : year + random.int(1, 2)
    const expected = category === 'c3' ? due + 1 : due
    const revised = random.int(400, 24_000) * 1000
    const spent = random.chance(0.08) && category !== 'c2' ? null : Math.round(revised * (random.int(35, 108) / 100)) + random.int(1, 899)
    return {
      id: `1${year % 100}0${10 + i}`,
      name: `1${year % 100}0${10 + i} ${name}`,
      due: category === 'c4' ? 'løpende' : String(due),
      expected: category === 'c4' ? 'løpende' : String(expected),
      category,
      adopted: random.chance(0.5) ? exact(random.int(3, 18) * 500_000) : null,
      revised: exact(revised),
      accounts: spent === null ? null : exact(spent * 100 + (cents ? random.int(0, 99) : 0), 100),
    }
  })
}

/** Chapter 3.3 from the projects of 3.4: a fifth of the cost is value added tax, compensated on the income side. */
export function investmentAmounts(draft: ReportDraft, projects: readonly Project[]): Map<string, GroupAmounts> {
  const of = (pick: (project: Project) => Exact | null): Exact => sum(projects.map((project) => pick(project) ?? exact(0)))
  const accounts = of((project) => project.accounts)
  const tax = exact(accounts.over / 5n, accounts.under)
  const fifth = (value: Exact): Exact => exact(-value.over, value.under * 5n)
  const [adopted, revised] = [of((project) => project.adopted), of((project) => project.revised)]
  const last = exact(draft.random.int(2_000_000, 40_000_000))
  const lastTax = exact(last.over / 5n)
  return new Map<string, GroupAmounts>([
    ['100-299', { accounts: minus(accounts, tax), adopted, revised, last: minus(last, lastTax) }],
    ['400-499', { accounts: tax, adopted: null, revised: null, last: lastTax }],
    ['700-799', { accounts: exact(-tax.over, tax.under), adopted: fifth(adopted), revised: fifth(revised), last: exact(-lastTax.over) }],
  ])
}

export function investmentTable(draft: ReportDraft, amounts: ReadonlyMap<string, GroupAmounts>): TableDraft {
  const names = {
    caption: 'Investeringsregnskap',
    expenditure: 'Sum investeringsutgifter',
    income: 'Sum investeringsinntekter',
    net: 'Netto finansieringsbehov',
  }
  return accountTable(draft, names, amounts)
}

export function projectTable(draft: ReportDraft, projects: readonly Project[], investment: TableDraft): TableDraft {
  const { year } = draft
  const table = draft.table('Investeringsregnskap på prosjektnivå', {
    fixed: true,
    footnotes: ['* Bare investeringsutgifter, artsgruppe 000-599.'],
  })
  table
    .column('due', 'IV Bystyrevedtatt ferdig (kv/år)', WHOLE)
    .column('expected', 'V Faktisk/forventet ferdig (kv/år)', WHOLE)
    .column('adopted', `VI Dok. 3 ${year}`, MONEY)
    .column('revised', `VII Regulert budsjett ${year} (inkl. y.disp fra ${year - 1})`, MONEY)
    .column('accounts', `VIII Regnskap ${year}*`, MONEY)
    .column('deviation', 'IX Avvik (VII-VIII)', MONEY)
  for (const project of projects) {
    table.row(project.id, project.name).set(project.id, 'due', project.due).set(project.id, 'expected', project.expected)
    if (project.adopted !== null) table.set(project.id, 'adopted', project.adopted)
    table.set(project.id, 'revised', project.revised)
    if (project.accounts !== null) table.set(project.id, 'accounts', project.accounts)
    table.linear(
      'difference',
      [project.id, 'deviation'],
      [
        [project.id, 'revised', 1],
        [project.id, 'accounts', -1],
      ],
    )
  }
  table.row('sum', 'Sum', 'total').set('sum', 'due', '').set('sum', 'expected', '')
  for (const column of ['adopted', 'revised', 'accounts']) {
    table.linear(
      'column-sum',
      ['sum', column],
      projects.map((project) => [project.id, column, 1] as const),
    )
    table.relate({
      form: 'linear',
      name: 'same-number',
      result: table.id('sum', column),
      constant: 0,
      terms: [investment.term(EXPENDITURE, column)],
    })
  }
  table.linear(
    'difference',
    ['sum', 'deviation'],
    [
      ['sum', 'revised', 1],
      ['sum', 'accounts', -1],
    ],
  )
  return table.related(
    'column-sum',
    ['sum', 'deviation'],
    projects.map((project) => [project.id, 'deviation', 1] as const),
  )
}

/** The deviations of the projects by category, with sums both ways. */
export function categoryTable(draft: ReportDraft, projects: readonly Project[], from: TableDraft): TableDraft {
  const table = draft.table('Kategorisering av avvik på investeringsprosjekter', { fixed: true })
  for (const [id, heading] of CATEGORIES) table.column(id, heading, MONEY)
  table.column('sum', 'Sum prosjekt', MONEY)
  const ids = CATEGORIES.map(([id]) => id)
  for (const project of projects) {
    table.row(project.id, project.name).set(project.id, project.category, from.get(project.id, 'deviation'))
    table.linear(
      'row-sum',
      [project.id, 'sum'],
      ids.map((id) => [project.id, id, 1] as const),
    )
    table.relate({
      form: 'linear',
      name: 'same-number',
      result: table.id(project.id, 'sum'),
      constant: 0,
      terms: [from.term(project.id, 'deviation')],
    })
  }
  table.row('total', 'Sum', 'total')
  for (const id of ids) {
    if (projects.some((project) => project.category === id))
      table.linear(
        'column-sum',
        ['total', id],
        projects.map((project) => [project.id, id, 1] as const),
      )
  }
  table.linear(
    'row-sum',
    ['total', 'sum'],
    ids.map((id) => ['total', id, 1] as const),
  )
  table.related(
    'column-sum',
    ['total', 'sum'],
    projects.map((project) => [project.id, 'sum', 1] as const),
  )
  return table.relate({
    form: 'linear',
    name: 'same-number',
    result: table.id('total', 'sum'),
    constant: 0,
    terms: [from.term('sum', 'deviation')],
  })
}
