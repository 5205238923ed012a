import { add, compare, decimal, isZero, multiply, round, subtract, type Decimal } from '@arsring/shared'

export const SEXES = ['men', 'women'] as const
export type Sex = (typeof SEXES)[number]

/** One group of one year in a table of pay: how many it is, and whose pay is told. */
export interface PayGroup {
  readonly name: string
  /** Number of persons as given; null when it is not told. */
  readonly size: Decimal | null
  readonly sexes: Readonly<Record<Sex, PayOfSex>>
}

export interface PayOfSex {
  /** Share of the group in per cent; null when it is not told. */
  readonly share: Decimal | null
  /** `hidden`: withheld with a star; `none`: nothing stands there. */
  readonly pay: 'shown' | 'hidden' | 'none'
}

const HUNDRED = decimal('100')
const WHOLE_UNIT = /^(total|totalt|sum|i alt)(?!\p{L})|^(alle|samtlige) (ansatte|tilsette)\b|^(hele|heile) /iu

/** True for the group that is everybody, which the other groups are parts of. */
export function isWholeUnit(group: Pick<PayGroup, 'name'>): boolean {
  return WHOLE_UNIT.test(group.name)
}

/** Whole persons of a sex that its share of the group means; null when it cannot be told. */
export function personsOf(group: PayGroup, sex: Sex): Decimal | null {
  const own = group.sexes[sex].share
  const other = group.sexes[sex === 'men' ? 'women' : 'men'].share
  const share = own ?? (other === null ? null : subtract(HUNDRED, other))
  if (group.size === null || share === null) return null
  const { units, scale } = multiply(group.size, share)
  return round({ units, scale: scale + 2 }, 0)
}

/** True when the persons of the sex, or of the whole group, are fewer than may be shown; null when their number is not told. */
export function isTooSmall(group: PayGroup, sex: Sex, smallest: number): boolean | null {
  const limit = decimal(String(smallest))
  if (group.size !== null && compare(group.size, limit) < 0) return true
  const persons = personsOf(group, sex)
  return persons === null ? null : compare(persons, limit) < 0
}

/**
 * The one group whose withheld pay follows from the rest: the groups of a year are parts of the whole unit (their sizes
 * add up to its size), the mean of all is told, and so are the means of all the others. Null when nothing follows, or
 * when what follows is not of too few persons.
 */
export function recoverableGroup<T extends PayGroup>(groups: readonly T[], sex: Sex, smallest: number): T | null {
  const whole = groups.find(isWholeUnit)
  const parts = groups.filter((group) => group !== whole)
  if (whole === undefined || whole.size === null || whole.sexes[sex].pay !== 'shown' || parts.length === 0) return null
  const sizes = parts.map((part) => part.size)
  if (sizes.some((size) => size === null)) return null
  const total = sizes.reduce<Decimal>((sum, size) => (size === null ? sum : add(sum, size)), decimal('0'))
  if (compare(total, whole.size) !== 0) return null
  const [unknown, ...more] = parts.filter((part) => {
    const persons = personsOf(part, sex)
    return part.sexes[sex].pay !== 'shown' && (persons === null || !isZero(persons))
  })
  return unknown !== undefined && more.length === 0 && isTooSmall(unknown, sex, smallest) === true ? unknown : null
}
