import {
  compare,
  decimal,
  subtract,
  type Cell,
  type CellRole,
  type Column,
  type Relation,
  type Row,
  type Table,
  type UnitOfMeasure,
} from '@arsring/shared'
import { columnFor, columnMeaning, varianceColumn } from '../official/columns.ts'
import { isTotalLabel } from '../official/line-labels.ts'
import { declaredScale } from '../official/unit-line.ts'
import { countedCells } from './counted.ts'
import { discoverRelations } from './discover/discover-relations.ts'
import { readCell } from './read-cell.ts'
import { recogniseForm } from './recognise-form.ts'
import { recogniseKind, type TableKind } from './recognise-kind.ts'
import { tableRelations } from './table-relations.ts'

/** A table as printed: the first text of a row is its label; a row of one text is a heading. */
export interface PrintedTable {
  readonly number?: string | null
  readonly caption: string
  readonly unitLine?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly footnotes?: readonly string[]
  /** Budget chapter, where a report has one table of the kind for each. */
  readonly chapter?: string
  /** Whether more or less of an indicator is better, row by row, as its definition says. */
  readonly better?: readonly ('higher' | 'lower' | '')[]
  /** Cells, by row and column from 0, whose print can be read in several ways: they stand as words, and nothing that rests on them is checked. */
  readonly unread?: readonly (readonly [number, number])[]
}

/** A decision by its words or its number; where there are numbers only, they are counted. */
const MAY_BE_COUNTED = /^vedtak$/iu
const TOTAL = /^(sum|total|totalt|i alt|kapitlets nettoresultat|netto finansieringsbehov)(?!\p{L})/iu
const MONEY: readonly TableKind[] = ['operating-account', 'investment-account', 'projects', 'project-categories', 'adjustments', 'leases']

/** Reads a printed table into the type of every other table: recognised, parsed, with the arithmetic of its kind. Rows of a form are named by their questions. */
export function readPrintedTable(printed: PrintedTable, takenIds: ReadonlySet<string>, year: number): Table {
  const kind = recogniseKind({ caption: printed.caption, columns: printed.columns, rowLabels: printed.rows.map(([label = '']) => label) })
  const scale = kind === 'adjustments' && /mill/i.test(printed.unitLine ?? '') ? 6 : 0
  const isCount = kind === 'other' ? countedCells(printed) : () => false
  const isMoney = kind === 'other' && declaredScale({ unitLine: printed.unitLine ?? '' }) !== null
  const form =
    kind === 'form'
      ? recogniseForm(
          // A heading between questions asks nothing.
          printed.rows.map(([label = '', ...cells]) => (cells.length === 0 ? '' : label)),
          year,
        )
      : null
  const columns = uniqueIds(printed.columns, columnName).map(({ id, label }, at): Column => ({
    id,
    label,
    align: isTextColumn(
      kind,
      label,
      printed.rows.map((row) => row[at + 1] ?? ''),
    )
      ? 'start'
      : 'end',
  }))
  const rows = uniqueIds(
    printed.rows.map(([label = '']) => label),
    rowName,
  ).map(({ id, label }, index): Row => {
    const [, ...cells] = printed.rows[index] ?? []
    const isTotal = (TOTAL.test(label) || (kind === 'other' && isTotalLabel(label))) && kind !== 'pay' && kind !== 'form'
    return {
      id: form?.questions[index] ?? id,
      label,
      kind: cells.length === 0 ? 'heading' : isTotal ? 'total' : 'plain',
      cells: Object.fromEntries(
        cells.length === 0
          ? []
          : columns.map((column, at) => [
              column.id,
              isUnread(printed, index, at)
                ? { text: cells[at] ?? '', value: { kind: 'text' }, role: 'text', key: null }
                : readCell(cells[at] ?? '', unitOf(kind, label, column, { isCount: isCount(index, at), isMoney }), scale, 'input'),
            ]),
      ),
    }
  })
  const bare: Table = {
    id: freeId(printed.chapter === undefined ? kind : `${kind}.${printed.chapter}`, takenIds),
    kind,
    ...(form === null ? {} : { form: form.form }),
    number: printed.number ?? null,
    caption: printed.caption,
    unitLine: printed.unitLine ?? '',
    columns,
    rows,
    footnotes: printed.footnotes ?? [],
    relations: [],
  }
  return withRoles({ ...bare, rows: withFavour(bare, printed.better ?? []), relations: relationsOf(bare) })
}

/** Tables whose arithmetic no template tells, and those that may show more than the template asks for. */
const DISCOVERED: readonly TableKind[] = ['other', 'leases', 'adjustments', 'key-figures']

/** The arithmetic that the kind of table carries; what it does not say of a table is found by trial. */
function relationsOf(table: Table): readonly Relation[] {
  const official = tableRelations(table).filter((relation) => relation.kind !== 'sum' || relation.addends.length > 0)
  if (official.length > 0 && !DISCOVERED.some((kind) => kind === table.kind)) return official
  // Columns of full and part time alone are the template's table only where its total is there.
  if (['form', 'pay'].includes(table.kind) || (table.kind === 'full-part-time' && official.length > 0)) return official
  const told = new Set(official.map(({ result }) => `${result.row}\n${result.column}`))
  return [...official, ...discoverRelations(table).filter(({ result }) => !told.has(`${result.row}\n${result.column}`))]
}

function isUnread(printed: PrintedTable, row: number, column: number): boolean {
  return printed.unread?.some(([atRow, atColumn]) => atRow === row && atColumn === column) ?? false
}

