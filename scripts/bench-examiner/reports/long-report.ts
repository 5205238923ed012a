import { claims, inMillions, present, result, type Subject } from '../claims.ts'
import type { BenchReport } from '../model.ts'
import { smallTalk } from '../noise.ts'
import { Random } from '../random.ts'
import { ReportDraft } from '../report-draft.ts'
import { chooseStyle } from '../style.ts'
import { budgetTable } from '../tables/budget.ts'
import { seriesTable } from '../tables/counts.ts'

/** A kind of place that a municipality runs, what it counts each year, and what its money goes to. */
interface Service {
  readonly name: (place: string) => string
  readonly counts: readonly { readonly what: string; readonly labels: readonly string[]; readonly low: number; readonly high: number }[]
  readonly costs: readonly string[]
}

const SERVICES: readonly Service[] = [
  {
    name: (place) => `${place} skole`,
    counts: [
      { what: 'Elever', labels: ['1.–2. trinn', '3.–4. trinn', '5.–7. trinn', '8.–10. trinn'], low: 40, high: 190 },
      { what: 'Årstimer', labels: ['Norsk', 'Matematikk', 'Naturfag', 'Kunst og håndverk', 'Svømming'], low: 300, high: 2900 },
    ],
    costs: ['Undervisning', 'Skolefritidsordning', 'Skoleskyss', 'Læremidler'],
  },
  {
    name: (place) => `${place} sykehjem`,
    counts: [
      { what: 'Liggedøgn', labels: ['Langtid', 'Korttid', 'Rehabilitering', 'Avlastning'], low: 400, high: 9000 },
      { what: 'Legetilsyn', labels: ['Faste dager', 'Utenom faste dager', 'Natt'], low: 12, high: 480 },
    ],
    costs: ['Pleie', 'Kjøkken', 'Vaskeri', 'Aktivitør'],
  },
  {
    name: (place) => `${place} bibliotek`,
    counts: [
      { what: 'Utlån', labels: ['Romaner', 'Fagbøker', 'Lydbøker', 'Tidsskrifter', 'Brettspill'], low: 200, high: 21000 },
      { what: 'Arrangementer', labels: ['Forfatterkvelder', 'Lesesirkler', 'Språkkafé'], low: 4, high: 90 },
    ],
    costs: ['Samling', 'Arrangement', 'Åpningstid'],
  },
  {
    name: (place) => `${place} barnehage`,
    counts: [{ what: 'Plasser', labels: ['Under 3 år', '3–4 år', '5 år'], low: 12, high: 80 }],
    costs: ['Pedagogisk tilbud', 'Mat', 'Uteområde'],
  },
  {
    name: (place) => `${place} svømmehall`,
    counts: [
      { what: 'Besøk', labels: ['Skoler', 'Idrettslag', 'Familier', 'Morgensvømmere'], low: 700, high: 31000 },
      { what: 'Vannprøver', labels: ['Klor', 'Surhet', 'Legionella'], low: 20, high: 400 },
    ],
    costs: ['Energi', 'Badevakter', 'Rensing'],
  },
  {
    name: (place) => `${place} renseanlegg`,
    counts: [
      { what: 'Tonn slam', labels: ['Levert til jord', 'Levert til biogass', 'Deponert'], low: 90, high: 4100 },
      { what: 'Driftsstans i timer', labels: ['Planlagt', 'Strømbrudd', 'Overvann', 'Havari'], low: 2, high: 210 },
    ],
    costs: ['Kjemikalier', 'Energi', 'Slambehandling', 'Vedlikehold'],
  },
  {
    name: (place) => `${place} brannstasjon`,
    counts: [{ what: 'Utrykninger', labels: ['Bygningsbrann', 'Trafikkulykke', 'Unødig alarm', 'Helseoppdrag'], low: 9, high: 640 }],
    costs: ['Beredskap', 'Feiing', 'Øvelser'],
  },
  {
    name: (place) => `${place} kulturhus`,
    counts: [
      { what: 'Billetter', labels: ['Konserter', 'Teater', 'Kino', 'Barneforestillinger'], low: 300, high: 18000 },
      { what: 'Utleiedøgn', labels: ['Storsalen', 'Lillesalen', 'Øvingsrom'], low: 20, high: 300 },
    ],
    costs: ['Program', 'Teknikk', 'Kafé', 'Billettsystem'],
  },
]

const FIRST = ['Aske', 'Bjørke', 'Dal', 'Elve', 'Furu', 'Gran', 'Hassel', 'Kirke', 'Lille', 'Myr', 'Nord', 'Rogne', 'Selje', 'Sol', 'Øst']
const LAST = ['bakken', 'berget', 'haugen', 'lia', 'moen', 'neset', 'rud', 'sletta', 'tjern', 'vika']

