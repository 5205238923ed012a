import { amountScale } from './amount-scale.ts'
import { createWriter } from './cells.ts'
import { labelCell } from './csv.ts'
import type { Draft, Source } from './taken-file.ts'

/** Significant leases: what is leased, its cost in the year in kroner, and when it expires. */
export function takeLeases(source: Source): readonly Draft[] {
  const { table } = source
  if (table.kind !== 'leases') return []
  const writer = createWriter(source)
  const headed = (pattern: RegExp) => table.columns.find(({ label }) => pattern.test(label))
  const [cost, expires, remark] = [headed(/driftsutgift|kostnad|beløp/iu), headed(/utløp|går ut/iu), headed(/merknad|kommentar/iu)]
  for (const column of table.columns) if (![cost, expires, remark].includes(column)) writer.leaveOut(null, column, 'unknown-column')
  const scale = amountScale(source, cost === undefined ? [] : [cost])
  const rows = table.rows.filter((row) => row.kind !== 'heading')
  const lines = rows.flatMap((row): readonly (readonly string[])[] => {
    const why =
      row.kind === 'total'
        ? 'calculated'
        : rows.filter((other) => other.label === row.label).length > 1
          ? 'twice'
          : scale === null
            ? 'unclear-unit'
            : null
    if (why !== null || scale === null) {
      writer.leaveOut(row, null, why ?? 'unclear-unit')
      return []
    }
    const [when, words] = expiry(writer.words(row, expires))
    return [
      [labelCell(row.label), writer.cell(row, cost, { scale, isMoney: true }), when, [writer.words(row, remark), words].join(' ').trim()],
    ]
  })
  const head = ['Avtaletype', 'Årlig kostnad', 'Utløper', 'Merknad']
  return [{ kind: 'leases', name: 'leieavtaler', head, lines, ...writer, scale: scale ?? 1 }]
}

/** A date, a year or a word stands as when it expires; what says more stands as a remark. */
function expiry(text: string): readonly [when: string, words: string] {
  return /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\.?$|^\d{4}$/.test(text) || !/\d/.test(text) ? [text, ''] : ['', text]
}
