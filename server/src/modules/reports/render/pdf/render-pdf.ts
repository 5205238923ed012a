import { readFileSync } from 'node:fs'
import type { PublicReport } from '@arsring/document'
import { compilePdf, type PdfStandard } from './compile.ts'
import { printJob } from './print-data.ts'

const TEMPLATE = 'report.typ'
const OWN_FILES: Readonly<Record<string, URL>> = {
  [TEMPLATE]: new URL('./report.typ', import.meta.url),
  'mark.svg': new URL('../html/assets/mark.svg', import.meta.url),
  'rings.svg': new URL('../html/assets/rings.svg', import.meta.url),
}

let own: readonly (readonly [string, Buffer])[] | undefined

/** The report as a tagged PDF (PDF/UA-1) for A4. The same report gives the same bytes. */
export function renderPdf(report: PublicReport): Buffer {
  const [pdf] = renderPdfs(report, ['ua-1'])
  if (pdf === undefined) throw new Error('the page template gave no PDF')
  return pdf
}

/** The same pages in each standard asked for, in that order, laid out once. */
export function renderPdfs(report: PublicReport, standards: readonly PdfStandard[]): readonly Buffer[] {
  own ??= Object.entries(OWN_FILES).map(([name, url]) => [name, readFileSync(url)] as const)
  const { data, pictures } = printJob(report)
  const files = new Map<string, Buffer>(own)
  files.set('doc.json', Buffer.from(JSON.stringify(data)))
  for (const [name, svg] of pictures) files.set(name, Buffer.from(svg))
  return compilePdf(TEMPLATE, files, standards)
}
