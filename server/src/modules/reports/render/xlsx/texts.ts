import type { Language } from '@arsring/shared'

/** The words of the workbook that the other forms have no use for. */
export interface WorkbookTexts {
  readonly index: string
  readonly sheet: string
  readonly content: string
  readonly back: string
  readonly row: string
  readonly key: string
  readonly signs: string
  readonly dash: string
  readonly blank: string
  readonly suppressed: string
  readonly missing: string
  readonly notApplicable: string
  readonly range: string
  readonly exact: string
  /** Printed where a cell of the kind has no text of its own. */
  readonly words: { readonly dash: string; readonly suppressed: string; readonly missing: string; readonly notApplicable: string }
}

const nb: WorkbookTexts = {
  index: 'Oversikt',
  sheet: 'Ark',
  content: 'Innhold',
  back: 'Til oversikten',
  row: 'Rad',
  key: 'Nøkkel',
  signs: 'Tegn i tabellene',
  dash: 'ingen verdi',
  blank: 'Tom celle: ingenting å oppgi',
  suppressed: 'holdt tilbake, av hensyn til personvernet',
  missing: 'tallet finnes, men er ikke kommet inn',
  notApplicable: 'gjelder ikke her',
  range: 'fra og til, skrevet som tekst',
  exact: 'Tallene i tabellene er de som står i rapporten, med samme avrunding. Prosent er skrevet som prosent: 5,4 er 5,4 %.',
  words: { dash: '–', suppressed: '*', missing: 'mangler', notApplicable: 'ikke aktuelt' },
}

const nn: WorkbookTexts = {
  ...nb,
  index: 'Oversikt',
  content: 'Innhald',
  back: 'Til oversikta',
  key: 'Nøkkel',
  signs: 'Teikn i tabellane',
  dash: 'ingen verdi',
  blank: 'Tom celle: ingenting å opplyse',
  suppressed: 'halde tilbake, av omsyn til personvernet',
  missing: 'talet finst, men er ikkje kome inn',
  notApplicable: 'gjeld ikkje her',
  range: 'frå og til, skrive som tekst',
  exact: 'Tala i tabellane er dei som står i rapporten, med same avrunding. Prosent er skrive som prosent: 5,4 er 5,4 %.',
  words: { dash: '–', suppressed: '*', missing: 'manglar', notApplicable: 'ikkje aktuelt' },
}

const en: WorkbookTexts = {
  index: 'Overview',
  sheet: 'Sheet',
  content: 'Content',
  back: 'To the overview',
  row: 'Row',
  key: 'Key',
  signs: 'Signs in the tables',
  dash: 'no value',
  blank: 'Empty cell: nothing to report',
  suppressed: 'withheld to protect privacy',
  missing: 'the figure exists, but has not come in',
  notApplicable: 'does not apply here',
  range: 'from and to, written as text',
  exact: 'The figures of the tables are those of the report, rounded alike. Per cent is written as per cent: 5.4 is 5.4 %.',
  words: { dash: '–', suppressed: '*', missing: 'missing', notApplicable: 'not applicable' },
}

const TEXTS: Readonly<Record<Language, WorkbookTexts>> = { nb, nn, en }

export function workbookTexts(language: Language): WorkbookTexts {
  return TEXTS[language]
}
