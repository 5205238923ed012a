import type { PublicReport } from '@arsring/document'
import { slug } from './anchor.ts'
import { FORMS, type Download, type Form, type RenderedFile } from './forms.ts'
import { renderHtml } from './html/render-html.ts'
import { csvPath, DATA_PACKAGE_PATH, renderCsv } from './open-data/render-csv.ts'
import { renderJson } from './open-data/render-json.ts'
import { renderPdf } from './pdf/render-pdf.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
}

/**
 * A report in the forms asked for, as files that lie in one folder: the web edition is its `index.html`, and links the
 * other forms that are made with it. The same report and forms give the same bytes.
 */
export function renderAll(report: PublicReport, forms: readonly Form[] = FORMS): readonly RenderedFile[] {
  const name = fileName(report)
  const made = new Map<Form, readonly RenderedFile[]>()
  if (forms.includes('pdf')) made.set('pdf', [file('pdf', `${name}.pdf`, renderPdf(report))])
  if (forms.includes('json')) made.set('json', [file('json', `${name}.json`, renderJson(report))])
  if (forms.includes('csv')) made.set('csv', filesOf('csv', renderCsv(report).files))
  if (forms.includes('html')) {
    const csvOf = forms.includes('csv') ? csvPath : () => null
    made.set('html', filesOf('html', renderHtml(report, { downloads: downloads(made), csvOf }).files))
  }
  return FORMS.flatMap((form) => made.get(form) ?? [])
}

/** `eksempeletaten-2024.pdf`; later editions say which they are, so that two files never bear one name. */
function fileName(report: PublicReport): string {
  const edition = report.edition > 1 ? `-${report.edition}` : ''
  return `${slug(report.unit.id)}-${report.year}${edition}`
}

function filesOf(form: Form, files: Readonly<Record<string, Buffer>>): RenderedFile[] {
  return Object.entries(files).map(([path, bytes]) => file(form, path, bytes))
}

function file(form: Form, path: string, bytes: Buffer): RenderedFile {
  const mediaType = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)]
  if (mediaType === undefined) throw new Error(`no media type for ${path}`)
  return { form, path, mediaType, bytes }
}

function downloads(made: ReadonlyMap<Form, readonly RenderedFile[]>): Download[] {
  return [...made].flatMap(([form, files]): Download[] => {
    const first = files[0]
    if (first === undefined) return []
    // The CSV files are many and each table links its own; their package describes them all.
    if (form === 'csv') return [{ path: DATA_PACKAGE_PATH, label: 'CSV (datapackage.json)', bytes: null }]
    return [{ path: first.path, label: form.toUpperCase(), bytes: first.bytes.length }]
  })
}
