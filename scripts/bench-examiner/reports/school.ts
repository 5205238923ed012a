import { claims, compared, extreme, fromTo, present, shareOf, type Subject, toldAgain } from '../claims.ts'
import { exact } from '../exact.ts'
import { smallTalk } from '../noise.ts'
import type { ReportDraft } from '../report-draft.ts'
import { ONE, PERCENT, WHOLE } from '../table-draft.ts'
import { budgetTable } from '../tables/budget.ts'
import { seriesTable } from '../tables/counts.ts'

const SCHOOLS = ['Bakken skole', 'Elvebakken skole', 'Fjellsida skole', 'Granlia skole', 'Havna skole', 'Lunden skole', 'Solvang skole']

/** A school office: pupils by school, pupils per teacher, marks, after-school care, accounts. */
export function school(draft: ReportDraft): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  const schools = random.some(SCHOOLS, random.int(4, 6)).map((name) => s(name, name.replace('skole', 'skule')))
  draft.heading('1', s('Året kort', 'Året kort')).paragraph(...smallTalk(draft, 5))
  draft.heading('2', s('Elevene', 'Elevane')).paragraph(...smallTalk(draft, 2))
  const pupils = seriesTable(draft, {
    caption: s(`Elever per 1. oktober`, `Elevar per 1. oktober`),
    corner: s('Skole', 'Skule'),
    labels: schools,
    years: random.int(2, 4),
    heading: (one) => String(one),
    low: 90,
    high: 620,
    extras: random.pick([['change'], ['change', 'percent'], ['share'], []]),
  })
  draft.add(pupils.table)
  const subjects: Subject[] = [
    {
      name: s('Antall elever i alt', 'Talet på elevar i alt'),
      now: pupils.figure('total', year),
      before: pupils.figure('total', year - 1),
      yearBefore: year - 1,
    },
    ...pupils.rows.map((row) => ({
      name: s(`Antall elever ved ${row.label}`, `Talet på elevar ved ${row.label}`),
      plural: s(`elever ved ${row.label}`, `elevar ved ${row.label}`),
      now: pupils.figure(row.id, year),
      before: pupils.figure(row.id, year - 1),
      yearBefore: year - 1,
    })),
  ]
  const row = random.pick(pupils.rows)
  draft.paragraph(
    ...claims(draft, subjects, 4),
    ...present([
      toldAgain(
        draft,
        s('Skolene hadde', 'Skulane hadde'),
        pupils.figure('total', year),
        s(`elever høsten ${year}.`, `elevar hausten ${year}.`),
      ),
      shareOf(draft, row.label, pupils.figure(row.id, year), s('alle elevene', 'alle elevane'), pupils.figure('total', year)),
      extreme(
        draft,
        s('av skolene', 'av skulane'),
        pupils.rows.map((one) => ({ name: one.label, figure: pupils.figure(one.id, year) })),
      ),
    ]),
    ...smallTalk(draft, 1),
  )
  density(draft, schools)
  marks(draft, schools)
  const line = (id: string, label: string, size: number): { readonly id: string; readonly label: string; readonly size: number } => ({
    id,
    label,
    size: size * 10_000 * random.int(60, 150),
  })
  const costs = budgetTable(draft, {
    caption: s(`Driftsregnskap ${year}`, `Driftsrekneskap ${year}`),
    groups: [
      {
        id: 'all',
        label: '',
        lines: [
          line('wages', s('Lønn', 'Løn'), 190),
          line('teaching', s('Undervisningsmateriell', 'Undervisningsmateriell'), 12),
          line('transport', s('Skoleskyss', 'Skuleskyss'), 19),
          line('premises', s('Lokaler og renhold', 'Lokale og reinhald'), 45),
        ],
      },
    ],
    total: s('Sum driftsutgifter', 'Sum driftsutgifter'),
    percent: random.pick(['used', 'deviation', null]),
    last: true,
  })
  draft.heading('5', s('Økonomi', 'Økonomi')).add(costs)
  draft.paragraph(
    ...claims(
      draft,
      [
        {
          name: s('Utgiftene til skoleskyss', 'Utgiftene til skuleskyss'),
          now: costs.figure('transport', 'accounts'),
          before: costs.figure('transport', 'last'),
          yearBefore: year - 1,
        },
        {
          name: s('Lønnsutgiftene', 'Lønsutgiftene'),
          now: costs.figure('wages', 'accounts'),
          before: costs.figure('wages', 'last'),
          yearBefore: year - 1,
        },
      ],
      2,
    ),
    ...smallTalk(draft, 3),
  )
}

