import type { UnitOfMeasure } from '@arsring/shared'
import { indicators as shippedIndicators } from '@arsring/standards'
import { readChoice } from '../cells.ts'
import { excerpt } from '../note-text.ts'
import type { KindRow } from '../rows.ts'
import { LONGEST_CODE, slugOf } from '../slug.ts'
import type { ImportIndicator, ImportScope, NewCategory, NewIndicator } from '../types.ts'

/** Cells that define an indicator; a value row of the same id may repeat them or leave them blank. */
export const DEFINITION_COLUMNS = ['label', 'description', 'unit', 'direction', 'decimals', 'goal', 'categories', 'resultFrom'] as const

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const MOST_DECIMALS = 6
const TOTAL = 'total'

const unitWords: Readonly<Record<Exclude<UnitOfMeasure, 'text'>, readonly string[]>> = {
  count: ['antall', 'tal', 'stk', 'stk.'],
  percent: ['prosent', '%'],
  percentage_point: ['prosentpoeng'],
  nok: ['kroner', 'kr'],
  fte: ['årsverk'],
  days: ['dager', 'dagar'],
  ratio: ['forholdstall', 'forholdstal'],
}

const directionWords: Readonly<Record<NewIndicator['direction'], readonly string[]>> = {
  higher: ['høyere', 'høyere er bedre', 'høgare', 'høgare er betre', 'opp'],
  lower: ['lavere', 'lavere er bedre', 'lågare', 'lågare er betre', 'ned'],
  neutral: ['nøytral', 'ingen'],
}

/** The id of a row; null, after a finding, when it cannot stand in a figure's address. */
export function readId(row: KindRow): string | null {
  return row.read('id', (text) =>
    ID.test(text) && text.length <= LONGEST_CODE
      ? { ok: true, value: text }
      : { ok: false, rule: 'definition-id', params: { text: excerpt(text) } },
  )
}

/** The definition that the first row of an id gives; null when the row defines nothing, or after a finding. */
export function readDefinition(row: KindRow, id: string, scope: ImportScope): NewIndicator | null {
  if (DEFINITION_COLUMNS.every((column) => row.text(column) === '')) {
    if (!scope.indicators.has(id)) row.report('indicator-unknown', 'id', { text: id })
    return null
  }
  if (shippedIndicators().has(id)) {
    row.report('definition-shipped', 'id', { text: id })
    return null
  }
  const missing = (['label', 'unit'] as const).filter((column) => row.text(column) === '')
  for (const column of missing) row.report('definition-incomplete', column, { text: id })
  const unit = missing.includes('unit') ? null : row.read('unit', (text) => readChoice(text, unitWords))
  const direction = row.text('direction') === '' ? 'neutral' : row.read('direction', (text) => readChoice(text, directionWords))
  const decimals = readDecimals(row)
  const categories = readCategories(row)
  if (missing.length > 0 || unit === null || direction === null || decimals === null || categories === null) return null
  return {
    line: row.line,
    id,
    label: row.text('label'),
    description: row.text('description'),
    unit,
    decimals,
    direction,
    goal: row.text('goal') === '' ? null : row.text('goal'),
    categories,
    resultFrom: row.text('resultFrom') === '' ? null : row.text('resultFrom').toLowerCase(),
  }
}

/** A row further down with the same id must say the same as the first, or nothing. */
export function compareDefinitions(row: KindRow, first: KindRow): void {
  for (const column of DEFINITION_COLUMNS) {
    const text = row.text(column)
    if (text !== '' && text !== first.text(column))
      row.report('definition-conflict', column, { text: excerpt(text), first: excerpt(first.text(column)), line: String(first.line) })
  }
}

/** A definition as the imports need it, with the calculations that it brings. */
export function asIndicator(definition: NewIndicator): ImportIndicator {
  const isDivided = definition.categories.length > 0
  return {
    id: definition.id,
    label: { nb: definition.label },
    unit: definition.unit,
    decimals: definition.decimals,
    dimensions: isDivided ? { category: definition.categories.map((category) => category.code) } : {},
    isCalculated: (key) =>
      (isDivided && key.dimensions['category'] === TOTAL) || (definition.resultFrom !== null && key.series === 'result'),
  }
}

function readDecimals(row: KindRow): number | null {
  const text = row.text('decimals')
  if (text === '') return 0
  if (/^\d$/.test(text) && Number(text) <= MOST_DECIMALS) return Number(text)
  row.report('definition-decimals', 'decimals', { text: excerpt(text), most: String(MOST_DECIMALS) })
  return null
}

/** `Spesialisthelsetjenesten | Barnevern | …`, in the order they are shown. */
function readCategories(row: KindRow): NewCategory[] | null {
  const labels = row
    .text('categories')
    .split('|')
    .map((label) => label.trim())
    .filter((label) => label !== '')
  const categories = labels.map((label) => ({ code: slugOf(label), label }))
  const codes = categories.map((category) => category.code)
  const wrong = categories.find(({ code }, i) => code === '' || code.length > LONGEST_CODE || code === TOTAL || codes.indexOf(code) !== i)
  if (!wrong) return categories
  row.report('definition-categories', 'categories', { text: excerpt(wrong.label) })
  return null
}
