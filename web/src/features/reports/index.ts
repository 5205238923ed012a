export { ReportStateTag, SectionStateTag } from './state-tags.tsx'
export { reportQuery, reportsQuery } from './queries.ts'
