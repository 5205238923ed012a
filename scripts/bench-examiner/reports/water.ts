import { claims, compared, fromTo, inMillions, present, shareOf, type Subject, toldAgain } from '../claims.ts'
import { type Exact, exact } from '../exact.ts'
import { smallTalk } from '../noise.ts'
import type { ReportDraft } from '../report-draft.ts'
import { MEASURED, MONEY, ONE, PERCENT, WHOLE } from '../table-draft.ts'

/** A water utility: water in and out, cost by place, the self-cost fund, pipes renewed, fee by subscriber. */
export function water(draft: ReportDraft): void {
  const { year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('1', s('Om virksomheten', 'Om verksemda')).paragraph(...smallTalk(draft, 5))
  balance(draft)
  costs(draft)
  fund(draft)
  pipes(draft)
  draft
    .heading('6', s('Veien videre', 'Vegen vidare'))
    .paragraph(
      s(`I ${year + 1} starter arbeidet med ny råvannsledning.`, `I ${year + 1} startar arbeidet med ny råvassleidning.`),
      ...smallTalk(draft, 3),
    )
}

function balance(draft: ReportDraft): void {
  const { random, style, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('2', s('Vannproduksjon', 'Vassproduksjon')).paragraph(...smallTalk(draft, 2))
  const table = draft.table(s(`Vannregnskap, 1000 m³`, `Vassrekneskap, 1000 m³`))
  const years = style.newestFirst ? [year, year - 1, year - 2] : [year - 2, year - 1, year]
  for (const one of years) table.column(String(one), String(one), MEASURED)
  const rows = [
    ['homes', s('Husholdninger', 'Hushald'), 5200],
    ['business', s('Næring', 'Næring'), 2100],
    ['public', s('Offentlige bygg', 'Offentlege bygg'), 700],
    ['leak', s('Lekkasje', 'Lekkasje'), 2600],
  ] as const
  for (const [id, label, size] of rows) {
    table.row(id, label)
    for (const one of years) table.set(id, String(one), exact(Math.round((size * random.int(85, 120)) / 100)))
  }
  table.row('made', s('Produsert i alt', 'Produsert i alt'), 'total')
  table.row(
    'share',
    s('Lekkasje i prosent av produsert', 'Lekkasje i prosent av produsert'),
    'data',
    style.percentIn === 'heading' ? ONE : PERCENT,
  )
  for (const one of years.map(String)) {
    table.linear(
      'column-sum',
      ['made', one],
      rows.map(([id]) => [id, one, 1] as const),
    )
    table.ratio('percent-of', ['share', one], [['leak', one, 1]], [['made', one]], 100)
  }
  draft.add(table)
  const of = (id: string, name: string): Subject => ({
    name,
    now: table.figure(id, String(year)),
    before: table.figure(id, String(year - 1)),
    yearBefore: year - 1,
  })
  draft.paragraph(
    ...claims(
      draft,
      [
        of('leak', s('Lekkasjen', 'Lekkasjen')),
        of('homes', s('Forbruket i husholdningene', 'Forbruket i hushalda')),
        of('made', s('Vannproduksjonen', 'Vassproduksjonen')),
      ],
      3,
    ),
    ...present([
      shareOf(
        draft,
        s('Lekkasjen', 'Lekkasjen'),
        table.figure('leak', String(year)),
        s('det som ble produsert', 'det som vart produsert'),
        table.figure('made', String(year)),
      ),
    ]),
    ...smallTalk(draft, 2),
  )
}

function costs(draft: ReportDraft): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('3', s('Kostnader og gebyr', 'Kostnader og gebyr')).paragraph(...smallTalk(draft, 2))
  const table = draft.table(s(`Kostnader etter anlegg ${year}`, `Kostnader etter anlegg ${year}`), { corner: s('Anlegg', 'Anlegg') })
  table
    .column('wages', s('Lønn', 'Løn'), MONEY)
    .column('energy', s('Energi', 'Energi'), MONEY)
    .column('other', s('Annen drift', 'Anna drift'), MONEY)
    .column('sum', s('Sum', 'Sum'), MONEY)
    .column('share', s('Andel', 'Del'), PERCENT)
  const rows = [
    ['works', s('Vannbehandlingsanlegg', 'Vassbehandlingsanlegg'), 14],
    ['pumps', s('Pumpestasjoner', 'Pumpestasjonar'), 6],
    ['net', s('Ledningsnett', 'Leidningsnett'), 22],
    ['treatment', s('Renseanlegg', 'Reinseanlegg'), 17],
  ] as const
  for (const [id, label, size] of rows) {
    table.row(id, label)
    for (const column of ['wages', 'energy', 'other'])
      table.set(id, column, exact(size * random.int(9000, 42_000) * 10 + random.int(1, 999)))
    table.linear(
      'row-sum',
      [id, 'sum'],
      [
        [id, 'wages', 1],
        [id, 'energy', 1],
        [id, 'other', 1],
      ],
    )
  }
  table.row('total', draft.style.totalWord, 'total')
  for (const column of ['wages', 'energy', 'other', 'sum'])
    table.linear(
      'column-sum',
      ['total', column],
      rows.map(([id]) => [id, column, 1] as const),
    )
  table.related(
    'row-sum',
    ['total', 'sum'],
    [
      ['total', 'wages', 1],
      ['total', 'energy', 1],
      ['total', 'other', 1],
    ],
  )
  for (const row of [...rows.map(([id]) => id), 'total']) table.ratio('share', [row, 'share'], [[row, 'sum', 1]], [['total', 'sum']], 100)
  table.related(
    'column-sum',
    ['total', 'share'],
    rows.map(([id]) => [id, 'share', 1] as const),
  )
  draft.add(table)
  draft.paragraph(
    ...present([
      inMillions(draft, s('Kostnadene til renseanlegg', 'Kostnadene til reinseanlegg'), table.figure('treatment', 'sum')),
      shareOf(draft, s('Energi', 'Energi'), table.figure('total', 'energy'), s('kostnadene', 'kostnadene'), table.figure('total', 'sum')),
    ]),
    ...smallTalk(draft, 2),
  )
}

function fund(draft: ReportDraft): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('4', s('Selvkost', 'Sjølvkost')).paragraph(...smallTalk(draft, 2))
  const table = draft.table(s(`Selvkostfond ${year}`, `Sjølvkostfond ${year}`), { corner: s('Fond', 'Fond') })
  table
    .column('open', `01.01.${year}`, MONEY)
    .column('in', s('Avsetning', 'Avsetjing'), MONEY)
    .column('interest', s('Renter', 'Renter'), MONEY)
    .column('out', s('Bruk av fond', 'Bruk av fond'), MONEY)
    .column('close', `31.12.${year}`, MONEY)
  const rows = [
    ['water', s('Vann', 'Vatn')],
    ['sewage', s('Avløp', 'Avløp')],
    ['sludge', s('Slam', 'Slam')],
  ] as const
  const amount = (low: number, high: number): Exact => exact(random.int(low, high) * 100 + random.int(0, 99))
  for (const [id, label] of rows) {
    table.row(id, label).set(id, 'open', amount(30_000, 220_000)).set(id, 'interest', amount(900, 9000))
    if (random.chance(0.5)) table.set(id, 'in', amount(4000, 60_000))
    else table.set(id, 'out', amount(4000, 28_000))
    table.linear(
      'flow',
      [id, 'close'],
      [
        [id, 'open', 1],
        [id, 'in', 1],
        [id, 'interest', 1],
        [id, 'out', -1],
      ],
    )
  }
  table.row('total', draft.style.totalWord, 'total')
  for (const column of ['open', 'in', 'interest', 'out', 'close'])
    table.linear(
      'column-sum',
      ['total', column],
      rows.map(([id]) => [id, column, 1] as const),
    )
  table.related(
    'flow',
    ['total', 'close'],
    [
      ['total', 'open', 1],
      ['total', 'in', 1],
      ['total', 'interest', 1],
      ['total', 'out', -1],
    ],
  )
  draft.add(table)
  draft.paragraph(
    ...present([
      inMillions(draft, s('Fondet for vann', 'Fondet for vatn'), table.figure('water', 'close')),
      compared(draft, {
        name: s('Fondet for avløp', 'Fondet for avløp'),
        now: table.figure('sewage', 'close'),
        before: table.figure('sewage', 'open'),
        yearBefore: year - 1,
      }),
    ]),
    ...smallTalk(draft, 1),
  )
}

