import { readFileSync } from 'node:fs'
import type { BenchReport, Block, Cell, Claim, PrintedNumber, Sentence, Style, TableBlock } from '../model.ts'
import { type CompactTable, relationsOf } from './printed-relations.ts'

/** The compact form of a printed report, as the sample keeps it. */
interface Compact {
  readonly entity: string
  readonly year: number
  readonly sections: readonly {
    readonly number: string | null
    readonly title: string
    readonly presence: 'content' | 'not_applicable' | 'absent'
    readonly prose?: readonly (string | { readonly text: string })[]
    readonly tables?: readonly CompactTable[]
  }[]
}
/** One mend: a cell (table, row and column), a stretch of text, or a section that is not printed at all. */
export interface Mended {
  readonly report: string
  readonly cause: string
  readonly table?: string
  readonly row?: string
  readonly column?: string
  readonly text?: string
  readonly section?: string
  readonly printed?: string
  readonly right: string
}
interface PrintedClaim {
  readonly report: string
  readonly sentence: string
  readonly cells: readonly (readonly [string, string, string])[]
  readonly falsehoods: Claim['falsehoods']
}

export const PRINTED = ['ombud', 'uke'] as const
export type PrintedName = (typeof PRINTED)[number]

const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'))
export const mended = (readJson(new URL('./mended.json', import.meta.url)) as { readonly mended: readonly Mended[] }).mended
const claims = (readJson(new URL('./claims.json', import.meta.url)) as { readonly claims: readonly PrintedClaim[] }).claims

const STYLE: Style = {
  language: 'nb',
  thousands: ' ',
  minus: 'spaced',
  nothing: '-',
  percentIn: 'heading',
  money: 'kr',
  unitPlace: 'before',
  income: -1,
  deviation: 1,
  deviationFirst: false,
  newestFirst: false,
  totalFirst: false,
  totalWord: 'Sum',
  strongTotals: false,
  groupedHeadings: false,
  transposes: false,
  captionPlace: 'before',
  numbersTables: true,
  numbersHeadings: true,
}

/** A published report with its known errors mended; `seed` only says which errors are put in. Throws for a mend that finds no place. */
export function printedReport(seed: number, name: PrintedName): BenchReport {
  return reportWith(
    seed,
    name,
    mended.filter((one) => one.report === name),
    claims.filter((claim) => claim.report === name),
  )
}

/** A published report as it was printed, with all its errors; `seed` only says how it is laid out. */
export function reportAsPrinted(seed: number, name: PrintedName): BenchReport {
  return reportWith(seed, name, [], [])
}

function reportWith(seed: number, name: PrintedName, own: readonly Mended[], ownClaims: readonly PrintedClaim[]): BenchReport {
  const compact = readJson(new URL(`../../../samples/oslo-2024/expected/${name}.json`, import.meta.url)) as Compact
  const used = new Set<Mended>()
  const mendText = (text: string): string =>
    own.reduce((all, one) => {
      if (one.text === undefined || !all.includes(one.text)) return all
      used.add(one)
      return all.replace(one.text, one.right)
    }, text)
  const mendCell = (table: string, row: string, column: string, printed: string): string => {
    const found = own.find((one) => one.table === table && one.row === row && one.column === column)
    if (found === undefined) return mendText(printed)
    if (found.printed !== printed) throw new Error(`${table}, ${row}, ${column}: "${printed}" is printed, not "${found.printed ?? ''}"`)
    used.add(found)
    return found.right
  }
  let ids = 0
  const next = (kind: string): string => `${kind}${++ids}`
  const blocks: Block[] = compact.sections.flatMap((section): Block[] => {
    const level = section.number === null ? 1 : section.number.split('.').length
    const heading: Block = { kind: 'heading', id: next('h'), level, number: section.number, title: mendText(section.title) }
    if (section.presence === 'absent') {
      const found = own.find((one) => one.section === section.title)
      if (found === undefined) return []
      used.add(found)
      return [heading, paragraph([plain(next('s'), found.right)])]
    }
    if (section.presence === 'not_applicable') return [heading, paragraph([plain(next('s'), 'Ikke aktuelt.')])]
    const prose = (section.prose ?? []).map((one) =>
      paragraph(sentencesOf(mendText(typeof one === 'string' ? one : one.text), ownClaims, next)),
    )
    const tables = (section.tables ?? []).map((table) => tableOf(next('t'), table, mendText, mendCell))
    return [heading, ...prose, ...tables]
  })
  const unused = own.filter((one) => !used.has(one))
  if (unused.length > 0) throw new Error(`mends without a place: ${JSON.stringify(unused)}`)
  const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])).filter((sentence) => sentence.claim !== null)
  if (told.length !== ownClaims.length) throw new Error(`${ownClaims.length} claims are listed, ${told.length} found`)
  const report: BenchReport = {
    seed,
    kind: 'printed',
    title: `Årsberetning ${compact.year}`,
    entity: compact.entity,
    year: compact.year,
    style: STYLE,
    blocks,
  }
  return withCellIds(report, ownClaims)
}

