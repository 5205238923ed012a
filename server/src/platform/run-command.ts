import type { ProblemKind, ProblemOf, Result } from '@arsring/shared'
import type { Transaction } from 'kysely'
import { Refused } from './http/problem-response.ts'
import type { AnyDatabase, Tables } from './db/database.ts'
import { inTenant } from './db/in-tenant.ts'

/** Runs one use case in one transaction of a tenant. A refusal rolls everything back and is returned; a bug throws. */
export async function runInTenant<T, K extends ProblemKind>(
  database: AnyDatabase,
  tenantId: string,
  work: (tx: Transaction<Tables>) => Promise<Result<T, ProblemOf<K>>>,
): Promise<Result<T, ProblemOf<K>>> {
  try {
    return await inTenant(database, tenantId, async (tx) => {
      const result = await work(tx)
      if (!result.ok) throw new Refused(result.error)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.problem as ProblemOf<K> }
    throw error
  }
}
