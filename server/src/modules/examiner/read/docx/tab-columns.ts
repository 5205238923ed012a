import { isNumberLine, plainText } from '../plain-text.ts'
import type { Draft, TextDraft } from './draft.ts'

/** A paragraph of a table that was laid out with tabs. */
interface TabbedLine {
  readonly draft: TextDraft
  /** The paragraph it is a line of. */
  readonly source: TextDraft
  readonly cells: readonly string[]
}

/** Text before the columns and columns enough for any table. */
const MOST_CELLS = 40

/**
 * Paragraphs laid out in columns with tabs are a table when at least two that follow each other have the same number of
 * columns and end in figures; the line of names over them belongs to it.
 */
export function tabbedTables(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  let run: TabbedLine[] = []
  const loose: TabbedLine[] = []
  const end = (): void => {
    const table = tableOf(run)
    if (table === null) loose.push(...run)
    else result.push(...asText(loose.splice(0)), table)
    run = []
  }
  for (const draft of drafts) {
    const lines =
      draft.kind === 'paragraph' && !draft.isListed && draft.lines.some((line) => line.trim().includes('\t')) ? split(draft) : null
    if (lines === null) {
      end()
      result.push(...asText(loose.splice(0)), draft)
      continue
    }
    for (const line of lines) {
      if (run.length > 0 && !fits(run, line)) end()
      run.push(line)
    }
  }
  end()
  return [...result, ...asText(loose)]
}

function split(draft: TextDraft & Draft): TabbedLine[] {
  return draft.lines.map((line) => ({
    draft: { ...draft, lines: [line] },
    source: draft,
    // Two tabs after each other are one wide step: people press the key until it looks right.
    cells: line
      .trim()
      .split(/\t[\t ]*/)
      .slice(0, MOST_CELLS)
      .map(plainText),
  }))
}

/** Lines that were no table are their paragraph again; of a paragraph that was one in part, each line that is left. */
function asText(run: readonly TabbedLine[]): Draft[] {
  return [...Map.groupBy(run, ({ source }) => source)].flatMap(([source, lines]) =>
    lines.length === source.lines.length ? [source] : lines.map(({ draft }) => draft),
  )
}

/** The figures at the end of a line. */
function figures({ cells }: TabbedLine): number {
  const lastWord = cells.findLastIndex((cell) => !isNumberLine(cell))
  return cells.length - 1 - lastWord
}

function isNames(line: TabbedLine): boolean {
  return line.cells.length > 1 && line.cells.every((cell) => !isNumberLine(cell) || /^(?:19|20)\d\d$/.test(cell))
}

function fits(run: readonly TabbedLine[], line: TabbedLine): boolean {
  const [first] = run
  if (!first) return true
  const width = line.cells.length
  if (run.length === 1 && isNames(first)) return width === first.cells.length || width === first.cells.length + 1
  return width === run.at(-1)?.cells.length && figures(line) > 0
}

function tableOf(run: readonly TabbedLine[]): Draft | null {
  const [first] = run
  const body = first && isNames(first) ? run.slice(1) : run
  if (!first || body.length < 2 || body.some((line) => figures(line) === 0) || isContents(body)) return null
  const width = body[0]?.cells.length ?? 0
  return {
    kind: 'table',
    caption: null,
    headerRows: body === run ? null : 1,
    widths: '',
    rows: run.map(({ draft, cells }) => ({ cells: [...Array<string>(width - cells.length).fill(''), ...cells], at: draft.at })),
    at: first.draft.at,
  }
}

/** A list of contents typed by hand: one page number on each line, never smaller than the one before. */
function isContents(body: readonly TabbedLine[]): boolean {
  const pages = body.map(({ cells }) => (cells.length === 2 && /^\d{1,3}$/.test(cells[1] ?? '') ? Number(cells[1]) : null))
  return body.length > 2 && pages.every((page, at) => page !== null && page >= (pages[at - 1] ?? 0))
}
