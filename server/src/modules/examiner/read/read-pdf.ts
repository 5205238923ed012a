import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { layoutParts } from '../model/page-layout/parts.ts'
import type { StructureNode } from '../model/page-layout/tagged.ts'
import type { Glyph, Page } from '../model/page-layout/page.ts'
import { uprightPage } from '../model/page-layout/words.ts'
import type { Reader, ReadLimits, Refusal } from '../model/part.ts'
import { readStructure } from './read-structure.ts'
import { readOperators, type FontFacts, type OperatorList } from './read-operators.ts'

const PACKAGE = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

/**
 * Reads a PDF by where its text stands. Pictures are never decoded, no script or font is run or fetched, and a
 * page's memory is let go before the next is read.
 */
export const readPdf: Reader = async (bytes, limits) => {
  const read = await pagesOf(bytes, limits)
  return 'kind' in read ? read : { kind: 'read', parts: layoutParts(read.pages, read.structures), pages: read.pages.length }
}

/** Pages, and what structure the file declares for each of them. */
interface PagesRead {
  readonly pages: readonly Page[]
  readonly structures: ReadonlyMap<number, StructureNode>
}

/** The pages of a PDF with their words and rules in place, or why they can't be read. */
async function pagesOf(bytes: Uint8Array, limits: ReadLimits): Promise<PagesRead | Refusal> {
  if (bytes.length === 0) return { kind: 'refused', why: 'empty' }
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    enableXfa: false,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: `${PACKAGE}/standard_fonts/`,
    cMapUrl: `${PACKAGE}/cmaps/`,
  })
  try {
    const pdf = await task.promise
    return await readPages(pdf, limits)
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' }
  } finally {
    await task.destroy()
  }
}

/** The library looks for a page's structure among all the pages' each time: beyond this many it costs more than the pages do. */
const MOST_STRUCTURED = 300

async function readPages(pdf: PDFDocumentProxy, limits: ReadLimits): Promise<PagesRead | Refusal> {
  if (pdf.numPages === 0) return { kind: 'refused', why: 'empty' }
  if (pdf.numPages > limits.pages) return { kind: 'refused', why: 'too-many-pages', limit: limits.pages, found: pdf.numPages }
  const pages: Page[] = []
  const structures = new Map<number, StructureNode>()
  const start = performance.now()
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const proxy = await pdf.getPage(number)
    const page = await readPage(proxy)
    const structure = pdf.numPages > MOST_STRUCTURED ? null : readStructure(await proxy.getStructTree())
    if (structure !== null) structures.set(number, structure)
    proxy.cleanup()
    characters += page.words.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > limits.characters) return { kind: 'refused', why: 'too-large', limit: limits.characters, found: characters }
    if (limits.milliseconds !== undefined && performance.now() - start > limits.milliseconds) {
      return { kind: 'refused', why: 'too-slow', limit: limits.milliseconds }
    }
    pages.push(page)
  }
  if (characters === 0) return { kind: 'refused', why: 'no-text' }
  return { pages, structures }
}

/** What stands farther than this outside the page, in points, nobody sees; nor is type larger than this read. */
const OFF_PAGE = 20
const MOST_SIZE = 400
/** What reaches nearer to the right edge than this no printer shows: more of it, or more columns, may be cut off. */
const LEAST_MARGIN = 4
/** A page with more straight lines than this is a drawing. */
const MOST_RULES = 5000

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const list = (await page.getOperatorList({ annotationMode: 0 })) as OperatorList
  const { glyphs, rules } = readOperators(list, transform, fontsOf(page))
  const isOnPage = (x: number, y: number): boolean => x > -OFF_PAGE && x < width + OFF_PAGE && y > -OFF_PAGE && y < height + OFF_PAGE
  const upright = uprightPage(
    page.pageNumber,
    width,
    height,
    glyphs.filter(({ x, y, size }) => size < MOST_SIZE && isOnPage(x, y)),
    rules
      .filter(({ isVertical, at, from, to }) =>
        isVertical ? isOnPage(at, from) && isOnPage(at, to) : isOnPage(from, at) && isOnPage(to, at),
      )
      .slice(0, MOST_RULES),
  )
  const isCut = ({ text, x, y, width: own, turn }: Glyph): boolean =>
    turn === 0 && x + own > width - LEAST_MARGIN && y > 0 && y < height && text.trim() !== ''
  return { ...upright, cutOff: [...new Set(glyphs.filter(isCut).map(({ y }) => y))] }
}

interface PdfFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

function fontsOf(page: PDFPageProxy): (name: string) => FontFacts {
  const known = new Map<string, FontFacts>()
  return (name) => {
    const found = known.get(name)
    if (found) return found
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : {}
    const facts = {
      isBold: font.bold === true || font.black === true || /bold|black|heavy|semib|demi/i.test(font.name ?? ''),
      unit: font.fontMatrix?.[0] ?? 0.001,
      isVertical: font.vertical === true,
    }
    known.set(name, facts)
    return facts
  }
}
