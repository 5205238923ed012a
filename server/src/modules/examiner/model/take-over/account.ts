import { accountGroups } from '@arsring/standards'
import type { CellRef, Row } from '@arsring/shared'
import { amountScale } from './amount-scale.ts'
import { isUnread, seriesColumns, writtenCell } from './cells.ts'
import type { Draft, LeftOut, Source } from './taken-file.ts'

const PART = { 'operating-account': 'Drift', 'investment-account': 'Investering' } as const
const FILE_NAME = { 'operating-account': 'driftsregnskap', 'investment-account': 'investeringsregnskap' } as const

/** A column of shares, not of amounts. */
const SHARE = /%|\bprosent\b|\bandel\b/iu

/**
 * An operating or investment account: a line per account group, a column per series and year, in kroner. Totals and
 * variances are left out, since they are calculated. Groups are known by their code, else by their official label.
 */
export function takeAccount(source: Source): readonly Draft[] {
  const { table, chapter } = source
  if (table.kind !== 'operating-account' && table.kind !== 'investment-account') return []
  const { columns, leftOut: columnsLeft } = seriesColumns(source, ['accounts', 'adopted', 'revised'], SHARE)
  const scale = amountScale(
    source,
    columns.map(({ column }) => column),
  )
  const leftOut: LeftOut[] = [...columnsLeft]
  const taken: CellRef[] = []
  const rows = table.rows.filter((row) => row.kind !== 'heading').map((row) => ({ row, group: groupOf(row) }))
  const lines = rows.flatMap(({ row, group }): readonly (readonly string[])[] => {
    const ofRow = (why: LeftOut['why']) => {
      leftOut.push({ row: row.label, column: null, text: null, why })
      return []
    }
    if (group === null) return ofRow(row.kind === 'total' ? 'calculated' : 'unknown-row')
    if (rows.filter((other) => other.group?.code === group.code).length > 1) return ofRow('twice')
    if (scale === null) return ofRow('unclear-unit')
    const cells = columns.map(({ column }) => {
      const cell = row.cells[column.id]
      const written = writtenCell(cell, isUnread(source, row, column), { scale, isMoney: true })
      if (!written.ok) leftOut.push({ row: row.label, column: column.label, text: cell?.text ?? null, why: written.why })
      else if (written.text !== '') taken.push({ row: row.id, column: column.id })
      return written.ok ? written.text : ''
    })
    if (cells.every((cell) => cell === '')) return []
    return [[...(chapter === null ? [] : [chapter]), PART[table.kind as keyof typeof PART], `${group.code} ${group.label.nb}`, ...cells]]
  })
  const head = [...(chapter === null ? [] : ['Kapittel']), 'Regnskapsdel', 'Artsgruppe', ...columns.map(({ heading }) => heading)]
  const name = [FILE_NAME[table.kind], ...(chapter === null ? [] : [chapter])].join('-')
  return [{ kind: 'accounts', name, head, lines, taken, leftOut, scale: scale ?? 1 }]
}

/** `000-099 Lønn og sosiale utgifter`, with any dash, or the label alone. */
function groupOf(row: Row) {
  const code = /^(\d{3})\s*[-\u2010-\u2015\u2212]\s*(\d{3})(?!\d)/.exec(row.label)
  const groups = accountGroups().codes
  if (code) return groups.find((group) => group.code === `${code[1] ?? ''}-${code[2] ?? ''}`) ?? null
  const label = plain(row.label)
  return groups.find((group) => [group.label.nb, group.label.nn ?? ''].some((official) => plain(official) === label)) ?? null
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}
