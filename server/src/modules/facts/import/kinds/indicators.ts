import type { FactKey, InputSeries } from '@arsring/shared'
import { readFigure } from '../cells.ts'
import { figureCells, figureColumns } from '../figure-columns.ts'
import { isReading, openSheet, stoppedAt, type KindRow, type OpenedSheet } from '../rows.ts'
import type { ImportColumn, ImportIndicator, ImportKind, ImportReading, ImportScope, NewIndicator, Sheet } from '../types.ts'
import { resultColumn, targetColumn, yearColumn } from './common-columns.ts'
import { asIndicator, compareDefinitions, readDefinition, readId } from './indicator-definition.ts'

const SERIES: readonly InputSeries[] = ['result', 'target']
/** Years that a table of targets goes back, the report year included. */
const YEARS = 3

const columns: readonly ImportColumn[] = [
  {
    id: 'id',
    headings: ['Id', 'Indikator-id', 'Kode'],
    isRequired: true,
    description: {
      nb: 'Kort navn med små bokstaver a–z, tall og bindestrek. Endres aldri.',
      nn: 'Kort namn med små bokstavar a–z, tal og bindestrek. Blir aldri endra.',
      en: 'Short name of lower-case letters a–z, digits and hyphens. Never changed.',
    },
  },
  {
    id: 'label',
    headings: ['Navn', 'Resultatindikator', 'Indikator', 'Namn'],
    isRequired: false,
    description: { nb: 'Navnet som vises i tabellen.', nn: 'Namnet som blir vist i tabellen.', en: 'The name shown in the table.' },
  },
  {
    id: 'description',
    headings: ['Beskrivelse', 'Definisjon'],
    isRequired: false,
    description: { nb: 'Hva som telles, og hvordan.', nn: 'Kva som blir talt, og korleis.', en: 'What is counted, and how.' },
  },
  {
    id: 'unit',
    headings: ['Enhet', 'Måleenhet', 'Eining'],
    isRequired: false,
    description: {
      nb: 'Antall, prosent, prosentpoeng, kroner, årsverk, dager eller forholdstall.',
      nn: 'Antall, prosent, prosentpoeng, kroner, årsverk, dagar eller forholdstal.',
      en: 'Count (antall), per cent (prosent), percentage points (prosentpoeng), kroner, FTE (årsverk), days (dager) or ratio (forholdstall).',
    },
  },
  {
    id: 'direction',
    headings: ['Retning', 'Ønsket retning'],
    isRequired: false,
    description: {
      nb: 'Høyere eller lavere er bedre; nøytral når ingen av delene.',
      nn: 'Høgare eller lågare er betre; nøytral når ingen av delane.',
      en: 'Higher (høyere) or lower (lavere) is better; nøytral when neither.',
    },
  },
  {
    id: 'decimals',
    headings: ['Desimaler', 'Desimalar'],
    isRequired: false,
    description: {
      nb: 'Antall desimaler som vises, 0 til 6.',
      nn: 'Talet på desimalar som blir viste, 0 til 6.',
      en: 'Number of decimals shown, 0 to 6.',
    },
  },
  {
    id: 'goal',
    headings: ['Målområde', 'Hovedmål'],
    isRequired: false,
    description: { nb: 'Målet indikatoren står under.', nn: 'Målet indikatoren står under.', en: 'The goal the indicator stands under.' },
  },
  {
    id: 'categories',
    headings: ['Kategorier', 'Kategoriar'],
    isRequired: false,
    description: {
      nb: 'Kategorier med | mellom, i den rekkefølgen de vises.',
      nn: 'Kategoriar med | mellom, i den rekkjefølgja dei blir viste.',
      en: 'Categories with | between them, in the order shown.',
    },
  },
  {
    id: 'resultFrom',
    headings: ['Resultat hentes fra', 'Beregnes av', 'Resultat blir henta frå'],
    isRequired: false,
    description: {
      nb: 'Id til indikatoren med kategorier som gir resultatet.',
      nn: 'Id til indikatoren med kategoriar som gir resultatet.',
      en: 'Id of the indicator with categories whose total is the result.',
    },
  },
  yearColumn,
  targetColumn,
  resultColumn,
]

/** The municipality's own indicators: definitions, targets and results, one row per year or one column per year. */
export const indicators: ImportKind = {
  id: 'indicators',
  label: { nb: 'Indikatorer og måltall', nn: 'Indikatorar og måltal', en: 'Indicators and targets' },
  description: {
    nb: 'Egne indikatorer med enhet, retning og desimaler, og deres måltall og resultater.',
    nn: 'Eigne indikatorar med eining, retning og desimalar, og måltal og resultat for dei.',
    en: 'Own indicators with unit, direction and decimals, and their targets and results.',
  },
  columns,
  example: [
    'brukertilfredshet',
    'Andel fornøyde brukere',
    'Svar 5 eller 6 på en skala til 6',
    'prosent',
    'høyere',
    '0',
    'Mål 1',
    '',
    '',
    '2024',
    '80',
    '92',
  ],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const figures = figureColumns(opened.columns, SERIES)
  if (figures.some((column) => column.year === null) && !opened.columns.some((column) => column.id === 'year')) {
    return stoppedAt(collector, sheet, 'year-column-missing', [yearColumn])
  }
  const ids = new Map(opened.rows.map((row) => [row, readId(row)]))
  const definitions = define(opened, scope, ids)
  const indicatorOf = (id: string): ImportIndicator | undefined => definitions.get(id) ?? scope.indicators.get(id)
  opened.rows.forEach((row, i) => {
    const cells = figureCells(row, figures, (year) => year <= scope.year && year > scope.year - YEARS, i === 0)
    const indicator = indicatorOf(ids.get(row) ?? '')
    if (!indicator) return
    const dimensions: Record<string, string> = 'category' in indicator.dimensions ? { category: 'total' } : {}
    for (const { column, year } of cells) {
      const value = row.readIn(column, (text) => readFigure(text, indicator, { allowsRange: true }))
      if (value === null) continue
      const key: FactKey = { indicator: indicator.id, orgUnit: scope.unit.id, period: String(year), series: column.series, dimensions }
      collector.figure({ line: row.line, key, value }, column.heading, indicator)
    }
  })
  return collector.finish({ indicatorOf })
}

/** The definitions of the file, each from the first row of its id, and their checks against each other. */
function define(
  { rows, collector }: OpenedSheet,
  scope: ImportScope,
  ids: ReadonlyMap<KindRow, string | null>,
): Map<string, ImportIndicator> {
  const first = new Map<string, KindRow>()
  const made: { row: KindRow; definition: NewIndicator }[] = []
  for (const row of rows) {
    const id = ids.get(row)
    if (id === null || id === undefined) continue
    const before = first.get(id)
    if (before) {
      compareDefinitions(row, before)
      continue
    }
    first.set(id, row)
    const definition = readDefinition(row, id, scope)
    if (definition) made.push({ row, definition })
  }
  const defined = new Map(made.map(({ definition }) => [definition.id, asIndicator(definition)]))
  for (const { row, definition } of made) {
    const { resultFrom } = definition
    const source = resultFrom === null ? null : (defined.get(resultFrom) ?? scope.indicators.get(resultFrom))
    if (source === null || (source && 'category' in source.dimensions && source.id !== definition.id)) collector.define(definition)
    else row.report('definition-source-unknown', 'resultFrom', { text: resultFrom ?? '' })
  }
  return defined
}
