import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../platform/context.ts'
import { actorOn, done, outcome, type TestTenant } from '../../../services/testing.ts'
import { listHistory } from '../../audit/index.ts'
import { currentDefinitions, enterFigure, keyOf } from '../../facts/testing.ts'
import { assemble, type ReportFinding } from '../model/assemble.ts'
import { loadReport } from '../queries/load-report.ts'
import { central, controller, head, reader, REPORT, tenantWithReport, textOf, writer } from '../testing.ts'
import { decideFinding } from './decide-finding.ts'
import { saveSection } from './save-section.ts'

const decide = (tenant: TestTenant, actor: Actor, fingerprint: string, decision: 'accepted' | 'reopened', because = '') =>
  tenant.run(actor, (ctx) => decideFinding(ctx, { reportId: REPORT, fingerprint, decision, because }))

async function findings(tenant: TestTenant): Promise<readonly ReportFinding[]> {
  return assemble(done(await tenant.run(reader, (ctx) => loadReport(ctx, REPORT)))).findings
}

async function finding(tenant: TestTenant, check: string, section: string): Promise<ReportFinding> {
  const found = (await findings(tenant)).find((candidate) => candidate.finding.check === check && candidate.section === section)
  if (found === undefined) throw new Error(`no ${check} in ${section}`)
  return found
}

/** The ombud's accounts with a variance of its wages that no text explains. */
async function withUnexplainedVariance(): Promise<{ tenant: TestTenant; found: ReportFinding }> {
  const tenant = await tenantWithReport('accounts')
  await enter(tenant, '1')
  return { tenant, found: await finding(tenant, 'unexplained-variance', 'operating-account') }
}

async function enter(tenant: TestTenant, value: string): Promise<void> {
  const key = 'operating-amount;ombud;2024;accounts;chapter=111;group=000-099'
  const [row] = await tenant.sql(
    sql<{ seq: number }>`select max(seq) as seq from facts.fact where tenant_id = ${tenant.id} and key_text = ${key}`,
  )
  done(
    await tenant.run(controller, async (ctx) =>
      enterFigure(ctx, { key: keyOf(key), value, because: 'x', seen: row?.seq ?? 0 }, await currentDefinitions(ctx)),
    ),
  )
}

describe('a finding', () => {
  it('is accepted with a reason, shown with who and why, and opened again', async () => {
    const { tenant, found } = await withUnexplainedVariance()
    expect(found.decision).toBeNull()
    done(await decide(tenant, head, found.fingerprint, 'accepted', ' forklart i brev til byråden '))
    const accepted = await finding(tenant, 'unexplained-variance', 'operating-account')
    expect(accepted.decision).toMatchObject({ because: 'forklart i brev til byråden', by: 'Virksomhetsleder' })
    done(await decide(tenant, head, found.fingerprint, 'reopened'))
    expect((await finding(tenant, 'unexplained-variance', 'operating-account')).decision).toBeNull()
    done(await decide(tenant, central, found.fingerprint, 'accepted', 'likevel greit'))
    expect((await finding(tenant, 'unexplained-variance', 'operating-account')).decision?.by).toBe('Sentral økonomiavdeling')
    const events = (await tenant.as(reader, (ctx) => listHistory(ctx, `${REPORT}/finding`))).map((entry) => entry.event)
    expect(events).toEqual(['reports.finding.accepted', 'reports.finding.reopened', 'reports.finding.accepted'])
  })

  it('needs a reason and the right to approve', async () => {
    const { tenant, found } = await withUnexplainedVariance()
    expect(outcome(await decide(tenant, head, found.fingerprint, 'accepted', ' '))).toBe('invalid because:problem.reason-needed')
    for (const actor of [writer, controller, reader])
      expect(outcome(await decide(tenant, actor, found.fingerprint, 'accepted', 'x'))).toBe('forbidden problem.no-right')
    expect(outcome(await decide(tenant, actorOn('uke', 'x', 'read', 'approve'), found.fingerprint, 'accepted', 'x'))).toBe('not_found')
  })

  it('that is not there can be neither accepted nor opened', async () => {
    const { tenant, found } = await withUnexplainedVariance()
    expect(outcome(await decide(tenant, head, 'made-up|section:mandate', 'accepted', 'x'))).toBe('conflict problem.finding-gone')
    expect(outcome(await decide(tenant, head, found.fingerprint, 'reopened'))).toBe('conflict problem.finding-gone')
  })

  it('is open again when it says something else: the reason was given for other figures', async () => {
    const { tenant, found } = await withUnexplainedVariance()
    done(await decide(tenant, head, found.fingerprint, 'accepted', 'forklart'))
    await enter(tenant, '2000000')
    expect((await finding(tenant, 'unexplained-variance', 'operating-account')).decision).toBeNull()
    await enter(tenant, '1')
    expect((await finding(tenant, 'unexplained-variance', 'operating-account')).decision?.because).toBe('forklart')
  })

  it('goes away when it is mended', async () => {
    const { tenant } = await withUnexplainedVariance()
    const content = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Lønn og sosiale utgifter ble lavere fordi stillinger sto ubesatt.' }] },
      ],
    }
    done(await tenant.run(writer, (ctx) => saveSection(ctx, { reportId: REPORT, sectionId: 'operating-account', revision: 1, content })))
    expect(
      (await findings(tenant)).filter((found) => found.finding.check === 'unexplained-variance' && found.fingerprint.includes('000-099')),
    ).toEqual([])
  })

  it('in one report says nothing about the same in another municipality', async () => {
    const one = await withUnexplainedVariance()
    const other = await withUnexplainedVariance()
    done(await decide(one.tenant, head, one.found.fingerprint, 'accepted', 'x'))
    expect((await finding(other.tenant, 'unexplained-variance', 'operating-account')).decision).toBeNull()
  })

  it('about an empty section stays accepted until the section is written', async () => {
    const tenant = await tenantWithReport()
    const empty = await finding(tenant, 'section-presence', 'mandate')
    done(await decide(tenant, head, empty.fingerprint, 'accepted', 'kommer'))
    expect((await finding(tenant, 'section-presence', 'mandate')).decision?.because).toBe('kommer')
    done(
      await tenant.run(writer, (ctx) =>
        saveSection(ctx, { reportId: REPORT, sectionId: 'mandate', revision: 1, content: textOf('Ombudet gir råd.') }),
      ),
    )
    expect((await findings(tenant)).filter((found) => found.fingerprint === empty.fingerprint)).toEqual([])
  })
})
