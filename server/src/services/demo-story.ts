import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPrintedReport, rootCauses, runChecks, type RootCause } from '@arsring/checks'
import type { CheckedDocument } from '@arsring/checks'
import { cellAt, type Language, type Place, type Table } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { z } from 'zod'

/** The first thing a newcomer sees: a published total that does not add up, and everything that rests on it. */
export const StoryView = z
  .object({
    report: z.string(),
    table: z.string(),
    row: z.string(),
    column: z.string(),
    printed: z.string(),
    expected: z.string(),
    /** The column as printed, with the cell marked. */
    cells: z.array(z.object({ label: z.string(), text: z.string(), isSuspect: z.boolean(), isTotal: z.boolean() })),
    /** The arithmetic in one line. */
    explanation: z.string(),
    spoiled: z.array(z.object({ where: z.string(), printed: z.string(), expected: z.string(), explanation: z.string() })),
    /** The same figure as Årsring computes it, and the report it stands in. */
    liveKey: z.string(),
    liveReport: z.string(),
    /** Everything else found in the two reports as printed. */
    others: z.array(z.object({ report: z.string(), errors: z.number().int() })),
  })
  .meta({ id: 'Story' })

const SAMPLE = join(import.meta.dirname, '../../../samples/oslo-2024/expected')
const PRINTED = [
  { file: 'ombud.json', title: 'Pasient- og brukerombudet, årsberetning 2024' },
  { file: 'uke.json', title: 'Utviklings- og kompetanseetaten, årsberetning 2024' },
] as const

interface Examined {
  readonly title: string
  readonly document: CheckedDocument
  readonly causes: readonly RootCause[]
  readonly errors: number
}

let examined: readonly Examined[] | undefined

/** Reads the sample's reports as they were printed and runs the same checks as any report; done once, at first use. */
function examine(): readonly Examined[] {
  examined ??= PRINTED.map(({ file, title }) => {
    const document = readPrintedReport(JSON.parse(readFileSync(join(SAMPLE, file), 'utf8')))
    const findings = runChecks(document)
    return {
      title,
      document,
      causes: rootCauses(document, findings),
      errors: findings.filter((finding) => finding.severity === 'error' || finding.severity === 'fatal').length,
    }
  })
  return examined
}

/** The wrong cell that spoiled most in the first of the printed reports; null when the checks found none. */
export function demoStory(language: Language): z.input<typeof StoryView> | null {
  const [first] = examine()
  const cause = first?.causes.toSorted((a, b) => b.spoiled.length - a.spoiled.length)[0]
  if (first === undefined || cause?.cell.kind !== 'cell') return null
  const { cell } = cause
  const table = first.document.sections.flatMap((section) => section.tables).find((candidate) => candidate.id === cell.table)
  if (table === undefined) return null
  return {
    report: first.title,
    table: titleOf(table),
    row: table.rows.find((row) => row.id === cell.row)?.label ?? cell.row,
    column: table.columns.find((column) => column.id === cell.column)?.label ?? cell.column,
    printed: cause.printed,
    expected: cause.expected,
    cells: table.rows
      .filter((row) => row.kind !== 'heading')
      .map((row) => ({
        label: row.label,
        text: cellAt(table, { row: row.id, column: cell.column })?.text ?? '',
        isSuspect: row.id === cell.row,
        isTotal: row.kind === 'total',
      })),
    explanation: cause.findings[0] === undefined ? '' : renderMessage(cause.findings[0].message, language),
    spoiled: cause.spoiled.map((spoiled) => ({
      where: placeTitle(spoiled.place, first.document),
      printed: spoiled.printed,
      expected: spoiled.expected,
      explanation: renderMessage(spoiled.message, language),
    })),
    liveKey: 'enquiries;ombud;2023;result;category=total',
    liveReport: 'ombud-2024',
    others: examine().map((report) => ({ report: report.title, errors: report.errors })),
  }
}

function placeTitle(place: Place, document: CheckedDocument): string {
  if (!('section' in place)) return ''
  const section = document.sections.find((candidate) => candidate.id === place.section)
  const table = place.kind === 'cell' ? section?.tables.find((candidate) => candidate.id === place.table) : undefined
  if (table !== undefined) return titleOf(table)
  return [section?.number, section?.title].filter((part) => part !== null && part !== undefined).join(' ')
}

function titleOf(table: Table): string {
  return [table.number, table.caption].filter((part) => part !== null && part !== '').join(' ')
}
