import { fail, ok } from '@arsring/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addUnit, unitTree } from '../modules/organisation/index.ts'
import { grantRole } from '../modules/access/index.ts'
import { listHistory } from '../modules/audit/index.ts'
import type { Actor } from '../platform/context.ts'
import { openPostgres, type Database } from '../platform/db/database.ts'
import { installOn, publicActor, systemActor, type Installation } from './installation.ts'
import { actorOn, actorWith, createTestDatabase, done, outcome, testInstallation, testsOnPostgres, testTenant } from './testing.ts'

describe('opening an installation', () => {
  it('at once from several processes on one new server brings it up to date once', async () => {
    const { config, database } = await testInstallation()
    const url = testsOnPostgres ? await createTestDatabase() : null
    // The embedded database has one process, which opens it again and again.
    const databases: Database[] = url === null ? [database] : [openPostgres(url), openPostgres(url), openPostgres(url)]
    const opened = await Promise.all(databases.map((each) => installOn(config, each)))
    const { rows } = await sql<{
      n: number
      distinct: number
    }>`select count(*) as n, count(distinct name) as distinct from platform.kysely_migration`.execute(
      opened[0]?.database.kysely ?? database.kysely,
    )
    expect(rows[0]?.n).toBeGreaterThan(4)
    expect(rows[0]?.n).toBe(rows[0]?.distinct)
    if (testsOnPostgres) for (const each of opened) await each.close()
  })
})

