import type { PublicReport } from '@arsring/document'
import type { Download } from '../forms.ts'
import { outlineOf } from '../outline.ts'
import { webAssets } from './assets.ts'
import { pageHtml } from './page.ts'
import { placeIn } from './place.ts'
import { sectionHtml } from './section.ts'

/** What the web edition knows about the forms beside it. */
export interface WebEditionOptions {
  readonly downloads?: readonly Download[]
  /** Address of a table's CSV file, or null. */
  readonly csvOf?: (table: string) => string | null
}

/**
 * The public web edition: `index.html` and the files it is read with. It holds no inline style or script and fetches
 * nothing from elsewhere, so it may be served with `default-src 'none'; style-src 'self'; script-src 'self';
 * font-src 'self'; img-src 'self'`, or be opened from a folder.
 */
export function renderHtml(report: PublicReport, options: WebEditionOptions = {}): { readonly files: Readonly<Record<string, Buffer>> } {
  const place = placeIn(outlineOf(report), options.csvOf ?? (() => null))
  const page = pageHtml(place, options.downloads ?? [])
  return { files: { 'index.html': Buffer.from(page.source), ...webAssets() } }
}

/**
 * One section as its readers will see it, for the preview while it is written. A fragment: the page it is put into links
 * `assets/report.css` and gives it the class `report`. @throws when the report has no such section.
 */
export function renderSectionHtml(report: PublicReport, section: string): string {
  const outline = outlineOf(report)
  const entry = outline.sections.find(({ section: { id } }) => id === section)
  if (entry === undefined) throw new Error(`no section ${section}`)
  return sectionHtml(
    entry,
    placeIn(outline, () => null),
  ).source
}
