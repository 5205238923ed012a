import type { Examination, ExaminedFinding } from '../../../server/src/modules/examiner/index.ts'
import { type CellPlace, isCell, isText, placesOf, plain } from '../locate.ts'
import type { BenchReport } from '../model.ts'
import { tablesOf } from '../print/lines.ts'
import { mended, type Mended, type PrintedName } from './printed-report.ts'

/** What the examiner made of a published report as it was printed. */
export interface KnownOutcome {
  /** Ids of the known errors, by whether a finding names a place of theirs. */
  readonly found: readonly string[]
  readonly missed: readonly string[]
  /** Findings of severity error that name no place where anything is known to be wrong or unclear. */
  readonly beyond: readonly ExaminedFinding[]
}

/** Known errors by their id; what is only unclear or a choice of sign has other letters, and is nobody's error. */
const IS_ERROR = /^E\d/

/** Holds the findings on a report as printed against its known errors. */
export function scoreKnown(name: PrintedName, report: BenchReport, examination: Examination): KnownOutcome {
  const places = placesOf(report)
  const own = mended.filter((one) => one.report === name).map((one) => ({ ...one, cells: cellsOf(one, report, places) }))
  const told = examination.findings.filter((finding) => finding.severity !== 'info')
  const causes = [...new Set(own.map(({ cause }) => cause))].filter((cause) => IS_ERROR.test(cause))
  const found = causes.filter((cause) => told.some((finding) => own.some((one) => one.cause === cause && names(finding, one))))
  return {
    found,
    missed: causes.filter((cause) => !found.includes(cause)),
    beyond: told.filter(
      (finding) => (finding.severity === 'error' || finding.severity === 'fatal') && !own.some((one) => names(finding, one)),
    ),
  }
}

type Placed = Mended & { readonly cells: readonly CellPlace[] }

function cellsOf(one: Mended, report: BenchReport, places: ReadonlyMap<string, CellPlace>): CellPlace[] {
  if (one.row === undefined || one.column === undefined) return []
  const table = tablesOf(report.blocks).find(({ caption }) => caption === one.table)
  const at = table?.rows[0]?.findIndex((cell) => cell?.text === one.column) ?? -1
  const rows = table?.rows.filter((row) => row[0]?.text === one.row) ?? []
  return rows.flatMap((row) => places.get(row[at]?.id ?? '') ?? [])
}

/** Whether a finding, or another place it tells of, is where this was mended. */
function names(finding: ExaminedFinding, one: Placed): boolean {
  const { section, text, cells } = one
  if (section !== undefined) return plain(finding.message).includes(plain(section))
  if (text !== undefined) {
    const own = [
      finding.sentence,
      finding.section,
      finding.table,
      finding.row,
      ...finding.also.flatMap((place) => [place.text, place.table]),
    ]
    // A unit line is no cell: it is quoted in the message about a number under it.
    return own.some((words) => isText(words, text)) || plain(finding.message).includes(plain(text))
  }
  return cells.some((cell) => isCell(finding, cell) || finding.also.some((place) => isCell(place, cell)))
}
