import { createHash } from 'node:crypto'
import { cleanText, type PublicReport } from '@arsring/document'
import type { Form, RenderedFile } from '../forms.ts'
import { archiveTexts } from './texts.ts'

export const MANIFEST = 'manifest.json'
export const MANIFEST_TEXT = 'manifest.txt'

/** What a form follows, for those who must read it when the programs of today are gone. */
const STANDARDS: Readonly<Record<Form, string | null>> = {
  html: null,
  pdf: 'PDF/A-2a (ISO 19005-2:2011, level A)',
  docx: 'Office Open XML (ISO/IEC 29500, transitional)',
  xlsx: 'Office Open XML (ISO/IEC 29500, transitional)',
  json: 'JSON (RFC 8259)',
  csv: 'CSV (RFC 4180), Frictionless Tabular Data Package',
  archive: null,
}

/** Which report an archive holds, and every file in it with media type, size and SHA-256, sorted by path. */
export function manifestOf(report: PublicReport, files: readonly RenderedFile[]): Buffer {
  const manifest = {
    format: 'arsring-archive',
    version: 1,
    report: {
      municipality: report.municipality,
      unit: { id: report.unit.id, name: report.unit.name },
      year: report.year,
      title: report.title,
      language: report.language,
      edition: report.edition,
      publishedOn: report.publishedOn,
      signature:
        report.signature === null ? null : { title: report.signature.title, place: report.signature.place, date: report.signature.date },
      erratum: report.erratum === null ? null : { because: report.erratum.because, changes: report.erratum.changes },
      template: { id: report.template.id, version: report.template.version },
    },
    files: files.map(({ form, path, mediaType, bytes }) => ({
      path,
      form,
      standard: STANDARDS[form],
      mediaType,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  }
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** The same for a person to read, and for `sha256sum -c` to verify: it passes over lines that begin with `#`. */
export function manifestText(report: PublicReport, files: readonly RenderedFile[], manifest: Buffer): Buffer {
  const texts = archiveTexts(report.language)
  const forms = [...new Set(files.map(({ form }) => form))].filter((form) => form !== 'archive')
  const about = [
    `${texts.title}: ${report.title}`,
    `${texts.identity}: ${report.unit.name} (${report.unit.id}), ${report.municipality}`,
    `${texts.edition}: ${report.edition}`,
    `${texts.published}: ${report.publishedOn}`,
    `${texts.template}: ${report.template.id} ${report.template.version}`,
    '',
    ...forms.map((form) => {
      const first = files.find((file) => file.form === form)?.path ?? ''
      const where = form === 'html' ? 'index.html' : form === 'csv' ? 'data/' : first
      return [`${where}: ${texts.forms[form]}`, STANDARDS[form]].filter((part) => part !== null).join('. ')
    }),
    '',
    texts.verify,
  ]
  const sums = [...files.map(({ path, bytes }) => [path, bytes] as const), [MANIFEST, manifest] as const]
  const lines = [
    // One line each, whatever line breaks a text may hold: a line without # would be read as a sum.
    ...about.map((line) => `# ${cleanText(line)}`.trimEnd()),
    ...sums.map(([path, bytes]) => `${sha256(bytes)}  ${path}`),
  ]
  return Buffer.from(`${lines.join('\n')}\n`)
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
