import { type Exact, exact } from '../exact.ts'
import type { ReportDraft } from '../report-draft.ts'
import { MONEY, type TableDraft } from '../table-draft.ts'

/** Rows of the common template's account: id, label, and whether it is income. */
const GROUPS: readonly (readonly [string, string, boolean])[] = [
  ['000-099', '000-099 Lønn og sosiale utgifter', false],
  ['100-299', '100-299 Kjøp av varer og tjenester som inngår i komm.tj.produksjon', false],
  ['300-399', '300-399 Kjøp av tjenester som erstatter komm.tj.produksjon', false],
  ['400-499', '400-499 Overføringsutgifter', false],
  ['500-599', '500-599 Finansutgifter og finanstransaksjoner', false],
  ['600-699', '600-699 Salgsinntekter', true],
  ['700-799', '700-799 Overføringsinntekter med krav til motytelse', true],
  ['800-899', '800-899 Overføringsinntekter uten krav til motytelse', true],
  ['900-999', '900-999 Finansinntekter og finanstransaksjoner', true],
]

export const EXPENDITURE = 'sum-expenditure'
export const INCOME = 'sum-income'
export const NET = 'net'
const FOOTNOTE = '* Bystyret vedtar bare sum utgifter, sum inntekter og nettoresultat for kapitlet.'

/** Amounts of one art group: accounts, adopted, revised, accounts of last year; null prints as nothing. */
export interface GroupAmounts {
  readonly accounts: Exact | null
  readonly adopted: Exact | null
  readonly revised: Exact | null
  readonly last: Exact | null
}

interface AccountNames {
  readonly caption: string
  readonly expenditure: string
  readonly income: string
  readonly net: string
}

/** An account as the common template has it: five columns, expenditure positive, income negative, V = III - I. */
export function accountTable(draft: ReportDraft, names: AccountNames, amounts: ReadonlyMap<string, GroupAmounts>): TableDraft {
  const { year } = draft
  const table = draft.table(names.caption, { fixed: true, footnotes: [FOOTNOTE] })
  table
    .column('accounts', `I Regnskap ${year}`, MONEY)
    .column('adopted', `II Dok. 3 ${year}*`, MONEY)
    .column('revised', `III Regulert bud. ${year}`, MONEY)
    .column('last', `IV Regnskap ${year - 1}`, MONEY)
    .column('deviation', `V Avvik ${year} (III-I)`, MONEY)
  const put = (id: string): void => {
    const own = amounts.get(id)
    if (own === undefined) return
    for (const column of ['accounts', 'adopted', 'revised', 'last'] as const) {
      const value = own[column]
      if (value !== null) table.set(id, column, value)
    }
    if (own.accounts !== null || own.revised !== null) deviate(table, id)
  }
  const side = (income: boolean, id: string, label: string): void => {
    const rows = GROUPS.filter((group) => group[2] === income)
    for (const [row, name] of rows) {
      table.row(row, name)
      put(row)
    }
    table.row(id, label, 'sum')
    for (const column of ['accounts', 'adopted', 'revised', 'last'])
      table.linear(
        'column-sum',
        [id, column],
        rows.map(([row]) => [row, column, 1] as const),
      )
    deviate(table, id)
    table.related(
      'column-sum',
      [id, 'deviation'],
      rows.map(([row]) => [row, 'deviation', 1] as const),
    )
  }
  side(false, EXPENDITURE, names.expenditure)
  side(true, INCOME, names.income)
  table.row(NET, names.net, 'total')
  for (const column of ['accounts', 'adopted', 'revised', 'last'])
    table.linear(
      'net',
      [NET, column],
      [
        [EXPENDITURE, column, 1],
        [INCOME, column, 1],
      ],
    )
  deviate(table, NET)
  return table.related(
    'net',
    [NET, 'deviation'],
    [
      [EXPENDITURE, 'deviation', 1],
      [INCOME, 'deviation', 1],
    ],
  )
}

function deviate(table: TableDraft, row: string): void {
  table.linear(
    'difference',
    [row, 'deviation'],
    [
      [row, 'revised', 1],
      [row, 'accounts', -1],
    ],
  )
}

/** The operating account of an invented agency; some groups have nothing. */
export function operatingAmounts(draft: ReportDraft): Map<string, GroupAmounts> {
  const { random } = draft
  const size = random.pick([8_000_000, 40_000_000, 300_000_000])
  const cents = random.chance(0.6)
  const amounts = new Map<string, GroupAmounts>()
  const share: Readonly<Record<string, number>> = {
    '000-099': 0.62,
    '100-299': 0.22,
    '300-399': 0.06,
    '400-499': 0.07,
    '500-599': 0.02,
    '600-699': -0.07,
    '700-799': -0.11,
    '800-899': -0.16,
    '900-999': -0.02,
  }
  for (const [id] of GROUPS) {
    const part = share[id] ?? 0
    if (['300-399', '500-599', '900-999'].includes(id) && random.chance(0.5)) continue
    const adopted = Math.round((size * part * random.int(80, 120)) / 100_000) * 1000
    const revised = adopted + Math.round((adopted * random.int(-40, 90)) / 1_000_000) * 1000
    const accounts = Math.round(revised * (1 + random.int(-700, 600) / 10_000)) + random.int(1, 899)
    const last = Math.round(adopted * (1 - random.int(-300, 900) / 10_000)) + random.int(1, 899)
    const fine = (kroner: number): Exact => exact(kroner * 100 + (cents ? random.int(0, 99) : 0), 100)
    amounts.set(id, { accounts: fine(accounts), adopted: exact(adopted), revised: exact(revised), last: fine(last) })
  }
  return amounts
}

const REASONS = [
  'skyldes at leveranser er utsatt til neste år',
  'skyldes vakante stillinger gjennom våren',
  'skyldes at prisene steg mer enn budsjettert',
  'kommer av at arbeidet startet senere enn planlagt',
  'kommer av refusjoner som ikke var budsjettert',
]

/** Why each art group deviates: a right report explains it. */
export function explanations(draft: ReportDraft, amounts: ReadonlyMap<string, GroupAmounts>): string[] {
  return GROUPS.filter(([id]) => amounts.has(id)).map(([, label]) => `Avviket på ${label} ${draft.random.pick(REASONS)}.`)
}
