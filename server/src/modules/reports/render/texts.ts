import type { Language } from '@arsring/shared'

/** The words a rendition brings itself; everything else is in the report. */
export interface RenditionTexts {
  readonly contents: string
  readonly skip: string
  readonly search: string
  readonly searchHint: string
  readonly hits: string
  readonly noHits: string
  readonly close: string
  readonly toEntry: string
  readonly downloads: string
  readonly archive: string
  readonly tableAsCsv: string
  readonly sources: string
  readonly sourcesIntro: string
  readonly entry: string
  readonly value: string
  readonly period: string
  readonly series: string
  readonly unit: string
  readonly definition: string
  readonly reference: string
  readonly source: string
  readonly received: string
  readonly formula: string
  readonly calculatedFrom: string
  readonly shownIn: string
  readonly table: string
  readonly figure: string
  readonly chartData: string
  readonly imageUntold: string
  readonly noRows: string
  readonly favourable: string
  readonly unfavourable: string
  readonly favourableMark: string
  readonly unfavourableMark: string
  readonly notApplicable: string
  readonly erratum: string
  readonly erratumBecause: string
  readonly erratumChanges: string
  readonly edition: string
  readonly draft: string
  readonly published: string
  readonly attachments: string
  readonly signature: string
  readonly signed: string
  readonly pageOf: string
  readonly madeWith: string
  readonly months: readonly string[]
  readonly date: string
}

const nb: RenditionTexts = {
  contents: 'Innhold',
  skip: 'Hopp til innholdet',
  search: 'Søk i rapporten',
  searchHint: 'Skriv minst to tegn',
  hits: '{count} treff',
  noHits: 'Ingen treff',
  close: 'Lukk',
  toEntry: 'Se oppføringen i «Tall og kilder»',
  downloads: 'Last ned',
  archive: 'Arkivpakke',
  tableAsCsv: 'Last ned tabellen (CSV)',
  sources: 'Tall og kilder',
  sourcesIntro:
    'Hvert tall i rapporten er lagret ett sted. Her står hva tallet måler, hvilken periode det gjelder, og hvor det kommer fra.',
  entry: 'Tall',
  value: 'Verdi',
  period: 'Periode',
  series: 'Tallserie',
  unit: 'Måleenhet',
  definition: 'Definisjon',
  reference: 'Grunnlag',
  source: 'Kilde',
  received: 'Mottatt',
  formula: 'Regnet ut som',
  calculatedFrom: 'Tall som inngår',
  shownIn: 'Vist i',
  table: 'Tabell',
  figure: 'Figur',
  chartData: 'Tallene i figuren',
  imageUntold: 'Bilde uten beskrivelse',
  noRows: 'Tabellen har ingen rader.',
  favourable: 'gunstig',
  unfavourable: 'ugunstig',
  favourableMark: 'gunstig avvik',
  unfavourableMark: 'ugunstig avvik',
  notApplicable: 'Ikke aktuelt',
  erratum: 'Rettet utgave',
  erratumBecause: 'Hvorfor',
  erratumChanges: 'Endret siden forrige utgave',
  edition: '{number}. utgave',
  draft: 'Utkast, ikke publisert',
  published: 'Publisert {date}',
  attachments: 'Vedlegg',
  signature: 'Underskrift',
  signed: '{place}, {date}',
  pageOf: '{page} av {pages}',
  madeWith: 'Laget med Årsring',
  months: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  date: '{day}. {month} {year}',
}

const nn: RenditionTexts = {
  ...nb,
  contents: 'Innhald',
  skip: 'Hopp til innhaldet',
  searchHint: 'Skriv minst to teikn',
  noHits: 'Ingen treff',
  close: 'Lukk',
  toEntry: 'Sjå oppføringa i «Tal og kjelder»',
  tableAsCsv: 'Last ned tabellen (CSV)',
  sources: 'Tal og kjelder',
  entry: 'Tal',
  sourcesIntro: 'Kvart tal i rapporten er lagra éin stad. Her står kva talet måler, kva periode det gjeld, og kvar det kjem frå.',
  series: 'Talserie',
  unit: 'Måleeining',
  source: 'Kjelde',
  received: 'Motteke',
  formula: 'Rekna ut som',
  calculatedFrom: 'Tal som inngår',
  shownIn: 'Vist i',
  chartData: 'Tala i figuren',
  imageUntold: 'Bilete utan omtale',
  noRows: 'Tabellen har ingen rader.',
  favourable: 'gunstig',
  unfavourable: 'ugunstig',
  notApplicable: 'Ikkje aktuelt',
  erratum: 'Retta utgåve',
  erratumBecause: 'Kvifor',
  erratumChanges: 'Endra sidan førre utgåve',
  edition: '{number}. utgåve',
  draft: 'Utkast, ikkje publisert',
  published: 'Publisert {date}',
  madeWith: 'Laga med Årsring',
}

const en: RenditionTexts = {
  contents: 'Contents',
  skip: 'Skip to the content',
  search: 'Search the report',
  searchHint: 'Type at least two characters',
  hits: '{count} hits',
  noHits: 'No hits',
  close: 'Close',
  toEntry: 'See the entry in “Figures and sources”',
  downloads: 'Download',
  archive: 'Archive package',
  tableAsCsv: 'Download the table (CSV)',
  sources: 'Figures and sources',
  sourcesIntro:
    'Every figure in the report is stored in one place. Here is what it measures, which period it is for, and where it comes from.',
  entry: 'Figure',
  value: 'Value',
  period: 'Period',
  series: 'Series',
  unit: 'Unit',
  definition: 'Definition',
  reference: 'Basis',
  source: 'Source',
  received: 'Received',
  formula: 'Calculated as',
  calculatedFrom: 'From the figures',
  shownIn: 'Shown in',
  table: 'Table',
  figure: 'Figure',
  chartData: 'The figures in the chart',
  imageUntold: 'Image without a description',
  noRows: 'The table has no rows.',
  favourable: 'favourable',
  unfavourable: 'unfavourable',
  favourableMark: 'favourable variance',
  unfavourableMark: 'unfavourable variance',
  notApplicable: 'Not applicable',
  erratum: 'Corrected edition',
  erratumBecause: 'Why',
  erratumChanges: 'Changed since the edition before',
  edition: 'Edition {number}',
  draft: 'Draft, not published',
  published: 'Published {date}',
  attachments: 'Attachments',
  signature: 'Signature',
  signed: '{place}, {date}',
  pageOf: '{page} of {pages}',
  madeWith: 'Made with Årsring',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  date: '{day} {month} {year}',
}

const TEXTS: Readonly<Record<Language, RenditionTexts>> = { nb, nn, en }

export function renditionTexts(language: Language): RenditionTexts {
  return TEXTS[language]
}

/** Puts values in the places of a text: `fill('{count} treff', { count: '3' })`. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** Which edition a report is, and when it was published; a report without an edition is a draft. */
export function editionLine(report: { readonly edition: number; readonly publishedOn: string }, texts: RenditionTexts): string {
  const date = dateInWords(report.publishedOn, texts)
  if (report.edition === 0) return `${texts.draft} · ${date}`
  return `${fill(texts.edition, { number: String(report.edition) })} · ${fill(texts.published, { date })}`
}

/** An ISO date in words: `3. februar 2025`. Own month names, so that a new Node never changes a published page. */
export function dateInWords(iso: string, texts: RenditionTexts): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  return fill(texts.date, { year, month: texts.months[Number(month) - 1] ?? month, day: String(Number(day)) })
}
