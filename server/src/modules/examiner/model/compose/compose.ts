import type { PrintedReport, PrintedSection, PrintedTable } from '@arsring/checks'
import type { Part } from '../part.ts'
import { captionsFollow, tableTexts } from './caption.ts'
import { documentLanguage } from './document-language.ts'
import { documentYear } from './document-year.ts'
import { isContentsLine, isForeword, readHeading, type SectionHeading } from './section-heading.ts'
import { tableShape, type TableShape } from './table-shape.ts'
import { matchTemplate } from './template-sections.ts'
import { pointsInText, withoutPoints } from './thousands.ts'

/** A finished document in the form the rules read, and where each piece of it stands among the parts. */
export interface Composed {
  readonly report: PrintedReport
  /** Whether the document says which year it is about; otherwise the year is the likeliest, and nothing is called stale. */
  readonly isYearStated: boolean
  readonly sections: readonly SectionOrigin[]
}

/** Section by section as in the report. Indexes are of the parts; null where nothing is printed. */
export interface SectionOrigin {
  readonly heading: number | null
  readonly blocks: readonly number[]
  readonly tables: readonly { readonly part: number; readonly shape: TableShape }[]
}

interface Draft {
  readonly id: string
  readonly heading: SectionHeading
  readonly at: number | null
  readonly prose: { readonly role?: 'heading' | 'note'; readonly text: string }[]
  readonly blocks: number[]
  readonly tables: PrintedTable[]
  readonly origins: { part: number; shape: TableShape }[]
}

/** Composes the parts of a document. `fallbackYear` is taken when it names no year at all. */
export function compose(parts: readonly Part[], fallbackYear: number): Composed {
  const found = documentYear(parts)
  const year = found?.year ?? fallbackYear
  const taken = new Set(contentsParts(parts))
  const follow = captionsFollow(parts)
  const isNumbered = parts.filter((part) => part.kind === 'heading' && readHeading(part.text).number !== null).length >= 2
  const drafts: Draft[] = [draft('front', { number: null, title: '' }, null)]
  const ids = new Set(['front'])
  const texts = new Map(
    parts.flatMap((part, at) => {
      if (part.kind !== 'table') return []
      const told = tableTexts(parts, at, part, follow, taken)
      for (const index of told.taken) taken.add(index)
      return [[at, told] as const]
    }),
  )

  parts.forEach((part, at) => {
    if (taken.has(at)) return
    const current = drafts.at(-1)
    if (!current) return
    switch (part.kind) {
      case 'heading': {
        const heading = readHeading(part.text)
        if (!opensSection(heading, part.level, isNumbered, drafts)) {
          current.prose.push({ role: 'heading', text: part.text })
          current.blocks.push(at)
          return
        }
        const id = freeId(heading.number ?? (isForeword(heading.title) ? 'foreword' : `heading-${at}`), ids)
        ids.add(id)
        drafts.push(draft(id, heading, at))
        return
      }
      case 'paragraph':
        if (part.text.trim() === '') return
        current.prose.push(isNote(part.text, current.heading.title) ? { role: 'note', text: part.text } : { text: part.text })
        current.blocks.push(at)
        return
      case 'table': {
        const shape = tableShape(part)
        const told = texts.get(at)
        if (!shape || !told) return
        const caption = told.caption === '' ? (shape.title ?? '') : told.caption
        const chapter = /\bkap(?:ittel|\.)?\s*(\d{3})\b/iu.exec(`${caption} ${current.heading.title}`)?.[1]
        current.tables.push({
          number: told.number,
          caption,
          unitLine: told.unitLine === '' ? (shape.unitLine ?? '') : told.unitLine,
          columns: shape.columns,
          rows: shape.rows,
          footnotes: told.footnotes,
          unread: shape.unread,
          ...(chapter === undefined ? {} : { chapter }),
        })
        current.origins.push({ part: at, shape })
      }
    }
  })

  const kept = drafts.filter((one) => one.id !== 'front' || one.blocks.length > 0 || one.tables.length > 0)
  const marks = new Set(kept.flatMap(({ origins }) => origins.flatMap(({ shape }) => shape.thousands ?? [])))
  const language = documentLanguage(allText(parts))
  const isPointedInText = language !== 'en' && marks.size === 0 && pointsInText(kept.flatMap(({ prose }) => prose.map(({ text }) => text)))
  const isPointed = isPointedInText || (marks.has('.') && !marks.has(','))
  const printed = kept.map((one): PrintedSection => ({
    id: one.id,
    number: one.heading.number,
    title: one.heading.title,
    required: false,
    presence: presenceOf(one, kept),
    prose: isPointed ? one.prose.map((block) => ({ ...block, numerals: withoutPoints(block.text) })) : one.prose,
    tables: one.tables,
  }))
  const sections = matchTemplate(printed, year)
  const origins = new Map(kept.map((one) => [one.id, { heading: one.at, blocks: one.blocks, tables: one.origins }]))
  return {
    report: { entity: '', year, language, sections },
    isYearStated: found?.isStated ?? false,
    sections: sections.map((section) => origins.get(section.id ?? '') ?? { heading: null, blocks: [], tables: [] }),
  }
}

