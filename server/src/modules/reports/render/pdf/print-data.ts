import type { Table } from '@arsring/shared'
import { childrenOf, isAllowedLink, isBlank, type DocumentMark, type DocumentNode, type PublicReport } from '@arsring/document'
import { pageChart } from '../chart/drawn-chart.ts'
import { outlineOf, tableNumber, type Outline, type OutlineSection } from '../outline.ts'
import { directionText, figureText } from '../shown.ts'
import { definitionGroups, type Origin } from '../source-groups.ts'
import { attachedFiles, bytesOf, imageEnding, NO_FILES, type PublishedFiles } from '../published-files.ts'
import { printedSize } from '../printed-size.ts'
import { dateInWords, editionLine, fill, renditionTexts, type RenditionTexts } from '../texts.ts'
import { tableLayout } from './column-widths.ts'
import { printable } from '../../../../platform/print/printable.ts'
import { textGrid } from './text-grid.ts'

/**
 * A report as data for the page template: what `report.typ` walks. The template is fixed and reads this as JSON, so no
 * text of a report is ever read as markup.
 */
export interface PrintData {
  readonly lang: string
  readonly region: string
  readonly title: string
  readonly documentTitle: string
  readonly unit: string
  readonly municipality: string
  /** The same three, cut to what fits beside each other in the head and foot of every page. */
  readonly running: { readonly unit: string; readonly title: string; readonly municipality: string }
  readonly edition: string
  readonly date: readonly [year: number, month: number, day: number]
  readonly words: {
    readonly contents: string
    readonly sources: string
    readonly sourcesIntro: string
    readonly pageOf: string
    readonly noRows: string
  }
  readonly erratum: {
    readonly title: string
    readonly because: readonly [string, string]
    readonly changes: readonly string[]
    readonly changesTitle: string
  } | null
  readonly signature: { readonly heading: string; readonly line: string; readonly title: string } | null
  readonly attachments: { readonly heading: string; readonly items: readonly { readonly title: string; readonly about: string }[] } | null
  readonly blocks: readonly PrintBlock[]
  readonly sources: readonly { readonly title: string; readonly lines: readonly (readonly [string, string])[] }[]
}

