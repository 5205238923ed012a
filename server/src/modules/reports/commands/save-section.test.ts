import type { DocumentNode } from '@arsring/document'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { actorOn, actorWith, done, outcome, type TestTenant } from '../../../services/testing.ts'
import type { Actor, Context } from '../../../platform/context.ts'
import { listHistory } from '../../audit/index.ts'
import { LOCK_MILLISECONDS } from '../model/workflow.ts'
import { getSection } from '../queries/get-section.ts'
import { getRevision, listRevisions } from '../queries/list-revisions.ts'
import { central, head, reader, REPORT, tenantWithReport, textOf, writer } from '../testing.ts'
import { holdLock, lockOn, releaseLock } from './hold-lock.ts'
import { moveReport } from './move-report.ts'
import { moveSection } from './move-section.ts'
import { keepUnmerged, saveSection } from './save-section.ts'

const other = actorWith('Controller', 'read', 'enter', 'write')
const address = { reportId: REPORT, sectionId: 'mandate' }

const save = (tenant: TestTenant, actor: Actor, revision: number, content: unknown = textOf('Ombudet gir råd.')) =>
  tenant.run(actor, (ctx) => saveSection(ctx, { ...address, revision, content }))
const lock = (tenant: TestTenant, actor: Actor, takeOver = false, at = (ctx: Context): Context => ctx) =>
  tenant.run(actor, (ctx) => holdLock(at(ctx), { ...address, takeOver }))
const section = async (tenant: TestTenant, actor: Actor = writer) =>
  done(await tenant.run(actor, (ctx) => getSection(ctx, REPORT, 'mandate')))
/** The same moment, so many milliseconds later. */
const later =
  (milliseconds: number) =>
  (ctx: Context): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + milliseconds) })

describe('saving the text of a section', () => {
  it('makes a new revision and keeps those before, with who and when', async () => {
    const tenant = await tenantWithReport()
    expect((await section(tenant)).revision).toBe(1)
    expect(done(await save(tenant, writer, 1, textOf('Første.'))).revision).toBe(2)
    expect(done(await save(tenant, writer, 2, textOf('Andre.'))).revision).toBe(3)
    expect(await section(tenant)).toMatchObject({ revision: 3, savedBy: 'Rådgiver', content: textOf('Andre.') })
    const revisions = done(await tenant.run(reader, (ctx) => listRevisions(ctx, REPORT, 'mandate')))
    expect(revisions.map((one) => [one.id, one.savedBy])).toEqual([
      ['3', 'Rådgiver'],
      ['2', 'Rådgiver'],
      ['1', 'Årsring'],
    ])
    expect(done(await tenant.run(reader, (ctx) => getRevision(ctx, REPORT, 'mandate', '2')))).toEqual(textOf('Første.'))
    const [entry] = await tenant.as(reader, (ctx) => listHistory(ctx, `${REPORT}/mandate`))
    expect(entry).toMatchObject({ event: 'reports.section.saved', by: 'Rådgiver', data: { revision: 3 } })
  })

  it('is refused as stale when somebody saved since, and says which revision stands', async () => {
    const tenant = await tenantWithReport()
    done(await save(tenant, writer, 1))
    const refused = await save(tenant, writer, 1, textOf('Noe annet.'))
    expect(refused).toEqual({ ok: false, error: { kind: 'stale', expected: 1, actual: 2 } })
    expect(outcome(await save(tenant, writer, 9))).toBe('stale')
    expect((await section(tenant)).content).toEqual(textOf('Ombudet gir råd.'))
  })

  it('twice at once from one person saves one and tells the other', async () => {
    const tenant = await tenantWithReport()
    const both = await Promise.all([save(tenant, writer, 1, textOf('A')), save(tenant, writer, 1, textOf('B'))])
    expect(both.map(outcome).sort()).toEqual(['done', 'stale'])
    expect((await section(tenant)).content).toEqual(textOf(both[0].ok ? 'A' : 'B'))
  })

  it.each([
    ['a reader', reader, 'forbidden problem.no-right'],
    ['the central office, which approves and does not write', central, 'forbidden problem.no-right'],
    ['somebody of another unit', actorOn('uke', 'x', 'read', 'write'), 'not_found'],
  ])('is refused from %s', async (_, actor, expected) => {
    const tenant = await tenantWithReport()
    expect(outcome(await save(tenant, actor, 1))).toBe(expected)
  })

  it('is refused in a section or report that is not there', async () => {
    const tenant = await tenantWithReport()
    const elsewhere = (reportId: string, sectionId: string) =>
      tenant.run(writer, (ctx) => saveSection(ctx, { reportId, sectionId, revision: 1, content: textOf('x') }))
    expect(outcome(await elsewhere(REPORT, 'cover'))).toBe('not_found')
    expect(outcome(await elsewhere('ombud-2023', 'mandate'))).toBe('not_found')
  })

  it.each<readonly [string, unknown]>([
    ['nothing', null],
    ['a text', 'Ombudet gir råd.'],
    ['a node nobody knows', { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.no' } }] }],
    [
      'a link that runs script',
      {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] },
        ],
      },
    ],
    [
      'a figure without an address',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'figure', attrs: { key: 'x', format: 'plain' } }] }] },
    ],
    [
      'a tree too deep to be a text',
      Array.from({ length: 200 }).reduce<unknown>((inner) => ({ type: 'blockquote', content: [inner] }), { type: 'paragraph' }),
    ],
  ])('is refused for %s, and nothing is saved', async (_, content) => {
    const tenant = await tenantWithReport()
    expect(outcome(await save(tenant, writer, 1, content))).toMatch(/^invalid content\./)
    expect((await section(tenant)).revision).toBe(1)
  })

  it('is refused in an approved section until it is reopened', async () => {
    const tenant = await tenantWithReport()
    done(await tenant.run(head, (ctx) => moveSection(ctx, { ...address, to: 'approved', because: '' })))
    expect(outcome(await save(tenant, writer, 1))).toBe('conflict problem.approved-text')
    expect((await section(tenant)).can.write).toBe(false)
    done(await tenant.run(head, (ctx) => moveSection(ctx, { ...address, to: 'draft', because: 'ny lov' })))
    expect(outcome(await save(tenant, writer, 1))).toBe('done')
  })

  it('is refused in a section nobody approved when the report as a whole is approved', async () => {
    const tenant = await tenantWithReport()
    const { rows } = await approvedButFor(tenant, 'mandate')
    expect(rows).toBe(1)
    expect(outcome(await save(tenant, writer, 1))).toBe('conflict problem.wrong-state')
    expect((await section(tenant)).can.write).toBe(false)
    done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'draft', because: 'mangler tekst' })))
    expect(outcome(await save(tenant, writer, 1))).toBe('done')
  })
})

