import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FIGURE_FORMATS, type DocumentNode, type PublicImage } from '@arsring/document'
import { ok, type FigureFormat, type ProblemKind, type ProblemOf, type Result } from '@arsring/shared'
import { loadTemplate } from '@arsring/standards'
import type { Transaction } from 'kysely'
import { load as parseYaml } from 'js-yaml'
import { z } from 'zod'
import { grantRole, type MembershipTables } from '../modules/access/index.ts'
import { listHistory } from '../modules/audit/index.ts'
import { postFile } from '../modules/facts/index.ts'
import { addTenant, addUnit, getTenant, unitTree } from '../modules/organisation/index.ts'
import {
  declareNotApplicable,
  moveSection,
  receiveAttachment,
  receivePicture,
  releaseLock,
  reportIdOf,
  saveSection,
  startingText,
  startReport,
} from '../modules/reports/index.ts'
import type { Log } from '../platform/log/log.ts'
import { DEMO_ROLES, demoAccount } from './demo.ts'
import { systemActor, type Caller, type Installation } from './installation.ts'

const SAMPLE = join(import.meta.dirname, '../../../samples/oslo-2024')
const TENANT = 'oslo'
/** Subject of the entry in the trail that says that the sample is loaded to its end. */
const LOADED = 'demo'

const sampleSchema = z.strictObject({
  municipality: z.strictObject({ name: z.string(), kommunenummer: z.string() }),
  units: z.array(
    z.strictObject({
      id: z.string(),
      parent: z.string().nullable(),
      name: z.string(),
      chapters: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    }),
  ),
  year: z.number(),
  figures: z.array(z.strictObject({ unit: z.string(), role: z.string(), kind: z.string(), file: z.string() })),
  reports: z.array(z.strictObject({ unit: z.string(), writer: z.string(), language: z.enum(['nb', 'nn']), texts: z.string() })),
})
type Sample = z.output<typeof sampleSchema>

const textsSchema = z.strictObject({
  figures: z.record(z.string(), z.string()),
  attachments: z.array(z.strictObject({ file: z.string(), title: z.string() })).default([]),
  sections: z.record(
    z.string(),
    z.strictObject({
      state: z.enum(['draft', 'ready', 'approved']).default('draft'),
      notApplicable: z.string().optional(),
      /** Paragraphs for each place to write, in order. */
      slots: z.array(z.array(z.string())).default([]),
      /** A picture after the text. */
      image: z.strictObject({ file: z.string(), alternative: z.string(), caption: z.string() }).optional(),
    }),
  ),
})

/**
 * Loads the sample through the same commands that people use, as the people of the demo. Every step that is done
 * already is passed over, so a first start that was cut off goes on where it stopped. Loaded once, it is theirs: what
 * somebody withdrew or changed stays so at the next start.
 */
export async function loadDemo(installation: Installation, log: Log): Promise<void> {
  const system: Caller = { tenantId: TENANT, account: systemActor, language: 'nb' }
  const loaded = await expectDone(installation.as(system, async (ctx) => ok((await listHistory(ctx, LOADED)).length > 0)))
  if (loaded) return
  const sample = sampleSchema.parse(parseYaml(readFileSync(join(SAMPLE, 'sample.yaml'), 'utf8')))
  const accounts = await prepareAccounts(installation, sample)
  for (const file of sample.figures) {
    await loadFile(installation, accountOf(accounts, file.role), file, sample.year, log)
  }
  for (const report of sample.reports) await loadReport(installation, accounts, report, sample.year)
  await expectDone(
    installation.as(system, async (ctx) => {
      await ctx.audit({ event: 'demo.loaded', subject: LOADED, unitId: null, data: {} })
      return ok(null)
    }),
  )
}

type Accounts = ReadonlyMap<string, Caller>

