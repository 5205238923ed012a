import type { FactValue, Language, Place } from '@arsring/shared'
import { editorRange, plainBlocks, type DocumentNode } from '@arsring/document'

/**
 * Where in the editor a finding about text stands. The block it named comes first; when the text has been edited since,
 * the first block that still says the same. Null when no block does: then it is mended, or about to be.
 */
export function findTextPlace(
  doc: DocumentNode,
  place: Extract<Place, { kind: 'text' }>,
  figures: ReadonlyMap<string, FactValue>,
  language: Language,
): { readonly from: number; readonly to: number } | null {
  const blocks = plainBlocks(doc, figures, language)
  const named = blocks.find((block) => block.index === place.block)
  if (named !== undefined && named.text.slice(place.from, place.to) === place.text) return editorRange(named, place.from, place.to)
  for (const block of named === undefined ? blocks : [named, ...blocks]) {
    const at = block.text.indexOf(place.text)
    if (at >= 0) return editorRange(block, at, at + place.text.length)
  }
  return null
}
