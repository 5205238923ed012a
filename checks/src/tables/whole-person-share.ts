import type { Finding } from '@arsring/shared'
import { show, showReading } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import { isWhole, rangeOf, sexShares } from '../official/sex-shares.ts'
import type { Check } from '../subject.ts'
import { groupLabel } from './gender-shares.ts'

/**
 * A share of a number of persons is a whole number of them: 75 per cent of two persons is nobody's share. And a number
 * of persons is whole: 2,5 is full-time equivalents.
 */
export const wholePersonShare: Check = {
  id: 'whole-person-share',
  reference: 'Annual report template 4.7: gender balance; N is persons',
  run: (document) =>
    sexShares(document).flatMap((shares): readonly Finding[] => {
      const count = shares.count
      if (count?.reading.kind !== 'number') return []
      const group = groupLabel(shares)
      if (!isWhole(count.reading.value)) {
        return [
          {
            check: 'whole-person-share',
            severity: 'warning',
            at: [count.place],
            message: checkMessage('check.whole-person-share.count', { group, count: showReading(count.reading) }),
          },
        ]
      }
      const persons = show(count.reading.value, 0, null)
      return (['men', 'women'] as const).flatMap((sex): readonly Finding[] => {
        const share = shares[sex].reading
        if (share.kind !== 'number' || rangeOf(shares, sex) !== null) return []
        return [
          {
            check: 'whole-person-share',
            severity: 'error',
            at: [shares[sex].place, count.place],
            message: checkMessage(sex === 'men' ? 'check.whole-person-share.men' : 'check.whole-person-share.women', {
              group,
              share: showReading(share),
              count: persons,
            }),
          },
        ]
      })
    }),
}
