import { inLanguage, LANGUAGES, type FactKey, type InputSeries } from '@arsring/shared'
import { readFigure, type CellReading } from '../cells.ts'
import { figureCells, figureColumns } from '../figure-columns.ts'
import { excerpt } from '../note-text.ts'
import { isReading, openSheet, stoppedAt, type KindRow } from '../rows.ts'
import { LONGEST_CODE, slugOf } from '../slug.ts'
import type { ImportColumn, ImportIndicator, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'
import { resultColumn, targetColumn, yearColumn } from './common-columns.ts'

const SERIES: readonly InputSeries[] = ['result', 'target']
/** Years that a table of key figures goes back, the report year included. */
const YEARS = 5
const TOTAL = 'total'
const TOTAL_WORDS: readonly string[] = [TOTAL, 'totalt', 'sum', 'i-alt', 'samlet']

const columns: readonly ImportColumn[] = [
  {
    id: 'indicator',
    headings: ['Indikator', 'Nøkkeltall', 'Id'],
    isRequired: true,
    description: {
      nb: 'Indikatorens id eller navn. Tom celle betyr samme som linjen over.',
      nn: 'Id eller namn på indikatoren. Tom celle tyder same som linja over.',
      en: 'Id or name of the indicator. An empty cell means the same as the line above.',
    },
  },
  {
    id: 'category',
    headings: ['Kategori', 'Gruppe', 'Område'],
    isRequired: false,
    description: {
      nb: 'Kategorien, når indikatoren er delt.',
      nn: 'Kategorien, når indikatoren er delt.',
      en: 'The category, when the indicator is divided.',
    },
  },
  yearColumn,
  {
    ...resultColumn,
    description: {
      nb: 'Én kolonne per år: 2023, 2024 eller Resultat 2023, Resultat 2024.',
      nn: 'Éi kolonne per år: 2023, 2024 eller Resultat 2023, Resultat 2024.',
      en: 'One column per year: 2023, 2024 or Resultat 2023, Resultat 2024.',
    },
  },
  targetColumn,
]

/** Series of key figures: one row per category, one column per year. Totals are control totals. */
export const keyFigures: ImportKind = {
  id: 'key-figures',
  label: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Key figures' },
  description: {
    nb: 'Tallserier over flere år, per kategori. Indikatorene må være definert først.',
    nn: 'Talseriar over fleire år, per kategori. Indikatorane må vere definerte først.',
    en: 'Series over several years, by category. The indicators must be defined first.',
  },
  columns,
  example: ['henvendelser', 'Barnevern', '2024', '35', ''],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const figures = figureColumns(opened.columns, SERIES)
  if (figures.length === 0) return stoppedAt(collector, sheet, 'figure-column-missing', [resultColumn, targetColumn])
  if (figures.some((column) => column.year === null) && !opened.columns.some((column) => column.id === 'year')) {
    return stoppedAt(collector, sheet, 'year-column-missing', [yearColumn])
  }
  let above: ImportIndicator | null = null
  opened.rows.forEach((row, i) => {
    const indicator: ImportIndicator | null =
      row.text('indicator') === '' && above ? above : row.read('indicator', (text) => readIndicator(text, scope))
    above = indicator
    const cells = figureCells(row, figures, (year) => year <= scope.year && year > scope.year - YEARS, i === 0)
    const dimensions = indicator && readDimensions(row, indicator)
    if (!indicator || !dimensions) return
    for (const { column, year } of cells) {
      const value = row.readIn(column, (text) => readFigure(text, indicator, { allowsRange: true }))
      if (value === null) continue
      const key: FactKey = { indicator: indicator.id, orgUnit: scope.unit.id, period: String(year), series: column.series, dimensions }
      if (dimensions['category'] === TOTAL && indicator.isCalculated(key))
        collector.total({ line: row.line, column: column.heading, label: row.text('category'), key, value })
      else collector.figure({ line: row.line, key, value }, column.heading, indicator)
    }
    if (figures.every((column) => row.textIn(column) === '')) collector.report('row-without-figures', row.at('category'))
  })
  return collector.finish({ countsIn: totalOf })
}

/** An indicator by its id, or by its label in any language. */
export function readIndicator(text: string, scope: ImportScope): CellReading<ImportIndicator> {
  const wanted = text.toLowerCase()
  const named = [...scope.indicators.values()].find((indicator) =>
    LANGUAGES.some((language) => inLanguage(indicator.label, language).toLowerCase() === wanted),
  )
  const indicator = scope.indicators.get(wanted) ?? named
  return indicator ? { ok: true, value: indicator } : { ok: false, rule: 'indicator-unknown', params: { text: excerpt(text) } }
}

/** The dimensions a row names: a category by its code or label, the total, or none. Null, after a finding, when they cannot be told. */
function readDimensions(row: KindRow, indicator: ImportIndicator): Record<string, string> | null {
  const text = row.text('category')
  const names = Object.keys(indicator.dimensions)
  if (names.length === 0) {
    if (text === '') return {}
    row.report('category-not-used', 'category', { text: excerpt(text), indicator: indicator.label.nb })
    return null
  }
  if (names.some((name) => name !== 'category')) {
    row.report('indicator-of-other-kind', 'indicator', { indicator: indicator.label.nb })
    return null
  }
  if (text === '') {
    row.report('category-missing', 'category', { indicator: indicator.label.nb })
    return null
  }
  const code = slugOf(text)
  if (TOTAL_WORDS.includes(code)) return { category: TOTAL }
  const allowed = indicator.dimensions['category'] ?? null
  if (code !== '' && code.length <= LONGEST_CODE && (allowed === null || allowed.includes(code))) return { category: code }
  row.report('category-unknown', 'category', { text: excerpt(text), indicator: indicator.label.nb })
  return null
}

function totalOf(key: FactKey): FactKey[] {
  const { category } = key.dimensions
  return category === undefined || category === TOTAL ? [] : [{ ...key, dimensions: { ...key.dimensions, category: TOTAL } }]
}
