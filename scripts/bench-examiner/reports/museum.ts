import { claims, compared, extreme, fractionOf, inMillions, present, shareOf, type Subject, toldAgain, trend } from '../claims.ts'
import { type Exact, exact } from '../exact.ts'
import { smallTalk } from '../noise.ts'
import type { ReportDraft } from '../report-draft.ts'
import { MONEY, WHOLE } from '../table-draft.ts'
import { seriesTable } from '../tables/counts.ts'

/** A museum: visitors by house, income and cost with a result, the collection's movements. */
export function museum(draft: ReportDraft): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('1', s('Museets år', 'Museet sitt år')).paragraph(...smallTalk(draft, 5))
  draft.heading('2', s('Publikum', 'Publikum')).paragraph(...smallTalk(draft, 2))
  const houses = random.some(
    [
      s('Hovedbygget', 'Hovudbygget'),
      s('Friluftsmuseet', 'Friluftsmuseet'),
      'Sjøbua',
      s('Telthuset', 'Telthuset'),
      s('Smia', 'Smia'),
      s('Rosehagen', 'Rosehagen'),
    ],
    random.int(3, 5),
  )
  const visits = seriesTable(draft, {
    caption: s('Besøkende', 'Besøkande'),
    corner: s('Sted', 'Stad'),
    labels: houses,
    years: random.int(3, 5),
    heading: (one) => String(one),
    low: 1500,
    high: 48_000,
    extras: random.pick([['change', 'percent'], ['percent', 'share'], ['share'], ['percent']]),
  })
  draft.add(visits.table)
  const total: Subject = {
    name: s('Antall besøkende i alt', 'Talet på besøkande i alt'),
    now: visits.figure('total', year),
    before: visits.figure('total', year - 1),
    yearBefore: year - 1,
  }
  const subjects: Subject[] = [
    total,
    ...visits.rows.map((row) => ({
      name: random.pick([
        s(`Besøket på ${row.label}`, `Besøket på ${row.label}`),
        s(`Antall besøkende på ${row.label}`, `Talet på besøkande på ${row.label}`),
      ]),
      plural: s(`besøkende på ${row.label}`, `besøkande på ${row.label}`),
      now: visits.figure(row.id, year),
      before: visits.figure(row.id, year - 1),
      yearBefore: year - 1,
    })),
  ]
  const row = random.pick(visits.rows)
  draft.paragraph(...claims(draft, subjects, 4), ...smallTalk(draft, 2))
  draft.paragraph(
    ...present([
      toldAgain(draft, s('Museet hadde', 'Museet hadde'), total.now, s(`besøkende i ${year}.`, `besøkande i ${year}.`)),
      shareOf(draft, row.label, visits.figure(row.id, year), s('det samlede besøket', 'det samla besøket'), total.now),
      fractionOf(
        draft,
        { some: s('besøkende', 'besøkande'), all: s('de besøkende', 'dei besøkande') },
        s(`kom til ${row.label}`, `kom til ${row.label}`),
        visits.figure(row.id, year),
        total.now,
      ),
      extreme(
        draft,
        s('målt i besøk', 'målt i besøk'),
        visits.rows.map((one) => ({ name: one.label, figure: visits.figure(one.id, year) })),
      ),
      trend(
        draft,
        s('Samlet besøk', 'Samla besøk'),
        visits.years.map((one) => visits.figure('total', one)),
        visits.years[0] ?? year,
      ),
    ]),
    ...smallTalk(draft, 1),
  )
  income(draft)
  collection(draft)
}

