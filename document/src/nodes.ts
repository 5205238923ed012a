import type { FigureFormat } from '@arsring/shared'

/** The text of a section as ProseMirror JSON. `schema.ts` says which trees are valid; this is their type. */
export type DocumentNode =
  | { readonly type: 'doc'; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'paragraph'; readonly content?: readonly DocumentNode[] }
  /** Headings inside a section: level 1 stands one below the section's own. */
  | { readonly type: 'heading'; readonly attrs: { readonly level: 1 | 2 }; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'bulletList'; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'orderedList'; readonly attrs?: { readonly start: number }; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'listItem'; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'blockquote'; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly DocumentMark[] }
  /** A live figure: holds key and format, never a value. Key is `factKeyText`. */
  | { readonly type: 'figure'; readonly attrs: FigureAttrs; readonly marks?: readonly DocumentMark[] }
  /** A word that follows the sign of a change, variance or gap. */
  | { readonly type: 'direction'; readonly attrs: DirectionAttrs; readonly marks?: readonly DocumentMark[] }
  /** A table of the template, by its table id. */
  | { readonly type: 'factTable'; readonly attrs: { readonly table: string } }
  | { readonly type: 'chart'; readonly attrs: { readonly chart: string } }
  /** A picture of the report's own, by the hash of its bytes. */
  | { readonly type: 'image'; readonly attrs: ImageAttrs }
  /** A small table typed by hand: text only, its numbers are unbound. */
  | { readonly type: 'table'; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'tableRow'; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'tableHeader'; readonly attrs?: CellSpan; readonly content?: readonly DocumentNode[] }
  | { readonly type: 'tableCell'; readonly attrs?: CellSpan; readonly content?: readonly DocumentNode[] }

export type DocumentNodeOf<T extends DocumentNode['type']> = Extract<DocumentNode, { type: T }>

export interface FigureAttrs {
  readonly key: string
  readonly format: FigureFormat
  /** Left out: `minus`. */
  readonly sign?: FigureSign
}

export interface DirectionAttrs {
  readonly key: string
  readonly words: DirectionWords
}

export interface ImageAttrs {
  /** SHA-256 of the stored bytes, in hex. */
  readonly sha256: string
  /** In pixels, as the picture is seen: room is kept for it before it is loaded. */
  readonly width: number
  readonly height: number
  /** What the picture shows, for who doesn't see it; empty until it is written, and when `decorative`. */
  readonly alternative: string
  /** True when nothing is lost by not seeing it: screen readers pass it by. */
  readonly decorative: boolean
  /** Empty when it has none. */
  readonly caption: string
}

export interface CellSpan {
  readonly colspan?: number
  readonly rowspan?: number
}

export type DocumentMark =
  { readonly type: 'bold' } | { readonly type: 'italic' } | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export const FIGURE_FORMATS: readonly FigureFormat[] = ['plain', 'kroner', 'thousand', 'million', 'percent', 'percentage_point']

/**
 * minus: a minus sign only (−5). plus: a plus sign as well (+5). none: the size alone, for a figure that stands after
 * its direction word: "redusert med 5", never "redusert med −5".
 */
export type FigureSign = 'minus' | 'plus' | 'none'
export const FIGURE_SIGNS: readonly FigureSign[] = ['minus', 'plus', 'none']

/**
 * Which three words follow the sign: verb (økt/redusert/uendret), noun (økning/nedgang/ingen endring), place
 * (over/under/likt med), spending (mindreforbruk/merforbruk/ingen avvik), income (merinntekt/mindreinntekt/ingen avvik).
 */
export type DirectionWords = 'verb' | 'noun' | 'place' | 'spending' | 'income'
export const DIRECTION_WORDS: readonly DirectionWords[] = ['verb', 'noun', 'place', 'spending', 'income']

/** Longer than any alternative text or caption should be, in characters. */
export const IMAGE_TEXT_LIMIT = 1000
/** Pixels along a side: more than any page shows. */
export const IMAGE_SIDE_LIMIT = 12_000

/** A section nobody has written in yet. */
export const EMPTY_DOCUMENT: DocumentNode = { type: 'doc', content: [{ type: 'paragraph' }] }
