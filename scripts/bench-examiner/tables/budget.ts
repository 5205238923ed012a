import { type Exact, exact, times } from '../exact.ts'
import type { ReportDraft } from '../report-draft.ts'
import { MONEY, PERCENT, type TableDraft } from '../table-draft.ts'

export interface BudgetLine {
  readonly id: string
  readonly label: string
  /** Expected size in kroner. */
  readonly size: number
}

export interface BudgetOptions {
  readonly caption: string
  readonly corner?: string
  readonly groups: readonly { readonly id: string; readonly label: string; readonly lines: readonly BudgetLine[] }[]
  readonly total: string
  readonly percent: 'used' | 'deviation' | null
  readonly last: boolean
}

/** Budget and accounts by service with subtotals, deviation in the house's order, and its per cent. */
export function budgetTable(draft: ReportDraft, options: BudgetOptions): TableDraft {
  const { random, style, year } = draft
  const table = draft.table(options.caption, options.corner === undefined ? {} : { corner: options.corner })
  const [accounts, budget] = [draft.say('Regnskap', 'Rekneskap'), draft.say('Budsjett', 'Budsjett')]
  const grouped = style.groupedHeadings
  const column = (id: string, name: string, of: number): unknown =>
    grouped ? table.column(id, name, MONEY, String(of)) : table.column(id, `${name} ${of}`, MONEY)
  const deviation = (): unknown =>
    grouped
      ? table.column('deviation', draft.say('Avvik', 'Avvik'), MONEY, String(year))
      : table.column('deviation', draft.say('Avvik', 'Avvik'), MONEY)
  if (style.deviationFirst) deviation()
  for (const id of style.newestFirst ? ['accounts', 'budget'] : ['budget', 'accounts'])
    column(id, id === 'accounts' ? accounts : budget, year)
  if (!style.deviationFirst) deviation()
  if (options.percent !== null) {
    const name = options.percent === 'used' ? draft.say('Forbruk i %', 'Forbruk i %') : draft.say('Avvik i %', 'Avvik i %')
    if (grouped) table.column('percent', name, PERCENT, String(year))
    else table.column('percent', name, PERCENT)
  }
  if (options.last) column('last', accounts, year - 1)
  const amounts = options.last ? ['accounts', 'budget', 'last'] : ['accounts', 'budget']
  const complete = (row: string): void => {
    table.linear(
      'difference',
      [row, 'deviation'],
      [
        [row, 'budget', style.deviation],
        [row, 'accounts', style.deviation === 1 ? -1 : 1],
      ],
    )
    if (options.percent === 'used') table.ratio('percent-of', [row, 'percent'], [[row, 'accounts', 1]], [[row, 'budget']], 100)
    if (options.percent === 'deviation') table.ratio('percent-of', [row, 'percent'], [[row, 'deviation', 1]], [[row, 'budget']], 100)
  }
  const add = (total: string, label: string, role: 'sum' | 'total', parts: readonly string[]): void => {
    table.row(total, label, role)
    for (const id of amounts)
      table.linear(
        role === 'sum' ? 'subtotal' : 'column-sum',
        [total, id],
        parts.map((part) => [part, id, 1] as const),
      )
    complete(total)
    table.related(
      role === 'sum' ? 'subtotal' : 'column-sum',
      [total, 'deviation'],
      parts.map((part) => [part, 'deviation', 1] as const),
    )
  }
  const many = options.groups.length > 1
  const lines = options.groups.flatMap((group) => group.lines.map((line) => line.id))
  const ofWhich = random.chance(0.35) ? random.pick(lines) : null
  for (const group of options.groups) {
    if (many) table.row(group.id, group.label, 'group')
    for (const line of group.lines) {
      table.row(line.id, line.label)
      const planned = Math.round((line.size * random.int(80, 125)) / 100_000) * 1000
      const fine = (share: number): Exact => exact(Math.round((planned * share) / 1000) + random.int(-90, 90) * 10, 1)
      table
        .set(line.id, 'budget', exact(planned))
        .set(line.id, 'accounts', fine(random.int(921, 1079)))
        .set(line.id, 'last', fine(random.int(863, 1021)))
      complete(line.id)
      if (line.id === ofWhich) {
        // Part of the line over it, and no part of the sum.
        const part = `${line.id}-part`
        table.row(part, draft.say('– herav refusjoner', '– av dette refusjonar'))
        for (const id of amounts) table.set(part, id, times(table.get(line.id, id), exact(random.int(11, 29), 100)))
        complete(part)
      }
    }
    if (many)
      add(
        `sum-${group.id}`,
        `Sum ${group.label.toLowerCase()}`,
        'sum',
        group.lines.map((line) => line.id),
      )
  }
  add(
    'total',
    options.total,
    'total',
    many ? options.groups.map((group) => `sum-${group.id}`) : (options.groups[0]?.lines ?? []).map((line) => line.id),
  )
  return table
}
