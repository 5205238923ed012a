import { factKeyText } from '@arsring/shared'
import { assert, asyncProperty, array, constantFrom, integer, nat, oneof, record, constant, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { actorWith, done, outcome, post, testTenant, type TestTenant } from '../../../services/testing.ts'
import { currentDefinitions } from '../queries/load-definitions.ts'
import { newestNumber, readFacts, readFactsKnownAt } from '../queries/read-facts.ts'
import { keyOf } from '../testing.ts'
import { enterFigure } from './enter-figure.ts'
import { withdrawBatch } from './withdraw-batch.ts'

const controller = actorWith('Controller', 'read', 'enter')
const DAYS = ['2023-01-01', '2024-01-01', '2025-01-01'] as const
type Day = (typeof DAYS)[number]

type Step =
  | { readonly kind: 'post'; readonly lines: readonly { readonly day: Day; readonly fte: number }[] }
  | { readonly kind: 'withdraw'; readonly which: number }
  | { readonly kind: 'enter'; readonly day: Day; readonly fte: number; readonly isStale: boolean }

const day = constantFrom(...DAYS)
const fte = integer({ min: 1, max: 9999 })
const steps: Arbitrary<readonly Step[]> = array(
  oneof(
    record({ kind: constant('post' as const), lines: array(record({ day, fte }), { minLength: 1, maxLength: 3 }) }),
    record({ kind: constant('withdraw' as const), which: nat(5) }),
    record({ kind: constant('enter' as const), day, fte, isStale: constantFrom(false, false, true) }),
  ),
  { maxLength: 12 },
)

/** What a figure store is, in a dozen lines: a list of recorded values, and which batches no longer count. */
class Model {
  readonly recorded: { readonly day: Day; readonly fte: number; readonly batch: string | null }[] = []
  readonly gone = new Set<string>()
  readonly posted = new Map<string, string>()

  current(): Record<string, string> {
    const standing = this.recorded.filter((one) => one.batch === null || !this.gone.has(one.batch))
    return Object.fromEntries(standing.map((one) => [`staff-fte;ombud;${one.day};result`, String(one.fte)]))
  }
}

async function current(tenant: TestTenant, known?: number): Promise<Record<string, string>> {
  const facts = await tenant.as(controller, (ctx) =>
    known === undefined ? readFacts(ctx, { unitId: 'ombud' }) : readFactsKnownAt(ctx, { unitId: 'ombud', seq: known }),
  )
  const fte = facts.filter((fact) => fact.key.indicator === 'staff-fte')
  return Object.fromEntries(fte.map((fact) => [factKeyText(fact.key), fact.value.kind === 'number' ? fact.value.value : '']))
}

async function take(tenant: TestTenant, model: Model, step: Step): Promise<void> {
  if (step.kind === 'post') {
    const lines = [...new Map(step.lines.map((line) => [line.day, line])).values()]
    const bytes = `Dato;Ansatte;Årsverk\n${lines.map((line) => `${line.day};22;${line.fte}\n`).join('')}`
    const posted = await post(tenant, controller, { bytes })
    const before = model.posted.get(bytes)
    if (before !== undefined && !model.gone.has(before)) return expect(outcome(posted)).toBe('conflict problem.already-posted')
    const { id } = done(posted)
    model.posted.set(bytes, id)
    for (const line of lines) model.recorded.push({ ...line, batch: id })
    return
  }
  if (step.kind === 'withdraw') {
    const batches = [...new Set(model.recorded.flatMap((one) => one.batch ?? []))]
    const batchId = batches[step.which] ?? 'bat_none'
    const withdrawn = outcome(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId, because: 'feil' })))
    if (batches[step.which] === undefined) return expect(withdrawn).toBe('not_found')
    expect(withdrawn).toBe(model.gone.has(batchId) ? 'conflict problem.already-withdrawn' : 'done')
    model.gone.add(batchId)
    return
  }
  const key = keyOf(`staff-fte;ombud;${step.day};result`)
  const entered = await tenant.run(controller, async (ctx) => {
    const seen = (await readFacts(ctx, { unitId: 'ombud', key }))[0]?.seq ?? 0
    return enterFigure(
      ctx,
      { key, value: String(step.fte), because: 'telt', seen: step.isStale ? seen + 1 : seen },
      await currentDefinitions(ctx),
    )
  })
  expect(outcome(entered)).toBe(step.isStale ? 'stale' : 'done')
  if (!step.isStale) model.recorded.push({ day: step.day, fte: step.fte, batch: null })
}

test('whatever is posted, withdrawn and entered, in any order, the figures that stand are those of a simple model, then and as known at any moment', async () => {
  await assert(
    asyncProperty(steps, async (sequence) => {
      const tenant = await testTenant()
      const model = new Model()
      const known: { readonly seq: number; readonly figures: Record<string, string> }[] = []
      for (const step of sequence) {
        await take(tenant, model, step)
        expect(await current(tenant)).toEqual(model.current())
        known.push({ seq: await tenant.as(controller, (ctx) => newestNumber(ctx, 'ombud')), figures: model.current() })
      }
      for (const moment of known) expect(await current(tenant, moment.seq)).toEqual(moment.figures)
    }),
    { numRuns: 25, seed: 2024 },
  )
})
