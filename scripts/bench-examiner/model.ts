/** A report as the benchmark holds it: what is printed, which cells belong together, and which sentences can be tried against them. */
export interface BenchReport {
  readonly seed: number
  readonly kind: ReportKind
  readonly title: string
  readonly entity: string
  readonly year: number
  readonly style: Style
  readonly blocks: readonly Block[]
}

/** `template`: the common template's chapters; `own`: the agency's own tables; `printed`: a published report with its errors mended. */
export type ReportKind = 'template' | 'own' | 'printed'
export type Language = 'nb' | 'nn'
export type Block = HeadingBlock | ParagraphBlock | TableBlock

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly id: string
  readonly level: number
  readonly number: string | null
  readonly title: string
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly sentences: readonly Sentence[]
}

export interface Sentence {
  readonly id: string
  readonly text: string
  /** Null for a sentence whose numbers say nothing of the tables. */
  readonly claim: Claim | null
}

/** A claim that is true; `falsehoods` are the same sentence made clearly untrue. */
export interface Claim {
  readonly kind: string
  readonly cells: readonly string[]
  readonly falsehoods: readonly { readonly kind: 'number' | 'word'; readonly text: string }[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly id: string
  readonly number: string | null
  readonly caption: string
  readonly captionPlace: 'before' | 'after'
  /** Told on a line of its own; null when the unit stands in heading, corner or caption. */
  readonly unitLine: string | null
  readonly unitPlace: 'before' | 'after'
  readonly headerRows: number
  /** Every row has equally many places; null is a place that a merged cell covers. */
  readonly rows: readonly (readonly (Cell | null)[])[]
  readonly footnotes: readonly string[]
  readonly relations: readonly Relation[]
}

export interface Cell {
  readonly id: string
  readonly text: string
  /** What the cell says as a number; null for labels, answers and cells without a number. */
  readonly number: PrintedNumber | null
  readonly across: number
  readonly down: number
  readonly strong: boolean
}

export interface PrintedNumber {
  /** Whole units of the last decimal printed. */
  readonly units: number
  readonly decimals: number
  /** The number behind has more decimals than are printed. */
  readonly rounded: boolean
  /** Counted: whoever reads it knows that nothing is behind it. What is paid, measured or divided may be rounded, for all a reader knows. */
  readonly counted: boolean
}

/** How cells hang together. Numbers are as printed; `factor` carries units and per cent. */
export type Relation = LinearRelation | RatioRelation

export interface LinearRelation {
  readonly form: 'linear'
  readonly name: string
  /** Null when the terms make a fixed number (100 per cent). */
  readonly result: string | null
  readonly constant: number
  readonly terms: readonly Term[]
}

/** result = factor × (sum of over) ÷ (sum of under) + shift. */
export interface RatioRelation {
  readonly form: 'ratio'
  readonly name: string
  readonly result: string
  readonly over: readonly Term[]
  readonly under: readonly Term[]
  /** Numerator and denominator of the factor. */
  readonly factor: readonly [number, number]
}

export interface Term {
  readonly cell: string
  readonly sign: 1 | -1
}

/** How one house prints. */
export interface Style {
  readonly language: Language
  readonly thousands: string
  readonly minus: 'hyphen' | 'minus' | 'spaced' | 'after'
  readonly nothing: string
  readonly percentIn: 'heading' | 'cell' | 'cell-tight'
  readonly money: 'kr' | '1000' | 'mill'
  readonly unitPlace: 'before' | 'after' | 'corner' | 'caption' | 'heading'
  readonly income: 1 | -1
  /** Deviation as budget minus accounts (1) or accounts minus budget (-1). */
  readonly deviation: 1 | -1
  readonly deviationFirst: boolean
  readonly newestFirst: boolean
  readonly totalFirst: boolean
  readonly totalWord: string
  readonly strongTotals: boolean
  readonly groupedHeadings: boolean
  readonly transposes: boolean
  readonly captionPlace: 'before' | 'after'
  readonly numbersTables: boolean
  readonly numbersHeadings: boolean
}
