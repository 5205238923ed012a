import type { Generated } from 'kysely'

/** This module's tables. All of them are append-only: a withdrawal and a newer figure are new rows. */
export interface FactsTables {
  'facts.source_file': {
    tenant_id: string
    id: string
    sha256: string
    name: string
    bytes: number
    unit_id: string
    received_at: string
    received_by: string
    received_by_title: string
  }
  'facts.batch': {
    tenant_id: string
    id: string
    source_file_id: string
    sha256: string
    kind: string
    unit_id: string
    year: number
    lines: number
    fact_count: number
    posted_at: string
    posted_by: string
    posted_by_title: string
  }
  /** `seq` is of the same row of numbers as that of facts. */
  'facts.batch_withdrawal': {
    tenant_id: string
    batch_id: string
    seq: Generated<number>
    at: string
    by_title: string
    because: string
  }
  'facts.fact': {
    tenant_id: string
    seq: Generated<number>
    key_text: string
    indicator: string
    unit_id: string
    period: string
    series: string
    dimensions: string
    value: string
    batch_id: string | null
    line: number | null
    entered_by: string | null
    because: string | null
    recorded_at: string
  }
  'facts.listing_row': {
    tenant_id: string
    seq: Generated<number>
    list: string
    unit_id: string
    year: number
    row_key: string
    fields: string
    batch_id: string
    line: number
    recorded_at: string
  }
  'facts.definition': {
    tenant_id: string
    seq: Generated<number>
    id: string
    unit_id: string
    body: string
    batch_id: string | null
    recorded_at: string
  }
}
