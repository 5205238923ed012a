import type { DocumentNode, PublicImage } from '@arsring/document'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { sha256Of } from '../../platform/files/file-store.ts'
import { pngOf } from '../../platform/images/testing.ts'
import { actorOn, actorWith, done, outcome, type TestTenant } from '../../services/testing.ts'
import { listHistory } from '../audit/index.ts'
import { currentDefinitions, enterFigure, keyOf } from '../facts/testing.ts'
import { moveReport } from './commands/move-report.ts'
import { moveSection } from './commands/move-section.ts'
import { preparePublication, storePublication, type PublishReport, type StoredForm } from './commands/publish-report.ts'
import { saveSection } from './commands/save-section.ts'
import type { Snapshot } from './model/snapshot.ts'
import { publishReport } from './publish.ts'
import { receivePicture } from './receive-picture.ts'
import { FORMS } from './render/forms.ts'
import { findRendition, listPublications } from './queries/publications.ts'
import { approveSections, central, controller, head, REPORT, tenantReadyToPublish, textOf, writer } from './testing.ts'

const input: PublishReport = {
  reportId: REPORT,
  because: 'Publiseres med åpne funn.',
  erratum: '',
  signature: { title: 'Virksomhetsleder', place: 'Oslo', date: '2025-01-20' },
}
const PAGE: readonly StoredForm[] = [{ form: 'html', path: 'index.html', sha256: 'x', mediaType: 'text/html', bytes: 1 }]
const nobody = actorWith('')

const publish = (tenant: TestTenant, actor: Actor = central, changed: Partial<PublishReport> = {}) =>
  publishReport((work) => tenant.run(actor, work), tenant.installation.files, { ...input, ...changed })
const prepare = (tenant: TestTenant, changed: Partial<PublishReport> = {}, actor: Actor = central) =>
  tenant.run(actor, (ctx) => preparePublication(ctx, { ...input, ...changed }, null))
const store = async (tenant: TestTenant, prepared: Awaited<ReturnType<typeof prepare>>, forms = PAGE) => {
  const value = done(prepared)
  return tenant.run(central, (ctx) => storePublication(ctx, input, value, null, forms))
}
const published = (tenant: TestTenant) => tenant.as(nobody, (ctx) => listPublications(ctx))
const stateOf = async (tenant: TestTenant): Promise<string | undefined> =>
  (await tenant.sql(sql<{ state: string }>`select state from reports.report where tenant_id = ${tenant.id}`))[0]?.state

async function enter(tenant: TestTenant, key: string, value: string): Promise<void> {
  const [row] = await tenant.sql(
    sql<{ seq: number | null }>`select max(seq) as seq from facts.fact where tenant_id = ${tenant.id} and key_text = ${key}`,
  )
  done(
    await tenant.run(controller, async (ctx) =>
      enterFigure(ctx, { key: keyOf(key), value, because: 'rettet', seen: row?.seq ?? 0 }, await currentDefinitions(ctx)),
    ),
  )
}

/** Opens the published report, lets something be done, and approves it again. */
async function nextEdition(tenant: TestTenant, change: () => Promise<void>): Promise<void> {
  done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'draft', because: 'ny utgave' })))
  await change()
  await approveSections(tenant)
  done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'approved', because: '' })))
}

