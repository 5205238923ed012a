import { fail, message, type ProblemKind } from '@arsring/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../platform/context.ts'
import { pngOf } from '../../../platform/images/testing.ts'
import { actorOn, done, outcome, post, sampleFile, testsOnPostgres, type TestTenant } from '../../../services/testing.ts'
import { currentDefinitions, enterFigure, keyOf, withdrawBatch } from '../../facts/testing.ts'
import { changeAttachment } from '../commands/change-attachment.ts'
import { decideFinding } from '../commands/decide-finding.ts'
import { declareNotApplicable } from '../commands/declare-not-applicable.ts'
import { moveSection } from '../commands/move-section.ts'
import { removeAttachment } from '../commands/remove-attachment.ts'
import { saveSection } from '../commands/save-section.ts'
import type { AssembledReport } from '../model/assemble.ts'
import { receiveAttachment } from '../receive-attachment.ts'
import { receivePicture } from '../receive-picture.ts'
import { controller, head, reader, REPORT, tenantWithReport, textOf, writer } from '../testing.ts'
import { assembledReport } from './assembled-report.ts'
import { loadReport } from './load-report.ts'

const FTE = 'staff-fte;ombud;2025-01-01;result'
const MANDATE = { reportId: REPORT, sectionId: 'mandate' }

const read = async (tenant: TestTenant): Promise<AssembledReport> => done(await tenant.run(reader, (ctx) => assembledReport(ctx, REPORT)))
const enter = async (ctx: Context, value: string) =>
  enterFigure(ctx, { key: keyOf(FTE), value, because: 'telt på nytt', seen: 0 }, await currentDefinitions(ctx))
const postSample = async (tenant: TestTenant, kind: string, name: string) =>
  done(await post(tenant, controller, { bytes: sampleFile(`ombud/${name}`), kind, name })).id
const attach = async (tenant: TestTenant) =>
  done(
    await receiveAttachment((work) => tenant.run(writer, work), tenant.installation.files, {
      reportId: REPORT,
      title: 'A',
      bytes: Buffer.from('a;1\n'),
    }),
  )
const picture = async (tenant: TestTenant) =>
  done(
    await receivePicture((work) => tenant.run(writer, work), tenant.installation.files, {
      ...MANDATE,
      bytes: pngOf({ width: 8, height: 6 }),
    }),
  )
const ofOmbud = (tenant: TestTenant) => sql`tenant_id = ${tenant.id} and id = 'ombud'`
const shownFte = (report: AssembledReport) => {
  const value = report.facts.get(FTE)?.value
  return value?.kind === 'number' ? value.value : value?.kind
}

