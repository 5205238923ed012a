import { queryOptions } from '@tanstack/react-query'
import { getAttachments, getPublications, getReport, getReportFindings, getReports, getRevisions, getSection } from '../../api/reports.ts'

/** Everything about one report hangs under ['report', id], so that a change anywhere in it can refresh it whole. */
export const reportsQuery = queryOptions({ queryKey: ['reports'], queryFn: getReports })
export const reportQuery = (report: string) => queryOptions({ queryKey: ['report', report, 'outline'], queryFn: () => getReport(report) })
export const sectionQuery = (report: string, section: string) =>
  queryOptions({ queryKey: ['report', report, 'section', section], queryFn: () => getSection(report, section) })
export const findingsQuery = (report: string) =>
  queryOptions({ queryKey: ['report', report, 'findings'], queryFn: () => getReportFindings(report) })
export const attachmentsQuery = (report: string) =>
  queryOptions({ queryKey: ['report', report, 'attachments'], queryFn: () => getAttachments(report) })
export const revisionsQuery = (report: string, section: string) =>
  queryOptions({ queryKey: ['report', report, 'section', section, 'revisions'], queryFn: () => getRevisions(report, section) })
export const publicationsQuery = queryOptions({ queryKey: ['publications'], queryFn: getPublications })
