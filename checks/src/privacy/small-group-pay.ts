import type { Column, Finding, Row } from '@arsring/shared'
import { decimalString } from '@arsring/shared'
import { cellPlace, readingOf, type CellPlace } from '../arithmetic/values.ts'
import { checkMessage, type CheckTextId } from '../message.ts'
import { sexShares, type SexShares } from '../official/sex-shares.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { isTooSmall, personsOf, recoverableGroup, SEXES, type PayGroup, type Sex } from '../official/pay-groups.ts'

const PAY_COLUMN: Readonly<Record<Sex, RegExp>> = { men: /^menn\b.*\bkr\b/i, women: /^kvinner\b.*\bkr\b/i }
const RATIO = /kvinner.*\b(andel|del)\b.*\bmenn/i

/**
 * Pay is not shown for fewer persons of a sex than the municipality's threshold, nor in a way that it can be worked out:
 * from the mean of everybody when all groups but one are told, or from the ratio and the other sex's pay. A finding
 * names the cell and never its amount.
 */
export const smallGroupPay: Check = {
  id: 'small-group-pay',
  reference: 'Equality and Anti-Discrimination Act section 26 a: pay is published in anonymised form',
  run(document) {
    const smallest = document.settings.smallestGroup
    const rows = sexShares(document)
      .filter((shares) => shares.table.kind === 'pay')
      .map(payRow)
    return SEXES.flatMap((sex) => [
      ...rows.flatMap((row) => shown(row, sex, smallest) ?? ratio(row, sex) ?? []),
      ...recoverable(rows, sex, smallest, document),
    ])
  },
}

interface PayRow extends PayGroup {
  readonly shares: SexShares
  readonly columns: Readonly<Record<Sex, Column | undefined>>
}

function payRow(shares: SexShares): PayRow {
  const { columns } = shares.table
  const payColumns = {
    men: columns.find(({ label }) => PAY_COLUMN.men.test(label)),
    women: columns.find(({ label }) => PAY_COLUMN.women.test(label)),
  }
  const count = shares.count?.reading
  const ofSex = (sex: Sex): PayGroup['sexes'][Sex] => {
    const share = shares[sex].reading
    return { share: share.kind === 'number' ? share.value : null, pay: payIn(shares.row, payColumns[sex]) }
  }
  return {
    shares,
    columns: payColumns,
    name: shares.group,
    size: count?.kind === 'number' ? count.value : null,
    sexes: { men: ofSex('men'), women: ofSex('women') },
  }
}

function payIn(row: Row, column: Column | undefined): PayGroup['sexes'][Sex]['pay'] {
  const cell = column === undefined ? undefined : row.cells[column.id]
  return cell?.value.kind === 'suppressed' ? 'hidden' : readingOf(cell).kind === 'number' ? 'shown' : 'none'
}

function shown(row: PayRow, sex: Sex, smallest: number): Finding | null {
  if (row.sexes[sex].pay !== 'shown' || isTooSmall(row, sex, smallest) !== true) return null
  const persons = personsOf(row, sex) ?? row.size
  return finding('check.small-group-pay', row, row.columns[sex], {
    persons: persons === null ? '' : decimalString(persons).replace('.', ','),
    limit: String(smallest),
  })
}

function ratio(row: PayRow, sex: Sex): Finding | null {
  const column = row.shares.table.columns.find(({ label }) => RATIO.test(label))
  const other = row.sexes[sex === 'men' ? 'women' : 'men'].pay
  const isTold = column !== undefined && readingOf(row.shares.row.cells[column.id]).kind === 'number'
  return isTold && other === 'shown' && row.sexes[sex].pay === 'hidden' ? finding('check.small-group-pay.ratio', row, column, {}) : null
}

function recoverable(rows: readonly PayRow[], sex: Sex, smallest: number, document: CheckedDocument): readonly Finding[] {
  const years = new Map<string, PayRow[]>()
  for (const row of rows) {
    const key = `${row.shares.table.id}/${row.shares.year ?? document.year}`
    years.set(key, [...(years.get(key) ?? []), row])
  }
  return [...years.values()].flatMap((groups) => {
    const found = recoverableGroup(groups, sex, smallest)
    return found === null ? [] : [finding('check.small-group-pay.recoverable', found, found.columns[sex], {})]
  })
}

function finding(id: CheckTextId, { shares }: PayRow, column: Column | undefined, params: Readonly<Record<string, string>>): Finding {
  const place: CellPlace = cellPlace(shares.section.id, shares.table, { row: shares.row.id, column: column?.id ?? '' })
  return {
    check: 'small-group-pay',
    severity: 'error',
    at: [place],
    message: checkMessage(id, { row: shares.row.label, column: column?.label ?? '', ...params }),
  }
}
