import type { Finding, Place, Table } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { textPlace } from '../prose/claim-constraint.ts'
import { readNumbers } from '../prose/read-numbers.ts'
import type { Check, CheckedDocument, CheckedSection, ProseBlock } from '../subject.ts'

const ID = 'stale-year'
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
/** A note may compare with the year before, and then it says so. */
const COMPARES = /(?<!\p{L})(?:(?:enn|mot|fra|frå|siden|sidan|til)\s+(?:i\s+|året\s+)?20\d\d|sammenlignet|samanlikna|året før|forrige år)/iu

/**
 * A year left over from last year's report: in a heading, a table heading, the question of a form or a note. Columns
 * that stand beside the report year's own are comparisons, and so are the years the municipality allows.
 */
export const staleYear: Check = {
  id: ID,
  reference: 'Annual report template: the year is the year of the report',
  run: (document) =>
    document.sections.flatMap((section) => [
      ...inText(document, section.title, () => ({ kind: 'section', section: section.id })),
      ...section.blocks.filter((block) => isFixedText(block)).flatMap((block) => inBlock(document, section, block)),
      ...section.tables.flatMap((table) => inTable(document, section, table)),
    ]),
}

function isFixedText(block: ProseBlock): boolean {
  return block.role === 'heading' || block.role === 'note'
}

/** Years of the last two years, when the text does not name the report year (or the date that closes it) as well. */
function staleIn(document: CheckedDocument, text: string): readonly number[] {
  const years = readNumbers(text).flatMap((number) =>
    number.kind === 'year'
      ? [Number(number.value)]
      : number.kind === 'date' && /^\d{4}/.test(number.value)
        ? [Number(number.value.slice(0, 4))]
        : [],
  )
  if (years.some((year) => year >= document.year)) return []
  const { comparisonYears } = document.settings
  return years.filter((year) => year === document.year - 1 || (year === document.year - 2 && !comparisonYears.includes(year)))
}

function inText(document: CheckedDocument, text: string, place: (year: number) => Place): readonly Finding[] {
  const stale = staleIn(document, text)
  const [first] = stale
  return first === undefined ? [] : [told(document, first, text, place(first))]
}

function inBlock(document: CheckedDocument, section: CheckedSection, block: ProseBlock): readonly Finding[] {
  if (block.role === 'note' && COMPARES.test(block.text)) return []
  return inText(document, block.text, (year) => {
    const from = block.text.indexOf(String(year))
    return textPlace(section, block, { from, to: from + 4, text: String(year) })
  })
}

function inTable(document: CheckedDocument, section: CheckedSection, table: Table): readonly Finding[] {
  const [row, column] = [table.rows[0], table.columns[0]]
  const anywhere: Place =
    row && column ? cellPlace(section.id, table, { row: row.id, column: column.id }) : { kind: 'section', section: section.id }
  const headings = [table.caption, table.unitLine, ...table.footnotes].flatMap((text) => inText(document, text, () => anywhere))
  const labels = table.columns.map(({ label }) => label)
  // A series that ends before the report's year may be left standing, or of elections and statistics that come later.
  const severity = new Set(labels.flatMap((label) => label.match(YEAR) ?? [])).size > 1 ? 'warning' : 'error'
  const columns = comparing(document, labels)
    ? []
    : table.columns
        .flatMap(({ id, label }) =>
          inText(document, label, () => (row ? cellPlace(section.id, table, { row: row.id, column: id }) : anywhere)),
        )
        .map((finding): Finding => ({ ...finding, severity }))
  // Rows of figures may name any year ("Y.disp fra 2023"); the questions of a form are fixed text.
  const questions =
    table.kind === 'form'
      ? table.rows.flatMap(({ id, label }) =>
          inText(document, label, () => cellPlace(section.id, table, { row: id, column: column?.id ?? '' })),
        )
      : []
  return [...headings, ...columns, ...questions]
}

/** Whether labels set earlier years beside the report year (or beside the day that closes it). */
function comparing(document: CheckedDocument, labels: readonly string[]): boolean {
  return labels.some((label) => label.includes(String(document.year)) || label.includes(String(document.year + 1)))
}

const NEAR = 40

/** The words around the year, for a heading the whole of it. */
function around(text: string, year: number): string {
  const at = text.indexOf(String(year))
  const [from, to] = [Math.max(0, at - NEAR), Math.min(text.length, at + 4 + NEAR)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}

function told(document: CheckedDocument, year: number, text: string, place: Place): Finding {
  return {
    check: ID,
    severity: 'error',
    at: [place],
    message: checkMessage('check.stale-year', { printed: String(year), expected: String(document.year), text: around(text, year) }),
    printed: String(year),
    expected: String(document.year),
  }
}
