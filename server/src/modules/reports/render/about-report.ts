import type { PublicReport } from '@arsring/document'
import type { DocumentAbout } from '../../../platform/office/office-package.ts'

/** What a report's Word and Excel files say of themselves. */
export function aboutReport(report: PublicReport): DocumentAbout {
  return {
    title: `${report.title} – ${report.unit.name}`,
    owner: report.municipality,
    language: report.language,
    date: report.publishedOn,
    revision: report.edition,
  }
}