function isTextColumn(kind: TableKind, label: string, cells: readonly string[]): boolean {
  if (kind === 'other' && MAY_BE_COUNTED.test(label.trim()) && cells.every((cell) => /^[\d\s\u00a0]*$|^[-–*]$/u.test(cell.trim())))
    return false
  return kind === 'form' || /^(vedtak|dato|formål|motpart|artsgruppe)|utløper|arts-?gruppe|ferdig|^not(?:e|er|ar)\.?$|^nr\.?$/i.test(label)
}

/** What a cell of a table that no template knows holds, when the table says so. */
interface Measured {
  readonly isCount: boolean
  readonly isMoney: boolean
}

/** A heading that says so itself: "Regnskap (mill. kr)". */
const IN_KRONER = /\((?:i\s)?(?:1[\s\u00a0]?000|tusen|mill\.?|millioner|millionar|hele)?[\s\u00a0]?(?:kr|kroner)\)/iu

/** In a table of kroner, what is counted all the same. */
const COUNTED = /antall|antal\b|årsverk|stk|elevar|elever|ansatte|tilsette|innbygger|plasser|timer|timar|dager|dagar|saker/iu

function unitOf(kind: TableKind, rowLabel: string, column: Column, { isCount, isMoney }: Measured): UnitOfMeasure | null {
  if (column.align === 'start') return null
  if (MONEY.includes(kind)) return 'nok'
  if (kind === 'sick-leave' || /%|\bprosent\b|\bpst\b|\bper ?cent\b/iu.test(column.label)) return 'percent'
  if (kind === 'key-figures' || kind === 'indicators') return 'count'
  if (kind === 'staffing') return /årsverk/i.test(rowLabel) ? 'fte' : 'count'
  if (/\(kr\)/i.test(column.label)) return 'nok'
  if (kind === 'other' && /%|\bprosent\b|\bpst\b/i.test(rowLabel)) return 'percent'
  if ((isMoney || IN_KRONER.test(column.label)) && !COUNTED.test(`${rowLabel} ${column.label}`)) return 'nok'
  return kind === 'pay' || kind === 'full-part-time' || isCount ? 'count' : null
}

function roleOfResult({ kind }: Relation): CellRole {
  switch (kind) {
    case 'growth':
      return 'change'
    case 'flow':
      return 'sum'
    case 'average':
      return 'ratio'
    default:
      return kind
  }
}

/** Result, total and variance cells say what they are, so that a screen can tell a typed figure from a computed one. */
function withRoles(table: Table): Table {
  const roleOf = new Map(table.relations.map((relation) => [`${relation.result.row}\n${relation.result.column}`, roleOfResult(relation)]))
  const rows = table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([column, cell]): [string, Cell] => {
        const role = roleOf.get(`${row.id}\n${column}`)
        return [column, role ? { ...cell, role } : cell.value.kind === 'text' ? { ...cell, role: 'text' } : cell]
      }),
    ),
  }))
  return { ...table, rows }
}

/** Marks each gap as to the good or not, by result, target and the direction of the indicator. */
function withFavour(table: Table, better: readonly string[]): readonly Row[] {
  const gap = varianceColumn(table)
  const target = columnFor(table, 'target')
  const year = target ? columnMeaning(table, target).year : null
  const result = columnFor(table, 'result', year ?? undefined)
  if (!gap || !target || !result || better.length === 0) return table.rows
  const measured = table.rows.filter((row) => row.kind !== 'heading')
  return table.rows.map((row) => {
    const direction = better[measured.indexOf(row)]
    const cell = row.cells[gap.id]
    const [shown, aim] = [row.cells[result.id]?.value, row.cells[target.id]?.value]
    if (!cell || !direction || shown?.kind !== 'number' || aim?.kind !== 'number') return row
    const difference = subtract(decimal(shown.value), decimal(aim.value))
    const side = compare(difference, decimal('0'))
    const favourable = side === 0 ? null : side > 0 === (direction === 'higher')
    return { ...row, cells: { ...row.cells, [gap.id]: { ...cell, favourable } } }
  })
}

/** `000-099 Lønn og sosiale utgifter` is `000-099`, `122005 Ekstraordinære …` is `122005`; others are their label in plain letters. */
function rowName(label: string): string {
  if (/^sum (drifts|investerings)utgift/i.test(label)) return 'sum-expenditure'
  if (/^sum (drifts|investerings)inntekt/i.test(label)) return 'sum-income'
  if (/^kapitlets nettoresultat|^netto finansieringsbehov/i.test(label)) return 'net'
  return /^\d{3}-\d{3}/.exec(label)?.[0] ?? /^\d{6,8}/.exec(label)?.[0] ?? plainName(label)
}

/** "IV Regnskap 2023" is `regnskap-2023`: the Roman number of a column is not its name. */
function columnName(label: string): string {
  return plainName(label.replace(/^[IVX]+\s+(?=\p{L})/u, '').replace(/\s*\([IVX]+-[IVX]+\)/, ''))
}

function plainName(label: string): string {
  const name = label
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'x' : name.slice(0, 60)
}

function uniqueIds(
  labels: readonly string[],
  nameOf: (label: string) => string,
): readonly { readonly id: string; readonly label: string }[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    const id = freeId(nameOf(label), taken)
    taken.add(id)
    return { id, label }
  })
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let next = 2
  while (taken.has(`${name}-${next}`)) next += 1
  return `${name}-${next}`
}
