import { isTooSmall, SEXES, type PayGroup, type Sex } from '@arsring/checks'
import { decimal, type Decimal, type FactKey, type FactValue } from '@arsring/shared'

/** Indicator of mean pay, and those of the number and shares that say how many it is the pay of. */
export const PAY_INDICATORS = { pay: 'mean-pay', headcount: 'pay-group-headcount', share: 'pay-group-share' } as const

/**
 * False when the figure is pay of fewer persons than the threshold, or of a number of persons that is not known: such an
 * amount is not stored. Figures that are not pay may always be.
 */
export function payMayBeStored(key: FactKey, valueOf: (key: FactKey) => FactValue | undefined, smallest: number): boolean {
  if (key.indicator !== PAY_INDICATORS.pay) return true
  const { group = '', sex } = key.dimensions
  const known = SEXES.find((each) => each === sex)
  if (known === undefined) return true
  const number = (indicator: string, dimensions: FactKey['dimensions']): Decimal | null => {
    const value = valueOf({ ...key, indicator, dimensions })
    return value?.kind === 'number' ? decimal(value.value) : null
  }
  const ofSex = (each: Sex): PayGroup['sexes'][Sex] => ({ share: number(PAY_INDICATORS.share, { group, sex: each }), pay: 'shown' })
  const stored: PayGroup = {
    name: group,
    size: number(PAY_INDICATORS.headcount, { group }),
    sexes: { men: ofSex('men'), women: ofSex('women') },
  }
  return isTooSmall(stored, known, smallest) === false
}