describe('pictures', () => {
  it('are published with the text that shows them, and stay inside when it does not', async () => {
    const tenant = await tenantReadyToPublish()
    const address = { reportId: REPORT, sectionId: 'mandate' }
    const images = (edition: { readonly renditions: readonly { readonly path: string }[] }) =>
      edition.renditions.flatMap(({ path }) => (path.startsWith('images/') ? [path] : []))
    const receive = async (bytes: Buffer) =>
      done(await receivePicture((work) => tenant.run(writer, work), tenant.installation.files, { ...address, bytes }))
    const save = async (revision: number, ...nodes: readonly DocumentNode[]) =>
      done(await tenant.run(writer, (ctx) => saveSection(ctx, { ...address, revision, content: { type: 'doc', content: nodes } })))
    const words: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: 'Ombudet gir råd.' }] }
    await tenant.sql(sql`update reports.report set state = 'draft' where tenant_id = ${tenant.id}`)
    await tenant.sql(sql`update reports.section set state = 'draft' where tenant_id = ${tenant.id} and section_id = 'mandate'`)
    const shown = await receive(pngOf({ width: 8, height: 6 }))
    await receive(pngOf({ width: 9, height: 6 }))
    await save(1, words, imageNode(shown), imageNode(shown))
    await approveSections(tenant)
    done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'approved', because: '' })))
    const first = done(await publish(tenant))
    expect(images(first)).toEqual([`images/${shown.sha256}.png`])
    await nextEdition(tenant, async () => {
      await tenant.sql(sql`update reports.section set state = 'draft' where tenant_id = ${tenant.id} and section_id = 'mandate'`)
      await save(2, words)
    })
    const second = done(await publish(tenant, central, { erratum: 'Bildet var feil.' }))
    expect(images(second)).toEqual([])
    const snapshot = JSON.parse((await tenant.installation.files.get(second.snapshotSha256)).toString('utf8')) as Snapshot
    expect(snapshot.public.images).toEqual({})
    expect(snapshot.public.erratum?.changes).toEqual([expect.stringMatching(/^Teksten i .* er endret$/)])
  })

  it('that nobody was given stop no edition after one that was published before there were any', async () => {
    const tenant = await tenantReadyToPublish()
    const first = done(await publish(tenant))
    const { images: _, ...before } = (JSON.parse((await tenant.installation.files.get(first.snapshotSha256)).toString('utf8')) as Snapshot)
      .public
    const old = tenant.installation.files.put(Buffer.from(JSON.stringify({ public: before })))
    const read = {
      ...tenant.installation.files,
      get: (sha256: string) => tenant.installation.files.get(sha256 === first.snapshotSha256 ? old : sha256),
    }
    await nextEdition(tenant, () => Promise.resolve())
    const again = await publishReport((work) => tenant.run(central, work), read, { ...input, erratum: 'Ny utgave.' })
    expect(outcome(again)).toBe('done')
  })
})

function imageNode({ sha256, width, height }: PublicImage): DocumentNode {
  return { type: 'image', attrs: { sha256, width, height, alternative: 'Et tre.', decorative: false, caption: '' } }
}

