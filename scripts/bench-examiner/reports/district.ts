import { claims, compared, extreme, fractionOf, inMillions, present, result, shareOf, type Subject, toldAgain, trend } from '../claims.ts'
import { exact } from '../exact.ts'
import { smallTalk } from '../noise.ts'
import type { ReportDraft } from '../report-draft.ts'
import { MEASURED, MONEY, PERCENT, type TableDraft, WHOLE } from '../table-draft.ts'
import { budgetTable } from '../tables/budget.ts'
import { seriesTable } from '../tables/counts.ts'

/** A city district: population, accounts by service, money by inhabitant, recipients. */
export function district(draft: ReportDraft): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('1', s('Om bydelen', 'Om bydelen')).paragraph(...smallTalk(draft, 5))
  const population = seriesTable(draft, {
    caption: s(`Innbyggere etter alder per 1. januar`, `Innbyggjarar etter alder per 1. januar`),
    corner: s('Aldersgruppe', 'Aldersgruppe'),
    labels: ['0–5 år', '6–15 år', '16–66 år', '67–79 år', s('80 år og over', '80 år og over')],
    years: random.int(2, 4),
    heading: (one) => String(one),
    low: 900,
    high: 9000,
    extras: random.pick([['share'], ['change', 'percent'], ['change', 'share']]),
  })
  draft.heading('1.1', s('Befolkning', 'Folketal')).paragraph(...smallTalk(draft, 2))
  draft.add(population.table)
  const all = population.figure('total', year)
  const old = population.rows.at(-1)
  draft.paragraph(
    ...present([
      toldAgain(
        draft,
        s('Bydelen hadde', 'Bydelen hadde'),
        all,
        s(`innbyggere ved inngangen til ${year}.`, `innbyggjarar ved inngangen til ${year}.`),
      ),
      compared(draft, {
        name: s('Antall innbyggere i alt', 'Talet på innbyggjarar i alt'),
        now: all,
        before: population.figure('total', year - 1),
        yearBefore: year - 1,
      }),
      old === undefined
        ? null
        : shareOf(
            draft,
            s('Innbyggere på 80 år og over', 'Innbyggjarar på 80 år og over'),
            population.figure(old.id, year),
            s('befolkningen', 'folketalet'),
            all,
          ),
      fractionOf(
        draft,
        { some: s('innbyggere', 'innbyggjarar'), all: s('innbyggerne', 'innbyggjarane') },
        s('er mellom 16 og 66 år', 'er mellom 16 og 66 år'),
        population.figure('r3', year),
        all,
      ),
    ]),
    ...smallTalk(draft, 1),
  )
  const budget = money(draft)
  draft.heading('3', s('Tjenestene', 'Tenestene')).paragraph(...smallTalk(draft, 2))
  services(draft, budget, population.figure('total', year).units)
}

function money(draft: ReportDraft): TableDraft {
  const { random } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('2', s('Økonomi', 'Økonomi')).paragraph(...smallTalk(draft, 2))
  const line = (id: string, label: string, size: number): { readonly id: string; readonly label: string; readonly size: number } => ({
    id,
    label,
    size: size * random.int(70, 140) * 10_000,
  })
  const groups = [
    {
      id: 'children',
      label: s('Oppvekst', 'Oppvekst'),
      lines: [
        line('kindergarten', s('Barnehager', 'Barnehagar'), 180),
        line('welfare', s('Barnevern', 'Barnevern'), 60),
        line('health-station', s('Helsestasjon', 'Helsestasjon'), 22),
      ],
    },
    {
      id: 'care',
      label: s('Helse og omsorg', 'Helse og omsorg'),
      lines: [
        line('home', s('Hjemmetjenester', 'Heimetenester'), 210),
        line('nursing', s('Sykehjem', 'Sjukeheim'), 240),
        line('day', s('Dagsenter', 'Dagsenter'), 18),
      ],
    },
    {
      id: 'social',
      label: s('Sosiale tjenester', 'Sosiale tenester'),
      lines: [
        line('support', s('Økonomisk sosialhjelp', 'Økonomisk sosialhjelp'), 70),
        line('qualify', s('Kvalifiseringsprogram', 'Kvalifiseringsprogram'), 24),
      ],
    },
  ]
  const table = budgetTable(draft, {
    caption: s(`Budsjett og regnskap ${draft.year}`, `Budsjett og rekneskap ${draft.year}`),
    corner: s('Tjeneste', 'Teneste'),
    groups,
    total: draft.style.totalWord,
    percent: random.pick(['used', 'deviation', null]),
    last: random.chance(0.7),
  })
  draft.add(table)
  const total = table.figure('total', 'deviation')
  draft.paragraph(
    ...present([
      result(draft, total, total.units > 0 === (draft.style.deviation === 1)),
      inMillions(draft, s('Utgiftene til sykehjem', 'Utgiftene til sjukeheim'), table.figure('nursing', 'accounts')),
      shareOf(
        draft,
        s('Helse og omsorg', 'Helse og omsorg'),
        table.figure('sum-care', 'accounts'),
        s('de samlede utgiftene', 'dei samla utgiftene'),
        table.figure('total', 'accounts'),
      ),
    ]),
    ...smallTalk(draft, 2),
  )
  return table
}

