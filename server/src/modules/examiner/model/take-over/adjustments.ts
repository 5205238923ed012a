import { amountScale } from './amount-scale.ts'
import { createWriter } from './cells.ts'
import { labelCell } from './csv.ts'
import type { Draft, LeftOutWhy, Source } from './taken-file.ts'

/** Adjustments of the budget with their decisions, in kroner. The decision says when it was made only where a column does. */
export function takeAdjustments(source: Source): readonly Draft[] {
  const { table, chapter } = source
  if (table.kind !== 'adjustments') return []
  const writer = createWriter(source)
  const headed = (pattern: RegExp) => table.columns.find(({ label }) => pattern.test(label))
  const known = {
    amount: headed(/^beløp|^endring/iu),
    purpose: headed(/^formål|^tekst|^beskrivelse/iu),
    date: headed(/dato/iu),
    group: headed(/^artsgruppe/iu),
    counterpart: headed(/^motpart|^fra\/til|^motkapittel/iu),
  }
  for (const column of table.columns) if (!Object.values(known).includes(column)) writer.leaveOut(null, column, 'unknown-column')
  // Millions by the unit line are read as kroner already.
  const isRead = /mill/iu.test(table.unitLine)
  const scale = isRead ? (source.isUnitDoubtful ? null : 1) : amountScale(source, known.amount === undefined ? [] : [known.amount])
  const part = partOf(source)
  const lines = table.rows.flatMap((row): readonly (readonly string[])[] => {
    if (row.kind === 'heading') return []
    const amount = known.amount === undefined ? undefined : row.cells[known.amount.id]?.value
    const isSaid = amount?.kind === 'number' && Number(amount.value) !== 0
    const hasPurpose = known.purpose !== undefined && (row.cells[known.purpose.id]?.text ?? '').trim() !== ''
    const why: LeftOutWhy | null =
      row.kind === 'total'
        ? 'calculated'
        : part === null
          ? 'unclear-part'
          : scale === null
            ? 'unclear-unit'
            : !isSaid || !hasPurpose
              ? 'incomplete'
              : null
    if (why !== null || part === null || scale === null) {
      writer.leaveOut(row, null, why ?? 'unclear-part')
      return []
    }
    const cells = [
      labelCell(row.label),
      writer.words(row, known.date),
      writer.words(row, known.group),
      writer.cell(row, known.amount, { scale, isMoney: true }),
      writer.words(row, known.purpose),
      writer.words(row, known.counterpart),
    ]
    return [[...(chapter === null ? [] : [chapter]), part, ...cells]]
  })
  const head = [...(chapter === null ? [] : ['Kapittel']), 'Regnskapsdel', 'Vedtak', 'Dato', 'Artsgruppe', 'Beløp', 'Formål', 'Motpart']
  const name = ['budsjettreguleringer', ...(part === null ? [] : [part.toLowerCase()])].join('-')
  return [{ kind: 'adjustments', name, head, lines, ...writer, scale: isRead ? 1_000_000 : (scale ?? 1) }]
}

/** Which account it adjusts: the one that stands nearest before it in its section, else what its caption or section says. */
function partOf({ table, section, before }: Source): 'Drift' | 'Investering' | null {
  const account = before.findLast(({ kind }) => kind === 'operating-account' || kind === 'investment-account')?.kind
  if (account !== undefined) return account === 'investment-account' ? 'Investering' : 'Drift'
  const words = `${table.caption} ${section}`
  const [isOperating, isInvestment] = [/\bdrift/iu.test(words), /\binvestering/iu.test(words)]
  return isOperating === isInvestment ? null : isInvestment ? 'Investering' : 'Drift'
}
