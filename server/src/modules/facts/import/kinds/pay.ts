import { isTooSmall, personsOf, recoverableGroup, SEXES, type PayGroup, type Sex } from '@arsring/checks'
import { decimal, decimalString, type Decimal, type FactKey, type FactValue } from '@arsring/shared'
import { PAY_INDICATORS } from '../../model/pay-protection.ts'
import { readYear } from '../cells.ts'
import type { Collector } from '../collector.ts'
import { excerpt } from '../note-text.ts'
import { isReading, openSheet, stoppedAt, type KindRow } from '../rows.ts'
import { shortSlugOf } from '../slug.ts'
import type { ImportColumn, ImportIndicator, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'
import { yearColumn } from './common-columns.ts'
import { menColumn, personsColumn, readCost, readPersons, readShare, womenColumn } from './people-columns.ts'

const payDescription = {
  nb: 'Gjennomsnittlig årslønn i kroner. Skriv * når det er færre personer enn kommunens grense.',
  nn: 'Gjennomsnittleg årsløn i kroner. Skriv * når det er færre personar enn grensa til kommunen.',
  en: "Mean yearly pay in kroner. Write * when there are fewer persons than the municipality's threshold.",
}

const columns: readonly ImportColumn[] = [
  {
    ...yearColumn,
    isRequired: true,
    description: { nb: 'Året tallene gjelder.', nn: 'Året tala gjeld.', en: 'The year of the figures.' },
  },
  {
    id: 'group',
    headings: ['Gruppe', 'Stillingsgruppe', 'Stillingskategori', 'Kategori'],
    isRequired: true,
    description: {
      nb: 'Totalt i virksomheten, toppleders ledergruppe, eller en stillingskategori.',
      nn: 'Totalt i verksemda, leiargruppa til toppleiaren, eller ein stillingskategori.',
      en: "The whole unit (totalt), the head's management group, or a category of post.",
    },
  },
  menColumn,
  womenColumn,
  personsColumn,
  { id: 'menPay', headings: ['Lønn menn', 'Menn (kr)', 'Menn kr'], isRequired: true, description: payDescription },
  { id: 'womenPay', headings: ['Lønn kvinner', 'Kvinner (kr)', 'Kvinner kr'], isRequired: true, description: payDescription },
]

const payColumn = { men: 'menPay', women: 'womenPay' } as const satisfies Record<Sex, string>

/** Sex and mean pay per group and year. Pay of fewer persons than the municipality's threshold is refused: it comes as `*`. */
export const pay: ImportKind = {
  id: 'pay',
  label: { nb: 'Lønn og kjønnsbalanse', nn: 'Løn og kjønnsbalanse', en: 'Pay and gender balance' },
  description: {
    nb: 'Kjønnsfordeling, antall og gjennomsnittlig lønn per stillingsgruppe, i år og i fjor. Kvinners andel av menns lønn regnes ut.',
    nn: 'Kjønnsfordeling, tal tilsette og gjennomsnittleg løn per stillingsgruppe, i år og i fjor. Kvinner sin del av lønna til menn blir rekna ut.',
    en: "Sex, number and mean pay per group of posts, this year and last. Women's pay as a share of men's is calculated.",
  },
  columns,
  example: ['2024', 'Totalt i virksomheten', '18', '82', '22', '712 100', '764 855'],
  read,
}

/** A group of one year with the line it stands on. */
interface ReadGroup extends PayGroup {
  readonly row: KindRow
  readonly year: number
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const [headcount, share, amount] = [PAY_INDICATORS.headcount, PAY_INDICATORS.share, PAY_INDICATORS.pay].map((id) =>
    scope.indicators.get(id),
  )
  if (!headcount || !share || !amount) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  const groups: ReadGroup[] = []
  const listed = new Set<string>()
  for (const row of opened.rows) {
    const year = row.read('year', readYear)
    const name = row.read('group', (text) => ({ ok: true, value: text }))
    if (year !== null && year !== scope.year && year !== scope.year - 1) row.report('year-unusual', 'year', { year: String(year) })
    const persons = optional(row, 'persons', (text) => readPersons(text, headcount))
    const shares = {
      men: optional(row, 'men', (text) => readShare(text, share)),
      women: optional(row, 'women', (text) => readShare(text, share)),
    }
    const amounts = {
      men: optional(row, payColumn.men, (text) => readCost(text, amount)),
      women: optional(row, payColumn.women, (text) => readCost(text, amount)),
    }
    if (year === null || name === null) continue
    const key = shortSlugOf(name)
    const group: ReadGroup = {
      row,
      year,
      name,
      size: numberOf(persons),
      sexes: {
        men: { share: numberOf(shares.men), pay: told(amounts.men) },
        women: { share: numberOf(shares.women), pay: told(amounts.women) },
      },
    }
    groups.push(group)
    if ([persons, ...Object.values(shares), ...Object.values(amounts)].every((value) => value === null))
      row.report('row-without-figures', 'group')
    if (!listed.has(key)) collector.listing({ line: row.line, list: 'pay-groups', key, fields: { name } })
    listed.add(key)
    const store = (indicator: ImportIndicator, dimensions: FactKey['dimensions'], column: string, value: FactValue | null): void => {
      const figure: FactKey = { indicator: indicator.id, orgUnit: scope.unit.id, period: String(year), series: 'result', dimensions }
      if (value !== null) collector.figure({ line: row.line, key: figure, value }, row.heading(column), indicator)
    }
    store(headcount, { group: key }, 'persons', persons)
    for (const sex of SEXES) {
      store(share, { group: key, sex }, sex, shares[sex])
      // An amount of too few persons is told about and not kept, whatever becomes of the file.
      if (mayBeShown(group, sex, scope.smallestGroup)) store(amount, { group: key, sex }, payColumn[sex], amounts[sex])
    }
  }
  reportRecoverable(groups, scope.smallestGroup, collector)
  return collector.finish()
}

/** A cell that may be blank. */
function optional(row: KindRow, column: string, reader: Parameters<typeof row.read<FactValue | null>>[1]): FactValue | null {
  return row.text(column) === '' ? null : row.read(column, reader)
}

function numberOf(value: FactValue | null): Decimal | null {
  return value?.kind === 'number' ? decimal(value.value) : null
}

function told(value: FactValue | null): PayGroup['sexes'][Sex]['pay'] {
  return value?.kind === 'number' ? 'shown' : value?.kind === 'suppressed' ? 'hidden' : 'none'
}

/** False, after a finding, when the pay of a sex is an amount for too few persons, or for an unknown number of them. */
function mayBeShown(group: ReadGroup, sex: Sex, smallest: number): boolean {
  if (group.sexes[sex].pay !== 'shown') return true
  const isSmall = isTooSmall(group, sex, smallest)
  if (isSmall === false) return true
  const persons = personsOf(group, sex)
  const params = { group: excerpt(group.name), year: String(group.year), limit: String(smallest) }
  if (isSmall === null || persons === null) group.row.report('pay-group-size', payColumn[sex], params)
  else group.row.report('pay-small-group', payColumn[sex], { ...params, persons: decimalString(persons) })
  return false
}

/** Tells of pay that is withheld and follows all the same from the mean of everybody and the means of the other groups. */
function reportRecoverable(groups: readonly ReadGroup[], smallest: number, collector: Collector): void {
  for (const year of new Set(groups.map((group) => group.year))) {
    for (const sex of SEXES) {
      const found = recoverableGroup(
        groups.filter((group) => group.year === year),
        sex,
        smallest,
      )
      if (found === null) continue
      collector.report('pay-recoverable', found.row.at(payColumn[sex]), {
        column: found.row.heading(payColumn[sex]),
        group: excerpt(found.name),
        year: String(year),
      })
    }
  }
}