function pipes(draft: ReportDraft): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('5', s('Ledningsnettet', 'Leidningsnettet')).paragraph(...smallTalk(draft, 2))
  const table = draft.table(s(`Fornyet ledningsnett ${year}`, `Fornya leidningsnett ${year}`), { corner: s('Nett', 'Nett') })
  table
    .column('all', s('Lengde (m)', 'Lengd (m)'), MEASURED)
    .column('new', s('Fornyet (m)', 'Fornya (m)'), MEASURED)
    .column('share', s('Fornyet i %', 'Fornya i %'), { decimals: 2 })
  for (const [id, label, size] of [
    ['water', s('Vannledning', 'Vassleidning'), 214_000],
    ['sewage', s('Spillvann', 'Spillvatn'), 160_000],
    ['rain', s('Overvann', 'Overvatn'), 98_000],
  ] as const) {
    const length = size + random.int(-9000, 9000)
    table
      .row(id, label)
      .set(id, 'all', exact(length))
      .set(id, 'new', exact(Math.round((length * random.int(4, 16)) / 1000)))
    table.ratio('percent-of', [id, 'share'], [[id, 'new', 1]], [[id, 'all']], 100)
  }
  table.row('total', draft.style.totalWord, 'total')
  for (const column of ['all', 'new'])
    table.linear(
      'column-sum',
      ['total', column],
      ['water', 'sewage', 'rain'].map((id) => [id, column, 1] as const),
    )
  table.ratio('percent-of', ['total', 'share'], [['total', 'new', 1]], [['total', 'all']], 100)
  draft.add(table)
  const quality = draft.table(s('Kvalitet og abonnenter', 'Kvalitet og abonnentar'))
  quality.column('before', String(year - 1), WHOLE).column('now', String(year), WHOLE)
  quality
    .row('good', s('Andel prøver uten avvik', 'Del prøver utan avvik'), 'data', PERCENT)
    .set('good', 'before', exact(random.int(900, 990), 10))
    .set('good', 'now', exact(random.int(900, 990), 10))
  quality
    .row('customers', s('Abonnenter', 'Abonnentar'))
    .set('customers', 'before', exact(random.int(9000, 15_000)))
    .set('customers', 'now', exact(random.int(9000, 15_000)))
  draft.add(quality)
  draft.paragraph(
    ...present([
      fromTo(draft, {
        name: s('Andelen prøver uten avvik', 'Delen prøver utan avvik'),
        now: quality.figure('good', 'now'),
        before: quality.figure('good', 'before'),
        yearBefore: year - 1,
      }),
      toldAgain(draft, s('Ledningsnettet er på', 'Leidningsnettet er på'), table.figure('total', 'all'), 'meter.'),
    ]),
    ...claims(
      draft,
      [
        {
          name: s('Antall abonnenter', 'Talet på abonnentar'),
          now: quality.figure('customers', 'now'),
          before: quality.figure('customers', 'before'),
          yearBefore: year - 1,
        },
      ],
      1,
    ),
    ...smallTalk(draft, 2),
  )
}
