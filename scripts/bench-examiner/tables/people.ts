import { exact, plus } from '../exact.ts'
import type { ReportDraft } from '../report-draft.ts'
import { type Format, MEASURED, PERCENT, type TableDraft, WHOLE } from '../table-draft.ts'

/** The staff behind the tables of chapters 1 and 4.7: permanent full-time and part-time, temporary, men among each. */
export interface Staff {
  readonly full: Group
  readonly part: Group
  readonly temporary: Group
}
interface Group {
  readonly men: number
  readonly women: number
}
export const headcount = (staff: Staff): number =>
  [staff.full, staff.part, staff.temporary].reduce((all, group) => all + group.men + group.women, 0)

export function inventStaff(draft: ReportDraft): { readonly now: Staff; readonly last: Staff } {
  const { random } = draft
  const base = random.pick([40, 120, 480])
  const group = (part: number): Group => ({
    men: 3 + random.int(Math.floor(base * part * 0.3), Math.floor(base * part * 0.6)),
    women: 4 + random.int(Math.floor(base * part * 0.5), Math.floor(base * part)),
  })
  const drift = (old: Group): Group => ({ men: old.men + random.int(-2, 3), women: old.women + random.int(-3, 5) })
  const last = { full: group(0.8), part: group(0.12), temporary: group(0.06) }
  return { now: { full: drift(last.full), part: { ...last.part }, temporary: drift(last.temporary) }, last }
}

export function staffingTable(draft: ReportDraft, staff: { readonly now: Staff; readonly last: Staff }): TableDraft {
  const { year, random } = draft
  const table = draft.table('Bemanning', { fixed: true })
  table
    .column('open', random.pick([`01.01.${year}`, `1.1.${year}`]), WHOLE)
    .column('close', `01.01.${year + 1}`, WHOLE)
    .column('change', 'Endring', WHOLE)
  const decimals: Format = { decimals: random.int(1, 2) }
  const scale = 10 ** decimals.decimals
  table.row('employees', 'Ansatte').row('fte', 'Årsverk', 'data', decimals)
  table.set('employees', 'open', exact(headcount(staff.last))).set('employees', 'close', exact(headcount(staff.now)))
  for (const [column, own] of [
    ['open', staff.last],
    ['close', staff.now],
  ] as const) {
    table.set('fte', column, exact(headcount(own) * scale - random.int(1, 3 * scale), scale))
  }
  for (const row of ['employees', 'fte'])
    table.linear(
      'difference',
      [row, 'change'],
      [
        [row, 'close', 1],
        [row, 'open', -1],
      ],
    )
  return table
}

const WHOLE_PERCENT: Format = { decimals: 0, percent: true }
const RATIO: Format = { decimals: 1, percent: true }
const CATEGORIES = ['Seksjonsleder', 'Rådgiver', 'Spesialkonsulent', 'Førstekonsulent', 'Fagarbeider', 'Ingeniør']

/** Pay and gender. Fewer than three of a sex in a category: pay and ratio are not shown. The categories are a selection. */
export function payTable(draft: ReportDraft, staff: { readonly now: Staff; readonly last: Staff }, staffing: TableDraft): TableDraft {
  const { year, random } = draft
  const table = draft.table('Lønnsbalanse og kjønnsbalanse', {
    fixed: true,
    unit: 'kr',
    footnotes: ['* Færre enn tre ansatte i denne kategorien. Derfor ikke rapportert.'],
  })
  table
    .column('men', 'Menn %', MEASURED)
    .column('women', 'Kvinner %', MEASURED)
    .column('n', 'Total (N)', WHOLE)
    .column('men-pay', 'Menn (kr)', MEASURED)
    .column('women-pay', 'Kvinner (kr)', MEASURED)
    .column('ratio', 'Kvinner andel av menn %', RATIO)
  const row = (id: string, label: string, men: number, women: number, pay: number): void => {
    table
      .row(id, label)
      .set(id, 'n', exact(men + women))
      .set(id, 'men', exact(men * 100, men + women))
      .set(id, 'women', exact(women * 100, men + women))
    table.related('hundred', 100, [
      [id, 'men', 1],
      [id, 'women', 1],
    ])
    table.set(id, 'men-pay', men < 3 ? '*' : exact(pay + random.int(0, 40_000)))
    table.set(id, 'women-pay', women < 3 ? '*' : exact(pay + random.int(-20_000, 30_000)))
    if (men < 3 || women < 3) table.set(id, 'ratio', '*')
    else table.ratio('ratio', [id, 'ratio'], [[id, 'women-pay', 1]], [[id, 'men-pay']], 100)
  }
  const all = (own: Staff): Group => ({
    men: own.full.men + own.part.men + own.temporary.men,
    women: own.full.women + own.part.women + own.temporary.women,
  })
  const pay = random.int(560_000, 690_000)
  row('all-now', `Totalt i virksomheten ${year}`, all(staff.now).men, all(staff.now).women, pay)
  row('all-last', `Totalt i virksomheten ${year - 1}`, all(staff.last).men, all(staff.last).women, pay - random.int(18_000, 32_000))
  for (const [i, name] of random.some(CATEGORIES, random.int(2, 3)).entries()) {
    const small = all(staff.last)
    const [men, women] = [random.int(1, Math.max(2, Math.floor(small.men / 7))), random.int(4, Math.max(5, Math.floor(small.women / 7)))]
    const own = pay + random.int(-60_000, 90_000)
    row(`c${i}-now`, `Stillingskategori ${i + 1} ${name} ${year}`, men, women, own)
    row(`c${i}-last`, `Stillingskategori ${i + 1} ${name} ${year - 1}`, men, women, own - random.int(15_000, 30_000))
  }
  for (const [id, column] of [
    ['all-now', 'close'],
    ['all-last', 'open'],
  ] as const) {
    table.relate({
      form: 'linear',
      name: 'same-number',
      result: table.id(id, 'n'),
      constant: 0,
      terms: [staffing.term('employees', column)],
    })
  }
  return table
}

