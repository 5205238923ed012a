import type { DocumentNode, ImageAttrs, PublicImage } from '@arsring/document'
import type { ProblemKind, ProblemOf, Result } from '@arsring/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { jpegOf, pngOf } from '../../../platform/images/testing.ts'
import { actorOn, actorWith, done, outcome, type TestTenant } from '../../../services/testing.ts'
import { listHistory } from '../../audit/index.ts'
import { findImage, reportImages } from '../queries/report-images.ts'
import { receivePicture } from '../receive-picture.ts'
import { head, reader, REPORT, tenantWithReport, writer } from '../testing.ts'
import { holdLock } from './hold-lock.ts'
import { saveSection } from './save-section.ts'
import { startReport } from './start-report.ts'
import type { Actor } from '../../../platform/context.ts'

const PICTURE = pngOf({ width: 8, height: 6 })
const MANDATE = { reportId: REPORT, sectionId: 'mandate' }

function send(
  tenant: TestTenant,
  actor: Actor,
  bytes: Buffer = PICTURE,
  address = MANDATE,
): Promise<Result<PublicImage, ProblemOf<ProblemKind>>> {
  return receivePicture((work) => tenant.run(actor, work), tenant.installation.files, { ...address, bytes })
}

function showing(image: PublicImage, more: Partial<ImageAttrs> = {}): DocumentNode {
  const { sha256, width, height } = image
  return {
    type: 'doc',
    content: [{ type: 'image', attrs: { sha256, width, height, alternative: 'Et tre.', decorative: false, caption: '', ...more } }],
  }
}

const save = (tenant: TestTenant, actor: Actor, content: DocumentNode, reportId = REPORT, revision = 1) =>
  tenant.run(actor, (ctx) => saveSection(ctx, { reportId, sectionId: 'mandate', revision, content }))

describe('a picture that is received', () => {
  it('is kept cleaned, named by its bytes, once, and told of in the trail without its name', async () => {
    const tenant = await tenantWithReport()
    const first = done(await send(tenant, writer))
    expect(first).toMatchObject({ mediaType: 'image/png', width: 8, height: 6, bytes: PICTURE.length })
    expect(await tenant.installation.files.get(first.sha256)).toEqual(PICTURE)
    expect(done(await send(tenant, writer))).toEqual(first)
    expect([...(await tenant.as(reader, (ctx) => reportImages(ctx, REPORT))).keys()]).toEqual([first.sha256])
    const trail = await tenant.as(reader, (ctx) => listHistory(ctx, `${REPORT}/mandate`))
    expect(trail.filter((entry) => entry.event === 'reports.image.received')).toHaveLength(1)
  })

  it('is refused where the text may not be written, and leaves nothing behind', async () => {
    const tenant = await tenantWithReport()
    expect(outcome(await send(tenant, reader))).toBe('forbidden problem.no-right')
    expect(outcome(await send(tenant, actorOn('uke', 'Rådgiver', 'read', 'write')))).toBe('not_found')
    expect(outcome(await send(tenant, writer, PICTURE, { ...MANDATE, sectionId: 'nowhere' }))).toBe('not_found')
    expect(outcome(await send(tenant, writer, Buffer.from('<svg onload="alert(1)"/>')))).toBe('invalid file:image.kind')
    done(await tenant.run(head, (ctx) => holdLock(ctx, { ...MANDATE, takeOver: false })))
    expect(outcome(await send(tenant, writer))).toBe('locked')
    await tenant.sql(sql`update reports.section set state = 'approved' where tenant_id = ${tenant.id} and section_id = 'mandate'`)
    expect(outcome(await send(tenant, head))).toBe('conflict problem.approved-text')
    await tenant.sql(sql`update reports.report set state = 'approved' where tenant_id = ${tenant.id}`)
    expect(outcome(await send(tenant, head))).toBe('conflict problem.wrong-state')
    expect(await tenant.as(reader, (ctx) => reportImages(ctx, REPORT))).toEqual(new Map())
  })

  it('is shown to who may read the report, and to nobody by its hash alone', async () => {
    const tenant = await tenantWithReport()
    const { sha256 } = done(await send(tenant, writer))
    expect(await tenant.as(reader, (ctx) => findImage(ctx, REPORT, sha256))).not.toBeNull()
    expect(await tenant.as(reader, (ctx) => findImage(ctx, REPORT, 'f'.repeat(64)))).toBeNull()
    expect(await tenant.as(reader, (ctx) => findImage(ctx, 'uke-2024', sha256))).toBeNull()
    expect(await tenant.as(actorOn('uke', 'Rådgiver', 'read'), (ctx) => findImage(ctx, REPORT, sha256))).toBeNull()
    const other = await tenantWithReport()
    expect(await other.as(reader, (ctx) => findImage(ctx, REPORT, sha256))).toBeNull()
  })
})

describe('a text with pictures', () => {
  it('is saved when they are its report’s own', async () => {
    const tenant = await tenantWithReport()
    const image = done(await send(tenant, writer))
    expect(outcome(await save(tenant, writer, showing(image)))).toBe('done')
  })

  it('is refused with one that was never received, or is told to be of another size', async () => {
    const tenant = await tenantWithReport()
    const image = done(await send(tenant, writer))
    const strange = 'invalid content:image.of-another-report'
    expect(outcome(await save(tenant, writer, showing({ ...image, sha256: 'a'.repeat(64) })))).toBe(strange)
    expect(outcome(await save(tenant, writer, showing(image, { width: 800 })))).toBe(strange)
  })

  it('may bring one along from a report the writer may read, and from no other', async () => {
    const tenant = await tenantWithReport()
    const image = done(await send(tenant, writer, jpegOf({ width: 24, height: 16 })))
    const everywhere = actorWith('Redaktør', 'read', 'write')
    done(await tenant.run(everywhere, (ctx) => startReport(ctx, { unitId: 'uke', year: 2024, language: 'nb' })))
    const stranger = actorOn('uke', 'Rådgiver', 'read', 'write')
    expect(outcome(await save(tenant, stranger, showing(image), 'uke-2024'))).toBe('invalid content:image.of-another-report')
    expect((await tenant.as(stranger, (ctx) => reportImages(ctx, 'uke-2024'))).size).toBe(0)
    await tenant.sql(sql`delete from reports.section_lock where tenant_id = ${tenant.id}`)
    expect(outcome(await save(tenant, everywhere, showing(image), 'uke-2024'))).toBe('done')
    expect([...(await tenant.as(stranger, (ctx) => reportImages(ctx, 'uke-2024'))).values()]).toEqual([image])
  })
})
