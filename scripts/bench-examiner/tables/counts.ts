import { type Exact, exact } from '../exact.ts'
import type { ReportDraft } from '../report-draft.ts'
import { type Figure, ONE, PERCENT, type TableDraft, WHOLE } from '../table-draft.ts'

export interface SeriesRow {
  readonly id: string
  readonly label: string
}

/** A table of counts by category over the years with a total, and, if asked for, changes and shares. */
export interface Series {
  readonly table: TableDraft
  readonly rows: readonly SeriesRow[]
  readonly years: readonly number[]
  figure(row: string, year: number): Figure
}

export interface SeriesOptions {
  readonly caption: string
  readonly labels: readonly string[]
  readonly years: number
  readonly heading: (year: number) => string
  readonly low: number
  readonly high: number
  readonly extras: readonly ('change' | 'percent' | 'share')[]
  readonly corner?: string
  readonly fixed?: boolean
  readonly total?: string
}

export function seriesTable(draft: ReportDraft, options: SeriesOptions): Series {
  const { random, style, year } = draft
  const marked = random.chance(0.3) ? random.int(1, options.labels.length) : 0
  const mark = random.pick(['1)', '*', '¹'])
  const table = draft.table(options.caption, {
    ...(options.corner === undefined ? {} : { corner: options.corner }),
    ...(marked === 0
      ? {}
      : { footnotes: [`${mark} ${draft.say('Tallene er hentet fra nytt fagsystem.', 'Tala er henta frå nytt fagsystem.')}`] }),
    fixed: options.fixed ?? false,
  })
  const rising = Array.from({ length: options.years }, (_, i) => year - options.years + 1 + i)
  for (const one of style.newestFirst && options.fixed !== true ? rising.toReversed() : rising)
    table.column(String(one), options.heading(one), WHOLE)
  const now = String(year)
  const before = String(year - 1)
  if (options.extras.includes('change'))
    table.column('change', draft.say(`Endring ${year - 1}–${year}`, `Endring ${year - 1}–${year}`), WHOLE)
  if (options.extras.includes('percent'))
    table.column('percent', draft.say('Endring i prosent', 'Endring i prosent'), style.percentIn === 'heading' ? ONE : PERCENT)
  if (options.extras.includes('share')) table.column('share', draft.say(`Andel ${year}`, `Del ${year}`), PERCENT)
  const rows = options.labels.map((label, i) => ({ id: `r${i + 1}`, label }))
  const total = (): void => {
    table.row('total', options.total ?? style.totalWord, 'total')
  }
  if (style.totalFirst && options.fixed !== true) total()
  for (const [i, row] of rows.entries()) table.row(row.id, i + 1 === marked ? `${row.label} ${mark}` : row.label)
  if (!style.totalFirst || options.fixed === true) total()
  for (const row of rows) {
    let value = random.int(options.low, options.high)
    for (const one of rising) {
      table.set(row.id, String(one), exact(value))
      value = Math.max(options.low > 4 ? 3 : 1, Math.round(value * drift(draft)) + random.int(-2, 2))
    }
  }
  for (const one of rising)
    table.linear(
      'column-sum',
      ['total', String(one)],
      rows.map((row) => [row.id, String(one), 1] as const),
    )
  for (const row of [...rows.map((row) => row.id), 'total']) {
    if (options.extras.includes('change'))
      table.linear(
        'difference',
        [row, 'change'],
        [
          [row, now, 1],
          [row, before, -1],
        ],
      )
    if (options.extras.includes('percent'))
      table.ratio(
        'percent-change',
        [row, 'percent'],
        [
          [row, now, 1],
          [row, before, -1],
        ],
        [[row, before]],
        100,
      )
    if (options.extras.includes('share')) table.ratio('share', [row, 'share'], [[row, now, 1]], [['total', now]], 100)
  }
  if (options.extras.includes('change'))
    table.related(
      'column-sum',
      ['total', 'change'],
      rows.map((row) => [row.id, 'change', 1] as const),
    )
  if (options.extras.includes('share'))
    table.related(
      'column-sum',
      ['total', 'share'],
      rows.map((row) => [row.id, 'share', 1] as const),
    )
  return { table, rows, years: rising, figure: (row, one) => table.figure(row, String(one)) }
}

/** Mostly calm years, sometimes a leap. */
function drift(draft: ReportDraft): number {
  const { random } = draft
  if (random.chance(0.07)) return random.pick([2.13, 2.26, 0.497])
  if (random.chance(0.05)) return 1
  return random.int(872, 1158) / 1000
}

export interface Indicator {
  readonly id: string
  readonly label: string
  readonly percent: boolean
}

/** Indicators with results, target and deviation = result - target. */
export function indicatorTable(draft: ReportDraft, indicators: readonly Indicator[]): TableDraft {
  const { random, year } = draft
  const table = draft.table('Måltall', { fixed: true })
  table
    .column('first', `Resultat ${year - 2}`, WHOLE)
    .column('last', `Resultat ${year - 1}`, WHOLE)
    .column('target', `Måltall ${year}`, WHOLE)
    .column('now', `Resultat ${year}`, WHOLE)
    .column('deviation', `Avvik ${year}`, WHOLE)
  for (const one of indicators) {
    const decimals = one.percent && random.chance(0.5) ? 1 : 0
    table.row(one.id, one.label, 'data', { decimals, percent: one.percent, sign: false })
    const base = one.percent ? random.int(55, 92) : random.int(120, 7200)
    const value = (): Exact =>
      decimals === 1
        ? exact(base * 10 + random.int(-70, 70), 10)
        : exact(one.percent ? base + random.int(-7, 7) : Math.round(base * (random.int(85, 118) / 100)))
    if (random.chance(0.85)) table.set(one.id, 'first', value())
    table
      .set(one.id, 'last', value())
      .set(one.id, 'now', value())
      .set(one.id, 'target', exact(one.percent ? base : Math.round(base / 10) * 10))
    table.linear(
      'difference',
      [one.id, 'deviation'],
      [
        [one.id, 'now', 1],
        [one.id, 'target', -1],
      ],
    )
  }
  if (random.chance(0.4)) {
    // A range has no single number, and its deviation is a range too.
    const [low, high] = [random.int(3, 9), random.int(10, 19)]
    table.row('range', 'Beregnet gevinst av samkjøp', 'data', { decimals: 0, percent: true }).set('range', 'target', exact(2))
    table.set('range', 'now', `${low}–${high}${table.percentSign}`).set('range', 'deviation', `${low - 2}–${high - 2}${table.percentSign}`)
  }
  return table
}
