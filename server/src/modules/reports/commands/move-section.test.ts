import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../platform/context.ts'
import { actorOn, done, outcome, post, type TestTenant } from '../../../services/testing.ts'
import { isAllowed, ROLES, type Role } from '../../access/index.ts'
import { listHistory } from '../../audit/index.ts'
import { currentDefinitions, enterFigure, keyOf } from '../../facts/testing.ts'
import { SECTION_STEPS, type SectionState } from '../model/workflow.ts'
import { assembledReport } from '../queries/assembled-report.ts'
import { getSection } from '../queries/get-section.ts'
import { approveSections, central, controller, head, reader, REPORT, tenantWithReport, textOf, writer } from '../testing.ts'
import { decideFinding } from './decide-finding.ts'
import { declareNotApplicable } from './declare-not-applicable.ts'
import { moveReport } from './move-report.ts'
import { moveSection } from './move-section.ts'
import { saveSection } from './save-section.ts'

const STATES: readonly SectionState[] = ['draft', 'ready', 'approved']
const UNITS = [
  { id: 'oslo', parentId: null },
  { id: 'ombud', parentId: 'oslo' },
]

const move = (tenant: TestTenant, actor: Actor, to: SectionState, because = '', sectionId = 'mandate', revision?: number) =>
  tenant.run(actor, (ctx) => moveSection(ctx, { reportId: REPORT, sectionId, to, because, revision }))
const section = async (tenant: TestTenant, sectionId = 'mandate', actor: Actor = reader) =>
  done(await tenant.run(actor, (ctx) => getSection(ctx, REPORT, sectionId)))
const put = (tenant: TestTenant, state: SectionState) =>
  tenant.sql(sql`update reports.section set state = ${state} where tenant_id = ${tenant.id} and section_id = 'mandate'`)

/** Somebody with this role on the ombud, by the policy that holds for everyone. */
function holder(role: Role): Actor {
  return { userId: role, title: role, can: (right, unit) => isAllowed([{ role, unitId: 'ombud' }], UNITS, right, unit) }
}

/** Which steps each role takes: written out by hand, so that a change of the policy or the steps is seen here. */
const ALLOWED: Readonly<Record<Role, readonly string[]>> = {
  controller: ['draft→ready', 'ready→draft'],
  hr_adviser: ['draft→ready', 'ready→draft'],
  unit_head: ['draft→ready', 'draft→approved', 'ready→approved', 'ready→draft', 'approved→draft'],
  central_office: ['draft→approved', 'ready→approved', 'ready→draft', 'approved→draft'],
  auditor: [],
}
const EXISTING = SECTION_STEPS.map((step) => `${step.from}→${step.to}`)

