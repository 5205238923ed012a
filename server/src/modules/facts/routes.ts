import { FILE_LIMIT_BYTES } from '../../platform/http/app.ts'
import { fail, message, ok, parseFactKey, type FigureFormat, type ProblemOf, type Result } from '@arsring/shared'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { sha256Of } from '../../platform/files/file-store.ts'
import { addRoute, refusals, type Api } from '../../platform/http/route.ts'
import { Refused } from '../../platform/http/problem-response.ts'
import { enterFigure } from './commands/enter-figure.ts'
import { postBatch } from './commands/post-batch.ts'
import { receiveFile } from './commands/receive-file.ts'
import { withdrawBatch } from './commands/withdraw-batch.ts'
import { findImportKind, importKinds, likelyKind, previewTemplate, readSheet, type Sheet } from './import/index.ts'
import { matchNumber, searchFigures } from './model/catalogue.ts'
import { findSourceFile } from './queries/find-source-file.ts'
import { currentDefinitions } from './queries/load-definitions.ts'
import { findPostedBatch, getBatch, listBatches, type BatchView as Batch } from './queries/list-batches.ts'
import { compareWithStored, presentFileFinding, readImport } from './queries/preview-import.ts'
import { listBatchFacts } from './queries/list-batch-facts.ts'
import { asFact, unitFigures } from './queries/unit-figures.ts'
import { readFacts } from './queries/read-facts.ts'
import { FigureView, presentFigure } from './views.ts'

const severity = z.enum(['fatal', 'error', 'warning', 'info'])
const BatchView = z
  .object({
    id: z.string(),
    kind: z.string(),
    kindLabel: z.string(),
    unit: z.string(),
    year: z.number().int(),
    sourceFile: z.string(),
    fileName: z.string(),
    receivedAt: z.string(),
    postedAt: z.string(),
    by: z.string(),
    lines: z.number().int(),
    facts: z.number().int(),
    state: z.enum(['posted', 'withdrawn']),
    withdrawn: z.object({ at: z.string(), by: z.string(), because: z.string() }).nullable(),
    can: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: 'Batch' })
const ImportedFigureView = z.object({
  line: z.number().int(),
  key: z.string(),
  label: z.string(),
  text: z.string(),
  before: z.string().nullable(),
})
const FileFinding = z.object({ severity, line: z.number().int().nullable(), column: z.string().nullable(), message: z.string() })
const PreviewView = z
  .object({
    sourceFile: z.string().nullable(),
    name: z.string(),
    kind: z.string(),
    format: z.string(),
    encoding: z.string(),
    lines: z.number().int(),
    /** The kind it looks like, when that is another than it was said to be. */
    looksLike: z.object({ kind: z.string(), label: z.string() }).nullable(),
    alreadyPosted: z.object({ batch: z.string(), at: z.string(), by: z.string() }).nullable(),
    columns: z.array(z.string()),
    rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()), worst: severity.nullable() })),
    findings: z.array(FileFinding),
    facts: z.array(ImportedFigureView),
    canPost: z.boolean(),
    touches: z.object({ sentences: z.number().int(), tables: z.number().int(), approvals: z.number().int() }),
  })
  .meta({ id: 'ImportPreview' })

const PREVIEW_ROWS = 500
const noRight = { kind: 'forbidden', action: 'enter', why: message('problem.no-right') } as const

export function factsRoutes(api: Api): void {
  figureRoutes(api)
  importRoutes(api)
  batchRoutes(api)
}

function figureRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/figures',
    summary: 'Search the catalogue by name, unit, year or value',
    policy: 'signed-in',
    query: z.object({
      q: z.string().max(200).default(''),
      unit: z.string().max(60).optional(),
      year: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    answer: z.object({ figures: z.array(FigureView), total: z.number().int() }),
    problems: [],
    async handle(ctx, { query }) {
      const definitions = await currentDefinitions(ctx)
      const units = query.unit === undefined ? await api.readableUnits(ctx) : ctx.actor.can('read', query.unit) ? [query.unit] : []
      const all = (await Promise.all(units.map((unit) => unitFigures(ctx, unit, definitions)))).flat()
      const ofYear = query.year === undefined ? all : all.filter((fact) => fact.key.period.startsWith(String(query.year)))
      const found = searchFigures(query.q, ofYear, definitions, ctx.language)
      return ok({ figures: found.slice(0, query.limit).map((fact) => presentFigure(fact, definitions, ctx)), total: found.length })
    },
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/figures/match',
    summary: 'Stored figures that read as the given typed numbers',
    policy: 'signed-in',
    body: z.object({ numbers: z.array(z.string().max(80)).max(2000), unit: z.string().max(60), year: z.number().int() }),
    answer: z.object({
      matches: z.array(
        z.object({
          number: z.string(),
          figures: z.array(
            z.object({ figure: FigureView, format: z.enum(['plain', 'kroner', 'thousand', 'million', 'percent', 'percentage_point']) }),
          ),
        }),
      ),
    }),
    problems: ['forbidden'],
    async handle(ctx, { body }) {
      if (!ctx.actor.can('read', body.unit)) return fail({ kind: 'forbidden', action: 'read', why: message('problem.no-right') })
      const definitions = await currentDefinitions(ctx)
      const facts = await unitFigures(ctx, body.unit, definitions)
      const near = [...facts].sort((a, b) => distance(a.key.period, body.year) - distance(b.key.period, body.year))
      return ok({
        matches: body.numbers.map((number) => ({
          number,
          figures: matchNumber(number, near)
            .slice(0, 8)
            .map((match): { figure: z.input<typeof FigureView>; format: FigureFormat } => ({
              figure: presentFigure(match.fact, definitions, ctx),
              format: match.format,
            })),
        })),
      })
    },
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/figures/enter',
    summary: 'Record a figure by hand, with a reason',
    policy: 'signed-in',
    body: z.object({ key: z.string().max(300), value: z.string().max(80), because: z.string().max(2000), seen: z.number().int() }),
    answer: z.object({ figure: FigureView, seen: z.number().int() }),
    problems: ['forbidden', 'invalid', 'conflict', 'stale'],
    async handle(ctx, { body }) {
      const key = parseFactKey(body.key)
      if (key === null) return fail({ kind: 'invalid', issues: [{ path: 'key', message: message('problem.unknown', { what: body.key }) }] })
      const definitions = await currentDefinitions(ctx)
      const entered = await enterFigure(ctx, { ...body, key }, definitions)
      if (!entered.ok) return entered
      const stored = (await readFacts(ctx, { unitId: key.orgUnit, key }))[0]
      if (stored === undefined) throw new Error('the figure just entered is not there')
      return ok({ figure: presentFigure(asFact(stored), definitions, ctx), seen: entered.value.seq })
    },
  })
}

function distance(period: string, year: number): number {
  return Math.abs(Number(period.slice(0, 4)) - year)
}

function importRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/import-kinds',
    summary: 'The kinds of file that can be received, with their columns',
    policy: 'signed-in',
    answer: z.object({
      kinds: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          description: z.string(),
          columns: z.array(z.object({ id: z.string(), heading: z.string(), isRequired: z.boolean(), description: z.string() })),
        }),
      ),
    }),
    problems: [],
    handle: (ctx) =>
      Promise.resolve(
        ok({
          kinds: importKinds.map((kind) => ({
            id: kind.id,
            label: kind.label[ctx.language] ?? kind.label.nb,
            description: kind.description[ctx.language] ?? kind.description.nb,
            columns: kind.columns.map((column) => ({
              id: column.id,
              heading: column.headings[0] ?? column.id,
              isRequired: column.isRequired,
              description: column.description[ctx.language] ?? column.description.nb,
            })),
          })),
        }),
      ),
  })
  api.app.get(
    '/api/import-kinds/:id/template.csv',
    {
      schema: {
        tags: ['import-kinds'],
        summary: 'A file to fill in',
        params: z.object({ id: z.string().max(60) }),
        response: { ...refusals(['not_found', 'invalid']) },
      },
    },
    (request, reply) => {
      const kind = findImportKind((request.params as { id: string }).id)
      if (kind === undefined) throw new Refused({ kind: 'not_found', what: 'import kind', id: (request.params as { id: string }).id })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${kind.id}.csv"`)
        .send(previewTemplate(kind))
    },
  )

  // The file is read between two transactions, so that a large one keeps nobody waiting.
  api.app.post(
    '/api/imports/preview',
    {
      schema: {
        tags: ['imports'],
        summary: 'Read a file (multipart: kind, unit, year, file) and say what is wrong with it; nothing is posted',
        response: { 200: PreviewView, ...refusals(['unauthenticated', 'forbidden', 'invalid', 'too_large']) },
      },
    },
    async (request) => {
      await api.run(request, 'signed-in', () => Promise.resolve(ok(null)))
      const part = await request.file({ limits: { fileSize: FILE_LIMIT_BYTES } })
      if (part === undefined) throw new Refused({ kind: 'invalid', issues: [{ path: 'file', message: message('problem.invalid') }] })
      const bytes = await part.toBuffer()
      const field = (name: string): string => {
        const given = part.fields[name]
        return given !== undefined && !Array.isArray(given) && given.type === 'field' && typeof given.value === 'string' ? given.value : ''
      }
      const target = { kind: field('kind'), unitId: field('unit'), year: Number(field('year')) }
      if (!Number.isInteger(target.year) || target.year < 1900 || target.year > 2200)
        throw new Refused({ kind: 'invalid', issues: [{ path: 'year', message: message('problem.field-wrong', { field: 'year' }) }] })
      // Before anything is read or kept: a file from somebody without the right costs nothing.
      await api.run(request, 'signed-in', (ctx) => Promise.resolve(ctx.actor.can('enter', target.unitId) ? ok(null) : fail(noRight)))
      const sheet = await readSheet(bytes, part.filename, { headings: headingsOf(target.kind) })
      // Kept before the row that names it: a file that cannot be read is not kept at all.
      const sha256 = sheet.ok ? api.files.put(bytes) : sha256Of(bytes)
      return api.run(request, 'signed-in', (ctx) =>
        preview(api, ctx, { ...target, sha256, name: part.filename, bytes: bytes.length, sheet }),
      )
    },
  )

  api.app.post(
    '/api/imports',
    {
      schema: {
        tags: ['imports'],
        summary: 'Post a previewed file whole',
        body: z.object({
          sourceFile: z.string().max(60),
          kind: z.string().max(60),
          unit: z.string().max(60),
          year: z.number().int().min(1900).max(2200),
        }),
        response: { 200: BatchView, ...refusals(['unauthenticated', 'not_found', 'forbidden', 'conflict', 'invalid']) },
      },
    },
    async (request) => {
      const body = request.body as { sourceFile: string; kind: string; unit: string; year: number }
      const file = await api.run(request, 'signed-in', (ctx) => findSourceFile(ctx, body.sourceFile))
      const sheet = await readSheet(await api.files.get(file.sha256), file.name, { headings: headingsOf(body.kind) })
      return api.run(request, 'signed-in', async (ctx) => {
        if (!sheet.ok) return fail({ kind: 'invalid', issues: [{ path: 'file', message: message('problem.file-has-errors') }] })
        const target = { kind: body.kind, unitId: body.unit, year: body.year }
        const reading = await readImport(ctx, target, sheet.value, await currentDefinitions(ctx))
        if (!reading.ok) return reading
        const posted = await postBatch(ctx, {
          ...target,
          sourceFileId: body.sourceFile,
          lines: sheet.value.rows.length + sheet.value.unreadable.length,
          reading: reading.value,
        })
        return posted.ok ? ok(presentBatch(posted.value, ctx)) : posted
      })
    },
  )
}

/** Headings by which the line of headings is found; none when the kind is unknown, which the reading then refuses. */
function headingsOf(kind: string): readonly string[] {
  return findImportKind(kind)?.columns.flatMap((column) => column.headings) ?? []
}

interface PreviewInput {
  readonly kind: string
  readonly unitId: string
  readonly year: number
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly sheet: Awaited<ReturnType<typeof readSheet>>
}