describe('a report put together', () => {
  it('is kept until something in it changes, whatever it is, and is then what the database holds', async () => {
    const tenant = await tenantWithReport()
    const run = async <T>(...work: Parameters<typeof tenant.run<T, ProblemKind>>): Promise<T> => done(await tenant.run(...work))
    const move = (to: 'ready' | 'approved' | 'draft') => run(head, (ctx) => moveSection(ctx, { ...MANDATE, to, because: 'sett' }))
    const decide = async (decision: 'accepted' | 'reopened') => {
      const found = (await read(tenant)).findings.find(
        ({ finding, decision: made }) => finding.severity !== 'fatal' && (made !== null) === (decision === 'reopened'),
      )
      return run(head, (ctx) => decideFinding(ctx, { reportId: REPORT, fingerprint: found?.fingerprint ?? '', decision, because: 'sett' }))
    }
    let batch = ''
    let attachment = ''
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['figures posted', async () => (batch = await postSample(tenant, 'staffing', 'staffing.csv'))],
      ['a file withdrawn', () => run(controller, (ctx) => withdrawBatch(ctx, { batchId: batch, because: 'feil fil' }))],
      ['a figure entered', () => run(controller, (ctx) => enter(ctx, '21'))],
      ['own indicators', () => postSample(tenant, 'indicators', 'indicators.csv')],
      ['a list', () => postSample(tenant, 'adjustments', 'adjustments.csv')],
      ['a text saved', () => run(writer, (ctx) => saveSection(ctx, { ...MANDATE, revision: 1, content: textOf('Ny.') }))],
      ['a section ready', () => move('ready')],
      ['a section approved', () => move('approved')],
      ['a section opened again', () => move('draft')],
      ['not applicable', () => run(writer, (ctx) => declareNotApplicable(ctx, { ...MANDATE, because: 'Ikke her.' }))],
      ['a finding accepted', () => decide('accepted')],
      ['a finding opened again', () => decide('reopened')],
      ['an attachment added', async () => (attachment = (await attach(tenant)).id)],
      [
        'an attachment renamed',
        () => run(writer, (ctx) => changeAttachment(ctx, { reportId: REPORT, id: attachment, title: 'B', place: 0 })),
      ],
      ['an attachment removed', () => run(writer, (ctx) => removeAttachment(ctx, { reportId: REPORT, id: attachment }))],
      ['a picture received', () => picture(tenant)],
      [
        'the settings changed',
        () => tenant.sql(sql`update organisation.tenant set settings = settings || '{"smallestGroup":5}' where tenant_id = ${tenant.id}`),
      ],
      ['the unit renamed', () => tenant.sql(sql`update organisation.unit set name = 'Nytt navn' where ${ofOmbud(tenant)}`)],
      [
        'a budget chapter moved',
        () => tenant.sql(sql`update organisation.budget_chapter set unit_id = 'ombud' where tenant_id = ${tenant.id}`),
      ],
      ['the report approved', () => tenant.sql(sql`update reports.report set state = 'approved' where tenant_id = ${tenant.id}`)],
    ]
    for (const [what, step] of steps) {
      const before = await read(tenant)
      expect(await read(tenant), `kept before: ${what}`).toBe(before)
      await step()
      const after = await read(tenant)
      expect(after, what).not.toBe(before)
      expect(after.loaded, what).toEqual(done(await tenant.run(reader, (ctx) => loadReport(ctx, REPORT))))
    }
  })

  it('is of one municipality: the same report of another has its own figures', async () => {
    const [a, b] = [await tenantWithReport(), await tenantWithReport()]
    done(await a.run(controller, (ctx) => enter(ctx, '21')))
    done(await b.run(controller, (ctx) => enter(ctx, '9')))
    expect([shownFte(await read(a)), shownFte(await read(b)), shownFte(await read(a))]).toEqual(['21', '9', '21'])
  })

  it('is shown to nobody who may not read it, and of no unit before it is', async () => {
    const tenant = await tenantWithReport()
    await read(tenant)
    expect(outcome(await tenant.run(actorOn('uke', 'Controller', 'read'), (ctx) => assembledReport(ctx, REPORT)))).toBe('not_found')
    expect(outcome(await tenant.run(reader, (ctx) => assembledReport({ ...ctx, now: new Date('2019-12-30') }, REPORT)))).toBe('not_found')
  })

  it('is read anew inside a change, and what the change leaves undone is seen by nobody', async () => {
    const tenant = await tenantWithReport()
    const before = await read(tenant)
    const refused = await tenant.run(controller, async (ctx) => {
      done(await enter(ctx, '21'))
      expect(shownFte(done(await assembledReport(ctx, REPORT)))).toBe('21')
      return fail({ kind: 'conflict', why: message('problem.exists', { what: 'x' }) } as const)
    })
    expect(refused.ok).toBe(false)
    expect(await read(tenant)).toBe(before)
    done(await tenant.run(controller, (ctx) => enter(ctx, '20')))
    expect(shownFte(await read(tenant))).toBe('20')
  })

  it('sees a change that began before another and was done after it', async () => {
    const tenant = await tenantWithReport()
    const declare = (ctx: Context, id: string) =>
      sql`update reports.section set not_applicable = 'Ikke her.' where section_id = ${id}`.execute(ctx.tx)
    let goOn = (): void => undefined
    const mayEnd = new Promise<void>((resolve) => (goOn = resolve))
    let began = (): void => undefined
    const hasBegun = new Promise<void>((resolve) => (began = resolve))
    const slow = tenant.as(writer, async (ctx) => {
      await declare(ctx, 'mandate')
      began()
      await mayEnd
    })
    await hasBegun
    const other = tenant.as(writer, (ctx) => declare(ctx, 'staffing'))
    // The embedded database has one connection: there the other waits for the first, and nothing is read in between.
    const between = testsOnPostgres ? await other.then(() => read(tenant)) : null
    goOn()
    await Promise.all([slow, other])
    const after = await read(tenant)
    expect(after).not.toBe(between)
    for (const id of ['mandate', 'staffing']) expect(after.loaded.sections.get(id)?.row.not_applicable).toBe('Ikke her.')
  })
})
