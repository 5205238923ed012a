import { add, compare, decimal, type Finding } from '@arsring/shared'
import { show, showReading } from '../arithmetic/show.ts'
import { checkMessage } from '../message.ts'
import { rangeOf, sexShares, type SexShares } from '../official/sex-shares.ts'
import { isWholeUnit } from '../official/pay-groups.ts'
import type { Check } from '../subject.ts'

const FULL_OR_PART = /^(heltid|heiltid|deltid)\b/i
const SEXES = ['men', 'women'] as const

/**
 * There are not more women, or men, in full-time and part-time together than in the whole unit. Compared for one year,
 * as whole persons, with all that rounding allows, and only when those in full-time and part-time are a part of the
 * staff that the pay table counts.
 */
export const genderHeadcount: Check = {
  id: 'gender-headcount',
  reference: 'Annual report template 4.7: one staff, one number of women and of men',
  run(document) {
    const all = sexShares(document)
    const wholes = all.filter((shares) => shares.table.kind === 'pay' && isWholeUnit({ name: shares.group }))
    const parts = all.filter((shares) => shares.table.kind === 'full-part-time' && FULL_OR_PART.test(shares.group))
    return wholes.flatMap((whole) => {
      const own = parts.filter((part) => part.year === whole.year)
      return isPartOf(own, whole) ? SEXES.flatMap((sex) => contradiction(own, whole, sex) ?? []).slice(0, 1) : []
    })
  },
}

/** Whether everybody in full-time and part-time can be among those the whole counts. */
function isPartOf(parts: readonly SexShares[], whole: SexShares): boolean {
  const counts = parts.map((part) => part.count?.reading)
  if (parts.length === 0 || whole.count?.reading.kind !== 'number' || counts.some((count) => count?.kind !== 'number')) return false
  const sum = counts.reduce((total, count) => (count?.kind === 'number' ? add(total, count.value) : total), decimal('0'))
  return compare(sum, whole.count.reading.value) <= 0
}

function contradiction(parts: readonly SexShares[], whole: SexShares, sex: (typeof SEXES)[number]): Finding | null {
  const most = rangeOf(whole, sex)?.most
  // A share that no whole persons make is told by its own rule, and says nothing here.
  const counted = parts.filter((part) => rangeOf(part, sex) !== null)
  const least = counted.reduce((sum, part) => sum + (rangeOf(part, sex)?.least ?? 0n), 0n)
  if (most === undefined || least <= most) return null
  const places = counted.map((part) => part[sex].place)
  const own = whole[sex].place
  return {
    check: 'gender-headcount',
    severity: 'error',
    // Shares that contradict themselves are doubted first; else the one share against the several.
    at: counted.some((part) => !isPair(part)) ? [...places, own] : [own, ...places],
    message: checkMessage(sex === 'men' ? 'check.gender-headcount.men' : 'check.gender-headcount.women', {
      year: String(whole.year ?? ''),
      table: parts[0]?.table.number ?? parts[0]?.table.caption ?? '',
      least: show({ units: least, scale: 0 }, 0, null),
      group: whole.group,
      share: showReading(whole[sex].reading),
      count: whole.count === null ? '' : showReading(whole.count.reading),
      most: show({ units: most, scale: 0 }, 0, null),
    }),
  }
}

/** True when the two shares of a group make 100 per cent, give or take their rounding. */
function isPair(shares: SexShares): boolean {
  const [men, women] = [shares.men.reading, shares.women.reading]
  if (men.kind !== 'number' || women.kind !== 'number') return true
  const sum = add(men.value, women.value)
  return compare(sum, decimal('99')) >= 0 && compare(sum, decimal('101')) <= 0
}