describe('publishing', () => {
  it('makes every form public at once, whole, and shown to anyone', async () => {
    const tenant = await tenantReadyToPublish()
    expect(await published(tenant)).toEqual([])
    const edition = done(await publish(tenant))
    expect(await stateOf(tenant)).toBe('published')
    expect(await published(tenant)).toEqual([edition])
    expect(edition).toMatchObject({
      reportId: REPORT,
      unitId: 'ombud',
      year: 2024,
      edition: 1,
      by: 'Sentral økonomiavdeling',
      because: 'Publiseres med åpne funn.',
    })
    expect(new Set(edition.renditions.map((file) => file.form))).toEqual(new Set(FORMS))
    for (const file of edition.renditions) {
      const bytes = await tenant.installation.files.get(file.sha256)
      expect([sha256Of(bytes), bytes.length], file.path).toEqual([file.sha256, file.bytes])
    }
    const page = await tenant.as(nobody, (ctx) => findRendition(ctx, { unitId: 'ombud', year: 2024, edition: 1, path: 'index.html' }))
    expect(page?.mediaType).toBe('text/html; charset=utf-8')
    const [entry] = await tenant.as(central, (ctx) => listHistory(ctx, REPORT))
    expect(entry).toMatchObject({
      event: 'reports.report.published',
      by: 'Sentral økonomiavdeling',
      data: { edition: 1, publication: edition.id },
    })
  })

  it('is named by what is in it: the hash of the snapshot, which holds the figures with their sources', async () => {
    const tenant = await tenantReadyToPublish()
    const edition = done(await publish(tenant))
    const bytes = await tenant.installation.files.get(edition.snapshotSha256)
    expect(sha256Of(bytes)).toBe(edition.id)
    const snapshot = JSON.parse(bytes.toString('utf8')) as Snapshot
    expect(snapshot.public.signature).toEqual(input.signature)
    const imported = snapshot.internal.facts.filter((fact) => fact.provenance.kind === 'imported')
    expect(imported.length).toBeGreaterThan(50)
    expect(snapshot.internal.revisions['mandate']).toBe(1)
  })

  it.each([
    ['the writer', writer, 'forbidden problem.no-right'],
    ['the head of the unit', head, 'forbidden problem.no-right'],
    ['the central office of another unit', actorOn('uke', 'x', 'read', 'publish'), 'not_found'],
    ['nobody', nobody, 'not_found'],
  ])('is refused to %s', async (_, actor, expected) => {
    const tenant = await ready()
    expect(outcome(await publish(tenant, actor))).toBe(expected)
    expect(await published(tenant)).toEqual([])
  })

  it('is refused in a report that is not there, is a draft, or is published already', async () => {
    const tenant = await ready()
    expect(outcome(await publish(tenant, central, { reportId: 'ombud-1999' }))).toBe('not_found')
    for (const state of ['draft', 'published']) {
      await tenant.sql(sql`update reports.report set state = ${state} where tenant_id = ${tenant.id}`)
      expect(outcome(await publish(tenant))).toBe('conflict problem.wrong-state')
    }
    await tenant.sql(sql`update reports.report set state = 'approved' where tenant_id = ${tenant.id}`)
  })

  it('with open errors asks for a reason, which is kept; without, it asks for none', async () => {
    const tenant = await tenantReadyToPublish()
    expect(outcome(await prepare(tenant, { because: '' }))).toBe('done')
    await nextDraft(tenant)
    const sentence = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'figure', attrs: { key: 'outreach-events;ombud;2031;result', format: 'plain' } }] }],
    }
    done(await tenant.run(writer, (ctx) => saveSection(ctx, { reportId: REPORT, sectionId: 'mandate', revision: 1, content: sentence })))
    await approveSections(tenant)
    done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'approved', because: '' })))
    expect(outcome(await publish(tenant, central, { because: ' ' }))).toBe('invalid because:problem.reason-needed')
    const edition = done(await publish(tenant, central, { because: ' tallet kommer i juni ' }))
    expect(edition.because).toBe('tallet kommer i juni')
    const snapshot = JSON.parse((await tenant.installation.files.get(edition.id)).toString('utf8')) as Snapshot
    expect(snapshot.internal.openFindings.filter((print) => print.startsWith('missing-figure|text:mandate'))).toHaveLength(1)
  })
})

async function nextDraft(tenant: TestTenant): Promise<void> {
  done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'draft', because: 'x' })))
  done(await tenant.run(head, (ctx) => moveSection(ctx, { reportId: REPORT, sectionId: 'mandate', to: 'draft', because: 'x' })))
}

let one: Promise<TestTenant> | undefined
/** One approved report for the tests that publish nothing. */
function ready(): Promise<TestTenant> {
  one ??= tenantReadyToPublish()
  return one
}