describe('the steps of a section', () => {
  const table = ROLES.flatMap((role) => STATES.flatMap((from) => STATES.map((to) => ({ role, from, to, step: `${from}→${to}` }))))

  it.each(table)('$role: $step', async ({ role, from, to, step }) => {
    const tenant = await shared()
    await put(tenant, from)
    const expected =
      ALLOWED[role].length === 0
        ? 'forbidden problem.no-right'
        : !EXISTING.includes(step)
          ? 'conflict problem.wrong-state'
          : ALLOWED[role].includes(step)
            ? 'done'
            : 'forbidden problem.no-right'
    expect(outcome(await move(tenant, holder(role), to, 'en grunn'))).toBe(expected)
    expect((await section(tenant)).state).toBe(expected === 'done' ? to : from)
  })

  it.each(ROLES)('are offered on the screen to a %s exactly when they can be taken', async (role) => {
    const tenant = await shared()
    for (const from of STATES) {
      await put(tenant, from)
      const { can } = await section(tenant, 'mandate', holder(role))
      const offered = [
        ...(can.markReady ? ['draft→ready'] : []),
        ...(can.takeBack || can.return ? ['ready→draft'] : []),
        ...(can.reopen ? ['approved→draft'] : []),
      ]
      const approves = can.approve ? [`${from}→approved`] : []
      expect([...offered, ...approves].sort(), from).toEqual(ALLOWED[role].filter((step) => step.startsWith(`${from}→`)).sort())
    }
  })

  it.each([
    ['sent back by one who does not write', central, 'ready', 'draft'],
    ['opened again', head, 'approved', 'draft'],
  ] as const)('need a reason when a section is %s', async (_, actor, from, to) => {
    const tenant = await shared()
    await put(tenant, from)
    expect(outcome(await move(tenant, actor, to, ' '))).toBe('invalid because:problem.reason-needed')
    expect((await section(tenant)).state).toBe(from)
    expect(outcome(await move(tenant, actor, to, 'tallene er feil'))).toBe('done')
    const [entry] = await tenant.as(reader, (ctx) => listHistory(ctx, `${REPORT}/mandate`))
    expect(entry).toMatchObject({ event: 'reports.section.moved', data: { from, to, because: 'tallene er feil' } })
  })

  it('need no reason when the writer takes back what was marked ready', async () => {
    const tenant = await shared()
    await put(tenant, 'ready')
    expect(outcome(await move(tenant, writer, 'draft'))).toBe('done')
  })

  it('are not taken in a section or on a unit one does not see', async () => {
    const tenant = await shared()
    expect(outcome(await move(tenant, head, 'ready', '', 'cover'))).toBe('not_found')
    expect(outcome(await move(tenant, actorOn('uke', 'x', 'read', 'write', 'approve'), 'ready'))).toBe('not_found')
  })

  it('do not approve a text that changed after the approver saw it', async () => {
    const tenant = await tenantWithReport()
    done(
      await tenant.run(writer, (ctx) =>
        saveSection(ctx, { reportId: REPORT, sectionId: 'mandate', revision: 1, content: textOf('Ny tekst.') }),
      ),
    )
    expect(await move(tenant, head, 'approved', '', 'mandate', 1)).toEqual({ ok: false, error: { kind: 'stale', expected: 1, actual: 2 } })
    expect(outcome(await move(tenant, head, 'approved', '', 'mandate', 2))).toBe('done')
  })

  it('taken twice at once are taken once', async () => {
    const tenant = await tenantWithReport()
    const both = await Promise.all([move(tenant, head, 'approved'), move(tenant, head, 'approved')])
    expect(both.map(outcome).sort()).toEqual(['conflict problem.wrong-state', 'done'])
  })
})

let one: Promise<TestTenant> | undefined
/** One report for the tests that set its state themselves. */
function shared(): Promise<TestTenant> {
  one ??= tenantWithReport()
  return one
}

describe('a figure that changes after its section is approved', () => {
  const seenOf = async (tenant: TestTenant, key: string): Promise<number> => {
    const [row] = await tenant.sql(
      sql<{ seq: number }>`select max(seq) as seq from facts.fact where tenant_id = ${tenant.id} and key_text = ${key}`,
    )
    return row?.seq ?? 0
  }

  const enter = async (tenant: TestTenant, key: string, value: string): Promise<void> => {
    const seen = await seenOf(tenant, key)
    done(
      await tenant.run(controller, async (ctx) =>
        enterFigure(ctx, { key: keyOf(key), value, because: 'telt på nytt', seen }, await currentDefinitions(ctx)),
      ),
    )
  }

  it('flags the section and says what changed, until it is approved anew', async () => {
    const tenant = await tenantWithReport('staffing')
    done(await move(tenant, head, 'approved', '', 'staffing'))
    expect((await section(tenant, 'staffing')).changes).toEqual([])
    const key = 'staff-fte;ombud;2025-01-01;result'
    await enter(tenant, key, '19,5')
    const flagged = await section(tenant, 'staffing')
    expect(flagged.state).toBe('approved')
    expect(flagged.changes.map((change) => [change.key, change.before, change.after])).toContainEqual([key, '20,74', '19,50'])
    expect(flagged.changes.every((change) => change.label !== '' && change.before !== change.after)).toBe(true)
    const finding = flagged.findings.find((candidate) => candidate.check === 'changed-since-approval')
    expect(finding).toMatchObject({ severity: 'warning', status: 'open', section: 'staffing' })
    expect(finding?.message).toMatch(/20,74.*19,50/)

    done(await move(tenant, head, 'draft', 'nye tall', 'staffing'))
    expect((await section(tenant, 'staffing')).changes).toEqual([])
    done(await move(tenant, head, 'approved', '', 'staffing'))
    expect((await section(tenant, 'staffing')).changes).toEqual([])
  })

  it('flags it through what is calculated from it, and no section that does not show it', async () => {
    const tenant = await tenantWithReport('staffing', 'accounts')
    done(await move(tenant, head, 'approved', '', 'staffing'))
    done(await move(tenant, head, 'approved', '', 'operating-account'))
    await enter(tenant, 'operating-amount;ombud;2024;accounts;chapter=111;group=000-099', '1')
    const keys = (await section(tenant, 'operating-account')).changes.map((change) => change.key)
    expect(keys).toContain('operating-amount;ombud;2024;accounts;chapter=111;group=net')
    expect(keys).toContain('operating-amount;ombud;2024;variance;chapter=111;group=000-099')
    expect((await section(tenant, 'staffing')).changes).toEqual([])
  })

  it('is no longer a change when it is what it was again', async () => {
    const tenant = await tenantWithReport('staffing')
    done(await move(tenant, head, 'approved', '', 'staffing'))
    await enter(tenant, 'staff-fte;ombud;2025-01-01;result', '19')
    await enter(tenant, 'staff-fte;ombud;2025-01-01;result', '20,74')
    expect((await section(tenant, 'staffing')).changes).toEqual([])
  })

  it('takes its acceptance with it when anything more changes', async () => {
    const tenant = await tenantWithReport('staffing')
    done(await move(tenant, head, 'approved', '', 'staffing'))
    const flag = async () => (await section(tenant, 'staffing')).findings.find((candidate) => candidate.check === 'changed-since-approval')
    await enter(tenant, 'staff-fte;ombud;2025-01-01;result', '19')
    const fingerprint = (await flag())?.fingerprint ?? ''
    done(await tenant.run(head, (ctx) => decideFinding(ctx, { reportId: REPORT, fingerprint, decision: 'accepted', because: 'kjent' })))
    expect((await flag())?.status).toBe('accepted')
    await enter(tenant, 'staff-headcount;ombud;2025-01-01;result', '23')
    expect((await flag())?.status).toBe('open')
  })

  it('is told when a file with it is posted or withdrawn', async () => {
    const tenant = await tenantWithReport()
    done(await move(tenant, head, 'approved', '', 'staffing'))
    done(await post(tenant, controller, { bytes: 'Dato;Ansatte;Årsverk\n01.01.2024;22;21\n01.01.2025;22;20,74\n' }))
    expect((await section(tenant, 'staffing')).changes.map((change) => [change.before, change.after])).toContainEqual(['', '20,74'])
  })
})

