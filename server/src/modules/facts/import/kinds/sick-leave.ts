import type { FactKey, InputSeries } from '@arsring/shared'
import { readChoice, type CellReading } from '../cells.ts'
import { figureCells, figureColumns } from '../figure-columns.ts'
import { isReading, openSheet, stoppedAt } from '../rows.ts'
import { slugOf } from '../slug.ts'
import type { ImportColumn, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'
import { resultColumn, targetColumn, yearColumn } from './common-columns.ts'
import { readShare } from './people-columns.ts'

const INDICATOR = 'sick-leave-share'
const SERIES: readonly InputSeries[] = ['result', 'target']

type Length = 'short' | 'long' | 'total'

const lengthWords: Readonly<Record<Length, readonly string[]>> = {
  short: ['korttid', 'kort', 'korttidsfravær', 'short'],
  long: ['langtid', 'lang', 'langtidsfravær', 'long'],
  total: ['totalt', 'total', 'sum', 'i alt', 'samlet'],
}

const columns: readonly ImportColumn[] = [
  yearColumn,
  {
    id: 'length',
    headings: ['Lengde', 'Fravær', 'Sykefravær', 'Sykefravær i %', 'Varighet'],
    isRequired: true,
    description: {
      nb: 'Korttid, langtid eller totalt.',
      nn: 'Korttid, langtid eller totalt.',
      en: 'Short-term (korttid), long-term (langtid) or total (totalt).',
    },
  },
  { ...resultColumn, description: { nb: 'Sykefravær i prosent.', nn: 'Sjukefråvær i prosent.', en: 'Sick leave in per cent.' } },
  {
    ...targetColumn,
    description: {
      nb: 'Måltall i prosent, vanligvis bare for totalt.',
      nn: 'Måltal i prosent, vanlegvis berre for totalt.',
      en: 'Target in per cent, as a rule for the total only.',
    },
  },
]

/** Sick leave in per cent by length. The total is calculated; one in the file is a control total. */
export const sickLeave: ImportKind = {
  id: 'sick-leave',
  label: { nb: 'Sykefravær', nn: 'Sjukefråvær', en: 'Sick leave' },
  description: {
    nb: 'Sykefravær i prosent etter lengde, med måltall. Totalen regnes ut.',
    nn: 'Sjukefråvær i prosent etter lengd, med måltal. Totalen blir rekna ut.',
    en: 'Sick leave in per cent by length, with target. The total is calculated.',
  },
  columns,
  example: ['2024', 'Korttid', '2,7 %', ''],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const indicator = scope.indicators.get(INDICATOR)
  if (!indicator) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  const figures = figureColumns(opened.columns, SERIES)
  if (figures.length === 0) return stoppedAt(collector, sheet, 'figure-column-missing', [resultColumn, targetColumn])
  if (figures.some((column) => column.year === null) && !opened.columns.some((column) => column.id === 'year')) {
    return stoppedAt(collector, sheet, 'year-column-missing', [yearColumn])
  }
  opened.rows.forEach((row, i) => {
    const length = row.read('length', readLength)
    for (const { column, year } of figureCells(row, figures, (each) => each === scope.year || each === scope.year - 1, i === 0)) {
      const value = row.readIn(column, (text) => readShare(text, indicator))
      if (length === null || value === null) continue
      const key: FactKey = {
        indicator: INDICATOR,
        orgUnit: scope.unit.id,
        period: String(year),
        series: column.series,
        dimensions: { length },
      }
      if (length === 'total' && indicator.isCalculated(key))
        collector.total({ line: row.line, column: column.heading, label: row.text('length'), key, value })
      else collector.figure({ line: row.line, key, value }, column.heading, indicator)
    }
  })
  return collector.finish({
    countsIn: (key) => (key.dimensions['length'] === 'total' ? [] : [{ ...key, dimensions: { length: 'total' } }]),
  })
}

/** `Korttid (0-16 dager)` is read by its first word. */
function readLength(text: string): CellReading<Length> {
  return readChoice(slugOf(text).startsWith('i-alt') ? 'i alt' : (/^\p{L}+/u.exec(text)?.[0] ?? text), lengthWords)
}