export type PrintBlock =
  | { readonly kind: 'section'; readonly depth: number; readonly number: string; readonly title: string }
  | { readonly kind: 'heading'; readonly depth: number; readonly body: readonly PrintInline[] }
  | { readonly kind: 'paragraph'; readonly body: readonly PrintInline[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly PrintBlock[])[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly (readonly PrintBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly PrintBlock[] }
  | PrintTable
  | { readonly kind: 'chart'; readonly number: string; readonly title: string; readonly alternative: string; readonly picture: string }
  | {
      readonly kind: 'image'
      /** Empty when it has no caption. */
      readonly number: string
      readonly title: string
      /** Empty when it is decorative. */
      readonly alternative: string
      readonly picture: string
      /** In points. */
      readonly width: number
    }
  | {
      readonly kind: 'grid'
      readonly columns: number
      readonly head: readonly PrintGridCell[]
      readonly cells: readonly PrintGridCell[]
    }

export interface PrintGridCell {
  readonly x: number
  readonly y: number
  readonly colspan: number
  readonly rowspan: number
  readonly strong: boolean
  readonly blocks: readonly PrintBlock[]
}

export interface PrintTable {
  readonly kind: 'table'
  readonly number: string
  readonly caption: string
  readonly unitLine: string
  /** Over the names of the rows; empty when they need no heading. */
  readonly rowsHeading: string
  readonly columns: readonly { readonly label: string; readonly end: boolean }[]
  readonly rows: readonly {
    readonly kind: string
    readonly label: string
    readonly cells: readonly { readonly text: string; readonly mark: string }[]
  }[]
  readonly notes: readonly string[]
  /** True when a row is long enough to be divided between pages. */
  readonly splits: boolean
  readonly size: number
  readonly widths: readonly number[]
  readonly isWhole: boolean
}

export interface PrintInline {
  readonly text?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly href?: string
  readonly break?: true
}

export interface PrintJob {
  readonly data: PrintData
  /** Pictures by the name that `data` gives them. */
  readonly pictures: ReadonlyMap<string, Buffer>
}

const REGIONS = { nb: 'NO', nn: 'NO', en: 'GB' } as const
/** A cell with more text than this may be divided between pages. */
const LONG_CELL = 240
const MOST_ORIGINS = 4

export function printJob(report: PublicReport, published: PublishedFiles = NO_FILES): PrintJob {
  const outline = outlineOf(report)
  const texts = renditionTexts(report.language)
  const pictures = new Map<string, Buffer>()
  const shownCharts = new Set<string>()
  const data: PrintData = {
    lang: report.language,
    region: REGIONS[report.language],
    title: printable(report.title),
    documentTitle: printable(`${report.title} – ${report.unit.name}`),
    unit: printable(report.unit.name),
    municipality: printable(report.municipality),
    running: { unit: running(report.unit.name), title: running(report.title), municipality: running(report.municipality) },
    edition: printable(editionLine(report, texts)),
    date: dateParts(report.publishedOn),
    words: {
      contents: texts.contents,
      sources: texts.sources,
      sourcesIntro: texts.sourcesIntro,
      pageOf: texts.pageOf,
      noRows: texts.noRows,
    },
    erratum: erratum(report, texts),
    signature:
      report.signature === null
        ? null
        : {
            heading: texts.signature,
            line: printable(fill(texts.signed, { place: report.signature.place, date: dateInWords(report.signature.date, texts) })),
            title: printable(report.signature.title),
          },
    attachments:
      report.attachments.length === 0
        ? null
        : {
            heading: texts.attachments,
            items: attachedFiles(report).map(({ attachment, about }) => ({
              title: printable(attachment.title),
              about: printable(`${about} · SHA-256 ${attachment.sha256}`),
            })),
          },
    blocks: outline.sections.flatMap((entry) => sectionBlocks(entry)),
    sources: sources(outline, texts),
  }
  return { data, pictures }

  function sectionBlocks({ section, depth, content, headings }: OutlineSection): PrintBlock[] {
    return [
      { kind: 'section', depth, number: printable(section.number ?? ''), title: printable(section.title) },
      ...(section.notApplicable === null
        ? []
        : [
            {
              kind: 'paragraph' as const,
              body: [{ text: `${texts.notApplicable}. `, bold: true }, { text: printable(section.notApplicable) }],
            },
          ]),
      ...(content === null ? [] : childBlocks(content, headings)),
    ]
  }

  function childBlocks(node: DocumentNode, headings: ReadonlyMap<DocumentNode, number>): PrintBlock[] {
    return childrenOf(node).flatMap((child) => block(child, headings))
  }

  function block(node: DocumentNode, headings: ReadonlyMap<DocumentNode, number>): PrintBlock[] {
    switch (node.type) {
      case 'paragraph':
        return isBlank(node) ? [] : [{ kind: 'paragraph', body: inline(node, report) }]
      case 'heading': {
        const depth = headings.get(node)
        return depth === undefined ? [] : [{ kind: 'heading', depth, body: inline(node, report) }]
      }
      case 'bulletList':
        return [{ kind: 'bullets', items: childrenOf(node).map((item) => childBlocks(item, headings)) }]
      case 'orderedList':
        return [{ kind: 'numbers', start: node.attrs?.start ?? 1, items: childrenOf(node).map((item) => childBlocks(item, headings)) }]
      case 'blockquote':
        return [{ kind: 'quote', blocks: childBlocks(node, headings) }]
      case 'factTable':
        return [tableBlock(tableOf(outline, node.attrs.table), texts)]
      case 'chart':
        return chartBlock(node.attrs.chart)
      case 'image':
        return [imageBlock(node)]
      case 'table': {
        const grid = textGrid(node)
        const cells = grid.cells.map((cell): PrintGridCell => {
          const { x, y, colspan, rowspan, isHeader } = cell
          return { x, y, colspan, rowspan, strong: isHeader, blocks: childBlocks(cell.node, headings) }
        })
        const isHead = (cell: PrintGridCell): boolean => grid.hasHead && cell.y === 0
        return grid.columns === 0
          ? []
          : [{ kind: 'grid', columns: grid.columns, head: cells.filter(isHead), cells: cells.filter((cell) => !isHead(cell)) }]
      }
      default:
        throw new Error(`${node.type} is not a block`)
    }
  }

  function imageBlock(node: DocumentNode): PrintBlock {
    const { image, label, caption, alternative } = outline.imageOf(node)
    const picture = `image-${image.sha256}.${imageEnding(image)}`
    pictures.set(picture, bytesOf(published, image.sha256))
    return {
      kind: 'image',
      number: label ?? '',
      title: printable(caption),
      // A picture that must be told of and whose words the font has none of is told of by its number or its kind.
      alternative: alternative === '' ? '' : printable(alternative).trim() || label || texts.imageUntold,
      picture,
      width: printedSize(image).width,
    }
  }

  function chartBlock(id: string): PrintBlock[] {
    const entry = outline.charts.find(({ chart }) => chart.id === id)
    if (entry === undefined) throw new Error(`chart ${id} is not in the outline`)
    if (shownCharts.has(id)) return [{ kind: 'paragraph', body: [{ text: printable(`${entry.label}. ${entry.chart.title}`) }] }]
    shownCharts.add(id)
    const picture = `chart-${shownCharts.size}.svg`
    const { chart } = entry
    pictures.set(picture, Buffer.from(pageChart(chart)))
    return [
      {
        kind: 'chart',
        number: entry.label,
        title: printable(chart.title),
        alternative: printable(entry.alternative) || entry.label,
        picture,
      },
    ]
  }
}

function tableOf(outline: Outline, id: string): Table {
  const entry = outline.tables.find(({ table }) => table.id === id)
  if (entry === undefined) throw new Error(`table ${id} is not in the outline`)
  return entry.table
}

function tableBlock(table: Table, texts: RenditionTexts): PrintTable {
  const cells = table.rows.flatMap((row) => table.columns.map((column) => row.cells[column.id]))
  const legend = [
    cells.some((cell) => cell?.favourable === true) ? `○ ${texts.favourableMark}` : '',
    cells.some((cell) => cell?.favourable === false) ? `● ${texts.unfavourableMark}` : '',
  ].filter((part) => part !== '')
  return {
    kind: 'table',
    number: printable(tableNumber(table, texts.table) ?? ''),
    caption: printable(table.caption),
    unitLine: printable(table.unitLine),
    rowsHeading: printable(table.rowsHeading ?? ''),
    columns: table.columns.map((column) => ({ label: printable(column.label), end: column.align === 'end' })),
    rows: table.rows.map((row) => ({
      kind: row.kind,
      label: printable(row.label),
      cells:
        row.kind === 'heading'
          ? []
          : table.columns.map(({ id }) => ({ text: printable(row.cells[id]?.text ?? ''), mark: favour(row.cells[id]?.favourable) })),
    })),
    notes: [...table.footnotes.map(printable), ...(legend.length > 0 ? [legend.join('   ')] : [])],
    splits: cells.some((cell) => (cell?.text.length ?? 0) > LONG_CELL) || table.rows.some(({ label }) => label.length > LONG_CELL),
    ...tableLayout(table),
  }
}

function running(text: string): string {
  return printable(text.length <= 60 ? text : `${text.slice(0, 59)}…`)
}

function favour(favourable: boolean | null | undefined): string {
  return favourable === true ? 'good' : favourable === false ? 'bad' : ''
}

function inline(node: DocumentNode, report: PublicReport): PrintInline[] {
  return childrenOf(node).map((child): PrintInline => {
    switch (child.type) {
      case 'text':
        return { text: printable(child.text), ...marks(child.marks) }
      case 'hardBreak':
        return { break: true }
      case 'figure':
        return { text: printable(figureText(child.attrs, report)), ...marks(child.marks) }
      case 'direction':
        return { text: printable(directionText(child.attrs, report)), ...marks(child.marks) }
      default:
        throw new Error(`${child.type} is not text`)
    }
  })
}

function marks(given: readonly DocumentMark[] = []): PrintInline {
  const href = given.find((mark) => mark.type === 'link')?.attrs.href
  return {
    ...(given.some((mark) => mark.type === 'bold') ? { bold: true } : {}),
    ...(given.some((mark) => mark.type === 'italic') ? { italic: true } : {}),
    ...(isAllowedLink(href) ? { href } : {}),
  }
}

function erratum(report: PublicReport, texts: RenditionTexts): PrintData['erratum'] {
  if (report.erratum === null) return null
  return {
    title: texts.erratum,
    because: [texts.erratumBecause, printable(report.erratum.because)],
    changesTitle: texts.erratumChanges,
    changes: report.erratum.changes.map(printable),
  }
}

/** What the figures of the report measure, each definition once, with where they came from and where they stand. */
function sources(outline: Outline, texts: RenditionTexts): PrintData['sources'] {
  return definitionGroups(outline).map(({ definition, reference, unit, origins, figures }) => {
    const places = [...new Set(figures.flatMap((entry) => entry.shownIn.map(({ label }) => label)))]
    const lines: (readonly [string, string])[] = [
      [texts.reference, reference],
      [texts.unit, unit],
      [texts.source, listed(origins.filter(({ isCalculated }) => !isCalculated))],
      [texts.formula, listed(origins.filter(({ isCalculated }) => isCalculated))],
      [texts.shownIn, places.join(', ')],
    ]
    return {
      title: printable(definition),
      lines: lines.filter(([, value]) => value !== '').map(([term, value]) => [term, printable(value)] as const),
    }
  })
}

/** The first few: the web edition and the data package say how each single figure came to be. */
function listed(origins: readonly Origin[]): string {
  const shown = origins.slice(0, MOST_ORIGINS).map(({ source }) => source)
  return [...shown, ...(origins.length > MOST_ORIGINS ? ['…'] : [])].join('; ')
}

function dateParts(iso: string): [number, number, number] {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  return [year, month, day]
}
