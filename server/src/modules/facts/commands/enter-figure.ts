import {
  factKeyText,
  fail,
  formatDecimal,
  isPeriod,
  message,
  ok,
  parseNorwegianNumber,
  yearOf,
  type FactKey,
  type FactValue,
  type Message,
  type ProblemOf,
  type Result,
} from '@arsring/shared'
import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { getTenant } from '../../organisation/index.ts'
import { readFigure, type CellReading } from '../import/cells.ts'
import { isEnteredByHand, type Definitions } from '../model/definitions.ts'
import { isCalculated } from '../model/derive.ts'
import { importScope } from '../model/import-scope.ts'
import { PAY_INDICATORS, payMayBeStored } from '../model/pay-protection.ts'
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
  const unknown = unknownPart(key, definitions)
  if (unknown !== null) return fail({ kind: 'invalid', issues: [{ path: 'key', message: message('problem.unknown', { what: unknown }) }] })
  if (isCalculated(key, definitions)) return fail({ kind: 'conflict', why: message('problem.calculated') })
  if (!isEnteredByHand(indicator)) return fail({ kind: 'conflict', why: message('problem.words-by-file') })
  if (input.because.trim() === '')
    return fail({ kind: 'invalid', issues: [{ path: 'because', message: message('problem.reason-needed') }] })
  // The same demands as on a cell of a file: a count is whole, an amount is whole øre, a per cent sign only on per cent.
  const reading = readFigure(input.value, indicator)
  const value = reading.ok ? reading.value : null
  if (value?.kind !== 'number') return fail({ kind: 'invalid', issues: [{ path: 'value', message: whyNot(input.value, reading) }] })

  await lockFigures(ctx, key.orgUnit)
  const before = (await readFacts(ctx, { unitId: key.orgUnit, key }))[0]
  if ((before?.seq ?? 0) !== input.seen) return fail({ kind: 'stale', expected: input.seen, actual: before?.seq ?? 0 })
  const limit = await tooFewFor(ctx, key)
  if (limit !== null)
    return fail({ kind: 'invalid', issues: [{ path: 'value', message: message('problem.small-group', { limit: String(limit) }) }] })
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

/** The municipality's threshold, when the figure is pay that must not be stored because of it; else null. */
async function tooFewFor(ctx: Context, key: FactKey): Promise<number | null> {
  if (key.indicator !== PAY_INDICATORS.pay) return null
  const tenant = await getTenant(ctx)
  if (tenant === null) throw new Error('the municipality is not set up')
  const { smallestGroup } = tenant.settings
  const stored = new Map((await readFacts(ctx, { unitId: key.orgUnit })).map((fact) => [factKeyText(fact.key), fact.value]))
  return payMayBeStored(key, (other) => stored.get(factKeyText(other)), smallestGroup) ? null : smallestGroup
}

/** Why a typed text is not the figure's value: not a number at all, or a number that this figure cannot be. */
function whyNot(text: string, reading: CellReading<FactValue | null>): Message {
  const isNumber = parseNorwegianNumber(text).kind === 'number'
  return isNumber && !reading.ok
    ? message(`import.${reading.rule}`, reading.params)
    : message('problem.not-a-number', { text: text.slice(0, 40) })
}

/** The part of an address that no figure of its indicator can have: period, dimension or code; null when it is sound. */
function unknownPart(key: FactKey, definitions: Definitions): string | null {
  if (!isPeriod(key.period)) return key.period
  const scope = importScope(
    { unit: { id: key.orgUnit, name: '' }, year: yearOf(key.period), budgetChapters: [], smallestGroup: 0 },
    definitions,
  )
  const allowed = scope.indicators.get(key.indicator)?.dimensions ?? {}
  const lacking = Object.keys(allowed).find((name) => !(name in key.dimensions))
  const wrong = Object.entries(key.dimensions).find(([name, code]) => !(name in allowed) || allowed[name]?.includes(code) === false)
  return lacking ?? (wrong === undefined ? null : wrong.join('='))
}
