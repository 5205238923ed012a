import type { BenchReport, Block, Claim, ReportKind, Sentence, Style } from './model.ts'
import type { Random } from './random.ts'
import { TableDraft, type TableFrame } from './table-draft.ts'

/** A sentence that claims something, before it has a place. */
export interface Told {
  readonly text: string
  readonly claim: Claim | null
}

/** A report while it is made: blocks in order, ids and table numbers given out. */
export class ReportDraft {
  readonly random: Random
  readonly style: Style
  readonly year: number
  readonly entity: string
  /** What is left of the small talk; filled when it is first needed. */
  talk?: string[]
  readonly #blocks: Block[] = []
  readonly #kind: ReportKind
  readonly #seed: number
  #section: string | null = null
  #tablesInSection = 0
  #tables = 0
  #ids = 0

  constructor(seed: number, kind: ReportKind, entity: string, year: number, style: Style, random: Random) {
    this.#seed = seed
    this.#kind = kind
    this.entity = entity
    this.year = year
    this.style = style
    this.random = random
  }

  /** The word of the report's language. */
  say(nb: string, nn: string): string {
    return this.style.language === 'nb' ? nb : nn
  }

  heading(number: string | null, title: string): this {
    const level = number === null ? 1 : number.split('.').length
    this.#section = number
    this.#tablesInSection = 0
    this.#blocks.push({ kind: 'heading', id: this.#next('h'), level, number: this.style.numbersHeadings ? number : null, title })
    return this
  }

  /** One paragraph of these sentences; none gives none. */
  paragraph(...told: readonly (Told | string)[]): this {
    if (told.length === 0) return this
    const sentences: Sentence[] = told.map((one) =>
      typeof one === 'string' ? { id: this.#next('s'), text: one, claim: null } : { id: this.#next('s'), ...one },
    )
    this.#blocks.push({ kind: 'paragraph', sentences })
    return this
  }

  /** A table of the section; `add` puts it in its place. */
  table(caption: string, frame: Partial<TableFrame> = {}): TableDraft {
    this.#tables += 1
    this.#tablesInSection += 1
    const number =
      this.#kind === 'own'
        ? `Tabell ${this.#tables}`
        : this.#tablesInSection === 1 && this.#section !== null
          ? `Tabell ${this.#section}`
          : null
    return new TableDraft({ id: `t${this.#tables}`, number: this.style.numbersTables ? number : null, caption, ...frame }, this.style)
  }

  add(table: TableDraft): this {
    this.#blocks.push(table.finish())
    return this
  }

  finish(title: string): BenchReport {
    return { seed: this.#seed, kind: this.#kind, title, entity: this.entity, year: this.year, style: this.style, blocks: this.#blocks }
  }

  #next(kind: string): string {
    this.#ids += 1
    return `${kind}${this.#ids}`
  }
}
