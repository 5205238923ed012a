import type { ImportScope } from '../../api/facts.ts'
import type { Unit } from '../../api/types.ts'

/** A file that another page made, with what it is; the year and the budget chapter when they are known. */
export interface HandedFile {
  readonly file: File
  readonly kind: string
  readonly chapter: string | null
  readonly year: number | null
}

// In memory only: what a report says is not written down before somebody posts it.
let handed: HandedFile | null = null

/** Has the page for new files open with this file in its preview. It is posted there, by a person, or not at all. */
export function handOver(file: HandedFile): void {
  handed = file
}

export function handedFile(): HandedFile | null {
  return handed
}

/** The page has taken it: next time it opens empty. */
export function forgetHanded(): void {
  handed = null
}

/** What the page opens with: what the handed file says of itself, and `otherwise` where it says nothing. */
export function scopeOf(
  file: HandedFile | null,
  otherwise: ImportScope,
  units: readonly Pick<Unit, 'id' | 'budgetChapters'>[],
): ImportScope {
  if (file === null) return otherwise
  const answering = units.find((unit) => unit.budgetChapters.some(({ code }) => code === file.chapter))
  return { kind: file.kind, unit: answering?.id ?? otherwise.unit, year: file.year ?? otherwise.year }
}
