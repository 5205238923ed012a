import type { Column, Row } from '@arsring/shared'
import { columnMeaning } from '@arsring/checks'
import { amountScale } from './amount-scale.ts'
import { createWriter, seriesColumns } from './cells.ts'
import { labelCell } from './csv.ts'
import type { Draft, Source } from './taken-file.ts'

/** `123031 Nytt budsjettverktøy`, `123031 - Nytt budsjettverktøy`. */
const NUMBERED = /^(\d{4,10})(?:\s+|\s*[-\u2010-\u2015:.]\s*)(\S.*)$/
const NUMBER_COLUMN = /prosjekt-?\s?n(?:ummer|r)|\bp\.?\s?nr\b/iu
const SERIES = ['adopted', 'revised', 'accounts'] as const

/** Investment projects with budget, accounts and completion, in kroner; the category of the variance by the table of categories. */
export function takeProjects(source: Source): readonly Draft[] {
  const { table, chapter, year } = source
  if (table.kind === 'project-categories') return [categoriesAlone(source)]
  if (table.kind !== 'projects') return []
  const writer = createWriter(source)
  const headed = (pattern: RegExp) => table.columns.find(({ label }) => pattern.test(label))
  const numbers = headed(NUMBER_COLUMN)
  const words = { group: headed(/arts-?\s?gruppe/iu), adopted: headed(/vedtatt ferdig/iu), expected: headed(/forventet ferdig/iu) }
  const { columns, leftOut } = seriesColumns(source, SERIES, /%|\bprosent\b|\bandel\b|ferdig|arts-?\s?gruppe/iu)
  writer.leftOut.push(...leftOut.filter(({ column }) => ![numbers, ...Object.values(words)].some((known) => known?.label === column)))
  // A project has figures of one year.
  const ofYear = columns.filter(({ column }) => [null, year].includes(columnMeaning(table, column).year))
  for (const { column } of columns) if (!ofYear.some((one) => one.column === column)) writer.leaveOut(null, column, 'unknown-column')
  const scale = amountScale(
    source,
    ofYear.map(({ column }) => column),
  )
  const named = table.rows.filter((row) => row.kind !== 'heading').map((row) => ({ row, project: projectOf(row, numbers) }))
  const lines = named.flatMap(({ row, project }): readonly (readonly string[])[] => {
    const isTwice = named.filter((other) => other.project?.number === project?.number).length > 1
    const why =
      row.kind === 'total' ? 'calculated' : project === null ? 'unknown-row' : isTwice ? 'twice' : scale === null ? 'unclear-unit' : null
    if (why !== null || project === null || scale === null) {
      writer.leaveOut(row, null, why ?? 'unclear-unit')
      return []
    }
    const { number, name } = project
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

/** Number and name of a project: in its label, or the number in a column of its own. */
function projectOf(row: Row, numbers: Column | undefined): { readonly number: string; readonly name: string } | null {
  const label = labelCell(row.label)
  const [, number, name] = NUMBERED.exec(label) ?? []
  if (number !== undefined && name !== undefined) return { number, name }
  const own = numbers === undefined ? '' : (row.cells[numbers.id]?.text ?? '').replace(/[\s\u00a0\u202f]/g, '')
  return /^\d{4,10}$/.test(own) && label !== '' ? { number: own, name: label } : null
}

/** The one category that a table of categories of the same chapter has an amount in for this project; null when none, or several. */
function categoryOf({ table, tables }: Source, number: string): string | null {
  const chapter = table.id.split('.')[1]
  const given = tables
    .filter(({ kind, id }) => kind === 'project-categories' && id.split('.')[1] === chapter)
    .flatMap(({ rows, columns }) => {
      const numbers = columns.find(({ label }) => NUMBER_COLUMN.test(label))
      const row = rows.find((one) => projectOf(one, numbers)?.number === number)
      return row === undefined ? [] : columns.flatMap(({ id, label }) => (hasAmount(row, id) ? (/^([1-4])\b/.exec(label)?.[1] ?? []) : []))
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