/** Words that sentences of prose are put together of; none has a number. */
const WHO = ['De ansatte', 'Ledelsen', 'Brukerrådet', 'Fagteamet', 'Vernetjenesten', 'Driftspersonellet', 'De frivillige', 'Foresatte']
const DID = ['har arbeidet systematisk med', 'har prioritert', 'ber om mer tid til', 'har fått opplæring i', 'la fram en plan for']
const WHAT = [
  'bedre samarbeid mellom avdelingene',
  'tydelige ansvarsforhold i det daglige',
  'forebygging framfor reparasjon',
  'innkjøp som varer lenge',
  'lavere terskel for å melde avvik',
  'språk som alle forstår',
  'trygge overganger for nye brukere',
  'felles rutiner på tvers av virksomhetene',
  'oppussing av de eldste rommene',
]
const HOW = [
  'slik kommunestyret ba om i høstens behandling',
  'etter innspill fra innbyggere og naboer',
  'og erfaringene deles med de andre virksomhetene',
  'selv om ombyggingen har gjort hverdagen krevende',
  'uten at åpningstiden er blitt kortere',
  'og arbeidet fortsetter etter sommeren',
  'noe tilbakemeldingene også bærer preg av',
]

/**
 * One municipality's annual report with a chapter for each place it runs, about two and a half A4 pages each: prose, and
 * tables of that place's own. What is said of one place is said of no other, so there is little to contradict.
 */
export function longReport(seed: number, chapters: number): BenchReport {
  const random = new Random(seed)
  const style = {
    ...chooseStyle(random.fork(), 'own'),
    language: 'nb' as const,
    numbersHeadings: true,
    numbersTables: true,
    transposes: false,
  }
  const draft = new ReportDraft(seed, 'own', 'Storås kommune', 2024, style, random.fork())
  for (let at = 0; at < chapters; at++) {
    const service = SERVICES[at % SERVICES.length]
    if (service !== undefined) chapter(draft, at + 1, service, placeName(Math.floor(at / SERVICES.length)))
  }
  return draft.finish(`Årsrapport ${draft.year}`)
}

/** Each place has a name of its own, also when there are more than the map has. */
function placeName(at: number): string {
  const name = `${FIRST[at % FIRST.length] ?? ''}${LAST[Math.floor(at / FIRST.length) % LAST.length] ?? ''}`
  return at < FIRST.length * LAST.length ? name : `Nye ${name}`
}

function chapter(draft: ReportDraft, number: number, service: Service, place: string): void {
  const { random, year } = draft
  const name = service.name(place)
  draft
    .heading(String(number), name)
    .paragraph(...prose(draft, 7))
    .paragraph(...prose(draft, 6), ...smallTalk(draft, 1))
  for (const [at, { what, labels, low, high }] of service.counts.entries()) {
    draft.heading(`${number}.${at + 1}`, what).paragraph(...prose(draft, 5))
    const series = seriesTable(draft, {
      caption: `${what} ved ${name} ${year - 2}–${year}`,
      labels,
      years: 3,
      heading: String,
      low,
      high,
      extras: random.pick([['change', 'percent'], ['percent'], ['share'], []]),
    })
    draft.add(series.table)
    const subjects: Subject[] = series.rows.map((row) => ({
      name: `${what} (${row.label.toLowerCase()}) ved ${name}`,
      now: series.figure(row.id, year),
      before: series.figure(row.id, year - 1),
      yearBefore: year - 1,
    }))
    draft.paragraph(...prose(draft, 3), ...claims(draft, subjects, 2), ...prose(draft, 2)).paragraph(...prose(draft, 6))
  }
  money(draft, `${number}.${service.counts.length + 1}`, service, name)
}

function money(draft: ReportDraft, number: string, service: Service, name: string): void {
  const { random, year } = draft
  draft.heading(number, 'Økonomi').paragraph(...prose(draft, 5))
  const lines = service.costs.map((label, i) => ({ id: `l${i}`, label, size: random.int(9, 140) * 100_000 }))
  const table = budgetTable(draft, {
    caption: `Budsjett og regnskap for ${name} ${year}`,
    groups: [{ id: 'all', label: 'Drift', lines }],
    total: draft.style.totalWord,
    percent: random.pick(['used', 'deviation', null]),
    last: true,
  })
  draft.add(table)
  const total = table.figure('total', 'deviation')
  const [first] = service.costs
  draft.paragraph(
    ...prose(draft, 2),
    ...present([
      result(draft, total, total.units > 0 === (draft.style.deviation === 1)),
      inMillions(draft, `Utgiftene til ${(first ?? '').toLowerCase()} ved ${name}`, table.figure('l0', 'accounts')),
    ]),
    ...prose(draft, 4),
  )
}

function prose({ random }: ReportDraft, count: number): string[] {
  return Array.from({ length: count }, () => `${random.pick(WHO)} ${random.pick(DID)} ${random.pick(WHAT)}, ${random.pick(HOW)}.`)
}