function income(draft: ReportDraft): void {
  const { random, style, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('3', s('Økonomi', 'Økonomi')).paragraph(...smallTalk(draft, 2))
  const table = draft.table(s(`Resultatregnskap ${year}`, `Resultatrekneskap ${year}`), { corner: s('Post', 'Post') })
  const columns = style.newestFirst ? [year, year - 1] : [year - 1, year]
  const hasNotes = random.chance(0.4)
  if (hasNotes) table.column('note', 'Note', WHOLE)
  for (const one of columns) table.column(String(one), String(one), MONEY)
  const incomes = [
    ['grant-city', s('Tilskudd fra kommunen', 'Tilskot frå kommunen'), 18],
    ['grant-state', s('Statstilskudd', 'Statstilskot'), 24],
    ['tickets', s('Billettinntekter', 'Billettinntekter'), 5],
    ['shop', s('Butikksalg', 'Butikksal'), 2],
  ] as const
  const costs = [
    ['wages', s('Lønnskostnader', 'Lønskostnader'), 28],
    ['premises', s('Husleie', 'Husleige'), 9],
    ['exhibitions', s('Utstillinger', 'Utstillingar'), 6],
    ['other', s('Andre driftskostnader', 'Andre driftskostnader'), 4],
  ] as const
  const amount = (size: number, sign: 1 | -1): Exact => exact(sign * (size * 10_000 * random.int(70, 135) + random.int(1, 9999)))
  const block = (list: typeof incomes | typeof costs, id: string, label: string, sign: 1 | -1): void => {
    for (const [row, name, size] of list) {
      table.row(row, name)
      if (hasNotes && random.chance(0.6)) table.set(row, 'note', String(random.int(1, 14)))
      for (const one of columns) table.set(row, String(one), amount(size, sign))
    }
    table.row(id, label, 'sum')
    for (const one of columns)
      table.linear(
        'subtotal',
        [id, String(one)],
        list.map(([part]) => [part, String(one), 1] as const),
      )
  }
  block(incomes, 'income', s('Sum inntekter', 'Sum inntekter'), style.income)
  block(costs, 'cost', s('Sum kostnader', 'Sum kostnader'), 1)
  table.row('result', s('Årsresultat', 'Årsresultat'), 'total')
  // Income as minus: the result is told as income less cost all the same.
  for (const one of columns)
    table.linear(
      'net',
      ['result', String(one)],
      [
        ['income', String(one), style.income],
        ['cost', String(one), -1],
      ],
    )
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
        of('wages', s('Lønnskostnadene', 'Lønskostnadene')),
        of('premises', s('Husleien', 'Husleiga')),
        of('exhibitions', s('Kostnadene til utstillinger', 'Kostnadene til utstillingar')),
      ],
      2,
    ),
    ...present([
      inMillions(draft, s('Husleien', 'Husleiga'), table.figure('premises', String(year))),
      shareOf(
        draft,
        s('Lønnskostnadene', 'Lønskostnadene'),
        table.figure('wages', String(year)),
        s('sum kostnader', 'sum kostnader'),
        table.figure('cost', String(year)),
      ),
    ]),
    ...smallTalk(draft, 2),
  )
}

function collection(draft: ReportDraft): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('4', s('Samlingen', 'Samlinga')).paragraph(...smallTalk(draft, 2))
  const table = draft.table(s(`Samlingen ${year}`, `Samlinga ${year}`), { corner: s('Samling', 'Samling') })
  table
    .column('open', s(`Per 1.1.${year}`, `Per 1.1.${year}`), WHOLE)
    .column('in', s('Tilgang', 'Tilgang'), WHOLE)
    .column('out', s('Avgang', 'Avgang'), WHOLE)
    .column('close', s(`Per 31.12.${year}`, `Per 31.12.${year}`), WHOLE)
  const rows = [
    ['objects', s('Gjenstander', 'Gjenstandar'), 40_000],
    ['photos', s('Fotografier', 'Fotografi'), 180_000],
    ['art', s('Kunstverk', 'Kunstverk'), 2400],
    ['archives', s('Arkivstykker', 'Arkivstykke'), 900],
  ] as const
  for (const [id, label, size] of rows) {
    table
      .row(id, label)
      .set(id, 'open', exact(size + random.int(1, 999)))
      .set(id, 'in', exact(random.int(12, Math.max(40, Math.round(size / 40)))))
      .set(id, 'out', exact(random.int(1, 11)))
    table.linear(
      'flow',
      [id, 'close'],
      [
        [id, 'open', 1],
        [id, 'in', 1],
        [id, 'out', -1],
      ],
    )
  }
  table.row('total', draft.style.totalWord, 'total')
  for (const column of ['open', 'in', 'out', 'close'])
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
      ['total', 'out', -1],
    ],
  )
  draft.add(table)
  draft.paragraph(
    ...present([
      toldAgain(
        draft,
        s('Samlingen er på', 'Samlinga er på'),
        table.figure('total', 'close'),
        s(`enheter ved utgangen av ${year}.`, `einingar ved utgangen av ${year}.`),
      ),
    ]),
    ...smallTalk(draft, 3),
  )
  const digital = draft.table(s('Digitalt publisert', 'Digitalt publisert'))
  digital
    .column('before', String(year - 1), WHOLE)
    .column('now', String(year), WHOLE)
    .column('percent', s('Endring %', 'Endring %'), { decimals: 1 })
  for (const [id, label] of [
    ['objects', s('Gjenstander', 'Gjenstandar')],
    ['photos', s('Fotografier', 'Fotografi')],
  ] as const) {
    const before = random.int(800, 9000)
    digital
      .row(id, label)
      .set(id, 'before', exact(before))
      .set(id, 'now', exact(before + random.int(-90, 2400)))
    digital.ratio(
      'percent-change',
      [id, 'percent'],
      [
        [id, 'now', 1],
        [id, 'before', -1],
      ],
      [[id, 'before']],
      100,
    )
  }
  draft.add(digital)
  draft.paragraph(
    ...present([
      compared(draft, {
        name: s('Antall publiserte gjenstander', 'Talet på publiserte gjenstandar'),
        now: digital.figure('objects', 'now'),
        before: digital.figure('objects', 'before'),
        yearBefore: year - 1,
      }),
    ]),
    ...smallTalk(draft, 1),
  )
}
