/** This module's tables, as Kysely sees them: its only view of the database. */
export interface OrganisationTables {
  'organisation.tenant': { tenant_id: string; name: string; kommunenummer: string; settings: string }
  'organisation.unit': {
    tenant_id: string
    id: string
    parent_id: string | null
    name: string
    valid_from: string
    valid_to: string | null
  }
  'organisation.budget_chapter': {
    tenant_id: string
    code: string
    unit_id: string
    name: string
    valid_from: string
    valid_to: string | null
  }
}
