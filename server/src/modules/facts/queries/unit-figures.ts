import type { Fact } from '@arsring/shared'
import type { ReadContext } from '../../../platform/context.ts'
import { catalogue } from '../model/catalogue.ts'
import type { Definitions } from '../model/definitions.ts'
import { readFacts, type StoredFact } from './read-facts.ts'

/** A stored figure as the calculation and the page see it. */
export function asFact(stored: StoredFact): Fact {
  return {
    key: stored.key,
    value: stored.value,
    provenance:
      stored.source.kind === 'batch'
        ? { kind: 'imported', batch: stored.source.batch, line: stored.source.line }
        : { kind: 'entered', by: stored.source.by, at: stored.recordedAt, because: stored.source.because },
  }
}

/** Everything that can be shown of a unit: stored figures with their totals and computed series. */
export async function unitFigures(ctx: ReadContext, unitId: string, definitions: Definitions): Promise<readonly Fact[]> {
  return catalogue((await readFacts(ctx, { unitId })).map(asFact), definitions)
}
