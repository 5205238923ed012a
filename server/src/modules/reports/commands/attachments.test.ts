import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../platform/context.ts'
import { cameraNotes, jpegOf } from '../../../platform/images/testing.ts'
import { actorOn, done, outcome, type TestTenant } from '../../../services/testing.ts'
import { listHistory } from '../../audit/index.ts'
import { ATTACHMENT_LIMITS } from '../queries/attachments-in-writing.ts'
import { findAttachment, listAttachments } from '../queries/list-attachments.ts'
import { receiveAttachment } from '../receive-attachment.ts'
import { reader, REPORT, tenantWithReport, writer } from '../testing.ts'
import { changeAttachment } from './change-attachment.ts'
import { removeAttachment, restoreAttachment } from './remove-attachment.ts'

const attach = (tenant: TestTenant, title: string, bytes: Buffer | string = `${title};1\n`, actor: Actor = writer, reportId = REPORT) =>
  receiveAttachment((work) => tenant.run(actor, work), tenant.installation.files, { reportId, title, bytes: Buffer.from(bytes) })
const titles = async (tenant: TestTenant): Promise<readonly string[]> =>
  (await tenant.as(reader, (ctx) => listAttachments(ctx, REPORT))).map((attachment) => attachment.title)
const change = (tenant: TestTenant, id: string, title: string, place: number, actor: Actor = writer) =>
  tenant.run(actor, (ctx) => changeAttachment(ctx, { reportId: REPORT, id, title, place }))
const remove = (tenant: TestTenant, id: string, actor: Actor = writer) =>
  tenant.run(actor, (ctx) => removeAttachment(ctx, { reportId: REPORT, id }))
const restore = (tenant: TestTenant, id: string, actor: Actor = writer) =>
  tenant.run(actor, (ctx) => restoreAttachment(ctx, { reportId: REPORT, id }))

describe('attachments', () => {
  it('are added last, moved, renamed, removed and taken in again where they lay, and the trail tells it', async () => {
    const tenant = await tenantWithReport()
    const first = done(await attach(tenant, 'A')).id
    const second = done(await attach(tenant, '  B \n b ', 'b;1\n')).id
    const third = done(await attach(tenant, 'C')).id
    expect(await titles(tenant)).toEqual(['A', 'B b', 'C'])
    done(await change(tenant, third, 'C', 0))
    expect(await titles(tenant)).toEqual(['C', 'A', 'B b'])
    done(await change(tenant, third, 'C', 99))
    done(await change(tenant, second, 'B', 1))
    expect(await titles(tenant)).toEqual(['A', 'B', 'C'])
    done(await remove(tenant, second))
    done(await remove(tenant, second))
    expect(await titles(tenant)).toEqual(['A', 'C'])
    done(await restore(tenant, second))
    expect(await titles(tenant)).toEqual(['A', 'B', 'C'])
    done(await change(tenant, first, 'A', 0))
    const events = (await tenant.as(reader, (ctx) => listHistory(ctx, REPORT))).map((entry) => entry.event.split('.').at(-1))
    expect(events.reverse().slice(-8)).toEqual(['added', 'added', 'added', 'moved', 'moved', 'renamed', 'removed', 'restored'])
  })

  it('are refused without right, title, room or sense, and leave nothing behind', async () => {
    const tenant = await tenantWithReport()
    const { id } = done(await attach(tenant, 'A', 'a;1\n'))
    expect(outcome(await attach(tenant, 'B', 'b;1\n', reader))).toBe('forbidden problem.no-right')
    expect(outcome(await attach(tenant, 'B', 'b;1\n', actorOn('uke', 'Rådgiver', 'read', 'write')))).toBe('not_found')
    expect(outcome(await attach(tenant, 'B', 'b;1\n', writer, 'nowhere'))).toBe('not_found')
    for (const title of ['', ' \n ', 'x'.repeat(201)])
      expect(outcome(await attach(tenant, title, 'b;1\n'))).toBe('invalid title:attachment.title')
    expect(outcome(await attach(tenant, 'B', '<svg/>'))).toBe('invalid file:attachment.kind')
    expect(outcome(await attach(tenant, 'B', jpegOf({ width: 8, height: 8 }).subarray(0, 100)))).toBe('invalid file:image.broken')
    expect(outcome(await attach(tenant, 'B', 'a;1\n'))).toBe('conflict attachment.twice')
    for (const actor of [reader, actorOn('uke', 'Rådgiver', 'read', 'write')]) {
      expect(outcome(await change(tenant, id, 'X', 0, actor))).toMatch(/^(forbidden|not_found)/)
      expect(outcome(await remove(tenant, id, actor))).toMatch(/^(forbidden|not_found)/)
      expect(outcome(await restore(tenant, id, actor))).toMatch(/^(forbidden|not_found)/)
    }
    expect(outcome(await change(tenant, 'att_nowhere', 'X', 0))).toBe('not_found')
    expect(outcome(await change(tenant, id, ' ', 0))).toBe('invalid title:attachment.title')
    expect(outcome(await remove(tenant, 'att_nowhere'))).toBe('not_found')
    expect(await titles(tenant)).toEqual(['A'])
    await tenant.sql(sql`update reports.report set state = 'approved' where tenant_id = ${tenant.id}`)
    expect(outcome(await attach(tenant, 'B'))).toBe('conflict problem.wrong-state')
    expect(outcome(await remove(tenant, id))).toBe('conflict problem.wrong-state')
  })

  it('are no more than there is room for, also when one is taken in again', async () => {
    const tenant = await tenantWithReport()
    const { id } = done(await attach(tenant, 'Først'))
    done(await remove(tenant, id))
    for (let number = 0; number < ATTACHMENT_LIMITS.files; number++) done(await attach(tenant, `Vedlegg ${number}`))
    expect(outcome(await attach(tenant, 'Ett til'))).toBe('conflict attachment.too-many')
    expect(outcome(await restore(tenant, id))).toBe('conflict attachment.too-many')
  })

  it('keep nothing of what a camera tells, and are found by nobody else', async () => {
    const tenant = await tenantWithReport()
    const picture = jpegOf({ width: 8, height: 8, segments: [[0xe1, cameraNotes(1, 'sted-7Qzx9')]] })
    const { id } = done(await attach(tenant, 'Bilde', picture))
    const row = await tenant.as(reader, (ctx) => findAttachment(ctx, REPORT, id))
    expect(row?.kind).toBe('jpg')
    expect((await tenant.installation.files.get(row?.sha256 ?? '')).includes('7Qzx9')).toBe(false)
    expect(await tenant.as(actorOn('uke', 'Rådgiver', 'read'), (ctx) => findAttachment(ctx, REPORT, id))).toBeNull()
    expect(await tenant.as(reader, (ctx) => findAttachment(ctx, 'uke-2024', id))).toBeNull()
  })
})
