import { message } from '@arsring/shared'
import { openArchive, type Archive } from '../../../platform/files/archive.ts'
import { FileFault } from '../../../platform/files/file-fault.ts'
import { readRelationships } from '../../../platform/files/relationships.ts'
import type { FileNote, Part, PartPlace, Reader, Reading, ReadLimits } from '../model/part.ts'
import { archiveLimits } from './archive-limits.ts'
import { BodyReader, type Unread } from './docx/body.ts'
import { chartNotes } from './docx/chart-notes.ts'
import { readCharts } from './docx/charts.ts'
import { readChunks } from './docx/chunks.ts'
import type { Draft, TextDraft } from './docx/draft.ts'
import { headingsByLook } from './docx/headings-by-look.ts'
import { joinTables } from './docx/join-tables.ts'
import { readNotes } from './docx/notes.ts'
import { readNumbering } from './docx/numbering.ts'
import type { PageBreaks } from './docx/paragraph-text.ts'
import { readStyles } from './docx/styles.ts'
import { tabbedTables } from './docx/tab-columns.ts'
import { readNodes } from './docx/xml-node.ts'
import { plainText } from './plain-text.ts'
import { budget, ReadStop, refusing } from './stop.ts'

/**
 * Reads a Word document (DOCX): headings with the numbers Word counts, paragraphs, tables and captions, as printed with
 * tracked changes accepted. Lists of contents, headers, footers, comments and hidden text are left out; web pages and Word
 * documents that were put in whole are read where they stand. Pages are those
 * of the last time Word laid it out; null where the file does not say.
 */
export const readDocx: Reader = (bytes, limits) => refusing(() => read(bytes, limits, readInner))

/** A document within a document: what is within that one again is not read. */
const readInner: Reader = (bytes, limits) => refusing(() => read(bytes, limits, null))

async function read(bytes: Uint8Array, limits: ReadLimits, inner: Reader | null): Promise<Reading> {
  const archive = await openArchive(bytes, archiveLimits(limits))
  const main = await mainPart(archive)
  const related = await readRelationships(archive, main)
  const partOf = (kind: string): string | undefined =>
    [...related.values()].find(({ type, target }) => type === kind && archive.names.has(target))?.target
  const styles = await readStyles(archive, partOf('styles'))
  const numbering = await readNumbering(archive, partOf('numbering'), styles)
  const count = budget(limits)
  const notes = await readNotes(archive, { footnotes: partOf('footnotes'), endnotes: partOf('endnotes') }, styles)
  const charts = await readCharts(archive, related)
  const chunks = await readChunks(archive, related, limits, inner)
  const body = new BodyReader(styles, numbering, { notes, charts, chunks }, count)
  const drafts = await readBody(archive, main, body)
  const told = await pagesTold(archive)
  const pageOf = pageReader(body.breaks, told)
  if (told !== null && told > limits.pages) throw new ReadStop('too-many-pages', { limit: limits.pages, found: told })
  const parts = headingsByLook(captioned(joinTables(tabbedTables(drafts)))).map((draft) => partFrom(draft, pageOf))
  return {
    kind: 'read',
    parts,
    pages: told,
    notes: [
      ...chartNotes(body.unread.charts, parts),
      ...unreadNotes(body.unread),
      ...[...chunks.values()].flatMap(({ notes: one }) => one),
    ],
  }
}

/** What the document shows and is not read. */
function unreadNotes({ embedded, smartArt }: Unread): FileNote[] {
  const about = { rule: 'unread-part', severity: 'warning', at: null } as const
  return [
    ...(embedded.length === 0
      ? []
      : [{ ...about, message: message('check.unread-part.embedded', { names: [...new Set(embedded)].join(', ') }) }]),
    ...(smartArt === 0 ? [] : [{ ...about, message: message('check.unread-part.smartart', { count: String(smartArt) }) }]),
  ]
}

