import type { Block, HeadingBlock, ParagraphBlock, TableBlock } from '../model.ts'

/** A report in one format: the bytes, and the name they would have. */
export interface PrintedReport {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** How one line of a report is meant. */
export interface Line {
  readonly role: 'caption' | 'unit' | 'note'
  readonly text: string
}

export const headingText = (heading: HeadingBlock): string =>
  heading.number === null ? heading.title : `${heading.number} ${heading.title}`
export const paragraphText = (paragraph: ParagraphBlock): string => paragraph.sentences.map((sentence) => sentence.text).join(' ')
export const captionText = (table: TableBlock): string => (table.number === null ? table.caption : `${table.number} ${table.caption}`)

/** The lines printed over a table. */
export function linesBefore(table: TableBlock): Line[] {
  return [
    ...(table.captionPlace === 'before' ? [{ role: 'caption' as const, text: captionText(table) }] : []),
    ...(table.unitLine !== null && table.unitPlace === 'before' ? [{ role: 'unit' as const, text: table.unitLine }] : []),
  ]
}

/** The lines printed under a table. */
export function linesAfter(table: TableBlock): Line[] {
  return [
    ...(table.unitLine !== null && table.unitPlace === 'after' ? [{ role: 'unit' as const, text: table.unitLine }] : []),
    ...table.footnotes.map((text) => ({ role: 'note' as const, text })),
    ...(table.captionPlace === 'after' ? [{ role: 'caption' as const, text: captionText(table) }] : []),
  ]
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Every table of a report. */
export const tablesOf = (blocks: readonly Block[]): TableBlock[] => blocks.filter((block) => block.kind === 'table')
