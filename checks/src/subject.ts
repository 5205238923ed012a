import type { FactKey, FactValue, Finding, Language, Table } from '@arsring/shared'

/**
 * What the checks read: a report being written, or a finished document. Both become this before any rule runs, so
 * one rule serves both. In a finished document no cell has a key and no figure is bound.
 */
export interface CheckedDocument {
  readonly year: number
  readonly language: Language
  readonly sections: readonly CheckedSection[]
  readonly settings: CheckSettings
}

export interface CheckSettings {
  /** A variance must be explained when it is at least this many kroner … */
  readonly varianceLimitKroner: string
  /** … and at least this share of the revised budget, in per cent. */
  readonly varianceLimitPercent: string
  /** Pay is shown for no fewer persons than this. */
  readonly smallestGroup: number
  /** Years besides the report year and the year before that the report itself compares with (key figures of five years). */
  readonly comparisonYears: readonly number[]
}

export interface CheckedSection {
  readonly id: string
  /** `3.1`; null for the foreword. */
  readonly number: string | null
  readonly title: string
  readonly isRequired: boolean
  /** absent: not in the document at all; empty: the heading stands there with nothing under it. */
  readonly presence: 'content' | 'not_applicable' | 'empty' | 'absent'
  readonly blocks: readonly ProseBlock[]
  /** The pictures in its text, in reading order. */
  readonly images: readonly CheckedImage[]
  readonly tables: readonly Table[]
}

/** A picture, and what stands for it where it is not seen. */
export interface CheckedImage {
  /** Names the picture: the hash of its file. */
  readonly sha256: string
  readonly alternative: string
  readonly decorative: boolean
}

/** A paragraph, heading or list item as plain text, with the stretches that are bound to stored figures. */
export interface ProseBlock {
  readonly index: number
  readonly text: string
  readonly figures: readonly BoundFigure[]
  /** The text, character for character, with thousands parted by blanks, where the document parts them with points. */
  readonly numerals?: string
  /** What it is in the document; a paragraph when not said. Headings and notes carry years that follow the report's. */
  readonly role?: 'paragraph' | 'heading' | 'cell' | 'note'
}

/** A stretch of the text (`from` ≤ i < `to`) that Årsring wrote itself from a stored figure. */
export interface BoundFigure {
  readonly from: number
  readonly to: number
  readonly kind: 'figure' | 'direction'
  readonly key: FactKey
  readonly value: FactValue
}

/** One rule. The same rule serves the report while it is written and the examiner of finished documents. */
export interface Check {
  readonly id: string
  /** Law, template or principle the rule comes from. */
  readonly reference: string
  run(document: CheckedDocument): readonly Finding[]
}
