import { parseFactKey } from '@arsring/shared'
import type { ReadContext, Touched } from '../../../platform/context.ts'
import { usagesIn, type Usage } from '../model/usage.ts'
import { assembledReports } from './unit-reports.ts'

/** Everything written that shows some figures of one unit or rests on them. */
export async function usagesOf(ctx: ReadContext, keys: readonly string[]): Promise<readonly Usage[]> {
  const unit = parseFactKey(keys[0] ?? '')?.orgUnit
  if (unit === undefined) return []
  const reports = await assembledReports(ctx, unit)
  return reports.flatMap((report) => usagesIn(report, new Set(keys)))
}

/** How much of what is written some figures touch: "3 setninger, 2 tabeller, 1 godkjenning". */
export async function touched(ctx: ReadContext, keys: readonly string[]): Promise<Touched & { readonly charts: number }> {
  const usages = await usagesOf(ctx, keys)
  const count = (kind: Usage['kind']): number => usages.filter((usage) => usage.kind === kind).length
  return { sentences: count('sentence'), tables: count('table'), charts: count('chart'), approvals: count('approval') }
}