/** Full-time and part-time: the shares are of the group itself. */
export function workingTimeTable(
  draft: ReportDraft,
  staff: { readonly now: Staff; readonly last: Staff },
  staffing: TableDraft,
): TableDraft {
  const { year, style } = draft
  const table = draft.table('Rapportering av fast ansatte på heltid og deltid', { fixed: true })
  const groups = [
    ['full', 'Heltid'],
    ['part', 'Deltid'],
    ['temporary', 'Midlertidig ansatte'],
  ] as const
  if (style.groupedHeadings) table.column('all', 'Totalt', WHOLE, 'Alle fast ansatte')
  else table.column('all', 'Alle fast ansatte Totalt', WHOLE)
  for (const [id, name] of groups) {
    for (const [part, heading, format] of [
      ['n', 'Totalt', WHOLE],
      ['men', 'Menn %', WHOLE_PERCENT],
      ['women', 'Kvinner %', WHOLE_PERCENT],
    ] as const) {
      if (style.groupedHeadings) table.column(`${id}-${part}`, heading, format, name)
      else table.column(`${id}-${part}`, `${name} ${heading}`, format)
    }
  }
  for (const [row, own, column] of [
    [String(year), staff.now, 'close'],
    [String(year - 1), staff.last, 'open'],
  ] as const) {
    table.row(row, row)
    for (const [id] of groups) {
      const { men, women } = own[id]
      table
        .set(row, `${id}-n`, exact(men + women))
        .set(row, `${id}-men`, exact(men * 100, men + women))
        .set(row, `${id}-women`, exact(women * 100, men + women))
      table.related('hundred', 100, [
        [row, `${id}-men`, 1],
        [row, `${id}-women`, 1],
      ])
    }
    table.linear(
      'row-sum',
      [row, 'all'],
      [
        [row, 'full-n', 1],
        [row, 'part-n', 1],
      ],
    )
    table.relate({
      form: 'linear',
      name: 'same-number',
      result: staffing.id('employees', column),
      constant: 0,
      terms: [table.term(row, 'all'), table.term(row, 'temporary-n')],
    })
  }
  return table
}

export function sickLeaveTable(draft: ReportDraft): TableDraft {
  const { year, random } = draft
  const table = draft.table('Sykefravær i %', { fixed: true })
  const columns = [
    ['last', `Resultat ${year - 1}`],
    ['target', `Mål ${year}`],
    ['now', `Resultat ${year}`],
  ] as const
  for (const [id, heading] of columns) table.column(id, heading, PERCENT)
  table.row('short', 'Korttid (0-16 dager)').row('long', 'Langtid (17 - > dager)').row('total', 'Totalt', 'total')
  for (const column of ['last', 'now']) {
    table.set('short', column, exact(random.int(180, 390), 100)).set('long', column, exact(random.int(340, 690), 100))
    table.linear(
      'column-sum',
      ['total', column],
      [
        ['short', column, 1],
        ['long', column, 1],
      ],
    )
  }
  return table.set('total', 'target', plus(exact(random.int(50, 80), 10), exact(0)))
}
