import {
  againstTarget,
  claims,
  compared,
  extreme,
  fractionOf,
  inMillions,
  money,
  present,
  percentChange,
  result,
  shareOf,
  toldAgain,
  trend,
  type Subject,
} from '../claims.ts'
import type { BenchReport } from '../model.ts'
import { smallTalk } from '../noise.ts'
import { Random } from '../random.ts'
import { ReportDraft } from '../report-draft.ts'
import { chooseStyle, printNumber } from '../style.ts'
import { accountTable, EXPENDITURE, explanations, INCOME, NET, operatingAmounts } from '../tables/account.ts'
import { indicatorTable, seriesTable } from '../tables/counts.ts'
import { controlForm, disabilityForm, equalityForm, safetyForm } from '../tables/forms.ts'
import { inventStaff, payTable, sickLeaveTable, staffingTable, workingTimeTable } from '../tables/people.ts'
import { categoryTable, inventProjects, investmentAmounts, investmentTable, projectTable } from '../tables/projects.ts'

const ENTITIES = [
  'Lysverksetaten',
  'Kaietaten',
  'Torgetaten',
  'Etat for bymarka',
  'Klimatilsynet',
  'Arkivetaten',
  'Byggforvaltningen',
  'Rådgivningskontoret',
]
/** What is counted, the word between it and its kind, and the kinds. */
const KEY_FIGURES: readonly (readonly [string, string, readonly string[]])[] = [
  ['henvendelser', 'om', ['Barnehage', 'Hjemmetjeneste', 'Bostøtte', 'Fastlege', 'Barnevern', 'Skole', 'Andre tema']],
  ['tilsyn', 'med', ['Serveringssteder', 'Lekeplasser', 'Bassenger', 'Byggeplasser', 'Fyrrom', 'Utleieboliger']],
  ['søknader', 'om', ['Arrangement', 'Uteservering', 'Skilt', 'Graving', 'Riving', 'Bruksendring', 'Fasade']],
]
const INDICATORS = [
  { id: 'i1', label: 'Andel saker avgjort innen fristen', percent: true },
  { id: 'i2', label: 'Andel brukere som er fornøyd', percent: true },
  { id: 'i3', label: 'Antall stikkprøver av lager', percent: false },
  { id: 'i4', label: 'Antall veiledningsmøter', percent: false },
  { id: 'i5', label: 'Andel elektroniske fakturaer', percent: true },
]

/** An annual report by the common template, of an agency that does not exist. */
export function templateReport(seed: number): BenchReport {
  const random = new Random(seed)
  const style = { ...chooseStyle(random.fork(), 'template'), language: 'nb' as const }
  const draft = new ReportDraft(seed, 'template', random.pick(ENTITIES), random.int(2019, 2025), style, random.fork())
  const { year } = draft
  const staff = inventStaff(draft)
  draft.heading(null, 'Lederens beretning').paragraph(...smallTalk(draft, 4))
  draft.heading('1', 'Ansvarsområde').paragraph(...smallTalk(draft, 4))
  draft.heading('1.1', 'Organisasjon og bemanning')
  const staffing = staffingTable(draft, staff)
  draft.add(staffing)
  const employees: Subject = {
    name: 'Antall ansatte',
    plural: 'ansatte',
    now: staffing.figure('employees', 'close'),
    before: staffing.figure('employees', 'open'),
    yearBefore: year - 1,
  }
  const stable = compared(draft, employees)
  draft.paragraph(...(stable === null ? [] : [stable]), ...smallTalk(draft, 2))
  achievements(draft)
  accounts(draft)
  special(draft)
  draft.heading('4.7', 'Rapportering innen HR og HMS').paragraph(...smallTalk(draft, 1))
  draft.heading('4.7.1', 'Likestilling og mangfold').paragraph(...smallTalk(draft, 2))
  draft.add(payTable(draft, staff, staffing))
  draft.heading('4.7.2', 'Heltid og deltid').paragraph(...smallTalk(draft, 1))
  draft.add(workingTimeTable(draft, staff, staffing))
  draft.heading('4.7.3', 'HMS-området')
  const breaches = draft.random.int(0, 40)
  safetyForm(draft, breaches)
  draft.paragraph(...smallTalk(draft, 2))
  draft.heading('4.7.4', 'Sykefravær')
  sickLeave(draft)
  draft.heading('4.8', 'Folkehelsestrategi').paragraph(...smallTalk(draft, 2))
  draft.heading('5', `Miljø- og klimarapportering ${year}`).paragraph(...smallTalk(draft, 1))
  draft.heading('5.1', 'Miljøledelse og klimabudsjett').paragraph(...smallTalk(draft, 3))
  draft.heading('5.2', 'Rapportering i OsloSkjema').paragraph('Skjemaet er sendt inn og ligger ved.')
  draft.heading('6', 'Oppfølging av verbalvedtak og flertallsmerknader').paragraph(...smallTalk(draft, 1))
  draft.heading('6.1', 'Verbalvedtak og flertallsmerknader').paragraph('Ingen.')
  draft.heading('6.2', 'Merknader fra kommunerevisjonen og kontrollutvalget').paragraph('Ingen.')
  return draft.finish(`Årsberetning ${year}`)
}

