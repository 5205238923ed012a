import { fail, ok, type ProblemOf, type Result } from '@arsring/shared'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { addRoute, type Api } from '../../../platform/http/route.ts'
import { declareNotApplicable } from '../commands/declare-not-applicable.ts'
import { holdLock, lockOn, releaseLock, type SectionLock } from '../commands/hold-lock.ts'
import { moveSection } from '../commands/move-section.ts'
import { keepUnmerged, saveSection } from '../commands/save-section.ts'
import { findReport } from '../queries/find-section.ts'
import { getSection } from '../queries/get-section.ts'
import { getRevision, listRevisions } from '../queries/list-revisions.ts'
import { DocumentView, LockView, SectionView } from '../views.ts'

const SectionAddress = z.object({ id: z.string().max(80), section: z.string().max(80) })
const SECTION = '/api/reports/:id/sections/:section'

export function sectionRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: SECTION,
    summary: 'A section as its page shows it',
    policy: 'signed-in',
    params: SectionAddress,
    answer: SectionView,
    problems: ['not_found'],
    handle: (ctx, { params }) => getSection(ctx, params.id, params.section),
  })
  addRoute(api, {
    method: 'PUT',
    url: `${SECTION}/content`,
    summary: 'Save the text of a section as a new revision',
    policy: 'signed-in',
    params: SectionAddress,
    body: z.object({ revision: z.number().int().min(0), content: z.unknown() }),
    answer: z.object({ revision: z.number().int(), savedAt: z.string() }),
    problems: ['not_found', 'forbidden', 'invalid', 'conflict', 'stale', 'locked'],
    handle: (ctx, { params, body }) =>
      saveSection(ctx, { reportId: params.id, sectionId: params.section, revision: body.revision, content: body.content }),
  })
  addRoute(api, {
    method: 'POST',
    url: `${SECTION}/unmerged`,
    summary: 'Keep words that could not be saved, beside the text',
    policy: 'signed-in',
    params: SectionAddress,
    body: z.object({ content: z.unknown() }),
    answer: z.object({ savedAt: z.string() }),
    problems: ['not_found', 'forbidden', 'invalid'],
    handle: (ctx, { params, body }) => keepUnmerged(ctx, { reportId: params.id, sectionId: params.section, content: body.content }),
  })
  addRoute(api, {
    method: 'GET',
    url: `${SECTION}/revisions`,
    summary: 'The texts a section has had, newest first',
    policy: 'signed-in',
    params: SectionAddress,
    answer: z.object({
      revisions: z.array(z.object({ id: z.string(), savedAt: z.string(), savedBy: z.string(), isUnmerged: z.boolean() })),
    }),
    problems: ['not_found'],
    async handle(ctx, { params }) {
      const revisions = await listRevisions(ctx, params.id, params.section)
      return revisions.ok ? ok({ revisions: [...revisions.value] }) : revisions
    },
  })
  addRoute(api, {
    method: 'GET',
    url: `${SECTION}/revisions/:revision`,
    summary: 'One earlier or unmerged text',
    policy: 'signed-in',
    params: SectionAddress.extend({ revision: z.string().max(20) }),
    answer: z.object({ content: DocumentView }),
    problems: ['not_found'],
    async handle(ctx, { params }) {
      const content = await getRevision(ctx, params.id, params.section, params.revision)
      return content.ok ? ok({ content: content.value }) : content
    },
  })
  addRoute(api, {
    method: 'PUT',
    url: `${SECTION}/not-applicable`,
    summary: 'Declare a section not applicable with its reason, or applicable again with null',
    policy: 'signed-in',
    params: SectionAddress,
    body: z.object({ because: z.string().max(2000).nullable() }),
    answer: SectionView,
    problems: ['not_found', 'forbidden', 'conflict', 'invalid'],
    handle: (ctx, { params, body }) =>
      thenSection(ctx, params, declareNotApplicable(ctx, { reportId: params.id, sectionId: params.section, because: body.because })),
  })
  addRoute(api, {
    method: 'POST',
    url: `${SECTION}/transitions`,
    summary: 'Take a section one step: ready, approved, or back to draft',
    policy: 'signed-in',
    params: SectionAddress,
    body: z.object({
      to: z.enum(['draft', 'ready', 'approved']),
      because: z.string().max(2000).default(''),
      revision: z.number().int().optional(),
    }),
    answer: SectionView,
    problems: ['not_found', 'forbidden', 'conflict', 'invalid', 'stale'],
    handle: (ctx, { params, body }) =>
      thenSection(ctx, params, moveSection(ctx, { reportId: params.id, sectionId: params.section, ...body })),
  })
  lockRoutes(api)
}

function lockRoutes(api: Api): void {
  const take =
    (takeOver: boolean) =>
    (ctx: Context, { params }: { readonly params: z.output<typeof SectionAddress> }) =>
      holdLock(ctx, { reportId: params.id, sectionId: params.section, takeOver })
  addRoute(api, {
    method: 'GET',
    url: `${SECTION}/lock`,
    summary: 'Who edits a section just now',
    policy: 'signed-in',
    params: SectionAddress,
    answer: z.object({ lock: LockView.nullable() }),
    problems: ['not_found'],
    handle: (ctx, { params }) => presentLock(ctx, params),
  })
  addRoute(api, {
    method: 'POST',
    url: `${SECTION}/lock`,
    summary: 'Take or renew the lock on a section',
    policy: 'signed-in',
    params: SectionAddress,
    answer: LockView,
    problems: ['not_found', 'forbidden', 'locked'],
    handle: take(false),
  })
  addRoute(api, {
    method: 'POST',
    url: `${SECTION}/lock/take-over`,
    summary: 'Take the lock from whoever holds it; their words are kept',
    policy: 'signed-in',
    params: SectionAddress,
    answer: LockView,
    problems: ['not_found', 'forbidden', 'locked'],
    handle: take(true),
  })
  addRoute(api, {
    method: 'DELETE',
    url: `${SECTION}/lock`,
    summary: 'Let go of the lock',
    policy: 'signed-in',
    params: SectionAddress,
    answer: z.object({ lock: LockView.nullable() }),
    problems: ['not_found'],
    async handle(ctx, { params }) {
      await releaseLock(ctx, { reportId: params.id, sectionId: params.section })
      return presentLock(ctx, params)
    },
  })
}

/** Who holds a section of a report one may read. */
async function presentLock(
  ctx: Context,
  address: z.output<typeof SectionAddress>,
): Promise<Result<{ lock: SectionLock | null }, ProblemOf<'not_found'>>> {
  if ((await findReport(ctx, address.id)) === null) return fail({ kind: 'not_found', what: 'report', id: address.id })
  return ok({ lock: await lockOn(ctx, address.id, address.section) })
}

/** The section as it is after a step that succeeded. */
async function thenSection<E>(
  ctx: Context,
  address: z.output<typeof SectionAddress>,
  step: Promise<Result<null, E>>,
): Promise<Result<z.input<typeof SectionView>, E | ProblemOf<'not_found'>>> {
  const moved = await step
  return moved.ok ? getSection(ctx, address.id, address.section) : moved
}
