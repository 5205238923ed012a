import type { FactValue, Language } from '@arsring/shared'
import { plainBlocks, type DocumentNode } from '@arsring/document'

/** A text as it reads, for the clipboard: one line per block, figures with their values. */
export function plainText(doc: DocumentNode, figures: ReadonlyMap<string, FactValue>, language: Language): string {
  return plainBlocks(doc, figures, language)
    .map((block) => block.text)
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}