function achievements(draft: ReportDraft): void {
  const { random, year } = draft
  draft.heading('2', 'Måloppnåelse, resultater og risikovurderinger').paragraph(...smallTalk(draft, 1))
  draft.heading('2.1', 'Situasjonsbeskrivelse')
  const [what, about, labels] = random.pick(KEY_FIGURES)
  const chosen = random.some(labels, random.int(4, labels.length))
  const years = random.int(3, 5)
  const series = seriesTable(draft, {
    caption: `Nøkkeltall: antall ${what} ${year - years + 1}-${year}`,
    labels: chosen,
    years,
    heading: (one) => `Resultat ${one}`,
    low: 20,
    high: 2600,
    extras: [],
    fixed: true,
    total: 'Totalt',
  })
  draft.add(series.table)
  const subjects: Subject[] = [
    {
      name: `Antall ${what}`,
      now: series.figure('total', year),
      before: series.figure('total', year - 1),
      yearBefore: year - 1,
      plural: what,
    },
    ...series.rows.map((row) => {
      const plural = `${what} ${about} ${row.label.toLowerCase()}`
      const name = random.pick([`Antall ${plural}`, `${what.charAt(0).toUpperCase()}${what.slice(1)} ${about} ${row.label.toLowerCase()}`])
      return { name, plural, now: series.figure(row.id, year), before: series.figure(row.id, year - 1), yearBefore: year - 1 }
    }),
  ]
  draft.paragraph(...claims(draft, subjects, 4), ...smallTalk(draft, 1))
  const all = series.figure('total', year)
  const row = random.pick(series.rows)
  const more = [
    toldAgain(draft, 'I alt ble det', all, `${what} i ${year}.`),
    shareOf(draft, row.label, series.figure(row.id, year), `alle ${what}`, all),
    extreme(
      draft,
      `av temaene`,
      series.rows.map((one) => ({ name: one.label, figure: series.figure(one.id, year) })),
    ),
    trend(
      draft,
      subjects[0]?.name ?? '',
      series.years.map((one) => series.figure('total', one)),
      series.years[0] ?? year,
    ),
    fractionOf(draft, { some: what, all: `alle ${what}` }, `gjaldt ${row.label.toLowerCase()}`, series.figure(row.id, year), all),
  ]
  draft.paragraph(...present(more), ...smallTalk(draft, 2))
  draft.heading('2.2', 'Måloppnåelse')
  const indicators = random.some(INDICATORS, random.int(3, 5))
  const table = indicatorTable(draft, indicators)
  draft.add(table)
  const told = indicators.flatMap((one) => {
    const now = table.figure(one.id, 'now')
    return present([
      random.chance(0.5) ? againstTarget(draft, one.label, now, table.figure(one.id, 'target')) : null,
      random.chance(0.4) ? compared(draft, { name: one.label, now, before: table.figure(one.id, 'last'), yearBefore: year - 1 }) : null,
    ])
  })
  draft.paragraph(...told.slice(0, 4), ...smallTalk(draft, 2))
  draft.heading('2.3', 'Styring og kontroll').paragraph(...smallTalk(draft, 2))
  controlForm(draft)
}

