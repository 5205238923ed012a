import type { CellLook } from './styles.ts'

/** A cell holds a number (canonical decimal), a text, or nothing. There is no way to write a formula. */
export type SheetCell =
  | { readonly number: string; readonly look: CellLook }
  | { readonly text: string; readonly look: CellLook; readonly leadsTo?: string }
  | { readonly look: CellLook }
  | null
