import { factKeyText, parseFactKey, type Series } from '@arsring/shared'

const MONEY: readonly Series[] = ['accounts', 'adopted', 'revised', 'variance', 'change', 'growth']
const OTHER: readonly Series[] = ['result', 'target', 'gap', 'change', 'growth']

/** Keys of the same figure in its other series: last year's change, growth, budget, target … Empty for a text that is no key. */
export function seriesOf(key: string): readonly string[] {
  const parsed = parseFactKey(key)
  if (parsed === null) return []
  // Accounts have budgets beside them; everything else has results and targets.
  const isMoney = MONEY.slice(0, 4).includes(parsed.series) || parsed.indicator === 'operating-amount'
  return (isMoney ? MONEY : OTHER).map((series) => factKeyText({ ...parsed, series }))
}
