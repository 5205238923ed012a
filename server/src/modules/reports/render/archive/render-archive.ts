import type { PublicReport } from '@arsring/document'
import type { RenderedFile } from '../forms.ts'
import { zipOf } from '../../../../platform/office/zip.ts'
import { MANIFEST, MANIFEST_TEXT, manifestOf, manifestText } from './manifest.ts'

/**
 * A publication as one ZIP for keeping: its files as they lie beside each other on the web, with the PDF in the form for
 * preservation, and a list of them with what is needed to see that none has changed. Files stand sorted by path and bear
 * the date of publication.
 */
export function renderArchive(report: PublicReport, files: readonly RenderedFile[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const manifest = manifestOf(report, sorted)
  return zipOf(
    new Map([
      [MANIFEST, manifest],
      [MANIFEST_TEXT, manifestText(report, sorted, manifest)],
      ...sorted.map(({ path, bytes }) => [path, bytes] as const),
    ]),
    report.publishedOn,
  )
}
