export { ReportStateTag, SectionStateTag } from './state-tags.tsx'
export { reportQuery, reportsQuery, sectionQuery } from './queries.ts'
