import { compare, decimal, isZero, type Column, type Decimal, type Row } from '@arsring/shared'
import { cellPlace, readingOf, type CellPlace, type Reading } from '../arithmetic/values.ts'
import type { CheckedDocument } from '../subject.ts'
import { tablesOf, type TableSite } from './tables.ts'

/** The shares of men and women in one group of one year, with the number of persons they are shares of. */
export interface SexShares extends TableSite {
  readonly row: Row
  /** What the group is called, from the row or the columns, without the year: `Heltid`. */
  readonly group: string
  readonly year: number | null
  readonly men: ShareCell
  readonly women: ShareCell
  readonly count: { readonly place: CellPlace; readonly reading: Reading } | null
}

export interface ShareCell {
  readonly place: CellPlace
  readonly reading: Reading
}

const MEN = /\bmenn\b/i
const COUNT = /\b(totalt?|antall|antal|talet)\b|\(n\)/gi
/** A heading over the columns of shares that names no group of persons. */
const BALANCE = /^kjønns(?:balanse|fordeling)\b\s*/iu
const YEAR = /\b((?:19|20)\d\d)\b/

/** Every pair of columns "Menn %" and "Kvinner %" ("Heltid Menn %", "Menn % 2024"), row by row. Columns in kroner are left alone. */
export function sexShares(document: CheckedDocument): readonly SexShares[] {
  return tablesOf(document).flatMap((site) =>
    pairs(site.table.columns).flatMap(({ men, women, count, rest }) =>
      site.table.rows
        .filter((row) => row.kind !== 'heading')
        .map((row): SexShares => {
          const cellOf = (column: Column) => ({
            place: cellPlace(site.section.id, site.table, { row: row.id, column: column.id }),
            reading: readingOf(row.cells[column.id]),
          })
          const name = `${rest.replace(BALANCE, '')} ${row.label}`
          const year = YEAR.exec(name)
          return {
            ...site,
            row,
            group: name.replace(YEAR, '').replace(/\s+/g, ' ').trim(),
            year: year ? Number(year[0]) : null,
            men: cellOf(men),
            women: cellOf(women),
            count: count ? cellOf(count) : null,
          }
        }),
    ),
  )
}

/** A group's name without the heading over all of the table's balances. */
function named(label: string): string {
  return label
    .replace(/(?:kjønns|lønns|løns)(?:balanse|fordeling)/giu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function pairs(columns: readonly Column[]) {
  return columns.flatMap((men, at) => {
    if (!MEN.test(men.label) || !men.label.includes('%')) return []
    const wanted = men.label.replace(MEN, (word) => (word === 'menn' ? 'kvinner' : 'Kvinner'))
    // Where the group over them is lost in print, several pairs have one name: the nearest column after is its own.
    const women = [...columns.slice(at + 1), ...columns.slice(0, at)].find(({ label }) => label === wanted)
    const rest = named(men.label.replace(MEN, '').replace('%', ''))
    const count = columns.find(({ label }) => !label.includes('%') && named(label.replace(COUNT, '')) === rest)
    return women ? [{ men, women, count: count ?? null, rest }] : []
  })
}

/** How many whole persons a share can mean. */
export interface PersonRange {
  readonly least: bigint
  readonly most: bigint
}

/**
 * The whole persons of `count` that round to the share at its printed decimals; a half may have been rounded either way.
 * Null when no whole number of persons does. @throws when the count is not whole.
 */
export function personsOfShare(count: Decimal, share: Decimal, decimals: number): PersonRange | null {
  if (!isWhole(count)) throw new Error('a share of parts of persons')
  const persons = count.units / 10n ** BigInt(count.scale)
  // Everything in tenths of the last printed decimal, so that half of one is five.
  const scale = Math.max(decimals, share.scale) + 1
  const printed = share.units * 10n ** BigInt(scale - share.scale)
  const half = 5n * 10n ** BigInt(scale - decimals - 1)
  const whole = 100n * 10n ** BigInt(scale)
  if (persons === 0n) return isZero(share) ? { least: 0n, most: 0n } : null
  const least = divideUp(persons * (printed - half), whole)
  const most = (persons * (printed + half)) / whole
  const range = { least: least < 0n ? 0n : least, most: most > persons ? persons : most }
  return compare(share, decimal('0')) < 0 || range.least > range.most ? null : range
}

export function isWhole(count: Decimal): boolean {
  return count.units % 10n ** BigInt(count.scale) === 0n
}

function divideUp(a: bigint, b: bigint): bigint {
  return a > 0n ? (a + b - 1n) / b : a / b
}

/** The persons that a share cell means; null when share or count cannot be read, or when they do not go together. */
export function rangeOf(shares: SexShares, sex: 'men' | 'women'): PersonRange | null {
  const share = shares[sex].reading
  const count = shares.count?.reading
  if (share.kind !== 'number' || count?.kind !== 'number' || !isWhole(count.value) || count.value.units < 0n) return null
  return personsOfShare(count.value, share.value, share.decimals)
}
