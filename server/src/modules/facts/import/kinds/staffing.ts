import { compare, decimal, type FactValue } from '@arsring/shared'
import { readDate, readFigure, type CellReading } from '../cells.ts'
import { isReading, openSheet, stoppedAt, type KindRow } from '../rows.ts'
import type { ImportColumn, ImportIndicator, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'

const HEADCOUNT = 'staff-headcount'
const FTE = 'staff-fte'

const columns: readonly ImportColumn[] = [
  {
    id: 'date',
    headings: ['Dato', 'Per dato', 'Pr. dato', 'Måledato'],
    isRequired: true,
    description: {
      nb: 'Dagen det er telt, for eksempel 01.01.2024.',
      nn: 'Dagen det er talt, til dømes 01.01.2024.',
      en: 'The day counted, for example 01.01.2024.',
    },
  },
  {
    id: 'headcount',
    headings: ['Ansatte', 'Antall ansatte', 'Tilsette', 'Personer'],
    isRequired: true,
    description: {
      nb: 'Antall ansatte, i hele personer.',
      nn: 'Talet på tilsette, i heile personar.',
      en: 'Number of employees, whole persons.',
    },
  },
  {
    id: 'fte',
    headings: ['Årsverk', 'Antall årsverk'],
    isRequired: true,
    description: {
      nb: 'Årsverk, med inntil to desimaler.',
      nn: 'Årsverk, med inntil to desimalar.',
      en: 'Full-time equivalents, up to two decimals.',
    },
  },
]

/** Employees and full-time equivalents at a date: opening and closing of the report year. */
export const staffing: ImportKind = {
  id: 'staffing',
  label: { nb: 'Bemanning', nn: 'Bemanning', en: 'Staffing' },
  description: {
    nb: 'Ansatte og årsverk per dato: 1. januar i rapportåret og 1. januar året etter.',
    nn: 'Tilsette og årsverk per dato: 1. januar i rapportåret og 1. januar året etter.',
    en: 'Employees and full-time equivalents per date: 1 January of the report year and 1 January of the next.',
  },
  columns,
  example: ['01.01.2024', '22', '20,74'],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const headcount = scope.indicators.get(HEADCOUNT)
  const fte = scope.indicators.get(FTE)
  if (!headcount || !fte) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  for (const row of opened.rows) {
    const date = row.read('date', readDate)
    if (date !== null && date !== `${scope.year}-01-01` && date !== `${scope.year + 1}-01-01`)
      row.report('date-unusual', 'date', { text: row.text('date') })
    const values = [
      { column: 'headcount', indicator: headcount, value: readCount(row, 'headcount', headcount) },
      { column: 'fte', indicator: fte, value: readCount(row, 'fte', fte) },
    ] as const
    const [persons, positions] = values.map(({ value }) => (value?.kind === 'number' ? decimal(value.value) : null))
    if (persons && positions && compare(positions, persons) > 0)
      row.report('fte-above-headcount', 'fte', { fte: row.text('fte'), headcount: row.text('headcount') })
    if (date === null) continue
    for (const { column, indicator, value } of values) {
      if (value)
        collector.figure(
          {
            line: row.line,
            key: { indicator: indicator.id, orgUnit: scope.unit.id, period: date, series: 'result', dimensions: {} },
            value,
          },
          row.heading(column),
          indicator,
        )
    }
  }
  return collector.finish()
}

function readCount(row: KindRow, column: string, indicator: ImportIndicator): FactValue | null {
  if (row.text(column) === '') return null
  return row.read(column, (text): CellReading<FactValue | null> => {
    const reading = readFigure(text, indicator)
    const isNegative = reading.ok && reading.value?.kind === 'number' && decimal(reading.value.value).units < 0n
    return isNegative ? { ok: false, rule: 'number-negative', params: { text } } : reading
  })
}
