import type { CheckedDocument } from '@arsring/checks'
import type { CellRef, Table } from '@arsring/shared'
import type { Composed } from '../compose/compose.ts'
import type { TableShape } from '../compose/table-shape.ts'
import type { ExaminedFinding, Mark } from '../examination.ts'
import { takeAccount } from './account.ts'
import { takeAdjustments } from './adjustments.ts'
import { csvOf } from './csv.ts'
import { takeForms } from './forms.ts'
import { takeIndicators } from './indicators.ts'
import { takeKeyFigures } from './key-figures.ts'
import { takeLeases } from './leases.ts'
import { takeFullPartTime, takePay } from './pay.ts'
import { takeSickLeave, takeStaffing } from './people.ts'
import { takeProjects } from './projects.ts'
import type { Draft, FoundInTable, Source, TakenFile } from './taken-file.ts'

const TAKERS: readonly ((source: Source) => readonly Draft[])[] = [
  takeAccount,
  takeAdjustments,
  takeProjects,
  takeLeases,
  takeKeyFigures,
  takeIndicators,
  takeStaffing,
  takeSickLeave,
  takePay,
  takeFullPartTime,
  takeForms,
]

/**
 * The recognised tables of a report as files that receiving files takes, in the order they are printed. Numbers stand as
 * printed, also those found wrong; `findings` are told with the table they touch.
 */
export function takeOver(document: CheckedDocument, composed: Composed, findings: readonly ExaminedFinding[]): readonly TakenFile[] {
  const year = composed.isYearStated ? document.year : null
  const names = new Set<string>()
  const tables = document.sections.flatMap((section) => section.tables)
  return document.sections.flatMap((section, at) =>
    section.tables.flatMap((table, index): readonly TakenFile[] => {
      const printed = composed.report.sections[at]?.tables?.[index]
      const origin = composed.sections[at]?.tables[index]
      if (!printed || !origin) return []
      const source: Source = {
        table,
        year,
        chapter: printed.chapter ?? null,
        isUnitDoubtful: findings.some(({ rule, mark }) => rule === 'unit-line' && mark?.part === origin.part),
        section: section.title,
        before: section.tables.slice(0, index),
        tables,
        unread: printed.unread ?? [],
      }
      return TAKERS.flatMap((take) => take(source)).flatMap((draft): readonly TakenFile[] => {
        if (draft.lines.length === 0 && draft.leftOut.length === 0) return []
        return [
          {
            kind: draft.kind,
            table: `${table.number ?? ''} ${table.caption}`.trim() || section.title,
            isDefinition: draft.isDefinition ?? false,
            fileName: freeName(`${draft.name}${year === null ? '' : `-${year}`}`, names),
            csv: draft.lines.length === 0 ? '' : csvOf([draft.head, ...draft.lines]),
            figures: draft.taken.length,
            scale: draft.scale ?? 1,
            chapter: source.chapter,
            leftOut: draft.leftOut,
            found: draft.isDefinition === true ? [] : foundIn(table, origin, draft.taken, findings),
          },
        ]
      })
    }),
  )
}

function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let next = 2; taken.has(free); next += 1) free = `${name}-${next}`
  taken.add(free)
  return `${free}.csv`
}

/** The findings whose number stands in the table, and the numbers of it that rest on one that is wrong elsewhere. */
function foundIn(
  table: Table,
  { part, shape }: { readonly part: number; readonly shape: TableShape },
  taken: readonly CellRef[],
  findings: readonly ExaminedFinding[],
): readonly FoundInTable[] {
  const isTaken = (mark: Mark): boolean => {
    const row = table.rows[shape.rowsAt.indexOf(mark.row ?? -1)]
    const column = mark.column === null ? undefined : table.columns[shape.columnsAt.indexOf(mark.column)]
    return row !== undefined && column !== undefined && taken.some((cell) => cell.row === row.id && cell.column === column.id)
  }
  return findings.flatMap((finding, at) => {
    const places = [finding, ...finding.also.filter(({ expected }) => expected !== null)]
    return places.flatMap(({ mark, row, column, printed, expected }): readonly FoundInTable[] =>
      mark?.part === part && mark.row !== null ? [{ finding: at + 1, row, column, printed, expected, isTaken: isTaken(mark) }] : [],
    )
  })
}
