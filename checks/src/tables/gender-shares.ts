import { absolute, add, compare, decimal, isZero, subtract, type Finding } from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import { sexShares, type SexShares } from '../official/sex-shares.ts'
import type { Check } from '../subject.ts'

const HUNDRED = decimal('100')

/** The share of men and the share of women in one group make 100 per cent; an empty group shows 0 and 0. */
export const genderShares: Check = {
  id: 'gender-shares',
  reference: 'Annual report template 4.7: gender balance',
  run: (document) =>
    sexShares(document).flatMap((shares): readonly Finding[] => {
      const [m, w] = [shares.men.reading, shares.women.reading]
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
          at: [shares.men.place, shares.women.place],
          message: checkMessage(isRounding ? 'check.gender-shares.rounding' : 'check.gender-shares', {
            group: groupLabel(shares),
            men: show(m.value, m.decimals, 'percent'),
            women: show(w.value, w.decimals, 'percent'),
            sum: printed,
          }),
          printed,
          expected: show(HUNDRED, 0, 'percent'),
        },
      ]
    }),
}

/** `Heltid 2024`, whether the table has its years down or across. */
export function groupLabel(shares: SexShares): string {
  return shares.year === null ? shares.group : `${shares.group} ${shares.year}`
}
