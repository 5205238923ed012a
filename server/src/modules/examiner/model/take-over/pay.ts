import type { Row } from '@arsring/shared'
import { amountScale } from './amount-scale.ts'
import { createWriter } from './cells.ts'
import { labelCell } from './csv.ts'
import type { Draft, LeftOutWhy, Source } from './taken-file.ts'

const CALCULATED = /andel av/iu
const YEAR = /^(?:19|20)\d\d$/

/** Sex, number and mean pay per group and year. Women's pay as a share of men's is calculated. */
export function takePay(source: Source): readonly Draft[] {
  const { table } = source
  if (table.kind !== 'pay') return []
  const writer = createWriter(source)
  const headed = (pattern: RegExp) => table.columns.find(({ label }) => pattern.test(label))
  // Under a heading of their own (`Kjønnsbalanse`), or not.
  const shares = [headed(/(?:^|\s)menn(?:\s*%|\s+i\s+%|$)/iu), headed(/(?:^|\s)kvinner(?:\s*%|\s+i\s+%|$)/iu)].map((column) =>
    column !== undefined && CALCULATED.test(column.label) ? undefined : column,
  )
  const persons = headed(/(?:^|\s)(?:total|totalt|antall)(?!\p{L})/iu)
  const amounts = [headed(/menn.*\bkr\b/iu), headed(/kvinner.*\bkr\b/iu)]
  for (const column of table.columns) {
    if (![...shares, persons, ...amounts].includes(column))
      writer.leaveOut(null, column, CALCULATED.test(column.label) ? 'calculated' : 'unknown-column')
  }
  const scale = amountScale(
    source,
    amounts.filter((column) => column !== undefined),
  )
  const rows = table.rows.filter((row) => row.kind !== 'heading').map((row) => ({ row, ...groupOf(row, source) }))
  const lines = rows.flatMap(({ row, year, group }): readonly (readonly string[])[] => {
    const isTwice = rows.filter((other) => other.year === year && other.group === group).length > 1
    const why: LeftOutWhy | null = year === null ? 'no-year' : isTwice ? 'twice' : scale === null ? 'unclear-unit' : null
    if (why !== null || year === null || scale === null) {
      writer.leaveOut(row, null, why ?? 'no-year')
      return []
    }
    const paid = amounts.map((column) => writer.cell(row, column, { scale, isMoney: true }))
    return [[year, group, ...shares.map((column) => writer.cell(row, column)), writer.cell(row, persons, { isWhole: true }), ...paid]]
  })
  const head = ['År', 'Gruppe', 'Menn %', 'Kvinner %', 'Antall', 'Lønn menn', 'Lønn kvinner']
  return [{ kind: 'pay', name: 'lønn', head, lines, ...writer, scale: scale ?? 1 }]
}

/** `Totalt i virksomheten 2024` is the group and its year; one without a year is the report's. */
function groupOf({ label }: Row, { year: ofReport }: Source): { readonly year: string | null; readonly group: string } {
  const [, group, year] = /^(.*\S)[\s,]+((?:19|20)\d\d)$/.exec(labelCell(label)) ?? []
  return { year: year ?? (ofReport === null ? null : String(ofReport)), group: group ?? labelCell(label) }
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^ufrivillig/iu, 'Ufrivillig deltid'],
  [/^midlertidig|^mellombels/iu, 'Midlertidig ansatte'],
  [/^heltid|^heiltid/iu, 'Heltid'],
  [/^deltid/iu, 'Deltid'],
]

/** Employees on full-time and part-time: a row per year becomes a line per form of employment. All employees are calculated. */
export function takeFullPartTime(source: Source): readonly Draft[] {
  const { table } = source
  if (table.kind !== 'full-part-time') return []
  const writer = createWriter(source)
  const measured = table.columns.map((column) => ({
    column,
    form: FORMS.find(([pattern]) => pattern.test(column.label))?.[1] ?? null,
    measure: /menn/iu.test(column.label) ? 'men' : /kvinner/iu.test(column.label) ? 'women' : 'persons',
  }))
  for (const { column, form } of measured)
    if (form === null) writer.leaveOut(null, column, /^(?:alle|total)/iu.test(column.label) ? 'calculated' : 'unknown-column')
  const rows = table.rows.filter((row) => row.kind !== 'heading')
  const lines = rows.flatMap((row): readonly (readonly string[])[] => {
    const isTwice = rows.filter(({ label }) => label === row.label).length > 1
    if (!YEAR.test(row.label.trim()) || isTwice) {
      writer.leaveOut(row, null, isTwice ? 'twice' : 'no-year')
      return []
    }
    return FORMS.toReversed().flatMap(([, form]) => {
      const of = (measure: string) => measured.find((one) => one.form === form && one.measure === measure)?.column
      const cells = [writer.cell(row, of('persons'), { isWhole: true }), writer.cell(row, of('men')), writer.cell(row, of('women'))]
      return cells.every((cell) => cell === '') ? [] : [[row.label.trim(), form, ...cells]]
    })
  })
  return [{ kind: 'full-part-time', name: 'heltid-deltid', head: ['År', 'Gruppe', 'Antall', 'Menn %', 'Kvinner %'], lines, ...writer }]
}
