import { openArchive, type Archive } from '../../../../platform/files/archive.ts'
import { columnName } from '../../../../platform/xlsx/walk-worksheet.ts'
import { readWorkbook, type Workbook, type WorksheetPart } from '../../../../platform/xlsx/workbook.ts'
import { atLine, counted, found, Unreadable, wholeFile } from '../findings.ts'
import { findHeadings, headingScore } from '../headings.ts'
import type { ImportLimits } from '../limits.ts'
import type { RawSheet } from '../lines.ts'
import { readWorksheet, type FormulaCell } from './read-worksheet.ts'

/**
 * Reads one sheet of a workbook: the visible one that has most of the known headings, or the first with content when
 * none are known. Nothing outside the archive is followed, no formula is computed, no macro is looked at.
 * @throws FileFault when the workbook is damaged or hostile, Unreadable when it is beyond a limit.
 */
export async function readXlsx(bytes: Uint8Array, known: ReadonlySet<string>, limits: ImportLimits): Promise<RawSheet> {
  const archive = await openArchive(bytes, limits)
  const workbook = await readWorkbook(archive)
  const { chosen, others } = await chooseSheet(archive, workbook, known, limits)
  const reading = await readWorksheet(archive, workbook, chosen, limits)
  const notes = [
    ...(others.length > 0
      ? [found('sheets-not-read', wholeFile, { sheet: chosen.name, others: others.map((sheet) => `«${sheet.name}»`).join(', ') })]
      : []),
    ...(reading.hiddenRows.length > 0
      ? [
          found(
            'hidden-rows',
            reading.hiddenRows.slice(0, PLACES).map((line) => atLine(line)),
            { count: counted(reading.hiddenRows.length) },
          ),
        ]
      : []),
    ...formulaNotes(reading.formulaCells),
  ]
  return { format: 'xlsx', encoding: 'xlsx', lines: reading.lines, notes }
}

/** Places listed in one finding about many cells. */
const PLACES = 20

function formulaNotes(cells: readonly FormulaCell[]): RawSheet['notes'] {
  const byColumn = Map.groupBy(cells, (cell) => cell.column)
  return [...byColumn].map(([column, group]) =>
    found(
      'formula-cells',
      group.slice(0, PLACES).map((cell) => atLine(cell.line, columnName(column))),
      { column: columnName(column), count: counted(group.length) },
    ),
  )
}

async function chooseSheet(
  archive: Archive,
  workbook: Workbook,
  known: ReadonlySet<string>,
  limits: ImportLimits,
): Promise<{ chosen: WorksheetPart; others: WorksheetPart[] }> {
  const visible = workbook.sheets.filter((sheet) => !sheet.isHidden)
  const candidates = visible.length > 0 ? visible : workbook.sheets
  const scored: { sheet: WorksheetPart; score: number }[] = []
  for (const sheet of candidates) {
    const { lines } = await readWorksheet(archive, workbook, sheet, limits, limits.headingSearchLines)
    const heading = lines[findHeadings(lines, known, limits.headingSearchLines)]
    if (lines.length > 0) scored.push({ sheet, score: heading?.kind === 'row' ? headingScore(heading.cells, known) : 0 })
  }
  // The earlier sheet wins when two are as good.
  const best = scored.reduce<(typeof scored)[number] | null>((top, each) => (top === null || each.score > top.score ? each : top), null)
  if (!best) throw new Unreadable(found('file-empty', wholeFile))
  return { chosen: best.sheet, others: scored.map(({ sheet }) => sheet).filter((sheet) => sheet !== best.sheet) }
}