describe('a use case', () => {
  it('that refuses leaves nothing behind', async () => {
    const tenant = await testTenant()
    const refused = await tenant.run(systemActor, async (ctx) => {
      done(await addUnit(ctx, { id: 'ny', parentId: 'oslo', name: 'Ny', validFrom: '2020-01-01', budgetChapters: [] }))
      return fail({ kind: 'not_found', what: 'x', id: 'x' } as const)
    })
    expect(outcome(refused)).toBe('not_found')
    expect((await tenant.as(systemActor, (ctx) => unitTree(ctx))).map((unit) => unit.id)).not.toContain('ny')
  })

  it('that fails leaves nothing behind and is not taken for a refusal', async () => {
    const tenant = await testTenant()
    const failing = tenant.run(systemActor, async (ctx) => {
      done(await addUnit(ctx, { id: 'ny', parentId: 'oslo', name: 'Ny', validFrom: '2020-01-01', budgetChapters: [] }))
      throw new Error('a bug')
    })
    await expect(failing).rejects.toThrow('a bug')
    expect((await tenant.as(systemActor, (ctx) => unitTree(ctx))).map((unit) => unit.id)).not.toContain('ny')
    // The connection is as good as new.
    expect(await tenant.as(systemActor, (ctx) => unitTree(ctx))).toHaveLength(3)
  })

  it('gets ids that sort by time and never meet', async () => {
    const tenant = await testTenant()
    const ids = await tenant.as(systemActor, (ctx) => Promise.resolve(Array.from({ length: 1000 }, () => ctx.newId('bat'))))
    expect(new Set(ids).size).toBe(1000)
    expect(ids.every((id) => /^bat_[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true)
  })
})

describe('units', () => {
  const unit = { id: 'ny-etat', parentId: 'oslo', name: 'Ny etat', validFrom: '2020-01-01', budgetChapters: [{ code: '130', name: 'Ny' }] }
  it.each([
    ['is added under its parent', systemActor, {}, 'done'],
    ['needs the right to administer its parent', actorWith('x', 'read', 'approve', 'publish'), {}, 'forbidden problem.no-right'],
    ['is not added by who administers another', actorOn('uke', 'x', 'administer'), {}, 'forbidden problem.no-right'],
    ['has an id that stands in addresses', systemActor, { id: 'Ny Etat' }, 'invalid id:problem.not-an-id'],
    ['cannot take an id of another', systemActor, { id: 'uke' }, 'conflict problem.exists'],
    ['needs a parent that is there', systemActor, { parentId: 'nowhere' }, 'invalid parentId:problem.unknown'],
  ])('%s', async (_, actor, changed, expected) => {
    const tenant = await testTenant()
    expect(outcome(await tenant.run(actor, (ctx) => addUnit(ctx, { ...unit, ...changed })))).toBe(expected)
  })

  it('are shown at the day they are valid, parents first', async () => {
    const tenant = await testTenant()
    done(await tenant.run(systemActor, (ctx) => addUnit(ctx, { ...unit, id: 'a-avdeling', parentId: 'uke', validFrom: '2024-07-01' })))
    await tenant.sql(sql`update organisation.unit set valid_to = '2024-06-30' where tenant_id = ${tenant.id} and id = 'ombud'`)
    const at = (day: string) => tenant.as(systemActor, async (ctx) => (await unitTree(ctx, day)).map((each) => each.id))
    expect(await at('2024-06-30')).toEqual(['oslo', 'ombud', 'uke'])
    expect(await at('2024-07-01')).toEqual(['oslo', 'uke', 'a-avdeling'])
  })
})

describe('a role', () => {
  it('holds from its first day to its last, on its unit and below, and nowhere else', async () => {
    const tenant = await testTenant()
    const { installation } = tenant
    const account = { userId: `u-${tenant.id}`, title: 'Controller' }
    const can = async (): Promise<readonly boolean[]> => {
      const { value } = (await installation.as({ tenantId: tenant.id, account, language: 'nb' }, (ctx) =>
        Promise.resolve(ok(rightsOf(ctx.actor))),
      )) as { value: readonly boolean[] }
      return value
    }
    const rightsOf = (actor: Actor): readonly boolean[] => [
      actor.can('enter', 'uke'),
      actor.can('approve', 'uke'),
      actor.can('read', 'ombud'),
    ]
    expect(await can()).toEqual([false, false, false])
    done(await tenant.run(systemActor, (ctx) => grantRole(ctx, { ...account, role: 'controller', unitId: 'uke' })))
    expect(await can()).toEqual([true, false, false])
    await tenant.sql(sql`update access.role_assignment set valid_to = '2025-01-19' where tenant_id = ${tenant.id}`)
    expect(await can()).toEqual([false, false, false])
    await tenant.sql(sql`update access.role_assignment set valid_to = '2025-01-20' where tenant_id = ${tenant.id}`)
    expect(await can()).toEqual([true, false, false])
    await tenant.sql(sql`update access.role_assignment set valid_from = '2025-01-21', valid_to = null where tenant_id = ${tenant.id}`)
    expect(await can()).toEqual([false, false, false])
    expect(
      outcome(
        await tenant.run(actorOn('uke', 'x', 'administer'), (ctx) => grantRole(ctx, { ...account, role: 'auditor', unitId: 'oslo' })),
      ),
    ).toBe('forbidden problem.no-right')
  })
})

describe('the history of a thing', () => {
  it('is that of the thing and its parts, newest first, and of nothing with a like name', async () => {
    const tenant = await testTenant()
    const write = (subject: string) =>
      tenant.as(systemActor, (ctx) => ctx.audit({ event: 'reports.section.saved', subject, unitId: 'ombud', data: { subject } }))
    for (const subject of ['ombud-2024', 'ombud-2024/mandate', 'ombud-20245', 'ombud_2024', 'ombud%2024/x']) await write(subject)
    const of = async (subject: string) =>
      (await tenant.as(systemActor, (ctx) => listHistory(ctx, subject))).map((entry) => entry.data['subject'])
    expect(await of('ombud-2024')).toEqual(['ombud-2024/mandate', 'ombud-2024'])
    expect(await of('ombud_2024')).toEqual(['ombud_2024'])
    expect(await of('ombud%2024')).toEqual(['ombud%2024/x'])
    expect(await of('%')).toEqual([])
  })
})

describe('the reader without an account', () => {
  it('has no right on anything', async () => {
    const installation: Installation = await testInstallation()
    expect(installation).toBeDefined()
    for (const right of ['read', 'enter', 'write', 'approve', 'publish', 'administer'] as const)
      expect(publicActor.can(right, 'oslo')).toBe(false)
  })
})