function accounts(draft: ReportDraft): void {
  const { random, year } = draft
  draft.heading('3', 'Sammenligning av budsjett og regnskap').paragraph(...smallTalk(draft, 1))
  draft.heading('3.1', 'Driftsregnskap')
  const amounts = operatingAmounts(draft)
  const table = accountTable(
    draft,
    { caption: 'Driftsregnskap', expenditure: 'Sum driftsutgifter', income: 'Sum driftsinntekter', net: 'Kapitlets nettoresultat' },
    amounts,
  )
  draft.add(table)
  const net = table.figure(NET, 'deviation')
  const wages: Subject = {
    name: 'Lønn og sosiale utgifter',
    now: table.figure('000-099', 'accounts'),
    before: table.figure('000-099', 'last'),
    yearBefore: year - 1,
  }
  const total: Subject = {
    name: 'Sum driftsutgifter',
    now: table.figure(EXPENDITURE, 'accounts'),
    before: table.figure(EXPENDITURE, 'last'),
    yearBefore: year - 1,
  }
  draft.paragraph(
    ...present([
      result(draft, net, net.units > 0),
      inMillions(draft, 'Lønn og sosiale utgifter', wages.now),
      shareOf(draft, 'Lønn og sosiale utgifter', wages.now, 'sum driftsutgifter', total.now),
      random.chance(0.5) ? percentChange(draft, wages) : percentChange(draft, total),
    ]),
    ...smallTalk(draft, 2),
  )
  draft.paragraph(...explanations(draft, amounts))
  const income = table.figure(INCOME, 'accounts')
  draft.paragraph(
    `Bystyret vedtar sum driftsinntekter, her ${money(draft, Math.abs(income.units), income.decimals)}, og sum driftsutgifter for kapitlet.`,
  )
  draft.heading('3.2', 'Selvkostkapitlene').paragraph('Ikke aktuelt.')
  draft.heading('3.3', 'Investeringsregnskap')
  if (random.chance(0.7)) {
    const projects = inventProjects(draft)
    const invested = investmentAmounts(draft, projects)
    const investment = investmentTable(draft, invested)
    draft
      .add(investment)
      .paragraph(...explanations(draft, invested))
      .paragraph(...smallTalk(draft, 2))
    draft.heading('3.4', 'Investeringsregnskap på prosjektnivå')
    const list = projectTable(draft, projects, investment)
    draft.add(list)
    draft.paragraph(...smallTalk(draft, 2))
    draft.add(categoryTable(draft, projects, list))
  } else {
    draft.paragraph('Ikke aktuelt.').heading('3.4', 'Investeringsregnskap på prosjektnivå').paragraph('Ikke aktuelt.')
  }
  draft
    .heading('3.5', 'Noter i regnskapet')
    .paragraph(
      `Note 1 Regnskapsprinsipper: prinsippene følger kommuneloven § 14-6, og ingenting i ${year} tilsier avvik fra anordningsprinsippet.`,
      `Husleien er ${printNumber(random.int(900, 9000) * 1000, 0, draft.style)} kr i året, og avtalen løper ut 31.12.${year + random.int(1, 6)}.`,
    )
}

function special(draft: ReportDraft): void {
  draft.heading('4', 'Særskilt rapportering').paragraph(...smallTalk(draft, 1))
  for (const [number, title] of [
    ['4.1', 'Tiltak for å forbedre service'],
    ['4.2', 'Saksbehandlingstid'],
    ['4.3', 'En åpen og effektiv kommune'],
  ] as const) {
    draft.heading(number, title).paragraph(...smallTalk(draft, 3))
  }
  draft.heading('4.4', 'Handlingsplan for mennesker med funksjonsnedsettelse').paragraph(...smallTalk(draft, 1))
  disabilityForm(draft)
  draft.heading('4.5', 'Universell utforming').paragraph(...smallTalk(draft, 2))
  draft.heading('4.6', 'Likestillingstiltak rettet mot byens innbyggere').paragraph(...smallTalk(draft, 1))
  equalityForm(draft)
}

function sickLeave(draft: ReportDraft): void {
  const table = sickLeaveTable(draft)
  draft.add(table)
  const subject = (row: string, name: string): Subject => ({
    name,
    now: table.figure(row, 'now'),
    before: table.figure(row, 'last'),
    yearBefore: draft.year - 1,
  })
  draft.paragraph(
    ...present([
      compared(draft, subject('total', 'Sykefraværet')),
      againstTarget(draft, 'Sykefraværet', table.figure('total', 'now'), table.figure('total', 'target')),
      compared(draft, subject('short', 'Korttidsfraværet')),
    ]),
    ...smallTalk(draft, 1),
  )
}