/** An approved report with one section in draft, as one that is not required and empty may be. */
async function approvedButFor(tenant: TestTenant, sectionId: string): Promise<{ rows: number }> {
  await tenant.sql(sql`update reports.report set state = 'approved' where tenant_id = ${tenant.id}`)
  const rows = await tenant.sql(
    sql`select 1 from reports.section where tenant_id = ${tenant.id} and section_id = ${sectionId} and state = 'draft'`,
  )
  return { rows: rows.length }
}

describe('the lock on a section', () => {
  it('keeps others from saving and says who holds it', async () => {
    const tenant = await tenantWithReport()
    done(await lock(tenant, writer))
    expect(await save(tenant, other, 1)).toEqual({ ok: false, error: { kind: 'locked', by: 'Rådgiver' } })
    expect(await lock(tenant, other)).toEqual({ ok: false, error: { kind: 'locked', by: 'Rådgiver' } })
    expect((await section(tenant, other)).lock).toMatchObject({ by: 'Rådgiver', isMine: false })
    expect((await section(tenant, writer)).lock).toMatchObject({ by: 'Rådgiver', isMine: true })
  })

  it('is taken by a save, and one of two at once has it', async () => {
    const tenant = await tenantWithReport()
    const both = await Promise.all([save(tenant, writer, 1, textOf('A')), save(tenant, other, 1, textOf('B'))])
    expect(both.map(outcome).sort()).toEqual(['done', 'locked'])
    const held = await tenant.as(reader, (ctx) => lockOn(ctx, REPORT, 'mandate'))
    expect(held?.by).toBe(both[0].ok ? 'Rådgiver' : 'Controller')
  })

  it('is renewed by its holder without a new beginning', async () => {
    const tenant = await tenantWithReport()
    const first = done(await lock(tenant, writer))
    const renewed = done(await lock(tenant, writer, false, later(30_000)))
    expect(renewed.since).toBe(first.since)
    expect(renewed.expires > first.expires).toBe(true)
  })

  it('ends when its holder has been quiet too long, and the next one has it', async () => {
    const tenant = await tenantWithReport()
    done(await lock(tenant, writer))
    expect(outcome(await lock(tenant, other, false, later(LOCK_MILLISECONDS - 1000)))).toBe('locked')
    const next = done(await lock(tenant, other, false, later(LOCK_MILLISECONDS + 1000)))
    expect(next).toMatchObject({ by: 'Controller', isMine: true })
    expect(outcome(await save(tenant, writer, 1))).toBe('locked')
  })

  it('is let go by its holder only', async () => {
    const tenant = await tenantWithReport()
    done(await lock(tenant, writer))
    done(await tenant.run(other, (ctx) => releaseLock(ctx, address)))
    expect(outcome(await lock(tenant, other))).toBe('locked')
    done(await tenant.run(writer, (ctx) => releaseLock(ctx, address)))
    expect(outcome(await lock(tenant, other))).toBe('done')
  })

  it('is for those who write', async () => {
    const tenant = await tenantWithReport()
    expect(outcome(await lock(tenant, reader))).toBe('forbidden problem.no-right')
    expect(outcome(await lock(tenant, reader, true))).toBe('forbidden problem.no-right')
    expect(outcome(await lock(tenant, actorOn('uke', 'x', 'read', 'write')))).toBe('not_found')
  })
})