async function mainPart(archive: Archive): Promise<string> {
  const root = await readRelationships(archive, '')
  const named = [...root.values()].find(({ type }) => type === 'officeDocument')?.target
  const main = [named, 'word/document.xml'].find((part) => part !== undefined && archive.names.has(part))
  if (main === undefined) throw new FileFault('file-not-a-sheet', { what: 'zip' })
  return main
}

async function readBody(archive: Archive, main: string, body: BodyReader): Promise<Draft[]> {
  const drafts: Draft[] = []
  // Blocks inside a control of contents, or the copy for old programs, are passed over.
  const around: { name: string; isSkipped: boolean }[] = []
  await readNodes(
    archive,
    main,
    (name) => name === 'p' || name === 'tbl' || name === 'altChunk',
    (node) => {
      if (!around.some(({ isSkipped }) => isSkipped)) for (const draft of body.block(node)) drafts.push(draft)
    },
    (name, attributes, isOpening) => {
      if (!isOpening) return void around.pop()
      if (name === 'docPartGallery' && attributes['val'] === 'Table of Contents') {
        const control = around.findLast((each) => each.name === 'sdt')
        if (control) control.isSkipped = true
      }
      around.push({ name, isSkipped: name === 'Fallback' || name === 'sectPr' })
    },
  )
  return drafts
}

/** How many pages the document says it has; null when it does not. */
async function pagesTold(archive: Archive): Promise<number | null> {
  let pages: number | null = null
  if (!archive.names.has('docProps/app.xml')) return null
  await readNodes(
    archive,
    'docProps/app.xml',
    (name) => name === 'Pages',
    (node) => {
      const told = Number(node.text)
      if (Number.isSafeInteger(told) && told > 0) pages = told
    },
  )
  return pages
}

/** The page a part begins on: by the breaks Word wrote, or by those put in by hand when they account for every page. */
function pageReader(all: PageBreaks, told: number | null): (at: PageBreaks) => number | null {
  if (all.rendered > 0) return (at) => at.rendered + 1
  return told === all.manual + 1 ? (at) => at.manual + 1 : () => null
}

/** A unit line between a caption and its table is no longer than this. */
const LONGEST_UNIT_LINE = 120

/** A caption over a table, or over the one line above a table, belongs to it: Word says so by its style. */
function captioned(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) {
    const above = result.at(-1)
    const isLine = above?.kind === 'paragraph' && isUnitLine(above)
    const caption = isLine ? result.at(-2) : above
    if (draft.kind === 'table' && caption?.kind === 'caption' && !/^(?:figur|bilde|diagram|figure)/iu.test(caption.lines[0] ?? '')) {
      result.splice(isLine ? -2 : -1, 1)
      result.push({ ...draft, caption: plainText(caption.lines.join(' ')) })
    } else {
      result.push(draft)
    }
  }
  return result
}

function isUnitLine({ lines }: TextDraft): boolean {
  const text = plainText(lines.join(' '))
  return text.length <= LONGEST_UNIT_LINE && !/[.!?:]$/.test(text)
}

function partFrom(draft: Draft, pageOf: (at: PageBreaks) => number | null): Part {
  const place: PartPlace = { page: pageOf(draft.at), line: null, sheet: null }
  switch (draft.kind) {
    case 'heading':
      return { kind: 'heading', level: draft.level, text: plainText(draft.lines.join(' ')), place }
    case 'caption':
    case 'paragraph':
      return { kind: 'paragraph', text: paragraphText(draft.lines), place }
    case 'table':
      return {
        kind: 'table',
        caption: draft.caption,
        headerRows: draft.headerRows,
        rows: draft.rows.map(({ at, ...row }) => ({ ...row, place: { page: pageOf(at), line: null, sheet: null } })),
        place,
      }
  }
}

/** The tab before a page number stays: it is what tells a line of contents from a sentence. */
function paragraphText(lines: readonly string[]): string {
  const text = lines.join(' ')
  const contents = /^([^\t]*\S)\s*\t+\s*(\d{1,4})\s*$/.exec(text)
  return contents ? `${plainText(contents[1] ?? '')}\t${contents[2] ?? ''}` : plainText(text)
}