function density(draft: ReportDraft, schools: readonly string[]): void {
  const { random, year, style } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('3', s('Lærertetthet', 'Lærartettleik')).paragraph(...smallTalk(draft, 2))
  const table = draft.table(s(`Elever per lærerårsverk ${year}`, `Elevar per lærarårsverk ${year}`), { corner: s('Skole', 'Skule') })
  table
    .column('pupils', s('Elever', 'Elevar'), WHOLE)
    .column('teachers', s('Lærerårsverk', 'Lærarårsverk'), ONE)
    .column('each', s('Elever per lærerårsverk', 'Elevar per lærarårsverk'), ONE)
  const ids = schools.map((_, i) => `s${i + 1}`)
  const total = (): unknown => table.row('total', style.totalWord, 'total')
  if (style.totalFirst) total()
  for (const [i, name] of schools.entries()) {
    const id = `s${i + 1}`
    const pupils = random.int(90, 620)
    table
      .row(id, name)
      .set(id, 'pupils', exact(pupils))
      .set(id, 'teachers', exact(Math.round((pupils * 10) / random.int(11, 17)) + random.int(0, 9), 10))
    table.ratio('per-unit', [id, 'each'], [[id, 'pupils', 1]], [[id, 'teachers']], 1)
  }
  if (!style.totalFirst) total()
  for (const column of ['pupils', 'teachers'])
    table.linear(
      'column-sum',
      ['total', column],
      ids.map((id) => [id, column, 1] as const),
    )
  table.ratio('per-unit', ['total', 'each'], [['total', 'pupils', 1]], [['total', 'teachers']], 1)
  draft.add(table)
  draft.paragraph(...smallTalk(draft, 1))
}

function marks(draft: ReportDraft, schools: readonly string[]): void {
  const { random, year } = draft
  const s = (nb: string, nn: string): string => draft.say(nb, nn)
  draft.heading('4', s('Resultater', 'Resultat'))
  const table = draft.table(s('Standpunktkarakterer, snitt', 'Standpunktkarakterar, snitt'), {
    corner: s('Skole', 'Skule'),
    footnotes: [s('* Færre enn fem elever. Vises ikke.', '* Færre enn fem elevar. Blir ikkje vist.')],
  })
  const subjects = [
    ['norwegian', s('Norsk', 'Norsk')],
    ['maths', s('Matematikk', 'Matematikk')],
    ['english', s('Engelsk', 'Engelsk')],
  ] as const
  for (const [id, name] of subjects) table.column(id, name, ONE)
  table.column('mean', s('Gjennomsnitt', 'Gjennomsnitt'), ONE)
  for (const [i, name] of schools.entries()) {
    const id = `s${i + 1}`
    table.row(id, name)
    if (i === 1) {
      for (const [subject] of subjects) table.set(id, subject, '*')
      table.set(id, 'mean', '*')
      continue
    }
    for (const [subject] of subjects) table.set(id, subject, exact(random.int(30, 49), 10))
    table.mean(
      'average',
      [id, 'mean'],
      subjects.map(([subject]) => [id, subject] as const),
    )
  }
  draft.add(table)
  const well = draft.table(s('Trivsel og fravær', 'Trivsel og fråvær'))
  well
    .column('before', String(year - 1), PERCENT)
    .column('now', String(year), PERCENT)
    .column('change', s('Endring (prosentpoeng)', 'Endring (prosentpoeng)'), ONE)
  for (const [id, label] of [
    ['thrive', s('Andel som trives godt', 'Del som trivst godt')],
    ['absence', s('Fravær', 'Fråvær')],
    ['care', s('Andel i skolefritidsordning', 'Del i skulefritidsordning')],
  ] as const) {
    well
      .row(id, label)
      .set(id, 'before', exact(random.int(40, 930), 10))
      .set(id, 'now', exact(random.int(40, 930), 10))
    well.linear(
      'difference',
      [id, 'change'],
      [
        [id, 'now', 1],
        [id, 'before', -1],
      ],
    )
  }
  draft.add(well)
  const of = (row: string, name: string): Subject => ({
    name,
    now: well.figure(row, 'now'),
    before: well.figure(row, 'before'),
    yearBefore: year - 1,
  })
  draft.paragraph(
    ...present([
      fromTo(draft, of('thrive', s('Andelen som trives godt', 'Delen som trivst godt'))),
      compared(draft, of('absence', s('Fraværet', 'Fråværet'))),
    ]),
    ...smallTalk(draft, 3),
  )
}
