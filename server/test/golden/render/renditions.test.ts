import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@arsring/shared'
import type { PublicReport } from '@arsring/document'
import { renderAll } from '../../../src/modules/reports/render/render-all.ts'
import { renderHtml, renderSectionHtml } from '../../../src/modules/reports/render/html/render-html.ts'
import { renderInWorker } from '../../../src/modules/reports/render/render-in-worker.ts'
import { expectFolder } from '../testing.ts'
import { published, report } from './eksempeletaten/report.ts'
import { readPdf, structureText } from './read-pdf.ts'

const files = renderAll(report, published)
const bytesOf = (path: string): Buffer => files.find((file) => file.path === path)?.bytes ?? Buffer.alloc(0)

test('a small report gives the files it gave before', async () => {
  const shown = files
    .filter((file) => ['html', 'json', 'csv'].includes(file.form) && !/^(?:assets|images|attachments)\//.test(file.path))
    .map((file): [string, Buffer] => [file.path, file.bytes])
  const pdf = structureText(await readPdf(bytesOf('eksempeletaten-2024-2.pdf')))
  expectFolder(join(import.meta.dirname, 'eksempeletaten/expected'), new Map([...shown, ['pdf-structure.txt', Buffer.from(pdf)]]))
})

test('the same report gives the same bytes, whatever was made before and in whichever thread', async () => {
  renderAll({ ...report, title: 'En annen tittel' }, published)
  const other = { ...report, ...JSON.parse(JSON.stringify(report)) } as PublicReport
  for (const again of [renderAll(other, published), await renderInWorker(report, published)]) {
    expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    for (const file of again) expect(file.bytes.equals(bytesOf(file.path)), file.path).toBe(true)
  }
})

test('a picture is published as it was given, by the hash of its bytes, and the web edition keeps room for it', () => {
  const images = files.filter((file) => file.path.startsWith('images/'))
  expect(new Map(images.map(({ path, bytes }) => [path, bytes]))).toEqual(
    new Map(
      [...published]
        .filter(([, bytes]) => /^[\u0089\u00ff]/.test(bytes.toString('latin1', 0, 1)))
        .map(([sha256, bytes]) => [`images/${sha256}.${bytes[0] === 0xff ? 'jpg' : 'png'}`, bytes]),
    ),
  )
  expect(images.map(({ mediaType }) => mediaType).sort()).toEqual(['image/jpeg', 'image/png'])
  const page = bytesOf('index.html').toString('utf8')
  for (const { path } of images) expect(page).toMatch(new RegExp(`<img src="${path}" alt="[^"]*" width="\\d+" height="\\d+"`))
})

test('an attachment lies beside the web edition as it was given, named after its title', () => {
  const [attachment] = report.attachments
  const file = files.find(({ path }) => path === 'attachments/slik-grupperer-vi-soknadene.csv')
  expect([file?.mediaType, file?.bytes]).toEqual(['text/csv', published.get(attachment?.sha256 ?? '')])
  const twice = { ...report, attachments: [...report.attachments, ...report.attachments] }
  const paths = renderAll(twice, published, ['html']).flatMap(({ path }) => (path.startsWith('attachments/') ? [path] : []))
  expect(paths).toEqual(['attachments/slik-grupperer-vi-soknadene.csv', 'attachments/slik-grupperer-vi-soknadene-2.csv'])
})

test('the order in which a database gives back the parts of a report changes nothing', () => {
  const turned = (parts: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(parts).reverse())
  const again = {
    ...report,
    figures: turned(report.figures),
    tables: turned(report.tables),
    charts: turned(report.charts),
    images: turned(report.images),
  } as PublicReport
  for (const file of renderAll(again, published)) expect(file.bytes.equals(bytesOf(file.path)), file.path).toBe(true)
})

test('every link of the web edition leads to a place in it, to a file beside it, or is an https address', () => {
  const page = bytesOf('index.html').toString('utf8')
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const paths = new Set(files.map((file) => file.path))
  for (const [, href = ''] of page.matchAll(/\shref="([^"]+)"/g)) {
    if (href.startsWith('#')) expect(ids).toContain(href.slice(1))
    else if (!href.startsWith('https://')) expect(paths).toContain(href)
  }
  for (const [, src = ''] of page.matchAll(/\ssrc="([^"]+)"/g)) expect(paths).toContain(src)
  for (const [, of = ''] of page.matchAll(/\saria-(?:labelledby|describedby)="([^"]+)"/g)) expect(ids).toContain(of)
})