describe('a frozen report', () => {
  it('is the same bytes and the same name however often it is frozen', async () => {
    const tenant = await ready()
    const [first, second] = [done(await prepare(tenant)), done(await prepare(tenant))]
    expect(second.id).toBe(first.id)
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })

  it('has another name when the signature is another', async () => {
    const tenant = await ready()
    const other = { ...input.signature, place: 'Bergen' }
    expect(done(await prepare(tenant, { signature: other })).id).not.toBe(done(await prepare(tenant)).id)
  })

  it('is not published when a figure changed while its forms were made', async () => {
    const tenant = await tenantReadyToPublish()
    const prepared = await prepare(tenant)
    await enter(tenant, 'staff-fte;ombud;2025-01-01;result', '19')
    expect(outcome(await store(tenant, prepared))).toBe('conflict problem.figure-changed')
    expect(await published(tenant)).toEqual([])
    expect(await stateOf(tenant)).toBe('approved')
  })

  it('is published though something else became known meanwhile', async () => {
    const tenant = await tenantReadyToPublish()
    const prepared = await prepare(tenant)
    await enter(tenant, 'staff-fte;ombud;1999-01-01;result', '19')
    expect(outcome(await store(tenant, prepared))).toBe('done')
    expect((await published(tenant))[0]?.id).toBe(done(prepared).id)
  })

  it('is not published when it was opened while its forms were made', async () => {
    const tenant = await tenantReadyToPublish()
    const prepared = await prepare(tenant)
    done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'draft', because: 'feil' })))
    expect(outcome(await store(tenant, prepared))).toBe('conflict problem.wrong-state')
    expect(await published(tenant)).toEqual([])
  })

  it('is published by one of two at once', async () => {
    const tenant = await tenantReadyToPublish()
    const both = await Promise.all([publish(tenant), publish(tenant)])
    expect(both.map(outcome).sort()).toEqual(['conflict problem.wrong-state', 'done'])
    expect(await published(tenant)).toHaveLength(1)
  })

  it('leaves nothing when a form cannot be stored', async () => {
    const tenant = await tenantReadyToPublish()
    const prepared = await prepare(tenant)
    await expect(store(tenant, prepared, [...PAGE, ...PAGE])).rejects.toThrow(/duplicate key/)
    expect(await published(tenant)).toEqual([])
    expect(await stateOf(tenant)).toBe('approved')
  })
})

describe('a second edition', () => {
  it('tells what was wrong and what changed, and leaves the first as it was', async () => {
    const tenant = await tenantReadyToPublish()
    const first = done(await publish(tenant))
    expect(outcome(await publish(tenant))).toBe('conflict problem.wrong-state')
    await nextEdition(tenant, async () => {
      await enter(tenant, 'staff-fte;ombud;2025-01-01;result', '19,5')
      done(await tenant.run(head, (ctx) => moveSection(ctx, { reportId: REPORT, sectionId: 'mandate', to: 'draft', because: 'x' })))
      done(
        await tenant.run(writer, (ctx) =>
          saveSection(ctx, { reportId: REPORT, sectionId: 'mandate', revision: 1, content: textOf('Ny tekst.') }),
        ),
      )
    })
    expect(outcome(await publish(tenant))).toBe('invalid erratum:problem.reason-needed')
    const second = done(await publish(tenant, central, { erratum: ' Årsverkene var talt feil. ' }))
    expect(second).toMatchObject({ edition: 2 })
    expect([first.erratum, second.erratum]).toEqual([null, 'Årsverkene var talt feil.'])
    const { erratum } = (JSON.parse((await tenant.installation.files.get(second.id)).toString('utf8')) as Snapshot).public
    expect(erratum?.because).toBe('Årsverkene var talt feil.')
    expect(erratum?.changes).toContain('Årsverk 01.01.2025: 20,74 er rettet til 19,50')
    expect(erratum?.changes).toContain('Teksten i 1 Ansvarsområde er endret')
    expect(erratum?.changes.filter((change) => change.startsWith('Teksten'))).toHaveLength(1)
    expect(await published(tenant)).toEqual([second, first])
    const page = await tenant.as(nobody, (ctx) => findRendition(ctx, { unitId: 'ombud', year: 2024, edition: 1, path: 'index.html' }))
    expect(page?.sha256).toBe(first.renditions.find((file) => file.path === 'index.html')?.sha256)
  })
})

describe('what is published', () => {
  it.each([
    ['a publication changed', sql`update reports.publication set title = 'x'`],
    ['a publication removed', sql`delete from reports.publication`],
    ['a form changed', sql`update reports.rendition set sha256 = 'x'`],
    ['a form removed', sql`delete from reports.rendition`],
    ['a transition removed', sql`delete from reports.transition`],
    ['an old text changed', sql`update reports.section_text set content = '{}'`],
  ])('has never %s, by anyone who comes through the product', async (_, statement) => {
    const tenant = await ready()
    await expect(tenant.as(central, (ctx) => statement.execute(ctx.tx))).rejects.toThrow(/permission denied/)
  })

  it('belongs to its own municipality', async () => {
    const tenant = await tenantReadyToPublish()
    done(await publish(tenant))
    expect(await published(await ready())).toEqual([])
  })
})
