import { factKeyText, fail, inLanguage, message, ok, parseFactKey } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { addRoute, type Api } from '../../../platform/http/route.ts'
import {
  asFact,
  compute,
  currentDefinitions,
  explain,
  factStoreView,
  FigureView,
  isCalculated,
  isEnteredByHand,
  labelOf,
  listBatches,
  overYears,
  presentFigure,
  readFactHistory,
  readFacts,
  shownText,
  type BatchView,
  type Explained,
} from '../../facts/index.ts'
import { listPublications } from '../queries/publications.ts'
import { touched, usagesOf } from '../queries/touched.ts'

const UsageView = z
  .object({
    kind: z.enum(['sentence', 'table', 'chart', 'approval', 'publication', 'calculation']),
    report: z.string().nullable(),
    section: z.string().nullable(),
    table: z.string().nullable(),
    where: z.string(),
    key: z.string().nullable(),
  })
  .meta({ id: 'Usage' })

const ExplanationView = z
  .object({
    key: z.string(),
    label: z.string(),
    text: z.string(),
    how: z.string(),
    file: z.object({ batch: z.string(), name: z.string(), line: z.number().int(), receivedAt: z.string(), by: z.string() }).nullable(),
    entered: z.object({ by: z.string(), at: z.string(), because: z.string() }).nullable(),
    get inputs() {
      return z.array(ExplanationView)
    },
  })
  .meta({ id: 'Explanation' })

const FigurePage = z
  .object({
    figure: FigureView,
    unitName: z.string(),
    definition: z.string(),
    reference: z.string(),
    explain: ExplanationView,
    usedIn: z.array(UsageView),
    history: z.array(z.object({ text: z.string(), at: z.string(), by: z.string(), source: z.string(), isWithdrawn: z.boolean() })),
    /** The same figure in the years around it, oldest first. */
    years: z.array(FigureView),
    /** Number of the stored figure one sees; goes back with a new value. */
    seen: z.number().int(),
    can: z.object({ enter: z.boolean() }),
  })
  .meta({ id: 'FigurePage' })

const KeyQuery = z.object({ key: z.string().max(300) })

export function figurePageRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/figures/one',
    summary: 'A figure: definition, how it came to be down to file and line, where it is used, what it has been',
    policy: 'signed-in',
    query: KeyQuery,
    answer: FigurePage,
    problems: ['not_found'],
    handle: (ctx, { query }) => figurePage(ctx, query.key),
  })
  addRoute(api, {
    method: 'GET',
    url: '/api/figures/impact',
    summary: 'What a change of a figure would touch',
    policy: 'signed-in',
    query: KeyQuery,
    answer: z.object({
      sentences: z.number().int(),
      tables: z.number().int(),
      charts: z.number().int(),
      approvals: z.number().int(),
      usages: z.array(UsageView),
    }),
    problems: ['not_found'],
    async handle(ctx, { query }) {
      const key = parseFactKey(query.key)
      if (key === null || !ctx.actor.can('read', key.orgUnit)) return fail({ kind: 'not_found', what: 'figure', id: query.key })
      return ok({ ...(await touched(ctx, [query.key])), usages: await usages(ctx, query.key) })
    },
  })
}

async function figurePage(ctx: Context, keyText: string) {
  const key = parseFactKey(keyText)
  if (key === null || !ctx.actor.can('read', key.orgUnit)) return fail({ kind: 'not_found', what: 'figure', id: keyText } as const)
  const definitions = await currentDefinitions(ctx)
  const indicator = definitions.indicators.get(key.indicator)
  if (indicator === undefined) return fail({ kind: 'not_found', what: 'figure', id: keyText } as const)
  const stored = await readFacts(ctx, { unitId: key.orgUnit })
  const known = stored.map(asFact)
  const facts = compute([key], factStoreView(known), definitions)
  const fact = facts.get(factKeyText(key))
  if (fact === undefined) throw new Error(`not computed: ${keyText}`)
  const batches = new Map((await listBatches(ctx, key.orgUnit)).map((batch) => [batch.id, batch]))
  const explained = explain(key, { facts, definitions, language: ctx.language, fileName: (batch) => batches.get(batch)?.fileName ?? batch })
  const history = await readFactHistory(ctx, key)
  return ok({
    figure: presentFigure(fact, definitions, ctx),
    unitName: renderMessage(message(`unit.${fact.value.kind === 'number' ? fact.value.unit : indicator.unit}`), ctx.language),
    definition: inLanguage(indicator.definition, ctx.language),
    reference: indicator.reference.join('; '),
    explain: presentExplained(explained, batches, ctx),
    usedIn: await usages(ctx, keyText),
    history: history.map((entry) => {
      const batch = entry.source.kind === 'batch' ? batches.get(entry.source.batch) : undefined
      return {
        text: shownText(asFact(entry), definitions, ctx.language),
        at: entry.recordedAt,
        by: entry.source.kind === 'entered' ? entry.source.by : (batch?.by ?? ''),
        source: entry.source.kind === 'entered' ? entry.source.because : `${batch?.fileName ?? ''}:${entry.source.line}`,
        isWithdrawn: entry.isWithdrawn,
      }
    }),
    years: overYears(key, known, definitions).map((each) => presentFigure(each, definitions, ctx)),
    seen: stored.find((entry) => factKeyText(entry.key) === factKeyText(key))?.seq ?? 0,
    can: { enter: ctx.actor.can('enter', key.orgUnit) && !isCalculated(key, definitions) && isEnteredByHand(indicator) },
  })
}

function presentExplained(explained: Explained, batches: ReadonlyMap<string, BatchView>, ctx: Context): z.input<typeof ExplanationView> {
  const { provenance } = explained
  const batch = provenance.kind === 'imported' ? batches.get(provenance.batch) : undefined
  return {
    key: factKeyText(explained.key),
    label: explained.label,
    text: explained.text,
    how: renderMessage(explained.how, ctx.language),
    file:
      provenance.kind === 'imported' && batch !== undefined
        ? { batch: batch.id, name: batch.fileName, line: provenance.line, receivedAt: batch.receivedAt, by: batch.by }
        : null,
    entered: provenance.kind === 'entered' ? { by: provenance.by, at: provenance.at, because: provenance.because } : null,
    inputs: explained.inputs.map((input) => presentExplained(input, batches, ctx)),
  }
}

async function usages(ctx: Context, keyText: string): Promise<z.input<typeof UsageView>[]> {
  const definitions = await currentDefinitions(ctx)
  const key = parseFactKey(keyText)
  const found = (await usagesOf(ctx, [keyText])).map((usage) => {
    const calculated = usage.kind === 'calculation' ? parseFactKey(usage.where) : null
    const where = calculated === null ? usage.where : labelOf(calculated, definitions, ctx.language)
    return {
      kind: usage.kind,
      report: usage.report,
      section: usage.section,
      table: usage.table,
      where,
      key: calculated === null ? null : usage.where,
    }
  })
  const published = (await listPublications(ctx)).filter(
    (publication) => publication.unitId === key?.orgUnit && found.some((usage) => usage.report === publication.reportId),
  )
  return [
    ...found,
    ...published.map((publication) => ({
      kind: 'publication' as const,
      report: publication.reportId,
      section: null,
      table: null,
      where: renderMessage(message('reports.usage.publication', { edition: String(publication.edition) }), ctx.language),
      key: null,
    })),
  ]
}
