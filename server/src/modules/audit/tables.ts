import type { Generated } from 'kysely'

export interface AuditTables {
  'audit.entry': {
    tenant_id: string
    seq: Generated<number>
    at: string
    actor_id: string
    actor_title: string
    event: string
    subject: string
    unit_id: string | null
    data: string
  }
}
