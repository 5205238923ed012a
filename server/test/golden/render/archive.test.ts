import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@arsring/shared'
import type { PublicReport } from '@arsring/document'
import type { RenderedFile } from '../../../src/modules/reports/render/forms.ts'
import { renderAll } from '../../../src/modules/reports/render/render-all.ts'
import { published, report } from './eksempeletaten/report.ts'
import { hostileReport, HOSTILE_FILES, HOSTILE_TEXTS } from './hostile-report.ts'
import { unpack } from './read-office.ts'
import { readPdf } from './read-pdf.ts'

interface Manifest {
  readonly report: Record<string, unknown>
  readonly files: readonly {
    readonly path: string
    readonly form: string
    readonly standard: string | null
    readonly mediaType: string
    readonly bytes: number
    readonly sha256: string
  }[]
}

const all = renderAll(report, published)
const archive = archiveOf(all)
const files = unpack(archive)

function archiveOf(rendered: readonly RenderedFile[]): Buffer {
  const found = rendered.find(({ form }) => form === 'archive')
  if (found === undefined) throw new Error('no archive')
  return found.bytes
}

function fileOf(from: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const bytes = from.get(path)
  if (bytes === undefined) throw new Error(`no ${path} in the archive`)
  return bytes
}

const manifestOf = (from: ReadonlyMap<string, Buffer>): Manifest => JSON.parse(fileOf(from, 'manifest.json').toString('utf8')) as Manifest
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Both lists name every file of the archive but themselves, and every hash and size holds. */
function expectWhole(from: ReadonlyMap<string, Buffer>): void {
  const { files: listed } = manifestOf(from)
  expect(['manifest.json', 'manifest.txt', ...listed.map(({ path }) => path)]).toEqual([...from.keys()])
  for (const { path, bytes, sha256: hash } of listed)
    expect([bytes, hash], path).toEqual([fileOf(from, path).length, sha256(fileOf(from, path))])
  const sums = fileOf(from, 'manifest.txt')
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
  expect(sums).toEqual([...[...listed.map(({ path }) => path)], 'manifest.json'].map((path) => `${sha256(fileOf(from, path))}  ${path}`))
}

test('every hash of the archive holds, and nothing lies in it that is not listed', () => {
  expectWhole(files)
  const { files: listed, report: about } = manifestOf(files)
  expect(new Set(listed.map(({ form }) => form))).toEqual(new Set(['html', 'pdf', 'docx', 'xlsx', 'json', 'csv']))
  expect(about).toMatchObject({
    unit: { id: 'eksempeletaten' },
    year: 2024,
    edition: 2,
    publishedOn: '2025-02-03',
    template: { id: 'annual-report', version: '2024' },
  })
})

test('a hash that no longer holds is found', () => {
  const changed = new Map(files)
  changed.set('index.html', Buffer.concat([fileOf(files, 'index.html'), Buffer.from(' ')]))
  expect(() => expectWhole(changed)).toThrow('index.html')
})

test('what is published in the same form is the same file', () => {
  for (const { form, path, bytes } of all)
    if (['docx', 'xlsx', 'json', 'csv'].includes(form)) expect(fileOf(files, path).equals(bytes), path).toBe(true)
})

test('the PDF is for keeping: PDF/A-2a, tagged, with the pages that were published', async () => {
  const kept = manifestOf(files).files.find(({ form }) => form === 'pdf')
  expect(kept).toMatchObject({ path: 'eksempeletaten-2024-2-pdfa.pdf', standard: 'PDF/A-2a (ISO 19005-2:2011, level A)' })
  const bytes = fileOf(files, kept?.path ?? '')
  const metadata = bytes.toString('latin1')
  expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
  expect(metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
  const [inArchive, published] = [await readPdf(bytes), await readPdf(all.find(({ form }) => form === 'pdf')?.bytes ?? Buffer.alloc(0))]
  expect(inArchive).toMatchObject({
    isTagged: true,
    language: published.language,
    title: published.title,
    pages: published.pages,
    bookmarks: published.bookmarks,
  })
})

test('the web edition of the archive leads to what lies beside it there, and to nothing else', () => {
  const page = fileOf(files, 'index.html').toString('utf8')
  for (const [, href = ''] of page.matchAll(/\s(?:href|src)="([^"#]+)"/g))
    if (!href.startsWith('https://')) expect([...files.keys()]).toContain(href)
  expect(page).toContain('eksempeletaten-2024-2-pdfa.pdf')
  expect(page).not.toContain('.zip')
  const published = all.find(({ path }) => path === 'index.html')?.bytes.toString('utf8') ?? ''
  expect(published).toContain('<a href="eksempeletaten-2024-2-arkivpakke.zip" download>Arkivpakke (ZIP)</a>')
})

test('the same report gives the same archive, made alone or with the other forms', () => {
  const alone = renderAll(JSON.parse(JSON.stringify(report)) as PublicReport, published, ['archive'])
  expect(alone.map(({ path }) => path)).toEqual(['eksempeletaten-2024-2-arkivpakke.zip'])
  expect(archiveOf(alone).equals(archive)).toBe(true)
})

test.each(LANGUAGES)('an archive in %s is whole', (language) => {
  expectWhole(unpack(archiveOf(renderAll({ ...report, language, edition: 1, erratum: null, signature: null }, published, ['archive']))))
})

test.each(HOSTILE_TEXTS)('%j in every text breaks neither list', (_, value) => {
  expectWhole(unpack(archiveOf(renderAll(hostileReport(`${value}\n${'0'.repeat(64)}  hemmelig.txt`), HOSTILE_FILES, ['archive']))))
})

test('what comes along with a snapshot by mistake lies in no file of the archive, nor within one', () => {
  const secret = 'Hemmelig-lonnsfil.xlsx'
  const stained = {
    ...report,
    fileName: secret,
    figures: Object.fromEntries(Object.entries(report.figures).map(([key, figure]) => [key, { ...figure, fileName: secret }])),
    tables: Object.fromEntries(
      Object.entries(report.tables).map(([id, table]) => [
        id,
        { ...table, fileName: secret, rows: table.rows.map((row) => ({ ...row, fileName: secret })) },
      ]),
    ),
    sections: report.sections.map((section) => ({ ...section, fileName: secret })),
  }
  for (const [path, bytes] of unpack(archiveOf(renderAll(stained, published, ['archive'])))) {
    expect(bytes.includes(secret), path).toBe(false)
    if (/\.(?:docx|xlsx)$/.test(path))
      for (const [part, content] of unpack(bytes)) expect(content.includes(secret), `${path} ${part}`).toBe(false)
  }
})
