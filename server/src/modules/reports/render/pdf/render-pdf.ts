import { readFileSync } from 'node:fs'
import type { PublicReport } from '@arsring/document'
import { compilePdf, type PdfStandard } from '../../../../platform/print/compile.ts'
import { NO_FILES, type PublishedFiles } from '../published-files.ts'
import { printJob } from './print-data.ts'

const TEMPLATE = 'report.typ'
const OWN_FILES: Readonly<Record<string, URL>> = {
  [TEMPLATE]: new URL('./report.typ', import.meta.url),
  'mark.svg': new URL('../html/assets/mark.svg', import.meta.url),
  'rings.svg': new URL('../html/assets/rings.svg', import.meta.url),
}

let own: readonly (readonly [string, Buffer])[] | undefined

/** The report as a tagged PDF (PDF/UA-1) for A4. The same report gives the same bytes. */
export function renderPdf(report: PublicReport, published: PublishedFiles = NO_FILES): Buffer {
  const [pdf] = renderPdfs(report, ['ua-1'], published)
  if (pdf === undefined) throw new Error('the page template gave no PDF')
  return pdf
}

/** The same pages in each standard asked for, in that order, laid out once. */
export function renderPdfs(report: PublicReport, standards: readonly PdfStandard[], published: PublishedFiles): readonly Buffer[] {
  own ??= Object.entries(OWN_FILES).map(([name, url]) => [name, readFileSync(url)] as const)
  const { data, pictures } = printJob(report, published)
  const files = new Map<string, Buffer>(own)
  files.set('doc.json', Buffer.from(JSON.stringify(data)))
  for (const [name, bytes] of pictures) files.set(name, bytes)
  return compilePdf(TEMPLATE, files, standards)
}