/** `1) …`, or anything in a section of notes to the accounts: fixed text that carries over from one year to the next. */
function isNote(text: string, title: string): boolean {
  return /^\(?\d{1,2}\)\s/.test(text) || /^note[rs]?\b/iu.test(title)
}

function draft(id: string, heading: SectionHeading, at: number | null): Draft {
  return { id, heading, at, prose: [], blocks: [], tables: [], origins: [] }
}

/** A numbered heading opens a section. One without a number does so only before the first numbered one, or where none is numbered. */
function opensSection(heading: SectionHeading, level: number | null, isNumbered: boolean, drafts: readonly Draft[]): boolean {
  if (heading.number !== null) return true
  if (!isNumbered) return level === null || level <= 3
  return drafts.every((one) => one.heading.number === null) || isForeword(heading.title)
}

/** The parts of a table of contents: its lines, and headings that are printed again further on with something under them. */
function contentsParts(parts: readonly Part[]): readonly number[] {
  const last = new Map<string, number>()
  parts.forEach((part, at) => {
    const heading = part.kind === 'heading' ? readHeading(part.text) : null
    if (heading) last.set(`${heading.number ?? ''} ${plain(heading.title)}`, at)
  })
  return parts.flatMap((part, at) => {
    if (part.kind === 'table') return []
    if (isContentsLine(part.text)) return [at]
    const heading = part.kind === 'heading' ? readHeading(part.text) : null
    const next = parts[at + 1]
    const again = heading ? (last.get(`${heading.number ?? ''} ${plain(heading.title)}`) ?? at) : at
    return again > at && (next?.kind === 'heading' || (next?.kind === 'paragraph' && isContentsLine(next.text))) ? [at] : []
  })
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

const NOT_APPLICABLE = /^(?:ikke|ikkje) (?:aktuelt|relevant|aktuell)\b|^(?:not applicable|utgår)\b/iu

function presenceOf(one: Draft, all: readonly Draft[]): PrintedSection['presence'] {
  const texts = one.prose.filter((prose) => prose.role !== 'heading').map(({ text }) => text)
  if (one.tables.length === 0 && texts.length === 1 && NOT_APPLICABLE.test(texts[0]?.trim() ?? '')) return 'not_applicable'
  if (one.tables.length > 0 || texts.length > 0) return 'content'
  const { number } = one.heading
  const hasUnder = number !== null ? all.some((other) => other.heading.number?.startsWith(`${number}.`)) : one.prose.length > 0
  return hasUnder ? 'content' : 'empty'
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let next = 2
  while (taken.has(`${id}-${next}`)) next += 1
  return `${id}-${next}`
}

function allText(parts: readonly Part[]): string {
  return parts.flatMap((part) => (part.kind === 'table' ? [] : part.text)).join('\n')
}
