import { type Exact, exact, fromUnits, times, toUnits } from './exact.ts'
import type { Cell, PrintedNumber, Relation, Style, TableBlock, Term } from './model.ts'
import { printNumber } from './style.ts'

/** How the numbers of a column or row are printed. */
export interface Format {
  readonly decimals: number
  /** Money follows the house's unit: kroner, thousands or millions. */
  readonly money?: boolean
  readonly percent?: boolean
  readonly sign?: boolean
  /** Cubic metres, averages, shares: whole numbers that may be rounded. */
  readonly measured?: boolean
}
export const WHOLE: Format = { decimals: 0 }
export const MEASURED: Format = { decimals: 0, measured: true }
export const ONE: Format = { decimals: 1 }
export const MONEY: Format = { decimals: 0, money: true }
export const PERCENT: Format = { decimals: 1, percent: true }

export interface Column {
  readonly id: string
  readonly heading: string
  /** The upper heading, where two rows of headings are printed. */
  readonly group?: string
  readonly format: Format
}

export type RowRole = 'data' | 'group' | 'sum' | 'total'
interface Row {
  readonly id: string
  readonly label: string
  readonly role: RowRole
  readonly format: Format | null
}

/** A number in a cell, as a sentence about it needs it. */
export interface Figure {
  readonly cell: string
  readonly units: number
  readonly decimals: number
  readonly percent: boolean
  readonly money: boolean
}

export interface TableFrame {
  readonly id: string
  readonly number: string | null
  readonly caption: string
  /** Heading over the labels. */
  readonly corner?: string
  readonly footnotes?: readonly string[]
  /** The common template's tables are never turned. */
  readonly fixed?: boolean
  readonly unit?: string
}

/** A table while it is made: exact values by row and column, told to a grid as the house prints it. */
export class TableDraft {
  readonly #frame: TableFrame
  readonly #style: Style
  readonly #columns: Column[] = []
  readonly #rows: Row[] = []
  readonly #values = new Map<string, Exact | string>()
  readonly #relations: Relation[] = []

  constructor(frame: TableFrame, style: Style) {
    this.#frame = frame
    this.#style = style
  }

  /** What stands after a per cent in a cell. */
  get percentSign(): string {
    return this.#style.percentIn === 'heading' ? '' : this.#style.percentIn === 'cell' ? ' %' : '%'
  }

  column(id: string, heading: string, format: Format, group?: string): this {
    this.#columns.push({ id, heading, format, ...(group === undefined ? {} : { group }) })
    return this
  }

  row(id: string, label: string, role: RowRole = 'data', format: Format | null = null): this {
    this.#rows.push({ id, label, role, format })
    return this
  }

  /** A number, or a text that is printed as it is. Nothing at all is printed as the house prints nothing. */
  set(row: string, column: string, value: Exact | string): this {
    this.#values.set(`${row}/${column}`, value)
    return this
  }

  get(row: string, column: string): Exact {
    const value = this.#values.get(`${row}/${column}`)
    return value === undefined || typeof value === 'string' ? exact(0) : value
  }

  id(row: string, column: string): string {
    return `${this.#frame.id}/${row}/${column}`
  }

  term(row: string, column: string, sign: 1 | -1 = 1): Term {
    return { cell: this.id(row, column), sign }
  }

  /** result = the terms added; fills the result. Each term is [row, column, sign]. */
  linear(name: string, result: readonly [string, string], terms: readonly (readonly [string, string, 1 | -1])[]): this {
    const value = terms.reduce((all, [row, column, sign]) => addSigned(all, this.get(row, column), sign), exact(0))
    this.set(result[0], result[1], value)
    return this.related(name, result, terms)
  }