function services(draft: ReportDraft, budget: TableDraft, inhabitants: number): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  const series = seriesTable(draft, {
    caption: s(`Mottakere av tjenester ${year - 2}–${year}`, `Mottakarar av tenester ${year - 2}–${year}`),
    labels: [
      s('Hjemmesykepleie', 'Heimesjukepleie'),
      s('Praktisk bistand', 'Praktisk hjelp'),
      s('Trygghetsalarm', 'Tryggleiksalarm'),
      s('Støttekontakt', 'Støttekontakt'),
      s('Omsorgsstønad', 'Omsorgsstønad'),
    ],
    years: 3,
    heading: (one) => String(one),
    low: 30,
    high: 900,
    extras: random.pick([['change', 'percent'], ['percent'], ['change'], []]),
  })
  draft.heading('3.1', s('Mottakere', 'Mottakarar')).add(series.table)
  const subjects: Subject[] = series.rows.map((row) => ({
    name: s(`Mottakere av ${row.label.toLowerCase()}`, `Mottakarar av ${row.label.toLowerCase()}`),
    plural: s(`mottakere av ${row.label.toLowerCase()}`, `mottakarar av ${row.label.toLowerCase()}`),
    now: series.figure(row.id, year),
    before: series.figure(row.id, year - 1),
    yearBefore: year - 1,
  }))
  draft.paragraph(
    ...claims(
      draft,
      subjects.map((one, i) => (i % 2 === 0 ? one : { ...one, name: series.rows[i]?.label ?? one.name })),
      4,
    ),
    ...smallTalk(draft, 2),
  )
  draft.paragraph(
    ...present([
      extreme(
        draft,
        s('av tjenestene', 'av tenestene'),
        series.rows.map((row) => ({ name: row.label, figure: series.figure(row.id, year) })),
      ),
      trend(
        draft,
        s('Antall mottakere i alt', 'Talet på mottakarar i alt'),
        series.years.map((one) => series.figure('total', one)),
        series.years[0] ?? year,
      ),
    ]),
  )
  draft.heading('3.2', s('Utgifter per innbygger', 'Utgifter per innbyggjar')).paragraph(...smallTalk(draft, 1))
  const table = draft.table(s(`Utgifter per innbygger ${year}`, `Utgifter per innbyggjar ${year}`), { corner: s('Område', 'Område') })
  table
    .column('cost', s('Netto utgift', 'Netto utgift'), MONEY)
    .column('people', s('Innbyggere', 'Innbyggjarar'), WHOLE)
    .column('each', s('Kr per innbygger', 'Kr per innbyggjar'), MEASURED)
  for (const [row, label] of [
    ['sum-children', s('Oppvekst', 'Oppvekst')],
    ['sum-care', s('Helse og omsorg', 'Helse og omsorg')],
    ['sum-social', s('Sosiale tjenester', 'Sosiale tenester')],
    ['total', draft.style.totalWord],
  ] as const) {
    table
      .row(row, label, row === 'total' ? 'total' : 'data')
      .set(row, 'cost', budget.get(row, 'accounts'))
      .set(row, 'people', exact(inhabitants))
    table.ratio('per-unit', [row, 'each'], [[row, 'cost', 1]], [[row, 'people']], 1)
  }
  table.related(
    'column-sum',
    ['total', 'cost'],
    ['sum-children', 'sum-care', 'sum-social'].map((row) => [row, 'cost', 1] as const),
  )
  draft.add(table)
  const waiting = draft.table(s('Ventetid og vedtak', 'Ventetid og vedtak'))
  waiting.column('before', String(year - 1), PERCENT).column('now', String(year), PERCENT)
  waiting
    .row('within', s('Andel vedtak innen fristen', 'Del vedtak innan fristen'))
    .row('after', s('Andel vedtak etter fristen', 'Del vedtak etter fristen'))
  for (const column of ['before', 'now']) {
    const within = random.int(710, 960)
    waiting
      .set('within', column, exact(within, 10))
      .set('after', column, exact(1000 - within, 10))
      .related('hundred', 100, [
        ['within', column, 1],
        ['after', column, 1],
      ])
  }
  draft.add(waiting)
  draft.paragraph(
    ...present([
      compared(draft, {
        name: s('Andelen vedtak innen fristen', 'Delen vedtak innan fristen'),
        now: waiting.figure('within', 'now'),
        before: waiting.figure('within', 'before'),
        yearBefore: year - 1,
      }),
    ]),
    ...smallTalk(draft, 3),
  )
}
