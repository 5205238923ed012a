import type { FactKey, FactValue, Finding, Place, Series } from '@arsring/shared'
import { readPrintedReport, type PrintedReport, type PrintedSection, type PrintedTable } from './printed/read-printed-report.ts'
import type { BoundFigure, Check, CheckedDocument, CheckedSection, CheckSettings } from './subject.ts'

/** A document of the given sections, for 2024, read as the examiner reads a printed one. */
export function documentOf(sections: readonly Partial<PrintedSection>[], settings: Partial<CheckSettings> = {}): CheckedDocument {
  const report: PrintedReport = {
    entity: 'Eksempeletaten',
    year: 2024,
    language: 'nb',
    settings,
    sections: sections.map((section, index) => ({ number: String(index + 1), title: 'Kapittel', presence: 'content', ...section })),
  }
  return readPrintedReport(report)
}

/** A document of one section with these tables and sentences. */
export function oneSection(tables: readonly PrintedTable[], prose: PrintedSection['prose'] = []): CheckedDocument {
  return documentOf([{ number: '3.1', tables, prose }])
}

const ACCOUNT_COLUMNS = ['I Regnskap 2024', 'II Dok. 3 2024', 'III Regulert bud. 2024', 'IV Regnskap 2023', 'V Avvik 2024 (III-I)']

/** An operating account that adds up, with some of its cells changed: `{ '000-099': { 0: '1 000' } }`. */
export function operatingAccount(changes: Readonly<Record<string, Readonly<Record<number, string>>>> = {}): PrintedTable {
  const rows: readonly (readonly string[])[] = [
    ['000-099 Lønn og sosiale utgifter', '20 000', '19 000', '21 000', '18 000', '1 000'],
    ['100-299 Kjøp av varer og tjenester', '5 000', '5 500', '5 500', '4 000', '500'],
    ['Sum driftsutgifter', '25 000', '24 500', '26 500', '22 000', '1 500'],
    ['600-699 Salgsinntekter', '-3 000', '-2 000', '-2 500', '-1 000', '500'],
    ['Sum driftsinntekter', '-3 000', '-2 000', '-2 500', '-1 000', '500'],
    ['Kapitlets nettoresultat', '22 000', '22 500', '24 000', '21 000', '2 000'],
  ]
  return {
    number: 'Tabell 3.1',
    caption: 'Driftsregnskap',
    columns: ACCOUNT_COLUMNS,
    rows: rows.map(([label = '', ...cells]) => {
      const change = Object.entries(changes).find(([start]) => label.startsWith(start))?.[1] ?? {}
      return [label, ...cells.map((cell, index) => change[index] ?? cell)]
    }),
  }
}

/** Key figures of five years in two categories that add up, with the total row changed by index. */
export function keyFigures(totals: Readonly<Record<number, string>> = {}): PrintedTable {
  const total = ['300', '330', '360', '390', '420'].map((cell, index) => totals[index] ?? cell)
  return {
    number: 'Tabell 2.1',
    caption: 'Nøkkeltall: antall henvendelser 2020-2024',
    columns: [2020, 2021, 2022, 2023, 2024].map((year) => `Resultat ${year}`),
    rows: [
      ['Boligkontor', '100', '110', '120', '130', '162'],
      ['Barnevern', '200', '220', '240', '260', '258'],
      ['Totalt', ...total],
    ],
  }
}

/** Two indicators against targets: more enquiries and fewer complaints are better. */
export function indicators(
  changes: Readonly<Record<number, string>> = {},
  complaints: Readonly<Record<number, string>> = {},
): PrintedTable {
  const row = (cells: readonly string[], change: Readonly<Record<number, string>>) => cells.map((cell, index) => change[index] ?? cell)
  return {
    number: 'Tabell 2.2',
    caption: 'Måltall',
    columns: ['Resultat 2022', 'Resultat 2023', 'Måltall 2024', 'Resultat 2024', 'Avvik 2024'],
    rows: [
      ['Andel fornøyde brukere (1)', ...row(['88 %', '94 %', '80 %', '92 %', '12 %'], changes)],
      ['Antall klager (2)', ...row(['9', '7', '2', '7', '5'], complaints)],
    ],
    better: ['higher', 'lower'],
  }
}

/** What a rule says of a document, one line a finding: severity, first place, printed value → right value. */
export function told(check: Check, document: CheckedDocument): string[] {
  return check.run(document).map(line)
}

export function line(finding: Finding): string {
  const compared = finding.expected === undefined ? '' : ` ${finding.printed ?? ''} → ${finding.expected}`
  return `${finding.severity} ${placeLine(finding.at[0])}${compared}`.replaceAll('\u00a0', ' ')
}

function placeLine(place: Place | undefined): string {
  switch (place?.kind) {
    case undefined:
    case 'document':
      return 'document'
    case 'cell':
      return `${place.row}/${place.column}`
    case 'text':
      return `«${place.text}»`
    case 'image':
      return `image ${place.sha256}`
    case 'section':
      return place.section
    case 'line':
      return `line ${place.line}`
  }
}

/** A live figure of the text `[…]` in a sentence: marks where it stands, and takes the brackets away. */
export function bound(
  sentence: string,
  value: string,
  series: Series,
  kind: BoundFigure['kind'] = 'figure',
): { readonly text: string; readonly figure: BoundFigure } {
  const from = sentence.indexOf('[')
  const to = sentence.indexOf(']') - 1
  const figureValue: FactValue = value === '' ? { kind: 'missing', why: '' } : { kind: 'number', value, unit: 'count', decimals: 0 }
  return { text: sentence.replace('[', '').replace(']', ''), figure: { from, to, kind, key: key(series), value: figureValue } }
}