async function preview(
  api: Api,
  ctx: Context,
  input: PreviewInput,
): Promise<Result<z.input<typeof PreviewView>, ProblemOf<'forbidden' | 'invalid'>>> {
  const nothing = {
    sourceFile: null,
    name: input.name,
    kind: input.kind,
    lines: 0,
    looksLike: null,
    alreadyPosted: null,
    columns: [],
    rows: [],
    facts: [],
    canPost: false,
    touches: { sentences: 0, tables: 0, approvals: 0 },
  }
  if (!ctx.actor.can('enter', input.unitId)) return fail({ kind: 'forbidden', action: 'enter', why: message('problem.no-right') })
  if (!input.sheet.ok)
    return ok({ ...nothing, format: '', encoding: '', findings: input.sheet.error.map((finding) => presentFileFinding(finding, ctx)) })
  const sheet = input.sheet.value
  const definitions = await currentDefinitions(ctx)
  const reading = await readImport(ctx, input, sheet, definitions)
  if (!reading.ok) return reading
  const file = await receiveFile(ctx, input)
  if (!file.ok) return file
  const alreadyPosted = await findPostedBatch(ctx, input)
  const figures = await compareWithStored(ctx, input.unitId, reading.value, definitions)
  const changed = figures.filter((figure) => figure.before !== null && figure.before !== figure.text).map((figure) => figure.key)
  const findings = reading.value.findings.map((finding) => presentFileFinding(finding, ctx))
  const errors = findings.some((finding) => finding.severity === 'fatal' || finding.severity === 'error')
  return ok({
    ...nothing,
    sourceFile: file.value.id,
    format: sheet.format,
    encoding: sheet.encoding,
    lines: sheet.rows.length + sheet.unreadable.length,
    looksLike: looksLike(sheet, input.kind, ctx),
    alreadyPosted,
    columns: [...sheet.header],
    rows: sheet.rows.slice(0, PREVIEW_ROWS).map((row) => ({ line: row.line, cells: [...row.cells], worst: worstOn(row.line, findings) })),
    findings,
    facts: figures.slice(0, PREVIEW_ROWS).map((figure) => ({ ...figure })),
    canPost: !errors && alreadyPosted === null,
    touches: await api.touches(ctx, changed),
  })
}

function looksLike(sheet: Sheet, kindId: string, ctx: Context): z.input<typeof PreviewView>['looksLike'] {
  const said = findImportKind(kindId)
  const likely = said === undefined ? null : likelyKind(sheet, said)
  return likely === null ? null : { kind: likely.id, label: likely.label[ctx.language] ?? likely.label.nb }
}

function worstOn(line: number, findings: readonly z.input<typeof FileFinding>[]): z.input<typeof severity> | null {
  const here = findings.filter((finding) => finding.line === line).map((finding) => finding.severity)
  return (['fatal', 'error', 'warning', 'info'] as const).find((level) => here.includes(level)) ?? null
}

function batchRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/batches',
    summary: 'Files posted on the units one may read, newest first',
    policy: 'signed-in',
    query: z.object({ unit: z.string().max(60).optional() }),
    answer: z.object({ batches: z.array(BatchView) }),
    problems: [],
    async handle(ctx, { query }) {
      return ok({ batches: (await listBatches(ctx, query.unit)).map((batch) => presentBatch(batch, ctx)) })
    },
  })
  addRoute(api, {
    method: 'GET',
    url: '/api/batches/:id',
    summary: 'A posted file with its figures',
    policy: 'signed-in',
    params: z.object({ id: z.string().max(60) }),
    answer: z.object({ batch: BatchView, figures: z.array(ImportedFigureView) }),
    problems: ['not_found'],
    async handle(ctx, { params }) {
      const batch = await getBatch(ctx, params.id)
      if (!batch.ok) return batch
      const definitions = await currentDefinitions(ctx)
      return ok({ batch: presentBatch(batch.value, ctx), figures: [...(await listBatchFacts(ctx, params.id, definitions))] })
    },
  })
  addRoute(api, {
    method: 'POST',
    url: '/api/batches/:id/withdraw',
    summary: 'Take a posted file back, with a reason; its figures stay in history',
    policy: 'signed-in',
    params: z.object({ id: z.string().max(60) }),
    body: z.object({ because: z.string().max(2000) }),
    answer: BatchView,
    problems: ['not_found', 'forbidden', 'conflict', 'invalid'],
    async handle(ctx, { params, body }) {
      const withdrawn = await withdrawBatch(ctx, { batchId: params.id, because: body.because })
      return withdrawn.ok ? ok(presentBatch(withdrawn.value, ctx)) : withdrawn
    },
  })
}

function presentBatch(batch: Batch, ctx: Context): z.input<typeof BatchView> {
  const kind = findImportKind(batch.kind)
  return {
    ...batch,
    kindLabel: kind === undefined ? batch.kind : (kind.label[ctx.language] ?? kind.label.nb),
    can: { withdraw: batch.state === 'posted' && ctx.actor.can('enter', batch.unit) },
  }
}