async function prepareAccounts(installation: Installation, sample: Sample): Promise<Accounts> {
  const system: Caller = { tenantId: TENANT, account: systemActor, language: 'nb' }
  await expectDone(
    installation.as(system, async (ctx) => {
      if ((await getTenant(ctx)) === null) await addTenant(ctx, sample.municipality)
      const known = new Set((await unitTree(ctx)).map((unit) => unit.id))
      for (const unit of sample.units.filter((candidate) => !known.has(candidate.id))) {
        await expectDone(
          addUnit(ctx, { id: unit.id, parentId: unit.parent, name: unit.name, validFrom: '2020-01-01', budgetChapters: unit.chapters }),
        )
      }
      return ok(null)
    }),
  )
  // What no role of the demo answers for is loaded by the system.
  const accounts = new Map<string, Caller>([['system', system]])
  for (const role of DEMO_ROLES) {
    const credentials = demoAccount(role.id, installation.config.secret)
    const userId =
      (await installation.signIn.idOf(credentials.email)) ?? (await installation.signIn.addAccount({ ...credentials, title: role.title }))
    if ((await installation.tenantOf(userId)) === null) {
      await expectDone(
        installation.as(system, (ctx) => grantRole(ctx, { userId, title: role.title, role: role.role, unitId: role.unitId })),
      )
      const tables = installation.database.kysely as unknown as Transaction<MembershipTables>
      await tables.insertInto('auth.membership').values({ user_id: userId, tenant_id: TENANT }).execute()
    }
    accounts.set(role.id, { tenantId: TENANT, account: { userId, title: role.title }, language: 'nb' })
  }
  return accounts
}

function accountOf(accounts: Accounts, role: string): Caller {
  const account = accounts.get(role)
  if (account === undefined) throw new Error(`the sample names a role that is not there: ${role}`)
  return account
}

async function loadFile(installation: Installation, who: Caller, file: Sample['figures'][number], year: number, log: Log): Promise<void> {
  const bytes = readFileSync(join(SAMPLE, file.file))
  const posted = await postFile((work) => installation.as(who, work), installation.files, {
    bytes,
    name: basename(file.file),
    kind: file.kind,
    unitId: file.unit,
    year,
  })
  // A conflict means that the same file is posted already: the first start was cut off after it.
  if (!posted.ok && posted.error.kind !== 'conflict') throw new Error(`${file.file}: ${JSON.stringify(posted.error)}`)
  if (posted.ok) log.info({ file: file.file, facts: posted.value.facts }, 'posted')
}

async function loadReport(installation: Installation, accounts: Accounts, report: Sample['reports'][number], year: number): Promise<void> {
  const texts = textsSchema.parse(parseYaml(readFileSync(join(SAMPLE, report.texts), 'utf8')))
  const reportId = reportIdOf(report.unit, year)
  const writer = accountOf(accounts, report.writer)
  const started = await installation.as(writer, (ctx) => startReport(ctx, { unitId: report.unit, year, language: report.language }))
  if (!started.ok && started.error.kind !== 'conflict') throw new Error(`the report could not be started: ${JSON.stringify(started.error)}`)
  for (const { file, title } of texts.attachments) {
    const attached = await receiveAttachment((work) => installation.as(writer, work), installation.files, {
      reportId,
      title,
      bytes: readFileSync(join(SAMPLE, file)),
    })
    // A conflict means that the same file lies there already.
    if (!attached.ok && attached.error.kind !== 'conflict') throw new Error(`${file}: ${JSON.stringify(attached.error)}`)
  }
  const template = loadTemplate(year)
  for (const [sectionId, section] of Object.entries(texts.sections)) {
    const address = { reportId, sectionId }
    const layout = template?.sections.find((candidate) => candidate.id === sectionId)
    if (layout === undefined) throw new Error(`the texts name a section that is not in the template: ${sectionId}`)
    const received =
      section.image === undefined
        ? null
        : await receivePicture((work) => installation.as(writer, work), installation.files, {
            ...address,
            bytes: readFileSync(join(SAMPLE, section.image.file)),
          })
    // The section is further on already: the first start was cut off after it.
    if (received?.ok === false && received.error.kind === 'conflict') continue
    if (received?.ok === false) throw new Error(`${sectionId}: ${JSON.stringify(received.error)}`)
    const image = received === null ? [] : [imageNode(received.value, section.image)]
    // One transaction for a section, so that a start that is cut off leaves it whole or not begun. It is begun when its text is not the first revision.
    const written = await installation.as(writer, async (ctx) => {
      if (section.notApplicable !== undefined) return declareNotApplicable(ctx, { ...address, because: section.notApplicable })
      const saved = await saveSection(ctx, {
        ...address,
        revision: 1,
        content: withImage(sampleText(startingText(layout, report.language), section.slots, texts.figures), image),
      })
      if (!saved.ok) return saved
      await releaseLock(ctx, address)
      return section.state === 'draft' ? ok(null) : moveSection(ctx, { ...address, to: section.state, because: '' })
    })
    if (!written.ok && written.error.kind !== 'stale' && written.error.kind !== 'conflict')
      throw new Error(`${sectionId}: ${JSON.stringify(written.error)}`)
  }
}