  /** The same relation, where the result stands already. */
  related(name: string, result: readonly [string, string] | number, terms: readonly (readonly [string, string, 1 | -1])[]): this {
    this.#relations.push({
      form: 'linear',
      name,
      result: typeof result === 'number' ? null : this.id(...result),
      constant: typeof result === 'number' ? result : 0,
      terms: terms.map(([row, column, sign]) => this.term(row, column, sign)),
    })
    return this
  }

  /** A relation with cells of other tables. */
  relate(relation: Relation): this {
    this.#relations.push(relation)
    return this
  }

  /** result = factor × over ÷ under, in the units that are printed; fills the result. Nothing where `under` is nothing. */
  ratio(
    name: string,
    result: readonly [string, string],
    over: readonly (readonly [string, string, 1 | -1])[],
    under: readonly (readonly [string, string])[],
    factor: number,
  ): this {
    const above = over.reduce((all, [row, column, sign]) => addSigned(all, this.get(row, column), sign), exact(0))
    const below = under.reduce((all, [row, column]) => addSigned(all, this.get(row, column), 1), exact(0))
    if (below.over === 0n) return this
    this.set(result[0], result[1], exact(above.over * below.under * BigInt(factor), above.under * below.over))
    this.#relations.push({
      form: 'ratio',
      name,
      result: this.id(...result),
      over: over.map(([row, column, sign]) => this.term(row, column, sign)),
      under: under.map(([row, column]) => this.term(row, column)),
      factor: this.#printedFactor(factor, over, under, result),
    })
    return this
  }

  /** The mean of some cells. */
  mean(name: string, result: readonly [string, string], terms: readonly (readonly [string, string])[]): this {
    const all = terms.reduce((value, [row, column]) => addSigned(value, this.get(row, column), 1), exact(0))
    this.set(result[0], result[1], exact(all.over, all.under * BigInt(terms.length)))
    this.#relations.push({
      form: 'ratio',
      name,
      result: this.id(...result),
      over: terms.map(([row, column]) => this.term(row, column)),
      under: [],
      factor: [1, terms.length],
    })
    return this
  }

  /** The number as it is printed; throws for a cell without one, which the makers never ask for. */
  figure(row: string, column: string): Figure {
    const format = this.#format(row, column)
    const { units } = toUnits(this.#scaled(this.get(row, column), format), format.decimals)
    return { cell: this.id(row, column), units, decimals: format.decimals, percent: format.percent === true, money: format.money === true }
  }

  finish(): TableBlock {
    const frame = this.#frame
    const hasMoney = this.#columns.some((column) => column.format.money === true)
    const unit = frame.unit ?? (hasMoney ? unitName(this.#style) : null)
    const place = this.#style.unitPlace
    const mixed = hasMoney && this.#columns.some((column) => column.format.money !== true && column.format.percent !== true)
    const inHeading = unit !== null && (place === 'heading' || mixed) && frame.unit === undefined
    const isLine = unit !== null && !inHeading && (place === 'before' || place === 'after' || frame.unit !== undefined)
    const corner = unit !== null && !inHeading && !isLine && place === 'corner' ? sentenceCase(unit) : (frame.corner ?? '')
    const caption = unit !== null && !inHeading && !isLine && place === 'caption' ? `${frame.caption} (${unit})` : frame.caption
    const grid = this.#grid(corner, inHeading)
    const turned = this.#canTurn() ? turn(grid) : grid
    return {
      kind: 'table',
      id: frame.id,
      number: frame.number,
      caption,
      captionPlace: this.#style.captionPlace,
      unitLine: isLine && unit !== null ? sentenceCase(unit) : null,
      unitPlace: place === 'after' ? 'after' : 'before',
      headerRows: this.#hasGroups() && !this.#canTurn() ? 2 : 1,
      rows: turned,
      footnotes: frame.footnotes ?? [],
      relations: this.#relations.filter((relation) => relation.result === null || !this.#isText(relation.result)),
    }
  }

  #isText(cell: string): boolean {
    const value = this.#values.get(cell.slice(this.#frame.id.length + 1))
    return typeof value === 'string'
  }

  #hasGroups(): boolean {
    return this.#columns.some((column) => column.group !== undefined)
  }

  #canTurn(): boolean {
    const simple = this.#frame.fixed !== true && !this.#hasGroups() && this.#rows.every((row) => row.role !== 'group')
    return this.#style.transposes && simple && this.#rows.length <= 6
  }

  #grid(corner: string, unitInHeading: boolean): (Cell | null)[][] {
    const heads = this.#headings(corner, unitInHeading)
    const body = this.#rows.map((row) => {
      const strong = (row.role === 'sum' || row.role === 'total') && this.#style.strongTotals
      const label = word(`${this.#frame.id}/${row.id}/label`, row.label, strong)
      if (row.role === 'group') return [{ ...label, across: this.#columns.length + 1 }, ...this.#columns.map(() => null)]
      return [label, ...this.#columns.map((column) => this.#cell(row, column, strong))]
    })
    return [...heads, ...body]
  }

  #headings(corner: string, unitInHeading: boolean): (Cell | null)[][] {
    const id = (name: string): string => `${this.#frame.id}/heading/${name}`
    const lower = this.#columns.map((column) => word(id(column.id), this.#headingText(column, unitInHeading), true))
    if (!this.#hasGroups()) return [[word(id('corner'), corner, true), ...lower]]
    const upper: (Cell | null)[] = []
    const under: (Cell | null)[] = []
    for (const [i, column] of this.#columns.entries()) {
      const own = lower[i]
      if (own === undefined) continue
      if (column.group === undefined) {
        upper.push({ ...own, down: 2 })
        under.push(null)
        continue
      }
      under.push(own)
      if (i > 0 && this.#columns[i - 1]?.group === column.group) upper.push(null)
      else {
        const across = this.#columns.slice(i).findIndex((other) => other.group !== column.group)
        upper.push({ ...word(id(`${column.id}-group`), column.group, true), across: across === -1 ? this.#columns.length - i : across })
      }
    }
    return [
      [{ ...word(id('corner'), corner, true), down: 2 }, ...upper],
      [null, ...under],
    ]
  }

  #headingText(column: Column, unitInHeading: boolean): string {
    if (column.format.percent === true && this.#style.percentIn === 'heading' && !/%|prosent/.test(column.heading)) {
      return `${column.heading} ${this.#style.groupedHeadings ? 'i %' : '(%)'}`
    }
    if (unitInHeading && column.format.money === true) return `${column.heading} (${shortUnit(this.#style)})`
    return column.heading
  }

  #cell(row: Row, column: Column, strong: boolean): Cell {
    const id = this.id(row.id, column.id)
    const value = this.#values.get(`${row.id}/${column.id}`)
    if (value === undefined) {
      // Missing is not zero: only an amount of nothing may be printed as 0.
      if (this.#style.nothing !== '0') return word(id, this.#style.nothing, strong)
      return this.#format(row.id, column.id).money === true ? { ...word(id, '0', strong), number: NONE } : word(id, '', strong)
    }
    if (typeof value === 'string') return word(id, value, strong)
    const format = this.#format(row.id, column.id)
    const number: PrintedNumber = {
      ...toUnits(this.#scaled(value, format), format.decimals),
      decimals: format.decimals,
      counted: format.decimals === 0 && format.money !== true && format.percent !== true && format.measured !== true,
    }
    if (number.counted && number.rounded) throw new Error(`${id} is no whole count`)
    return { ...word(id, this.#print(number, format), strong), number }
  }

  #print(number: PrintedNumber, format: Format): string {
    const text = printNumber(number.units, number.decimals, this.#style, format.sign)
    if (format.percent !== true || this.#style.percentIn === 'heading') return text
    return `${text}${this.percentSign}`
  }

  #format(row: string, column: string): Format {
    const own = this.#rows.find((other) => other.id === row)?.format ?? null
    const format = own ?? this.#columns.find((other) => other.id === column)?.format ?? WHOLE
    return format.money === true && this.#style.money === 'mill' ? { ...format, decimals: 1 } : format
  }

  #scaled(value: Exact, format: Format): Exact {
    return format.money === true ? times(value, exact(1, moneyScale(this.#style))) : value
  }

  #printedFactor(
    factor: number,
    over: readonly (readonly [string, string, 1 | -1])[],
    under: readonly (readonly [string, string])[],
    result: readonly [string, string],
  ): readonly [number, number] {
    const scale = (place: readonly [string, string] | readonly [string, string, 1 | -1] | undefined): number =>
      place !== undefined && this.#format(place[0], place[1]).money === true ? moneyScale(this.#style) : 1
    return [factor * scale(over[0]), scale(under[0]) * scale(result)]
  }
}

function addSigned(all: Exact, value: Exact, sign: 1 | -1): Exact {
  return exact(all.over * value.under + BigInt(sign) * value.over * all.under, all.under * value.under)
}

/** Kroner in one printed unit. */
export function moneyScale(style: Style): number {
  return style.money === 'kr' ? 1 : style.money === '1000' ? 1000 : 1_000_000
}

/** A figure as an exact number, in printed units. */
export const figureValue = (figure: Figure): Exact => fromUnits(figure.units, figure.decimals)

function unitName(style: Style): string {
  const nn = style.language === 'nn'
  switch (style.money) {
    case 'kr':
      return nn ? 'beløp i kroner' : 'beløp i hele kroner'
    case '1000':
      return style.strongTotals ? 'beløp i 1000 kroner' : nn ? 'tal i heile tusen kroner' : 'tall i hele tusen kroner'
    case 'mill':
      return style.strongTotals ? 'mill. kroner' : nn ? 'beløp i millionar kroner' : 'beløp i millioner kroner'
  }
}

const shortUnit = (style: Style): string => (style.money === 'kr' ? 'kr' : style.money === '1000' ? '1000 kr' : 'mill. kr')
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const NONE: PrintedNumber = { units: 0, decimals: 0, rounded: false, counted: false }

function word(id: string, text: string, strong: boolean): Cell {
  return { id, text, number: null, across: 1, down: 1, strong }
}

function turn(grid: readonly (readonly (Cell | null)[])[]): (Cell | null)[][] {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? null))
}
