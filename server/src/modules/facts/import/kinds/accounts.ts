import { decimal, type FactKey, type FactValue, type InputSeries } from '@arsring/shared'
import { accountGroups } from '@arsring/standards'
import { readChoice, readFigure } from '../cells.ts'
import { figureCells, figureColumns, type FigureCell } from '../figure-columns.ts'
import { isReading, openSheet, stoppedAt, type KindRow, type OpenedSheet } from '../rows.ts'
import type { ImportColumn, ImportIndicator, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'
import { accountIndicators, accountPartWords, readAccountLine, readChapter, type AccountLine, type AccountPart } from './account-codes.ts'
import { accountGroupColumn, accountPartColumn, chapterColumn, yearColumn } from './common-columns.ts'

const SERIES: readonly InputSeries[] = ['accounts', 'adopted', 'revised']

const columns: readonly ImportColumn[] = [
  chapterColumn,
  accountPartColumn,
  accountGroupColumn,
  yearColumn,
  {
    id: 'accounts',
    headings: ['Regnskap', 'Regnskapsført'],
    isRequired: false,
    mayCarryYear: true,
    description: {
      nb: 'Regnskapsført beløp. Utgift positiv, inntekt negativ.',
      nn: 'Rekneskapsført beløp. Utgift positiv, inntekt negativ.',
      en: 'Amount in the accounts. Expenditure positive, income negative.',
    },
  },
  {
    id: 'adopted',
    headings: ['Dok. 3', 'Dok 3', 'Vedtatt budsjett', 'Opprinnelig budsjett'],
    isRequired: false,
    mayCarryYear: true,
    description: { nb: 'Budsjettet slik det ble vedtatt.', nn: 'Budsjettet slik det vart vedteke.', en: 'The budget as adopted.' },
  },
  {
    id: 'revised',
    headings: ['Regulert budsjett', 'Regulert bud.', 'Regulert bud', 'Reg. budsjett', 'Revidert budsjett', 'Justert budsjett'],
    isRequired: false,
    mayCarryYear: true,
    description: {
      nb: 'Budsjettet etter årets reguleringer.',
      nn: 'Budsjettet etter reguleringane i året.',
      en: 'The budget after the adjustments of the year.',
    },
  },
]

/** Accounts and budgets per budget chapter and account group. Totals in the file are control totals, never stored. */
export const accounts: ImportKind = {
  id: 'accounts',
  label: { nb: 'Regnskap og budsjett', nn: 'Rekneskap og budsjett', en: 'Accounts and budget' },
  description: {
    nb: 'Regnskap, vedtatt og regulert budsjett per kapittel og artsgruppe. Utgifter er positive og inntekter negative.',
    nn: 'Rekneskap, vedteke og regulert budsjett per kapittel og artsgruppe. Utgifter er positive og inntekter negative.',
    en: 'Accounts, adopted and revised budget per chapter and account group. Expenditure is positive and income negative.',
  },
  columns,
  example: ['111', 'Drift', '000-099', '2024', '20 396 885', '21 616 000', '21 621 000'],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector, rows } = opened
  const figures = figureColumns(opened.columns, SERIES)
  const has = (id: string): boolean => opened.columns.some((column) => column.id === id)
  if (figures.length === 0)
    return stoppedAt(
      collector,
      sheet,
      'figure-column-missing',
      columns.filter((column) => SERIES.some((series) => series === column.id)),
    )
  if (!has('year') && figures.some((column) => column.year === null))
    return stoppedAt(collector, sheet, 'year-column-missing', [yearColumn])
  if (!has('chapter') && scope.budgetChapters.length !== 1) return stoppedAt(collector, sheet, 'column-missing', [chapterColumn])
  rows.forEach((row, i) => {
    const place = readPlace(row, scope, has)
    const cells = figureCells(row, figures, (year) => year === scope.year || year === scope.year - 1, i === 0)
    if (!place) return
    const indicator = scope.indicators.get(accountIndicators[place.part])
    if (!indicator) return collector.report('indicator-unknown', row.at('part'), { text: accountIndicators[place.part] })
    for (const cell of cells) readAmount(row, cell, place, indicator, scope, opened)
    if (figures.every((column) => row.textIn(column) === '')) collector.report('row-without-figures', row.at('group'))
  })
  return collector.finish({ countsIn: sumsOf })
}

interface AccountPlace {
  readonly chapter: string
  readonly part: AccountPart
  readonly line: AccountLine
}

/** Where in the accounts a row belongs; null, after a finding, when it cannot be told. */
function readPlace(row: KindRow, scope: ImportScope, has: (column: string) => boolean): AccountPlace | null {
  const chapter = has('chapter')
    ? row.read('chapter', (text) => readChapter(text, scope.budgetChapters))
    : (scope.budgetChapters[0] ?? null)
  const part = row.text('part') === '' ? 'operating' : row.read('part', (text) => readChoice<AccountPart>(text, accountPartWords))
  const line = row.read('group', readAccountLine)
  return chapter !== null && part !== null && line !== null ? { chapter, part, line } : null
}

function readAmount(
  row: KindRow,
  { column, year }: FigureCell,
  place: AccountPlace,
  indicator: ImportIndicator,
  scope: ImportScope,
  { collector }: OpenedSheet,
): void {
  const value = row.readIn(column, (text) => readFigure(text, indicator))
  if (value === null) return
  const key: FactKey = {
    indicator: indicator.id,
    orgUnit: scope.unit.id,
    period: String(year),
    series: column.series,
    dimensions: { chapter: place.chapter, group: place.line.code },
  }
  if (place.line.kind === 'total') return collector.total({ line: row.line, column: column.heading, label: row.text('group'), key, value })
  if (hasWrongSign(value, place.line.side))
    row.report(place.line.side === 'income' ? 'sign-income' : 'sign-expenditure', column, { text: row.textIn(column) })
  collector.figure({ line: row.line, key, value }, column.heading, indicator)
}

function hasWrongSign(value: FactValue, side: 'expenditure' | 'income'): boolean {
  if (value.kind !== 'number') return false
  const { units } = decimal(value.value)
  return side === 'income' ? units > 0n : units < 0n
}

/** The sums of its account that an amount is part of. */
function sumsOf(key: FactKey): FactKey[] {
  const side = accountGroups().codes.find((entry) => entry.code === key.dimensions['group'])?.side
  const sum = (group: string): FactKey => ({ ...key, dimensions: { ...key.dimensions, group } })
  return [sum(side === 'income' ? 'sum-income' : 'sum-expenditure'), sum('net')]
}
