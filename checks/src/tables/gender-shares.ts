import { absolute, add, compare, decimal, isZero, subtract, type Column, type Finding, type Table } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { tablesOf } from '../official/tables.ts'
import type { Check } from '../subject.ts'

const MEN = /\bmenn\b/i
const HUNDRED = decimal('100')

/** The share of men and the share of women in one group make 100 per cent; an empty group shows 0 and 0. */
export const genderShares: Check = {
  id: 'gender-shares',
  reference: 'Annual report template 4.7: gender balance',
  run: (document) =>
    tablesOf(document).flatMap(({ section, table }) =>
      pairs(table).flatMap(([men, women]) =>
        table.rows.flatMap((row): readonly Finding[] => {
          const [m, w] = [readingOf(row.cells[men.id]), readingOf(row.cells[women.id])]
          if (m.kind !== 'number' || w.kind !== 'number') return []
          const sum = add(m.value, w.value)
          if (isZero(m.value) && isZero(w.value)) return []
          const decimals = Math.max(m.decimals, w.decimals)
          // Two rounded shares can miss 100 by half a unit each.
          const off = absolute(subtract(sum, HUNDRED))
          if (isZero(off)) return []
          const isRounding = compare(off, { units: 1n, scale: decimals }) <= 0
          const printed = show(sum, decimals, 'percent')
          return [
            {
              check: 'gender-shares',
              severity: isRounding ? 'info' : 'error',
              at: [men, women].map((column) => cellPlace(section.id, table, { row: row.id, column: column.id })),
              message: checkMessage(isRounding ? 'check.gender-shares.rounding' : 'check.gender-shares', {
                row: row.label,
                men: show(m.value, m.decimals, 'percent'),
                women: show(w.value, w.decimals, 'percent'),
                group: men.label.replace(MEN, '').replace('%', '').trim() || row.label,
                sum: printed,
              }),
              printed,
              expected: show(HUNDRED, 0, 'percent'),
            },
          ]
        }),
      ),
    ),
}

/** "Heltid Menn %" goes with "Heltid Kvinner %"; columns in kroner are left alone. */
function pairs(table: Table): readonly (readonly [Column, Column])[] {
  return table.columns.flatMap((men) => {
    if (!MEN.test(men.label) || !men.label.includes('%')) return []
    const women = table.columns.find(
      (column) => column.label === men.label.replace(MEN, (word) => (word === 'menn' ? 'kvinner' : 'Kvinner')),
    )
    return women ? [[men, women] as const] : []
  })
}
