import type { Language } from '@arsring/shared'
import type { Transaction } from 'kysely'
import type { Tables } from './db/database.ts'
import type { Kept } from './kept.ts'

/** The rights a person can hold on a part of the organisation. Reading, entering figures, writing, approving and publishing are separate. */
export type Right = 'read' | 'enter' | 'write' | 'approve' | 'publish' | 'administer'
export const RIGHTS: readonly Right[] = ['read', 'enter', 'write', 'approve', 'publish', 'administer']

/** Who acts. `title` is the role's title, which is all that is shown of a person in the demo. */
export interface Actor {
  readonly userId: string
  readonly title: string
  can(right: Right, unitId: string): boolean
}

/** What a query may reach. No clock, random or environment is reachable besides. */
export interface ReadContext {
  readonly tx: Transaction<Tables>
  readonly tenantId: string
  readonly actor: Actor
  readonly now: Date
  readonly language: Language
  /** What the municipality's earlier requests have made and is still true. */
  readonly kept: Kept
}

/** What a command may reach: a query's context, new ids and the trail. */
export interface Context extends ReadContext {
  /** `fct_01J…`: sortable by time. */
  newId(prefix: string): string
  /** Leaves an entry in the trail, in the same transaction. Every command does. */
  audit(entry: AuditEntry): Promise<void>
}

export interface AuditEntry {
  /** `facts.batch.posted` */
  readonly event: string
  /** What it happened to: an id, a figure's key text, a section's address. */
  readonly subject: string
  readonly unitId: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/** How much of what is written rests on some figures. */
export interface Touched {
  readonly sentences: number
  readonly tables: number
  readonly approvals: number
}