describe('taking over a section', () => {
  it('tells the one who held it at the next save, and their words are kept beside the text', async () => {
    const tenant = await tenantWithReport()
    done(await lock(tenant, writer))
    done(await lock(tenant, other, true))
    done(await save(tenant, other, 1, textOf('Den andres.')))
    expect(await save(tenant, writer, 1, textOf('Mine ord.'))).toEqual({ ok: false, error: { kind: 'locked', by: 'Controller' } })
    done(await tenant.run(writer, (ctx) => keepUnmerged(ctx, { ...address, content: textOf('Mine ord.') })))
    expect((await section(tenant)).content).toEqual(textOf('Den andres.'))
    const revisions = done(await tenant.run(writer, (ctx) => listRevisions(ctx, REPORT, 'mandate')))
    const kept = revisions.find((one) => one.isUnmerged)
    expect(kept?.savedBy).toBe('Rådgiver')
    expect(done(await tenant.run(writer, (ctx) => getRevision(ctx, REPORT, 'mandate', kept?.id ?? '')))).toEqual(textOf('Mine ord.'))
    const events = (await tenant.as(reader, (ctx) => listHistory(ctx, `${REPORT}/mandate`))).map((entry) => [
      entry.event,
      entry.data['from'],
    ])
    expect(events).toContainEqual(['reports.lock.taken-over', 'Rådgiver'])
  })

  it('keeps words beside an approved text too, for whoever was writing', async () => {
    const tenant = await tenantWithReport()
    done(await tenant.run(head, (ctx) => moveSection(ctx, { ...address, to: 'approved', because: '' })))
    expect(outcome(await tenant.run(writer, (ctx) => keepUnmerged(ctx, { ...address, content: textOf('Mine ord.') })))).toBe('done')
    expect(outcome(await tenant.run(reader, (ctx) => keepUnmerged(ctx, { ...address, content: textOf('x') })))).toBe(
      'forbidden problem.no-right',
    )
    expect(outcome(await tenant.run(writer, (ctx) => keepUnmerged(ctx, { ...address, content: 'x' })))).toMatch(/^invalid content\./)
  })
})

describe('an earlier text', () => {
  it.each(['9', 'u9', 'x', '', 'u', '-1', '1.5', '1e0', '99999999999', '9007199254740993'])(
    'that is not there is not found: %j',
    async (id) => {
      const tenant = await tenantWithReport()
      expect(outcome(await tenant.run(reader, (ctx) => getRevision(ctx, REPORT, 'mandate', id)))).toBe('not_found')
    },
  )

  it('of another unit’s report is not found', async () => {
    const tenant = await tenantWithReport()
    const stranger = actorOn('uke', 'x', 'read', 'write')
    expect(outcome(await tenant.run(stranger, (ctx) => getRevision(ctx, REPORT, 'mandate', '1')))).toBe('not_found')
    expect(outcome(await tenant.run(stranger, (ctx) => listRevisions(ctx, REPORT, 'mandate')))).toBe('not_found')
  })
})

describe('a saved text', () => {
  it('comes back as it was, with figures, lists and tables', async () => {
    const tenant = await tenantWithReport('staffing')
    const content: DocumentNode = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Årsverk' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Vi var ' },
            { type: 'figure', attrs: { key: 'staff-headcount;ombud;2025-01-01;result', format: 'plain' } },
            { type: 'text', text: ' ansatte «ved årsskiftet» – 👩‍⚖️', marks: [{ type: 'bold' }] },
          ],
        },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script>' }] }] }],
        },
      ],
    }
    done(await save(tenant, writer, 1, content))
    const stored = await section(tenant)
    expect(stored.content).toEqual(content)
    expect(stored.figures['staff-headcount;ombud;2025-01-01;result']).toMatchObject({ text: '22' })
  })

  it('with last year in a heading is found, and not with last year in a sentence', async () => {
    const tenant = await tenantWithReport()
    const found = async (type: 'heading' | 'paragraph', revision: number) => {
      const content = [{ type: 'text', text: 'Arbeidet i 2023' }]
      const block = type === 'heading' ? { type, attrs: { level: 1 }, content } : { type, content }
      done(await save(tenant, writer, revision, { type: 'doc', content: [block] }))
      return (await section(tenant)).findings.filter((each) => each.check === 'stale-year').length
    }
    expect([await found('heading', 1), await found('paragraph', 2)]).toEqual([1, 0])
  })

  it('loses characters that no text has, and keeps the rest', async () => {
    const tenant = await tenantWithReport()
    done(await save(tenant, writer, 1, textOf('før\u0000etter\ud800')))
    const { content } = await section(tenant)
    expect(JSON.stringify(content)).toMatch(/før.{0,2}etter/)
  })
})
