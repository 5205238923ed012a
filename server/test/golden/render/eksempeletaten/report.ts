import { readFileSync } from 'node:fs'
import type { Cell } from '@arsring/shared'
import type { PublicReport } from '@arsring/document'
import { PROGRESSIVE } from '../../../../src/platform/images/testing.ts'
import { bullets, chart, direction, doc, figure, heading, link, paragraph, ReportBuilder, text } from '../report-builder.ts'

const build = new ReportBuilder()
const unit = 'eksempeletaten'

// Staffing
const headcount = ['2024-01-01', '2025-01-01'].map((day, i) =>
  build.figure(
    `staff-headcount;${unit};${day};result`,
    `Ansatte ${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
    i === 0 ? '42' : '45',
    'count',
    0,
    staffing(),
  ),
)
const fte = ['2024-01-01', '2025-01-01'].map((day, i) =>
  build.figure(
    `staff-fte;${unit};${day};result`,
    `Årsverk ${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
    i === 0 ? '39.35' : '40.85',
    'fte',
    2,
    staffing(),
  ),
)
const headcountChange = build.figure(
  `staff-headcount;${unit};2025-01-01;change`,
  'Ansatte, endring',
  '3',
  'count',
  0,
  computed('01.01.2025 − 01.01.2024', headcount),
)
const fteChange = build.figure(
  `staff-fte;${unit};2025-01-01;change`,
  'Årsverk, endring',
  '1.50',
  'fte',
  2,
  computed('01.01.2025 − 01.01.2024', fte),
)
const staffingTable = build.table({
  id: 'staffing',
  kind: 'staffing',
  number: 'Tabell 1.1',
  caption: 'Bemanning',
  unitLine: '',
  columns: [
    { id: 'opening', label: '01.01.2024', align: 'end' },
    { id: 'closing', label: '01.01.2025', align: 'end' },
    { id: 'change', label: 'Endring', align: 'end' },
  ],
  rows: [
    { id: 'headcount', label: 'Ansatte', kind: 'plain', cells: cells(headcount, headcountChange) },
    { id: 'fte', label: 'Årsverk', kind: 'plain', cells: cells(fte, fteChange) },
  ],
})

// Enquiries over three years
const years = ['2022', '2023', '2024']
const categories: readonly [string, string, readonly [string, string, string]][] = [
  ['permits', 'Søknader om tillatelse', ['310', '352', '401']],
  ['guidance', 'Veiledning', ['1204', '1190', '1315']],
  ['complaints', 'Klager', ['88', '91', '74']],
]
for (const [id, label, values] of categories) {
  years.forEach((year, i) => {
    build.figure(`enquiries;${unit};${year};result;category=${id}`, `${label} ${year}`, values[i] ?? '0', 'count', 0, {
      definition: 'Henvendelser mottatt i året.',
      source: 'Nøkkeltall',
    })
  })
}
const totals = years.map((year, i) =>
  build.figure(
    `enquiries;${unit};${year};result;category=total`,
    `Henvendelser i alt ${year}`,
    String(categories.reduce((sum, [, , values]) => sum + Number(values[i]), 0)),
    'count',
    0,
    {
      ...computed(
        'Summen av kategoriene',
        categories.map(([id]) => `enquiries;${unit};${year};result;category=${id}`),
      ),
      definition: 'Henvendelser mottatt i året, alle kategorier.',
    },
  ),
)
const growth = build.figure(
  `enquiries;${unit};2024;growth;category=total`,
  'Henvendelser i alt, vekst 2024',
  '9.61',
  'percent',
  1,
  computed('Endring i prosent av 2023', totals.slice(1)),
)
const enquiriesTable = build.table({
  id: 'key-figures',
  kind: 'key-figures',
  number: 'Tabell 2.1',
  caption: 'Henvendelser etter kategori',
  unitLine: 'Antall',
  columns: years.map((year) => ({ id: year, label: `Resultat ${year}`, align: 'end' })),
  rows: [
    { id: 'heading', label: 'Mottatt i året', kind: 'heading', cells: {} },
    ...categories.map(([id, label]) => ({
      id,
      label,
      kind: 'plain' as const,
      cells: Object.fromEntries(years.map((year) => [year, build.cell(`enquiries;${unit};${year};result;category=${id}`)])),
    })),
    {
      id: 'total',
      label: 'Sum henvendelser',
      kind: 'total',
      cells: Object.fromEntries(years.map((year, i) => [year, build.cell(totals[i] ?? '', 'sum')])),
    },
  ],
})

// An indicator with target, a range, and one without history
const target = build.figure(`case-time;${unit};2024;target`, 'Saksbehandlingstid, måltall 2024', '21', 'days', 0, indicator())
const result = build.figure(`case-time;${unit};2024;result`, 'Saksbehandlingstid, resultat 2024', '24', 'days', 0, indicator())
const gap = build.figure(
  `case-time;${unit};2024;gap`,
  'Saksbehandlingstid, avvik 2024',
  '3',
  'days',
  0,
  computed('Resultat − måltall', [result, target]),
)
const range = build.figure(`on-time-share;${unit};2024;result`, 'Andel innen fristen, resultat 2024', '0', 'percent', 1, {
  ...indicator(),
  value: null,
  text: '87,5–92,5',
  measure: null,
})
const indicatorTable = build.table({
  id: 'indicators',
  kind: 'indicators',
  number: 'Tabell 2.2',
  caption: 'Resultatindikatorer',
  unitLine: '',
  columns: [
    { id: 'before', label: 'Resultat 2023', align: 'end' },
    { id: 'target', label: 'Måltall 2024', align: 'end' },
    { id: 'result', label: 'Resultat 2024', align: 'end' },
    { id: 'gap', label: 'Avvik 2024', align: 'end' },
  ],
  rows: [
    {
      id: 'case-time',
      label: 'Gjennomsnittlig saksbehandlingstid (dager)',
      kind: 'plain',
      cells: {
        before: plain('–', 'dash'),
        target: build.cell(target),
        result: build.cell(result),
        gap: build.cell(gap, 'difference', false),
      },
    },
    {
      id: 'on-time-share',
      label: 'Andel saker avgjort innen fristen (%)',
      kind: 'plain',
      cells: {
        before: plain('*', 'suppressed'),
        target: plain('mangler', 'missing'),
        result: {
          text: '87,5–92,5',
          value: { kind: 'range', from: '87.5', to: '92.5', decimals: 1, unit: 'percent' },
          role: 'input',
          key: { indicator: 'on-time-share', orgUnit: unit, period: '2024', series: 'result', dimensions: {} },
        },
        gap: plain('', 'blank'),
      },
    },
  ],
  footnotes: ['* Færre enn tre saker.'],
})

const account = build.operatingAccount('operating-account.111', 'Tabell 3.1', '111', 2024, [
  {
    group: '000-099',
    label: '000-099 Lønn og sosiale utgifter',
    accounts: '28114230',
    adopted: '27200000',
    revised: '28000000',
    before: '26480115',
  },
  {
    group: '100-299',
    label: '100-299 Kjøp av varer og tjenester som inngår i komm.tj.produksjon',
    accounts: '6120440',
    adopted: '6900000',
    revised: '6700000',
    before: '6015998',
  },
  { group: '400-499', label: '400-499 Overføringsutgifter', accounts: '910004', adopted: '900000', revised: '900000', before: '880120' },
  {
    group: 'sum-expenditure',
    label: 'Sum driftsutgifter',
    kind: 'total',
    accounts: '35144674',
    adopted: '35000000',
    revised: '35600000',
    before: '33376233',
  },
  {
    group: '700-799',
    label: '700-799 Overføringsinntekter med krav til motytelse',
    accounts: '-1214010',
    adopted: '-1000000',
    revised: '-1000000',
    before: '-1100450',
  },
  {
    group: 'sum-income',
    label: 'Sum driftsinntekter',
    kind: 'total',
    accounts: '-1214010',
    adopted: '-1000000',
    revised: '-1000000',
    before: '-1100450',
  },
  {
    group: 'net',
    label: 'Kapitlets nettoresultat',
    kind: 'total',
    accounts: '33930664',
    adopted: '34000000',
    revised: '34600000',
    before: '32275783',
  },
])
const net = `operating-amount;${unit};2024;variance;chapter=111;group=net`

/** A small report with every kind of content: used by the golden folders and by the tests of the renditions. */
const picture = build.image(
  readFileSync(new URL('./picture.png', import.meta.url)),
  { mediaType: 'image/png', width: 240, height: 120 },
  { alternative: 'Seks stolper som vokser mot høyre; den siste er høyest.', caption: 'Søknader på nett, år for år' },
)
const ornament = build.image(PROGRESSIVE, { mediaType: 'image/jpeg', width: 16, height: 8 }, { decorative: true })

build.attach('Slik grupperer vi søknadene', 'csv', Buffer.from('Gruppe;Innhold\nTiltak;Nybygg og ombygging\n'))

/** The bytes of the files that the report names. */
export const published = build.published
export const report: PublicReport = build.report({
  municipality: 'Eksempel kommune',
  unit: { id: unit, name: 'Eksempeletaten' },
  year: 2024,
  language: 'nb',
  title: 'Årsberetning 2024',
  edition: 2,
  publishedOn: '2025-02-03',
  signature: { title: 'Direktør', place: 'Eksempelby', date: '2025-01-31' },
  template: { id: 'annual-report', version: '2024' },
  erratum: {
    because: 'Antall klager i 2024 var oppgitt for hele landet.',
    changes: ['Klager 2024: 174 → 74', 'Sum henvendelser 2024: 1\u00a0890 → 1\u00a0790'],
  },
  charts: {
    enquiries: {
      id: 'enquiries',
      kind: 'bar',
      title: 'Henvendelser i alt',
      alternative: 'Søylediagram. Henvendelser i alt var 1 602 i 2022, 1 633 i 2023 og 1 790 i 2024.',
      categories: years,
      series: [{ name: 'Henvendelser', values: ['1602', '1633', '1790'] }],
      decimals: 0,
    },
    'sick-leave': {
      id: 'sick-leave',
      kind: 'line',
      title: 'Sykefravær i prosent',
      alternative:
        'Linjediagram. Korttidsfraværet var 1,9 prosent i 2022 og 2,2 prosent i 2024; for 2023 mangler tallet. Langtidsfraværet gikk fra 4,4 til 3,8 prosent.',
      categories: years,
      series: [
        { name: 'Korttidsfravær', values: ['1.9', null, '2.2'] },
        { name: 'Langtidsfravær', values: ['4.4', '4.1', '3.8'] },
      ],
      decimals: 1,
    },
  },
  sections: [
    {
      id: 'foreword',
      number: null,
      title: 'Lederens beretning',
      level: 1,
      notApplicable: null,
      content: doc(
        paragraph(
          text('Eksempeletaten svarte på '),
          figure(totals[2] ?? ''),
          text(' henvendelser i 2024. Tallet har '),
          direction(growth, 'verb'),
          text(' med '),
          figure(growth, 'plain', 'none'),
          text(' siden året før, og regnskapet viser et '),
          direction(net, 'spending'),
          text(' på '),
          figure(net, 'million', 'none'),
          text('.'),
        ),
        paragraph(text('Mer om arbeidet står på '), link('kommunens nettsider', 'https://eksempel.kommune.no/etaten?a=1&b=2'), text('.')),
      ),
    },
    {
      id: 'mandate',
      number: '1',
      title: 'Ansvarsområde',
      level: 1,
      notApplicable: null,
      content: doc(
        paragraph(text('Etaten behandler søknader og gir '), text('veiledning', 'bold'), text(' til innbyggere og næringsliv.')),
        heading(1, 'Bemanning'),
        staffingTable,
        paragraph(
          text('Antall ansatte er '),
          direction(headcountChange, 'verb'),
          text(' med '),
          figure(headcountChange, 'plain', 'none'),
          text('.'),
        ),
        { type: 'table', content: typedTable() },
        picture,
        ornament,
      ),
    },
    { id: 'results', number: '2', title: 'Måloppnåelse, resultater og risikovurdering', level: 1, notApplicable: null, content: null },
    {
      id: 'key-figures',
      number: '2.1',
      title: 'Situasjonsbeskrivelse og nøkkeltall',
      level: 2,
      notApplicable: null,
      content: doc(
        paragraph(text('Tre forhold preget året:')),
        bullets(
          [paragraph(text('flere søknader')), bullets([paragraph(text('særlig om bruksendring'))])],
          [paragraph(text('ny digital veiledning, '), text('åpen hele døgnet', 'italic'))],
          [paragraph(text('færre klager'))],
        ),
        enquiriesTable,
        chart('enquiries'),
      ),
    },
    {
      id: 'indicators',
      number: '2.2',
      title: 'Måloppnåelse',
      level: 2,
      notApplicable: null,
      content: doc(
        indicatorTable,
        heading(2, 'Avvik mellom mål og resultater'),
        paragraph(
          text('Saksbehandlingstiden lå '),
          figure(gap, 'plain', 'none'),
          text(' dager '),
          direction(gap, 'place'),
          text(' måltallet. Innen fristen ble '),
          figure(range),
          text(' prosent avgjort.'),
        ),
        { type: 'blockquote', content: [paragraph(text('«Svaret kom raskt og var lett å forstå.»'))] },
      ),
    },
    { id: 'budget', number: '3', title: 'Sammenligning av budsjett og regnskap', level: 1, notApplicable: null, content: null },
    { id: 'operating', number: '3.1', title: 'Driftsregnskap', level: 2, notApplicable: null, content: doc(account) },
    { id: 'self-cost', number: '3.2', title: 'Selvkost', level: 2, notApplicable: 'Etaten har ingen selvkosttjenester.', content: null },
    { id: 'special', number: '4', title: 'Særskilt rapportering', level: 1, notApplicable: null, content: null },
    { id: 'sick-leave', number: '4.7', title: 'Sykefravær', level: 2, notApplicable: null, content: doc(chart('sick-leave')) },
  ],
})

function cells(keys: readonly string[], change: string): Record<string, Cell> {
  const [opening = '', closing = ''] = keys
  return { opening: build.cell(opening), closing: build.cell(closing), change: build.cell(change, 'change') }
}

function plain(shown: string, kind: 'dash' | 'suppressed' | 'missing' | 'blank'): Cell {
  return { text: shown, value: { kind }, role: 'input', key: null }
}

function staffing() {
  return {
    definition: 'Tilsatte i faste og midlertidige stillinger på datoen.',
    source: 'Bemanning',
    sourceDate: '2025-01-10',
    reference: '',
  }
}

function indicator() {
  return { definition: 'Måles fra komplett søknad til vedtak.', source: 'Resultatindikatorer', reference: 'Tildelingsbrev 2024' }
}

function computed(formula: string, keys: readonly string[]) {
  return {
    source: formula,
    sourceDate: null,
    reference: '',
    inputs: keys.map((key) => ({ key, label: build.figures[key]?.label ?? key, text: build.figures[key]?.text ?? '' })),
  }
}

function typedTable() {
  const cell = (type: 'tableHeader' | 'tableCell', value: string, colspan = 1) => ({
    type,
    attrs: { colspan, rowspan: 1 },
    content: [paragraph(text(value))],
  })
  return [
    { type: 'tableRow' as const, content: [cell('tableHeader', 'Seksjon'), cell('tableHeader', 'Oppgave')] },
    { type: 'tableRow' as const, content: [cell('tableCell', 'Veiledning'), cell('tableCell', 'Svarer på telefon og chat')] },
    { type: 'tableRow' as const, content: [cell('tableCell', 'Begge seksjoner har felles ledelse', 2)] },
  ]
}
