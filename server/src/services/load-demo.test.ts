import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBatches } from '../modules/facts/index.ts'
import { withdrawBatch } from '../modules/facts/testing.ts'
import { declareNotApplicable } from '../modules/reports/index.ts'
import { createLog, type Log } from '../platform/log/log.ts'
import { DEMO_ROLES, demoAccount } from './demo.ts'
import { installOn, systemActor, type Installation } from './installation.ts'
import { loadDemo } from './load-demo.ts'
import { done, newInstallation } from './testing.ts'

let installation: Installation
beforeAll(async () => {
  installation = await newInstallation()
})
afterAll(() => installation.close())

const silent = createLog('silent')
const system = { tenantId: 'oslo', account: systemActor, language: 'nb' } as const

/** How many of each thing there are in the demo's municipality. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await installation.database.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant_id', 'oslo', true)`.execute(tx)
    return sql<
      Readonly<Record<string, number>>
    >`select (select count(*) from organisation.unit) as units, (select count(*) from access.role_assignment) as roles,
      (select count(*) from facts.batch) as batches, (select count(distinct sha256) from facts.batch) as files, (select count(*) from facts.fact) as facts,
      (select count(*) from reports.report) as reports, (select count(*) from reports.section_text) as texts,
      (select count(*) from reports.transition) as transitions, (select count(*) from reports.section_lock) as locks`.execute(tx)
  })
  return rows[0] ?? {}
}

describe('loading the sample', () => {
  it('that is cut off at any step goes on where it stopped, and does nothing twice', async () => {
    let steps = 0
    for (let stopAt = 1; ; stopAt += 3) {
      steps = 0
      // The loader tells the log of each file; here the power goes at the telling.
      const cut = { info: () => (++steps === stopAt ? fall() : undefined) } as unknown as Log
      const finished = await loadDemo(installation, cut).then(
        () => true,
        (error: Error) => (error.message === 'power cut' ? false : Promise.reject(error)),
      )
      if (finished) break
    }
    const whole = await counts()
    expect(whole).toMatchObject({ units: 3, roles: DEMO_ROLES.length, locks: 0 })
    expect(whole['batches']).toBe(whole['files'])
    expect(whole['facts']).toBeGreaterThan(90)
    expect(whole['reports']).toBeGreaterThan(0)
  })

  it('is done once: what somebody withdrew or changed stays so at the next start', async () => {
    const withdrawn = done(
      await installation.as(system, async (ctx) => {
        const [batch] = (await listBatches(ctx, 'ombud')).filter((candidate) => candidate.kind === 'staffing')
        const result = await withdrawBatch(ctx, { batchId: batch?.id ?? '', because: 'feil uttrekk' })
        done(await declareNotApplicable(ctx, { reportId: 'ombud-2024', sectionId: 'full-cost', because: null }))
        return result
      }),
    )
    const before = await counts()
    await loadDemo(installation, silent)
    expect(await counts()).toEqual(before)
    const state = await installation.as(system, async (ctx) => ({
      ok: true,
      value: (await listBatches(ctx)).find((batch) => batch.id === withdrawn.id)?.state,
    }))
    expect(state).toEqual({ ok: true, value: 'withdrawn' })
  })

  it('lets each role in, with the password that follows from the secret and no other', async () => {
    for (const role of DEMO_ROLES) {
      const account = demoAccount(role.id, installation.config.secret)
      const cookies = await installation.signIn.enter(account)
      const headers = new Headers({ cookie: (cookies ?? []).map((cookie) => cookie.split(';')[0]).join('; ') })
      expect((await installation.signIn.who(headers))?.title).toBe(role.title)
      expect(await installation.signIn.enter({ ...account, password: demoAccount(role.id, 'another secret').password })).toBeNull()
    }
  })

  it('leaves the clock of the next start after everything that is written', async () => {
    const again = await installOn(installation.config, installation.database)
    const { rows } = await sql<{ at: Date }>`select max(at) as at from audit.entry`.execute(installation.database.kysely)
    expect(again.clock.now().getTime()).toBeGreaterThan(new Date(rows[0]?.at ?? 0).getTime())
  })
})

function fall(): never {
  throw new Error('power cut')
}