function key(series: Series): FactKey {
  return { indicator: 'enquiries', orgUnit: 'eksempel', period: '2024', series, dimensions: { category: 'total' } }
}

/** A document of one sentence with one live figure. */
export function withBound(...figure: Parameters<typeof bound>): CheckedDocument {
  const { text, figure: one } = bound(...figure)
  const section: CheckedSection = {
    id: '2.1',
    number: '2.1',
    title: 'Situasjonsbeskrivelse',
    isRequired: true,
    presence: 'content',
    blocks: [{ index: 0, text, figures: [one] }],
    images: [],
    tables: [],
  }
  return { ...documentOf([]), sections: [section] }
}

/** An investment account and a project table that agree, with the project total and one category sum to change. */
export function investments(
  options: {
    readonly total?: readonly string[]
    readonly expected?: string
    readonly adopted?: string
    readonly category?: readonly string[]
  } = {},
): readonly PrintedTable[] {
  const total = options.total ?? ['3 000', '2 500', '500']
  const project = ['122001 Nytt system', options.adopted ?? '2024', options.expected ?? '2024', '3 000', '2 500', '500']
  return [
    {
      number: 'Tabell 3.3',
      caption: 'Investeringsregnskap',
      columns: ACCOUNT_COLUMNS,
      rows: [
        ['100-299 Kjøp av varer og tjenester', '2 500', '-', '3 000', '-', '500'],
        ['Sum investeringsutgifter', '2 500', '-', '3 000', '-', '500'],
        ['600-699 Salgsinntekter', '-48', '-', '-', '-', '48'],
        ['Sum investeringsinntekter', '-48', '-', '-', '-', '48'],
        ['Netto finansieringsbehov', '2 452', '-', '3 000', '-', '548'],
      ],
    },
    {
      number: 'Tabell 3.4',
      caption: 'Investeringsregnskap på prosjektnivå',
      columns: [
        'IV Bystyrevedtatt ferdig (kv/år)',
        'V Faktisk/forventet ferdig (kv/år)',
        'VII Regulert budsjett 2024',
        'VIII Regnskap 2024',
        'IX Avvik (VII-VIII)',
      ],
      rows: [project, ['122002 Avsluttet system', '2023', 'avsluttet', '-', '-', '-'], ['Sum kap.125', '', '', ...total]],
    },
    {
      number: 'Tabell 3.4.2',
      caption: 'Kategorisering av avvik',
      columns: [
        '1. Periodiseringsavvik',
        '2. Reelle netto besparelser',
        '3. Reelle forsinkelser',
        '4. Uforutsigbare avsetninger',
        'Sum prosjekt',
      ],
      rows: [
        ['122001 Nytt system', ...(options.category ?? ['-', '500', '-', '-', '500'])],
        ['Sum', ...(options.category ?? ['-', '500', '-', '-', '500'])],
      ],
    },
  ]
}

/** A printed form: `[question, answer, comment]` a row, worded as the form itself is. */
export function printedForm(rows: readonly (readonly [string, string, string?])[]): PrintedTable {
  return {
    caption: 'Skjema',
    columns: ['Svar', 'Kommentar'],
    rows: rows.map(([question, answer, comment = '']) => [question, answer, comment]),
  }
}

/** The first questions of the form on health and safety, on goals and plans. */
export function goalsForm(
  goals: readonly [string, string?],
  plans: readonly [string, string?],
  inBudget: readonly [string, string?],
  breaches: readonly [string, string?] = ['0'],
  treated = '',
): PrintedTable {
  return printedForm([
    ['Er det satt oppdaterte mål på HMS-området?', ...goals],
    ['Er det laget handlingsplaner ut fra målene?', ...plans],
    ['Er planene tatt inn i årsbudsjett og økonomiplan?', ...inBudget],
    ['Antall brudd på arbeidstidsbestemmelsene', ...breaches],
    ['Hvordan er bruddene behandlet i AMU?', '', treated],
  ])
}

/** The form on discrimination, as far as the grounds that the plan covers. */
export function groundsForm(
  answers: Readonly<Record<'plan' | 'own' | 'overall' | 'all' | 'cultural' | 'gender' | 'functional', string>>,
): PrintedTable {
  return printedForm([
    ['Er det laget en plan for mangfold og likeverd og mot diskriminering?', answers.plan],
    ['I en egen plan', answers.own],
    ['I overordnede planer', answers.overall],
    ['Gjelder planen alle diskrimineringsgrunnlag?', answers.all],
    ['Flerkulturelt mangfold', answers.cultural],
    ['Kjønns- og seksualitetsmangfold', answers.gender],
    ['Funksjonsmangfold og universell utforming', answers.functional],
  ])
}

export const GROUNDS = { plan: 'Ja', own: 'Ja', overall: '', all: 'Ja', cultural: '', gender: '', functional: '' }

/** The errors that one rule finds in one table: `row/column printed → expected`. */
export function errorsIn(check: Check, table: PrintedTable): readonly string[] {
  return check.run(oneSection([table])).flatMap(({ severity, at, printed = '', expected = '' }) => {
    const [place] = at
    return severity === 'error' && place?.kind === 'cell'
      ? [`${place.row}/${place.column} ${printed} → ${expected}`.replaceAll('\u00a0', ' ')]
      : []
  })
}