/** The starting text of a section with paragraphs in its places to write; what is over stands at the end. */
export function sampleText(
  starting: DocumentNode,
  slots: readonly (readonly string[])[],
  figures: Readonly<Record<string, string>>,
): DocumentNode {
  if (starting.type !== 'doc') return starting
  const left = slots.map((slot) => slot.map((text) => paragraph(text, figures)))
  const content = (starting.content ?? []).flatMap((node) => (node.type === 'paragraph' ? (left.shift() ?? [node]) : [node]))
  return { type: 'doc', content: [...content, ...left.flat()] }
}

function withImage(text: DocumentNode, image: readonly DocumentNode[]): DocumentNode {
  return text.type === 'doc' ? { type: 'doc', content: [...(text.content ?? []), ...image] } : text
}

function imageNode(
  { sha256, width, height }: PublicImage,
  words: { readonly alternative: string; readonly caption: string } | undefined,
): DocumentNode {
  const { alternative = '', caption = '' } = words ?? {}
  return { type: 'image', attrs: { sha256, width, height, alternative, decorative: false, caption } }
}

/** `{name}`, `{name|million}`, `{name|plain|none}` is a figure; `{name|verb}` a word that follows its sign. */
function paragraph(text: string, figures: Readonly<Record<string, string>>): DocumentNode {
  const content = text.split(/(\{[^}]+\})/).flatMap((part): DocumentNode[] => {
    const [name = '', second = '', sign = 'minus'] = part.startsWith('{') ? part.slice(1, -1).split('|') : []
    if (name === '') return part === '' ? [] : [{ type: 'text', text: part }]
    const key = figures[name]
    if (key === undefined) throw new Error(`the texts name a figure that is not listed: ${name}`)
    const words = (['verb', 'noun', 'place'] as const).find((candidate) => candidate === second)
    if (words !== undefined) return [{ type: 'direction', attrs: { key, words } }]
    return [
      { type: 'figure', attrs: { key, format: formatOf(second), sign: sign === 'none' ? 'none' : sign === 'plus' ? 'plus' : 'minus' } },
    ]
  })
  return { type: 'paragraph', content }
}

function formatOf(text: string): FigureFormat {
  return FIGURE_FORMATS.find((format) => format === text) ?? 'plain'
}

/** The value of a step of the set-up that cannot be refused unless the sample itself is wrong. */
async function expectDone<T, K extends ProblemKind>(step: Promise<Result<T, ProblemOf<K>>>): Promise<T> {
  const result = await step
  if (!result.ok) throw new Error(`the sample could not be loaded: ${JSON.stringify(result.error)}`)
  return result.value
}
