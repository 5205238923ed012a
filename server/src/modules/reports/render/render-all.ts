import type { PublicReport } from '@arsring/document'
import { DOCUMENT_KINDS } from '../../../platform/files/recognise-document.ts'
import { slug } from './anchor.ts'
import { renderArchive } from './archive/render-archive.ts'
import { renderDocx } from './docx/render-docx.ts'
import { FORMS, type Download, type Form, type RenderedFile } from './forms.ts'
import { renderHtml } from './html/render-html.ts'
import { csvPath, DATA_PACKAGE_PATH, renderCsv } from './open-data/render-csv.ts'
import { renderJson } from './open-data/render-json.ts'
import { attachedFiles, bytesOf, imagePath, NO_FILES, type PublishedFiles } from './published-files.ts'
import { renderPdfs } from './pdf/render-pdf.ts'
import { renditionTexts, type RenditionTexts } from './texts.ts'
import { renderXlsx } from './xlsx/render-xlsx.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
}

/**
 * A report in the forms asked for, as files that lie in one folder: the web edition is its `index.html`, and links the
 * other forms that are made with it. The same report, files and forms give the same bytes.
 */
export function renderAll(
  report: PublicReport,
  published: PublishedFiles = NO_FILES,
  forms: readonly Form[] = FORMS,
): readonly RenderedFile[] {
  const name = fileName(report)
  const isArchived = forms.includes('archive')
  const made = new Map<Form, readonly RenderedFile[]>()
  const archived = new Map<Form, readonly RenderedFile[]>()
  const standards = isArchived ? (['ua-1', 'a-2a'] as const) : forms.includes('pdf') ? (['ua-1'] as const) : []
  const [pdf, pdfForKeeping] = standards.length === 0 ? [] : renderPdfs(report, standards, published)
  if (pdf !== undefined && forms.includes('pdf')) made.set('pdf', [file('pdf', `${name}.pdf`, pdf)])
  if (pdfForKeeping !== undefined) archived.set('pdf', [file('pdf', `${name}-pdfa.pdf`, pdfForKeeping)])
  for (const form of ['docx', 'xlsx', 'json', 'csv'] as const) {
    if (!isArchived && !forms.includes(form)) continue
    const files =
      form === 'csv' ? filesOf('csv', renderCsv(report).files) : [file(form, `${name}.${form}`, ONE_FILE[form](report, published))]
    archived.set(form, files)
    if (forms.includes(form)) made.set(form, files)
  }
  if (isArchived) {
    archived.set('html', webEdition(report, archived, published))
    const bytes = renderArchive(report, [...archived.values()].flat())
    made.set('archive', [file('archive', `${name}-arkivpakke.zip`, bytes)])
  }
  if (forms.includes('html')) made.set('html', webEdition(report, made, published))
  return FORMS.flatMap((form) => made.get(form) ?? [])
}

const ONE_FILE: Readonly<Record<'docx' | 'xlsx' | 'json', (report: PublicReport, published: PublishedFiles) => Buffer>> = {
  docx: renderDocx,
  xlsx: renderXlsx,
  json: renderJson,
}

/** The web edition with the pictures it shows and the attachments, and links to what lies beside it, there and nowhere else. */
function webEdition(report: PublicReport, beside: ReadonlyMap<Form, readonly RenderedFile[]>, published: PublishedFiles): RenderedFile[] {
  const csvOf = beside.has('csv') ? csvPath : () => null
  const { files } = renderHtml(report, { downloads: downloads(beside, renditionTexts(report.language)), csvOf })
  const images = Object.values(report.images).map((image) => [imagePath(image), bytesOf(published, image.sha256)] as const)
  // In one order, whichever the database gave them in.
  const attached = attachedFiles(report).map(({ attachment, path }): RenderedFile => ({
    form: 'html',
    path,
    // Of a file as it was given: which letters a CSV is written with is not known.
    mediaType: DOCUMENT_KINDS[attachment.kind].mediaType,
    bytes: bytesOf(published, attachment.sha256),
  }))
  return [...filesOf('html', { ...files, ...Object.fromEntries(images.toSorted(([a], [b]) => (a < b ? -1 : 1))) }), ...attached]
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

function downloads(made: ReadonlyMap<Form, readonly RenderedFile[]>, texts: RenditionTexts): Download[] {
  return FORMS.flatMap((form): Download[] => {
    const first = made.get(form)?.[0]
    if (first === undefined) return []
    // The CSV files are many and each table links its own; their package describes them all.
    if (form === 'csv') return [{ path: DATA_PACKAGE_PATH, label: 'CSV (datapackage.json)', bytes: null }]
    return [{ path: first.path, label: form === 'archive' ? `${texts.archive} (ZIP)` : LABELS[form], bytes: first.bytes.length }]
  })
}

const LABELS: Readonly<Record<Exclude<Form, 'csv' | 'archive'>, string>> = {
  html: 'HTML',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  xlsx: 'Excel (XLSX)',
  json: 'JSON',
}
