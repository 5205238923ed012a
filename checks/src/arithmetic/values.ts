import { decimal, placeKey, type Cell, type CellRef, type Decimal, type Place, type Table, type UnitOfMeasure } from '@arsring/shared'
import type { CheckedDocument } from '../subject.ts'
import { once } from '../once.ts'

export type CellPlace = Extract<Place, { kind: 'cell' }>

/** What a cell offers to arithmetic. A dash says "nothing here" and a blank says nothing at all: neither is a number. */
export type Reading =
  | { readonly kind: 'number'; readonly value: Decimal; readonly decimals: number; readonly unit: UnitOfMeasure | null }
  | { readonly kind: 'dash' }
  | { readonly kind: 'blank' }
  /** Suppressed, missing, a range or text: nothing that rests on it can be recomputed. */
  | { readonly kind: 'unreadable' }

export interface Site {
  readonly place: CellPlace
  readonly cell: Cell
  readonly table: Table
  readonly rowLabel: string
  readonly columnLabel: string
}

/** The cells of a document, as printed or with some of them changed in thought. */
export interface Values {
  read(place: CellPlace): Reading
  site(place: CellPlace): Site | undefined
  /** The same document with one more cell changed. */
  with(place: CellPlace, value: Decimal): Values
}

export function cellPlace(section: string, table: Table, ref: CellRef): CellPlace {
  return { kind: 'cell', section, table: table.id, row: ref.row, column: ref.column }
}

export function readingOf(cell: Cell | undefined): Reading {
  if (cell === undefined) return { kind: 'blank' }
  const known = readings.get(cell)
  if (known) return known
  const reading = readCell(cell)
  readings.set(cell, reading)
  return reading
}

/** Cells are values: what one says is read once. */
const readings = new WeakMap<Cell, Reading>()

function readCell(cell: Cell): Reading {
  switch (cell.value.kind) {
    case 'number':
      return { kind: 'number', value: decimal(cell.value.value), decimals: cell.value.decimals, unit: cell.value.unit }
    case 'dash':
    case 'not_applicable':
      return { kind: 'dash' }
    case 'blank':
      return { kind: 'blank' }
    case 'range':
    case 'suppressed':
    case 'missing':
    case 'text':
      return { kind: 'unreadable' }
  }
}

/** Every cell of a document by its place. */
export const sites = once((document: CheckedDocument): ReadonlyMap<string, Site> => {
  const found = new Map<string, Site>()
  for (const section of document.sections) {
    for (const table of section.tables) {
      for (const row of table.rows) {
        for (const column of table.columns) {
          const cell = row.cells[column.id]
          if (!cell) continue
          const place = cellPlace(section.id, table, { row: row.id, column: column.id })
          found.set(placeKey(place), { place, cell, table, rowLabel: row.label, columnLabel: column.label })
        }
      }
    }
  }
  return found
})

/** The values as they are printed. */
export function printedValues(document: CheckedDocument): Values {
  return over(sites(document), new Map())
}

const keys = new WeakMap<CellPlace, string>()

/** The key of a place, put together once: rows over time ask for the same places with every claim. */
function keyOf(place: CellPlace): string {
  const known = keys.get(place)
  if (known !== undefined) return known
  const key = placeKey(place)
  keys.set(place, key)
  return key
}

const MOST_APART = 40

/** `changes` with `last` on top: one more change costs no copy of those before, until there are many. */
function over(
  all: ReadonlyMap<string, Site>,
  changes: ReadonlyMap<string, Decimal>,
  last: ReadonlyMap<string, Decimal> = new Map(),
): Values {
  return {
    site: (place) => all.get(keyOf(place)),
    read(place) {
      const key = keyOf(place)
      const cell = all.get(key)?.cell
      const changed = last.get(key) ?? changes.get(key)
      if (!changed) return readingOf(cell)
      const unit = cell?.value.kind === 'number' ? cell.value.unit : null
      return { kind: 'number', value: changed, decimals: changed.scale, unit }
    },
    with(place, value) {
      const more = new Map([...last, [placeKey(place), value]])
      return more.size < MOST_APART ? over(all, changes, more) : over(all, new Map([...changes, ...more]))
    },
  }
}
