import type { Language } from '@arsring/shared'
import type { ExaminedFinding, ExaminedPlace } from '../model/examination.ts'

/** The list of an examination, to be written to a file: without the document's own text and its marks. */
export interface ListOrder {
  readonly form: 'xlsx' | 'pdf'
  /** Name of the document it is about. */
  readonly name: string
  readonly year: number | null
  readonly pages: number | null
  readonly tables: number
  readonly findings: readonly ListedFinding[]
  readonly language: Language
  /** The day it is made, ISO. */
  readonly date: string
}

export type ListedPlace = Omit<ExaminedPlace, 'mark'>
export type ListedFinding = Omit<ExaminedFinding, 'mark' | 'also'> & { readonly also: readonly ListedPlace[] }