describe('a section that is not applicable', () => {
  const declare = (tenant: TestTenant, actor: Actor, because: string | null, sectionId = 'full-cost') =>
    tenant.run(actor, (ctx) => declareNotApplicable(ctx, { reportId: REPORT, sectionId, because }))

  it('keeps its text and its reason, counts as approved, and can be made to apply again', async () => {
    const tenant = await tenantWithReport()
    done(
      await tenant.run(writer, (ctx) =>
        saveSection(ctx, { reportId: REPORT, sectionId: 'full-cost', revision: 1, content: textOf('Selvkost.') }),
      ),
    )
    done(await declare(tenant, writer, ' Ombudet har ingen selvkosttjenester. '))
    const declared = await section(tenant, 'full-cost')
    expect(declared).toMatchObject({ notApplicable: 'Ombudet har ingen selvkosttjenester.', findings: [] })
    expect(JSON.stringify(declared.content)).toContain('Selvkost.')
    done(await declare(tenant, writer, null))
    expect((await section(tenant, 'full-cost')).notApplicable).toBeNull()
    const events = (await tenant.as(reader, (ctx) => listHistory(ctx, `${REPORT}/full-cost`))).map((entry) => entry.event)
    expect(events.slice(0, 2)).toEqual(['reports.section.applicable', 'reports.section.not-applicable'])
  })

  it('needs a reason, the right to write, and a section that is not approved', async () => {
    const tenant = await tenantWithReport()
    expect(outcome(await declare(tenant, writer, ' '))).toBe('invalid because:problem.reason-needed')
    expect(outcome(await declare(tenant, reader, 'x'))).toBe('forbidden problem.no-right')
    expect(outcome(await declare(tenant, actorOn('uke', 'x', 'read', 'write'), 'x'))).toBe('not_found')
    done(await move(tenant, head, 'approved', '', 'full-cost'))
    expect(outcome(await declare(tenant, writer, 'x'))).toBe('conflict problem.approved-text')
  })

  it('cannot be made to apply again behind an approved report', async () => {
    const tenant = await tenantWithReport()
    done(await declare(tenant, writer, 'x'))
    await tenant.sql(sql`update reports.report set state = 'approved' where tenant_id = ${tenant.id}`)
    expect(outcome(await declare(tenant, writer, null))).toBe('conflict problem.wrong-state')
  })
})

