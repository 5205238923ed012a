import type { Transaction } from 'kysely'
import type { Context, ReadContext } from '../context.ts'

/**
 * A module's own view of the transaction: only the tables it declares. Kysely's wide transaction is not assignable to
 * a narrow one, so this is the one place where it is cast.
 */
export function tablesOf<OwnTables>(ctx: Context | ReadContext): Transaction<OwnTables> {
  return ctx.tx as unknown as Transaction<OwnTables>
}
