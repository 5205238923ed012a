import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A node of a PDF's structure tree, with the text that is tagged by it. */
export interface PdfNode {
  readonly role: string
  readonly text: string
  readonly alt: string | null
  readonly children: readonly PdfNode[]
}

export interface PdfContent {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly isTagged: boolean
  /** PDF/UA part as the metadata declares it. */
  readonly uaPart: string
  readonly bookmarks: readonly string[]
  readonly links: readonly string[]
  readonly fonts: readonly string[]
  /** Structure of each page, in order. */
  readonly pages: readonly PdfNode[]
}

interface RawNode {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly type?: string
  readonly children?: readonly RawNode[]
}

/** Reads what a screen reader gets: structure, text, alternatives, language and title. */
export async function readPdf(bytes: Buffer): Promise<PdfContent> {
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: `${folder}/standard_fonts/`,
  })
  try {
    const pdf = await task.promise
    const { info, metadata } = await pdf.getMetadata()
    const described = info as { readonly Title?: string; readonly Author?: string; readonly Language?: string }
    const pages: PdfNode[] = []
    const links: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const tree = (await page.getStructTree()) as RawNode | null
      const texts = await taggedTexts(page)
      if (tree !== null) pages.push(nodeOf(tree, texts))
      for (const { url } of (await page.getAnnotations()) as { readonly url?: string }[]) if (url !== undefined) links.push(url)
    }
    return {
      title: described.Title ?? '',
      author: described.Author ?? '',
      language: described.Language ?? '',
      isTagged: ((await pdf.getMarkInfo()) as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
      uaPart: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(metadata.getRaw() as string)?.[1] ?? '',
      bookmarks: titlesOf((await pdf.getOutline()) ?? []),
      links,
      fonts: [
        ...new Set(
          [...bytes.toString('latin1').matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) =>
            name.replace(/-Identity-H$/, ''),
          ),
        ),
      ].sort(),
      pages,
    }
  } finally {
    await task.destroy()
  }
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function titlesOf(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)])
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function taggedTexts(page: Page): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== null)
      if (id != null) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : null)
  }
  return texts
}

function nodeOf(raw: RawNode, texts: ReadonlyMap<string, string>): PdfNode {
  const children = (raw.children ?? []).map((child): PdfNode => {
    if (child.role !== undefined) return nodeOf(child, texts)
    return { role: TEXT, text: texts.get(child.id ?? '') ?? '', alt: null, children: [] }
  })
  return { role: raw.role ?? '', text: '', alt: raw.alt ?? null, children }
}

const TEXT = '#text'

/** Every node in reading order. */
export function* nodesOf(content: PdfContent): Generator<PdfNode> {
  for (const page of content.pages) yield* below(page)
}

function* below(node: PdfNode): Generator<PdfNode> {
  yield node
  for (const child of node.children) yield* below(child)
}

/** The text of a node and of all below it, in reading order. */
export function textOf(node: PdfNode): string {
  return [...below(node)]
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The structure as lines, for a golden file that a person can read. Text within a line of text stays in its line. */
export function structureText(content: PdfContent): string {
  const lines = [`title: ${content.title}`, `author: ${content.author}`, `language: ${content.language}`, `PDF/UA: ${content.uaPart}`]
  lines.push(`fonts: ${content.fonts.join(', ')}`, `bookmarks: ${content.bookmarks.join(' | ')}`)
  const print = (node: PdfNode, depth: number): void => {
    const isInline = node.children.every(({ role }) => role === TEXT || role === 'Span' || role === 'Link')
    const alt = node.alt === null ? '' : ` [${node.alt}]`
    lines.push(`${'  '.repeat(depth)}${node.role}${alt} ${isInline ? textOf(node) : ''}`.trimEnd())
    if (!isInline) for (const child of node.children) print(child, depth + 1)
  }
  content.pages.forEach((page, i) => {
    lines.push(`--- page ${i + 1}`)
    for (const child of page.children) print(child, 0)
  })
  return `${lines.join('\n')}\n`
}
