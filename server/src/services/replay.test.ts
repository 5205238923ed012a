import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { currentDefinitions, enterFigure, keyOf, withdrawBatch } from '../modules/facts/testing.ts'
import { listBatches, readFacts } from '../modules/facts/index.ts'
import { publishReport } from '../modules/reports/index.ts'
import { central, controller, REPORT, tenantReadyToPublish } from '../modules/reports/testing.ts'
import { replay, type Replayed } from './replay.ts'
import { done, type TestTenant } from './testing.ts'

const FTE = 'staff-fte;ombud;2025-01-01;result'
const input = { reportId: REPORT, because: 'x', erratum: 'x', signature: { title: 'Virksomhetsleder', place: 'Oslo', date: '2025-01-20' } }

async function publishedTenant(): Promise<TestTenant> {
  const tenant = await tenantReadyToPublish()
  done(await publishReport((work) => tenant.run(central, work), tenant.installation.files, input))
  return tenant
}

const replayOf = (tenant: TestTenant, publication?: string): Promise<readonly Replayed[]> =>
  replay({ ...tenant.installation, config: { ...tenant.installation.config, publicTenant: tenant.id } }, publication)

describe('replaying a publication', () => {
  it('computes every figure as it was published', async () => {
    const tenant = await publishedTenant()
    const [replayed] = await replayOf(tenant)
    expect(replayed).toMatchObject({ edition: 1, differences: [] })
    expect(replayed?.figures).toBeGreaterThan(150)
  })

  it('is not disturbed by what came after: newer figures, withdrawn files, a clock that was set back', async () => {
    const tenant = await publishedTenant()
    const [fact] = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud', key: keyOf(FTE) }))
    done(
      await tenant.run(controller, async (ctx) =>
        enterFigure(ctx, { key: keyOf(FTE), value: '1', because: 'x', seen: fact?.seq ?? 0 }, await currentDefinitions(ctx)),
      ),
    )
    const earlier = new Date('2024-01-01T00:00:00Z')
    for (const batch of await tenant.as(controller, (ctx) => listBatches(ctx))) {
      // The definitions stay: withdrawing those changes how figures are calculated, which a replay tells.
      if (batch.kind !== 'indicators')
        done(await tenant.run(controller, (ctx) => withdrawBatch({ ...ctx, now: earlier }, { batchId: batch.id, because: 'x' })))
    }
    expect((await replayOf(tenant))[0]?.differences).toEqual([])
  })

  it('knows which files were withdrawn before it was published', async () => {
    const tenant = await tenantReadyToPublish()
    const [staffing] = (await tenant.as(controller, (ctx) => listBatches(ctx))).filter((batch) => batch.kind === 'staffing')
    done(
      await tenant.run(controller, (ctx) =>
        withdrawBatch({ ...ctx, now: new Date('2030-01-01T00:00:00Z') }, { batchId: staffing?.id ?? '', because: 'x' }),
      ),
    )
    done(await publishReport((work) => tenant.run(central, work), tenant.installation.files, input))
    expect((await replayOf(tenant))[0]?.differences).toEqual([])
  })

  it('finds a stored figure that was changed behind the product’s back, and everything that rests on it', async () => {
    const tenant = await publishedTenant()
    await tenant.sql(
      sql`update facts.fact set value = jsonb_set(value, '{value}', '"19.5"') where tenant_id = ${tenant.id} and key_text = ${FTE}`,
    )
    const differences = (await replayOf(tenant))[0]?.differences ?? []
    expect(differences).toContainEqual({ key: FTE, published: '20,74', now: '19,50' })
    expect(differences.map((difference) => difference.key)).toContain('staff-fte;ombud;2025-01-01;change')
    expect(differences.every((difference) => difference.key.startsWith('staff-fte;'))).toBe(true)
  })

  it('finds a stored figure that was removed', async () => {
    const tenant = await publishedTenant()
    await tenant.sql(sql`delete from facts.fact where tenant_id = ${tenant.id} and key_text = ${FTE}`)
    expect((await replayOf(tenant))[0]?.differences).toContainEqual({ key: FTE, published: '20,74', now: '' })
  })

  it('takes the beginning of a publication’s name, and refuses a name that is none', async () => {
    const tenant = await publishedTenant()
    const [replayed] = await replayOf(tenant)
    expect(await replayOf(tenant, replayed?.publication.slice(0, 12))).toEqual([replayed])
    await expect(replayOf(tenant, 'ffff')).rejects.toThrow('not_found')
  })
})
