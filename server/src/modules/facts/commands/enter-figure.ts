import {
  decimal,
  decimalString,
  factKeyText,
  fail,
  formatDecimal,
  message,
  ok,
  parseNorwegianNumber,
  type FactKey,
  type FactValue,
  type ProblemOf,
  type Result,
} from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import type { Definitions } from '../model/definitions.ts'
import { isCalculated } from '../model/derive.ts'
import { lockFigures, readFacts } from '../queries/read-facts.ts'
import type { FactsTables } from '../tables.ts'

export interface EnterFigure {
  readonly key: FactKey
  /** As a person types it: `1 234,5`. */
  readonly value: string
  readonly because: string
  /** Number of the figure the person saw (0 when there was none), so that two at once are told of each other. */
  readonly seen: number
}

/** Records a figure by hand, with a reason. The value before stays in history. Calculated figures cannot be typed. */
export async function enterFigure(
  ctx: Context,
  input: EnterFigure,
  definitions: Definitions,
): Promise<Result<{ seq: number }, ProblemOf<'forbidden' | 'invalid' | 'conflict' | 'stale'>>> {
  const { key } = input
  if (!ctx.actor.can('enter', key.orgUnit)) return fail({ kind: 'forbidden', action: 'enter', why: message('problem.no-right') })
  const indicator = definitions.indicators.get(key.indicator)
  if (indicator === undefined)
    return fail({ kind: 'invalid', issues: [{ path: 'key', message: message('problem.unknown', { what: key.indicator }) }] })
  if (isCalculated(key, definitions)) return fail({ kind: 'conflict', why: message('problem.calculated') })
  if (input.because.trim() === '')
    return fail({ kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] })
  const parsed = parseNorwegianNumber(input.value)
  if (parsed.kind !== 'number')
    return fail({
      kind: 'invalid',
      issues: [{ path: 'value', message: message('problem.not-a-number', { text: input.value.slice(0, 40) }) }],
    })

  await lockFigures(ctx, key.orgUnit)
  const before = (await readFacts(ctx, { unitId: key.orgUnit, key }))[0]
  if ((before?.seq ?? 0) !== input.seen) return fail({ kind: 'stale', expected: input.seen, actual: before?.seq ?? 0 })
  const value: FactValue = {
    kind: 'number',
    value: decimalString(decimal(parsed.value)),
    unit: indicator.unit,
    decimals: indicator.decimals,
  }
  const row = await tablesOf<FactsTables>(ctx)
    .insertInto('facts.fact')
    .values({
      tenant_id: ctx.tenantId,
      key_text: factKeyText(key),
      indicator: key.indicator,
      unit_id: key.orgUnit,
      period: key.period,
      series: key.series,
      dimensions: JSON.stringify(key.dimensions),
      value: JSON.stringify(value),
      batch_id: null,
      line: null,
      entered_by: ctx.actor.title,
      because: input.because.trim(),
      recorded_at: ctx.now.toISOString(),
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  const shown = before?.value.kind === 'number' ? formatDecimal(before.value.value, before.value.decimals) : '–'
  await ctx.audit({
    event: 'facts.fact.entered',
    subject: factKeyText(key),
    unitId: key.orgUnit,
    data: { before: shown, after: formatDecimal(value.value, indicator.decimals), because: input.because.trim() },
  })
  return ok({ seq: row.seq })
}