test('the web edition holds nothing that a strict content security policy stops', () => {
  const page = bytesOf('index.html').toString('utf8')
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?! src="assets\/report.js" defer><\/script>)/i)
})

test('the data package describes each of its files', () => {
  const { resources } = JSON.parse(bytesOf('data/datapackage.json').toString('utf8')) as {
    resources: { name: string; path: string; schema: { fields: { name: string; type: string }[]; missingValues: string[] } }[]
  }
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  for (const { path, schema } of resources) {
    const [head = '', ...rows] = bytesOf(`data/${path}`).toString('utf8').trimEnd().split('\r\n')
    expect(head.split(','), path).toEqual(schema.fields.map(({ name }) => name))
    // Fields of the small report hold no comma within numbers, so a plain split reads the numeric columns.
    schema.fields.forEach(({ type }, i) => {
      if (type !== 'number' || path === 'figures.csv') return
      for (const row of rows)
        expect(schema.missingValues.includes(row.split(',')[i] ?? '') || /^-?\d+(\.\d+)?$/.test(row.split(',')[i] ?? ''), row).toBe(true)
    })
  }
})

test.each(LANGUAGES)('a report in %s is whole in every form', async (language) => {
  const all = renderAll({ ...report, language, edition: 1, erratum: null, signature: null }, published)
  const page = all.find((file) => file.path === 'index.html')?.bytes.toString('utf8') ?? ''
  expect(page).toContain(`<html lang="${language}">`)
  expect(page).not.toContain('undefined')
  const pdf = await readPdf(all.find((file) => file.form === 'pdf')?.bytes ?? Buffer.alloc(0))
  expect(pdf.language).toBe({ nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language])
})

test('the web edition links only the forms that are made with it', () => {
  const page =
    renderAll(report, published, ['html'])
      .find((file) => file.path === 'index.html')
      ?.bytes.toString('utf8') ?? ''
  expect(page).not.toContain('class="downloads"')
  expect(renderAll(report, published, ['csv', 'json']).map(({ form }) => form)).not.toContain('html')
})

test('a draft says that it is one', () => {
  expect(renderHtml({ ...report, edition: 0 }).files['index.html']?.toString('utf8')).toContain('Utkast, ikke publisert · 3. februar 2025')
})

test('one section is rendered as it stands in the whole', () => {
  const section = renderSectionHtml(report, 'operating')
  expect(section).toContain('<h3 id="kapittel-3-1-navn">')
  expect(section).toContain('28\u00a0114\u00a0230')
  expect(() => renderSectionHtml(report, 'nowhere')).toThrow('no section')
})

test('a report that shows what it does not hold is a bug, and no rendition of it is made', () => {
  const [lost = ''] = Object.keys(report.tables)
  expect(() => renderAll({ ...report, tables: Object.fromEntries(Object.entries(report.tables).filter(([id]) => id !== lost)) })).toThrow(
    lost,
  )
  expect(() => renderAll({ ...report, figures: {} }, published)).toThrow('does not hold it')
  expect(() => renderAll({ ...report, charts: {} }, published)).toThrow('does not hold it')
  expect(() => renderAll({ ...report, images: {} }, published)).toThrow('does not hold it')
  for (const form of ['html', 'pdf', 'docx'] as const) expect(() => renderAll(report, new Map(), [form])).toThrow('does not hold it')
})

test('the thread that renders survives a report that cannot be rendered', async () => {
  await expect(renderInWorker({ ...report, figures: {} }, published)).rejects.toThrow('does not hold it')
  await expect(renderInWorker(report, published, ['json'])).resolves.toHaveLength(1)
})