describe('the report as a whole', () => {
  const moveWhole = (tenant: TestTenant, actor: Actor, to: 'approved' | 'draft', because = '') =>
    tenant.run(actor, (ctx) => moveReport(ctx, { reportId: REPORT, to, because }))
  const stateOf = async (tenant: TestTenant): Promise<string | undefined> =>
    (await tenant.sql(sql<{ state: string }>`select state from reports.report where tenant_id = ${tenant.id}`))[0]?.state

  it('is not approved while sections are open, and says how many', async () => {
    const tenant = await tenantWithReport()
    expect(outcome(await moveWhole(tenant, head, 'approved'))).toBe('conflict problem.sections-not-approved')
    await approveSections(tenant)
    await put(tenant, 'ready')
    const refused = await moveWhole(tenant, head, 'approved')
    if (refused.ok || refused.error.kind !== 'conflict') throw new Error('one section is open')
    expect(refused.error.why.params).toEqual({ count: '1' })
    await approveSections(tenant)
    expect(outcome(await moveWhole(tenant, head, 'approved'))).toBe('done')
    expect(await stateOf(tenant)).toBe('approved')
  })

  it('is approved when what is open is declared not applicable', async () => {
    const tenant = await tenantWithReport()
    await approveSections(tenant)
    await put(tenant, 'draft')
    done(await tenant.run(writer, (ctx) => declareNotApplicable(ctx, { reportId: REPORT, sectionId: 'mandate', because: 'x' })))
    expect(outcome(await moveWhole(tenant, head, 'approved'))).toBe('done')
  })

  it('is opened again with a reason, by who may approve', async () => {
    const tenant = await tenantWithReport()
    await approveSections(tenant)
    done(await moveWhole(tenant, head, 'approved'))
    expect(outcome(await moveWhole(tenant, head, 'approved'))).toBe('conflict problem.wrong-state')
    expect(outcome(await moveWhole(tenant, head, 'draft'))).toBe('invalid because:problem.reason-needed')
    expect(outcome(await moveWhole(tenant, writer, 'draft', 'x'))).toBe('forbidden problem.no-right')
    expect(outcome(await moveWhole(tenant, actorOn('uke', 'x', 'read', 'approve'), 'draft', 'x'))).toBe('not_found')
    expect(outcome(await moveWhole(tenant, head, 'draft', 'feil i kapittel 3'))).toBe('done')
    expect(outcome(await moveWhole(tenant, head, 'draft', 'x'))).toBe('conflict problem.wrong-state')
  })

  it('tells who approved it the last time, and nobody while it is a draft', async () => {
    const tenant = await tenantWithReport()
    const approvedBy = async () => done(await tenant.run(reader, (ctx) => assembledReport(ctx, REPORT))).loaded.approvedBy
    await approveSections(tenant)
    expect(await approvedBy()).toBeNull()
    done(await moveWhole(tenant, head, 'approved'))
    expect(await approvedBy()).toBe('Virksomhetsleder')
    done(await moveWhole(tenant, central, 'draft', 'feil i kapittel 3'))
    expect(await approvedBy()).toBeNull()
    done(await moveWhole(tenant, central, 'approved'))
    expect(await approvedBy()).toBe('Sentral økonomiavdeling')
  })

  it('is a draft again when one of its sections is opened', async () => {
    const tenant = await tenantWithReport()
    await approveSections(tenant)
    done(await moveWhole(tenant, head, 'approved'))
    done(await move(tenant, head, 'draft', 'feil'))
    expect(await stateOf(tenant)).toBe('draft')
  })

  it('that is published is opened before it is approved anew', async () => {
    const tenant = await tenantWithReport()
    await approveSections(tenant)
    await tenant.sql(sql`update reports.report set state = 'published' where tenant_id = ${tenant.id}`)
    expect(outcome(await moveWhole(tenant, head, 'approved'))).toBe('conflict problem.wrong-state')
    done(await moveWhole(tenant, head, 'draft', 'ny utgave'))
    expect(outcome(await moveWhole(tenant, head, 'approved'))).toBe('done')
  })

  it('is never approved while a section is opened at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const tenant = await tenantWithReport()
      await approveSections(tenant)
      const [whole, part] = await Promise.all([moveWhole(tenant, head, 'approved'), move(tenant, head, 'draft', 'feil')])
      expect(outcome(part)).toBe('done')
      expect(['done', 'conflict problem.sections-not-approved']).toContain(outcome(whole))
      expect(await stateOf(tenant)).toBe('draft')
    }
  })
})
