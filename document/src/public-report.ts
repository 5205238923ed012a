import type { Language, Table, UnitOfMeasure } from '@arsring/shared'
import type { DocumentNode } from './nodes.ts'

/**
 * A report as the public may see it: all that any rendition is made from. Names of staff, names of files, inputs that
 * are not shown and suppressed values are not in this type, so no rendition can leak them.
 */
export interface PublicReport {
  readonly schema: 1
  readonly municipality: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly year: number
  readonly language: Language
  readonly title: string
  readonly edition: number
  /** ISO date of publication, Europe/Oslo. */
  readonly publishedOn: string
  /** Official title of who signed, and place and date of signing; no name. */
  readonly signature: { readonly title: string; readonly place: string; readonly date: string } | null
  readonly sections: readonly PublicSection[]
  readonly tables: Readonly<Record<string, Table>>
  readonly charts: Readonly<Record<string, Chart>>
  /** Every picture shown, by the hash of its file. */
  readonly images: Readonly<Record<string, PublicImage>>
  /** Files that lie with the report, in order. */
  readonly attachments: readonly PublicAttachment[]
  /** Every figure shown, by its key text. */
  readonly figures: Readonly<Record<string, PublicFigure>>
  /** What changed since the edition before, and why; empty in the first edition. */
  readonly erratum: { readonly because: string; readonly changes: readonly string[] } | null
  readonly template: { readonly id: string; readonly version: string }
}

export interface PublicSection {
  readonly id: string
  readonly number: string | null
  readonly title: string
  /** 1 for chapters, 2 for `2.1`, 3 for `2.1.1`. */
  readonly level: number
  readonly content: DocumentNode | null
  /** "Ikke aktuelt" with its reason, when the section was declared so. */
  readonly notApplicable: string | null
}

/** A figure with its public provenance. `text` is the value at the indicator's own precision. */
export interface PublicFigure {
  readonly key: string
  readonly label: string
  readonly text: string
  /** Canonical decimal; null for a range, a text, and what is missing or not applicable. */
  readonly value: string | null
  /** Name of the unit, in the language of the report. */
  readonly unit: string
  /** How `value` is written in a sentence that asks for another format; null when there is no number. */
  readonly measure: { readonly unit: UnitOfMeasure; readonly decimals: number } | null
  readonly period: string
  readonly series: string
  readonly definition: string
  readonly reference: string
  /** How it came to be, in words: "Regnskap per kapittel og artsgruppe, mottatt 15.01.2025" or the formula. */
  readonly source: string
  /** Date the source was received, ISO; null for calculated figures. */
  readonly sourceDate: string | null
  /** Labels and values of the figures it was calculated from, one step. */
  readonly inputs: readonly { readonly key: string; readonly label: string; readonly text: string }[]
}

export interface Chart {
  readonly id: string
  readonly kind: 'bar' | 'line'
  readonly title: string
  /** What the chart shows, in words, made from its data. */
  readonly alternative: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (string | null)[] }[]
  readonly decimals: number
}

/** The file of a picture in the text. Its words stand where it is shown. */
export interface PublicImage {
  readonly sha256: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** A file that lies with the report. Never its name on the machine it came from. */
export interface PublicAttachment {
  readonly title: string
  readonly kind: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'png' | 'jpg'
  readonly sha256: string
  readonly bytes: number
}
