export { recordEntry } from './record.ts'
export { lastEntryAt } from './queries/last-entry.ts'
export { listHistory, type HistoryEntry } from './queries/list-history.ts'
export type { AuditTables } from './tables.ts'
