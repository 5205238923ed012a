/** A quarter turn clockwise is 90: text that runs down the page. */
export type Turn = 0 | 90 | 180 | 270

/** What a file draws as one sign, placed on the page as it is seen: points from its upper left corner. */
export interface Glyph {
  readonly text: string
  /** Where its baseline starts, and how far it reaches along it. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly turn: Turn
  /** Type size in points. */
  readonly size: number
  readonly isBold: boolean
  /** Extra space after every sign, as the file asks for: no sign of a new word. */
  readonly spacing: number
  /** Id of the piece of structure it belongs to; null when none. */
  readonly mark: number | null
}

/** Signs without space between, in the frame where its text runs from left to right. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly isBold: boolean
  readonly mark: number | null
  /** Whether the file itself has a space after it, however narrow. */
  readonly spaceAfter: boolean
  /** Its place among the page's words in the order the file draws them. */
  readonly order: number
}

/** A drawn straight line, or an edge of a filled area. */
export interface Rule {
  readonly isVertical: boolean
  /** x of a vertical rule, y of a horizontal one. */
  readonly at: number
  readonly from: number
  readonly to: number
  /** An edge of a filled area separates, but a fill may cover many cells. */
  readonly isEdge: boolean
}

/** One page with its text upright. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  /** Baselines of text that runs up to the right edge of the page or over it: not all there is can be seen. */
  readonly cutOff: readonly number[]
  /** Text on the same page that runs another way, as a table on its side. */
  readonly asides: readonly Aside[]
}

/** A part of a page that must be turned to be read, and where it stands on the page. */
export interface Aside {
  readonly page: Page
  readonly top: number
  readonly left: number
  readonly right: number
}

/** Words on one baseline, from left to right. */
export interface Line {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}
