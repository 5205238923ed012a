import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { getTenant, unitTree } from '../modules/organisation/index.ts'
import { listHistory } from '../modules/audit/index.ts'
import { systemActor } from './installation.ts'
import { testTenant } from './testing.ts'

describe('the wall between municipalities', () => {
  it('shows one municipality nothing of another', async () => {
    const one = await testTenant()
    const other = await testTenant()
    expect((await one.as(systemActor, (ctx) => unitTree(ctx))).map((unit) => unit.id)).toEqual(['oslo', 'ombud', 'uke'])
    const seen = await other.as(systemActor, (ctx) =>
      sql<{ count: number }>`select count(*) as count from organisation.unit where tenant_id = ${one.id}`.execute(ctx.tx),
    )
    expect(seen.rows[0]?.count).toBe(0)
  })

  it('lets nobody write a row of another municipality', async () => {
    const one = await testTenant()
    const other = await testTenant()
    await expect(
      other.as(systemActor, (ctx) =>
        sql`insert into organisation.unit (tenant_id, id, name, valid_from) values (${one.id}, 'intruder', 'x', '2024-01-01')`.execute(
          ctx.tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('shows nothing without a municipality', async () => {
    const { installation } = await testTenant()
    expect(
      await installation.as({ tenantId: '', account: systemActor, language: 'nb' }, async (ctx) => ({
        ok: true,
        value: await getTenant(ctx),
      })),
    ).toEqual({ ok: true, value: null })
  })
})

describe('the trail', () => {
  it('can be read and added to, never changed or removed', async () => {
    const tenant = await testTenant()
    const history = await tenant.as(systemActor, (ctx) => listHistory(ctx, 'ombud'))
    expect(history.map((entry) => entry.event)).toEqual(['organisation.unit.added'])
    await expect(tenant.as(systemActor, (ctx) => sql`update audit.entry set event = 'x'`.execute(ctx.tx))).rejects.toThrow(
      /permission denied/,
    )
    await expect(tenant.as(systemActor, (ctx) => sql`delete from audit.entry`.execute(ctx.tx))).rejects.toThrow(/permission denied/)
  })
})
