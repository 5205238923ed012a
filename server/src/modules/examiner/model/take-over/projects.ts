import type { Row } from '@arsring/shared'
import { columnMeaning } from '@arsring/checks'
import { amountScale } from './amount-scale.ts'
import { createWriter, seriesColumns } from './cells.ts'
import { labelCell } from './csv.ts'
import type { Draft, Source } from './taken-file.ts'

const NUMBERED = /^(\d{4,10})\s+(\S.*)$/
const SERIES = ['adopted', 'revised', 'accounts'] as const

/** Investment projects with budget, accounts and completion, in kroner; the category of the variance by the table of categories. */
export function takeProjects(source: Source): readonly Draft[] {
  const { table, chapter, year } = source
  if (table.kind === 'project-categories') return [categoriesAlone(source)]
  if (table.kind !== 'projects') return []
  const writer = createWriter(source)
  const headed = (pattern: RegExp) => table.columns.find(({ label }) => pattern.test(label))
  const words = { group: headed(/arts-?\s?gruppe/iu), adopted: headed(/vedtatt ferdig/iu), expected: headed(/forventet ferdig/iu) }
  const { columns, leftOut } = seriesColumns(source, SERIES, /%|\bprosent\b|\bandel\b|ferdig|arts-?\s?gruppe/iu)
  writer.leftOut.push(...leftOut.filter(({ column }) => !Object.values(words).some((known) => known?.label === column)))
  // A project has figures of one year.
  const ofYear = columns.filter(({ column }) => [null, year].includes(columnMeaning(table, column).year))
  for (const { column } of columns) if (!ofYear.some((one) => one.column === column)) writer.leaveOut(null, column, 'unknown-column')
  const scale = amountScale(
    source,
    ofYear.map(({ column }) => column),
  )
  const named = table.rows.filter((row) => row.kind !== 'heading').map((row) => ({ row, match: NUMBERED.exec(labelCell(row.label)) }))
  const lines = named.flatMap(({ row, match }): readonly (readonly string[])[] => {
    const [, number = '', name = ''] = match ?? []
    const isTwice = named.filter((other) => other.match?.[1] === number).length > 1
    const why =
      row.kind === 'total' ? 'calculated' : match === null ? 'unknown-row' : isTwice ? 'twice' : scale === null ? 'unclear-unit' : null
    if (why !== null || scale === null) {
      writer.leaveOut(row, null, why ?? 'unclear-unit')
      return []
    }
    const amounts = SERIES.map((series) => writer.cell(row, ofYear.find((one) => one.series === series)?.column, { scale, isMoney: true }))
    const text = [words.group, words.adopted, words.expected].map((column) => writer.words(row, column))
    return [[...(chapter === null ? [] : [chapter]), number, name, ...text, ...amounts, categoryOf(source, number) ?? '']]
  })
  const head = [
    ...(chapter === null ? [] : ['Kapittel']),
    'Prosjektnummer',
    'Prosjektnavn',
    'Artsgruppe',
    'Vedtatt ferdig',
    'Forventet ferdig',
    'Dok. 3',
    'Regulert budsjett',
    'Regnskap',
    'Avvikskategori',
  ]
  return [
    { kind: 'projects', name: ['prosjekter', ...(chapter === null ? [] : [chapter])].join('-'), head, lines, ...writer, scale: scale ?? 1 },
  ]
}

/** The one category that a table of categories of the same chapter has an amount in for this project; null when none, or several. */
function categoryOf({ table, tables }: Source, number: string): string | null {
  const chapter = table.id.split('.')[1]
  const given = tables
    .filter(({ kind, id }) => kind === 'project-categories' && id.split('.')[1] === chapter)
    .flatMap((categories) => {
      const row = categories.rows.find(({ label }) => NUMBERED.exec(labelCell(label))?.[1] === number)
      return row === undefined
        ? []
        : categories.columns.flatMap(({ id, label }) => (hasAmount(row, id) ? (/^([1-4])\b/.exec(label)?.[1] ?? []) : []))
    })
  return given.length === 1 ? (given[0] ?? null) : null
}

function hasAmount(row: Row, column: string): boolean {
  const value = row.cells[column]?.value
  return value?.kind === 'number' && Number(value.value) !== 0
}

/** Variances by category are calculated; the categories themselves are taken with the projects. */
function categoriesAlone({ tables }: Source): Draft {
  const hasProjects = tables.some(({ kind }) => kind === 'projects')
  const why = hasProjects ? 'with-projects' : 'calculated'
  return { kind: 'projects', name: 'kategorier', head: [], lines: [], taken: [], leftOut: [{ row: null, column: null, text: null, why }] }
}
