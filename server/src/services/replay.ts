import { factKeyText, ok, type Fact, type ProblemOf } from '@arsring/shared'
import { asFact, compute, currentDefinitions, factStoreView, readFactsKnownAt, shownText } from '../modules/facts/index.ts'
import { listPublications, type Snapshot } from '../modules/reports/index.ts'
import { orRefuse } from '../platform/http/route.ts'
import { systemActor, type Installation } from './installation.ts'

export interface Replayed {
  readonly publication: string
  readonly title: string
  readonly edition: number
  readonly figures: number
  readonly differences: readonly { readonly key: string; readonly published: string; readonly now: string }[]
}

/**
 * Computes every figure of a publication (all of them when none is named) again from the stored figures as they were
 * known when it was published. A difference means that something stored, or the way it is calculated, has changed.
 */
export async function replay(installation: Installation, publicationId?: string): Promise<readonly Replayed[]> {
  const tenantId = installation.config.publicTenant
  if (tenantId === null) throw new Error('ARSRING_PUBLIC_TENANT names no municipality')
  const who = { tenantId, account: systemActor, language: 'nb' } as const
  const publications = orRefuse(await installation.as(who, async (ctx) => ok(await listPublications(ctx))))
  const wanted = publications.filter((publication) => publicationId === undefined || publication.id.startsWith(publicationId))
  if (publicationId !== undefined && wanted.length === 0)
    orRefuse({ ok: false, error: { kind: 'not_found', what: 'publication', id: publicationId } satisfies ProblemOf<'not_found'> })
  const results: Replayed[] = []
  for (const publication of wanted) {
    const snapshot = JSON.parse((await installation.files.get(publication.snapshotSha256)).toString('utf8')) as Snapshot
    const { facts, knownSeq, unitId } = snapshot.internal
    const again = orRefuse(
      await installation.as(who, async (ctx) => {
        const stored = await readFactsKnownAt(ctx, { unitId, seq: knownSeq })
        const definitions = await currentDefinitions(ctx)
        const keys = facts.map((fact) => fact.key)
        return ok({ facts: compute(keys, factStoreView(stored.map(asFact)), definitions), definitions })
      }),
    )
    const shown = (fact: Fact | undefined): string => (fact === undefined ? '' : shownText(fact, again.definitions, who.language))
    const differences = facts.flatMap((fact) => {
      const now = again.facts.get(factKeyText(fact.key))
      const same = now !== undefined && JSON.stringify(now.value) === JSON.stringify(fact.value)
      return same ? [] : [{ key: factKeyText(fact.key), published: shown(fact), now: shown(now) }]
    })
    results.push({
      publication: publication.id,
      title: publication.title,
      edition: publication.edition,
      figures: facts.length,
      differences,
    })
  }
  return results
}
