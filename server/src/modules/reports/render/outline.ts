import { factKeyText, type Table } from '@arsring/shared'
import { figureKeys, isBlank, walk } from '@arsring/document'
import type { Chart, DocumentNode, ImageAttrs, PublicFigure, PublicImage, PublicReport, PublicSection } from '@arsring/document'
import { anchors } from './anchor.ts'
import { renditionTexts } from './texts.ts'

/** A report in the order it is read, with a name for every place: what all renditions are made from. */
export interface Outline {
  readonly report: PublicReport
  readonly sections: readonly OutlineSection[]
  /** Tables and charts in order of first appearance. */
  readonly tables: readonly OutlineTable[]
  readonly charts: readonly OutlineChart[]
  /** The picture that a node of a text shows. */
  readonly imageOf: (node: DocumentNode) => OutlineImage
  /** The figures shown, in order of first appearance. */
  readonly figures: readonly OutlineFigure[]
  readonly anchorOf: (figureKey: string) => string | undefined
}

export interface OutlineSection {
  readonly section: PublicSection
  readonly anchor: string
  /** 1 for chapters; never more than one below the section before, so that headings have no gaps. */
  readonly depth: number
  readonly content: DocumentNode | null
  /** Depth of each heading inside the text, by its node. */
  readonly headings: ReadonlyMap<DocumentNode, number>
}

export interface OutlineTable {
  readonly table: Table
  readonly anchor: string
  /** `Tabell 3.1`, or the caption of a table without a number. */
  readonly label: string
}

export interface OutlineChart {
  readonly chart: Chart
  readonly anchor: string
  readonly label: string
  /** What stands for the picture where it is not seen; never empty. */
  readonly alternative: string
}

export interface OutlineImage {
  readonly image: PublicImage
  readonly anchor: string
  /** `Figur 3`, in one row of numbers with the charts; null when it has no caption to be named by. */
  readonly label: string | null
  readonly caption: string
  /** What stands for it where it is not seen; empty only when it is decorative. */
  readonly alternative: string
}

export interface OutlineFigure {
  readonly figure: PublicFigure
  readonly anchor: string
  readonly shownIn: readonly { readonly label: string; readonly anchor: string }[]
}

/** @throws when the report shows a figure, table or chart that it doesn't hold: a snapshot is whole, or it is a bug. */
export function outlineOf(report: PublicReport): Outline {
  const texts = renditionTexts(report.language)
  const anchor = anchors()
  const sections = outlineSections(report.sections, anchor)
  const tables = new Map<string, OutlineTable>()
  const charts = new Map<string, OutlineChart>()
  const images = new Map<DocumentNode, OutlineImage>()
  let numbered = 0
  const shown = new Map<string, { label: string; anchor: string }[]>()
  const show = (key: string, place: { label: string; anchor: string }): void => {
    const places = shown.get(key) ?? []
    if (places.every((known) => known.anchor !== place.anchor)) places.push(place)
    shown.set(key, places)
  }
  for (const section of sections) {
    if (section.content === null) continue
    for (const key of figureKeys(section.content)) show(key, { label: sectionTitle(section.section), anchor: section.anchor })
    for (const node of walk(section.content)) {
      if (node.type === 'factTable' && !tables.has(node.attrs.table)) {
        const table = held(report.tables, node.attrs.table, 'table')
        const entry = { table, label: tableNumber(table, texts.table) ?? table.caption, anchor: anchor('tabell', table.id) }
        tables.set(node.attrs.table, entry)
        for (const key of keysOf(table)) if (Object.hasOwn(report.figures, key)) show(key, entry)
      }
      if (node.type === 'chart' && !charts.has(node.attrs.chart)) {
        const chart = held(report.charts, node.attrs.chart, 'chart')
        const label = `${texts.figure} ${(numbered += 1)}`
        const alternative = [chart.alternative, chart.title, label].find((text) => text.trim() !== '') ?? label
        charts.set(node.attrs.chart, { chart, label, alternative, anchor: anchor('figur', chart.id) })
      }
      if (node.type === 'image') {
        const image = held(report.images, node.attrs.sha256, 'image')
        const caption = node.attrs.caption.trim()
        const label = caption === '' ? null : `${texts.figure} ${(numbered += 1)}`
        const name = { image, label, caption, anchor: anchor('bilde', image.sha256.slice(0, 8)) }
        images.set(node, { ...name, alternative: alternativeOf(node.attrs, texts.imageUntold) })
      }
    }
  }
  const figures = [...shown].map(([key, shownIn]) => ({
    figure: held(report.figures, key, 'figure'),
    shownIn,
    anchor: anchor('tall', key),
  }))
  const byKey = new Map(figures.map((entry) => [entry.figure.key, entry.anchor]))
  return {
    report,
    sections,
    tables: [...tables.values()],
    charts: [...charts.values()],
    imageOf: (node) => {
      const image = images.get(node)
      if (image === undefined) throw new Error('a picture that is not in the outline')
      return image
    },
    figures,
    anchorOf: (key) => byKey.get(key),
  }
}

/** A report may be published with a picture that nobody described, by who says why: then its caption must do, or that it is one. */
function alternativeOf({ decorative, alternative, caption }: ImageAttrs, untold: string): string {
  return decorative ? '' : ([alternative, caption].find((text) => text.trim() !== '') ?? untold)
}

export function sectionTitle(section: PublicSection): string {
  return section.number === null ? section.title : `${section.number} ${section.title}`
}

/** The printed number; a bare `3.1` gets its word. */
export function tableNumber(table: Table, word: string): string | null {
  if (table.number === null || table.number === '') return null
  return /^\d/.test(table.number) ? `${word} ${table.number}` : table.number
}

function outlineSections(sections: readonly PublicSection[], anchor: (kind: string, text: string) => string): OutlineSection[] {
  let above = 0
  return sections.map((section) => {
    const depth = Math.max(1, Math.min(section.level, above + 1))
    above = depth
    const content = section.content === null || isBlank(section.content) ? null : section.content
    const headings = content === null ? new Map<DocumentNode, number>() : headingDepths(content, depth)
    return { section, depth, content, headings, anchor: anchor(section.number === null ? '' : 'kapittel', section.number ?? section.id) }
  })
}

function headingDepths(content: DocumentNode, sectionDepth: number): ReadonlyMap<DocumentNode, number> {
  const depths = new Map<DocumentNode, number>()
  let above = sectionDepth
  for (const node of walk(content)) {
    if (node.type !== 'heading' || isBlank(node)) continue
    above = Math.min(sectionDepth + node.attrs.level, above + 1)
    depths.set(node, above)
  }
  return depths
}

function* keysOf(table: Table): Generator<string> {
  for (const row of table.rows) {
    for (const column of table.columns) {
      const key = row.cells[column.id]?.key
      if (key) yield factKeyText(key)
    }
  }
}

function held<T>(all: Readonly<Record<string, T>>, id: string, what: string): T {
  const value = Object.hasOwn(all, id) ? all[id] : undefined
  if (value === undefined) throw new Error(`the report shows ${what} ${id} and does not hold it`)
  return value
}