const paragraph = (sentences: readonly Sentence[]): Block => ({ kind: 'paragraph', sentences })
const plain = (id: string, text: string): Sentence => ({ id, text, claim: null })

/** The paragraph cut at the sentences that claim something. */
function sentencesOf(text: string, list: readonly PrintedClaim[], next: (kind: string) => string): Sentence[] {
  const found = list.find((claim) => text.includes(claim.sentence))
  if (found === undefined) return text.trim() === '' ? [] : [plain(next('s'), text.trim())]
  const [before = '', after = ''] = text.split(found.sentence)
  const claim: Claim = { kind: 'printed', cells: [], falsehoods: found.falsehoods }
  return [...sentencesOf(before, list, next), { id: next('s'), text: found.sentence, claim }, ...sentencesOf(after, list, next)]
}

function tableOf(
  id: string,
  table: CompactTable,
  mendText: (text: string) => string,
  mendCell: (table: string, row: string, column: string, printed: string) => string,
): TableBlock {
  const text = (name: string, words: string): Cell => ({
    id: `${id}/${name}`,
    text: words,
    number: null,
    across: 1,
    down: 1,
    strong: false,
  })
  const head = [text('heading/corner', ''), ...table.columns.map((column, i) => text(`heading/${i}`, mendText(column)))]
  const rows = table.rows.map((row, r) => {
    const label = row[0] ?? ''
    return [
      text(`${r}/label`, mendText(label)),
      ...table.columns.map((column, c): Cell => {
        const printed = mendCell(table.caption, label, column, row[c + 1] ?? '')
        return { ...text(`${r}/${c}`, printed), number: numberIn(printed) }
      }),
    ]
  })
  return {
    kind: 'table',
    id,
    number: table.number === null ? null : mendText(table.number),
    caption: mendText(table.caption),
    captionPlace: 'before',
    unitLine: table.unitLine === '' ? null : mendText(table.unitLine),
    unitPlace: 'before',
    headerRows: 1,
    rows: [head, ...rows],
    footnotes: table.footnotes ?? [],
    relations: relationsOf(id, table),
  }
}

/** The number a printed cell says; null for dates, years, ranges, dashes and words. */
function numberIn(text: string): PrintedNumber | null {
  const [, sign = '', whole = '', decimals = ''] = /^([-+]?)\s*(\d{1,3}(?:\s\d{3})+|\d+)(?:,(\d+))?\s*%?$/.exec(text) ?? []
  if (whole === '') return null
  const units = Number(whole.replace(/\s/g, '') + decimals)
  // What stands behind a printed number is not known: it may have been rounded.
  return { units: sign === '-' ? -units : units, decimals: decimals.length, rounded: true, counted: false }
}

/** The claims' cells, named by caption and labels, as the ids they have. */
function withCellIds(report: BenchReport, list: readonly PrintedClaim[]): BenchReport {
  const tables = report.blocks.filter((block) => block.kind === 'table')
  const idOf = ([caption, row, column]: readonly [string, string, string]): string => {
    const table = tables.find((one) => one.caption === caption)
    const place = table?.rows[0]?.findIndex((cell) => cell?.text === column) ?? -1
    const cell = table?.rows.find((cells) => cells[0]?.text === row)?.[place]
    if (cell == null) throw new Error(`no cell at ${caption}, ${row}, ${column}`)
    return cell.id
  }
  const blocks = report.blocks.map((block) => {
    if (block.kind !== 'paragraph') return block
    const sentences = block.sentences.map((sentence) => {
      const found = list.find((claim) => claim.sentence === sentence.text)
      return sentence.claim === null || found === undefined
        ? sentence
        : { ...sentence, claim: { ...sentence.claim, cells: found.cells.map(idOf) } }
    })
    return { ...block, sentences }
  })
  return { ...report, blocks }
}
