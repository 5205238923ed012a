import { LANGUAGES } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { jpegOf, pngOf } from '../images/testing.ts'
import { recogniseDocument } from './recognise-document.ts'

const packed = (...names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from('x')]))))
const TYPES = '[Content_Types].xml'
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'

it.each<readonly [string, Buffer, string]>([
  ['a PDF', Buffer.from(PDF), 'pdf'],
  ['a PDF cut short', Buffer.from(PDF.replace('%%EOF', '')), 'attachment.broken'],
  ['a PDF with a script', Buffer.from(PDF.replace('/Catalog', '/Catalog /OpenAction << /S /JavaScript /JS (x) >>')), 'attachment.active'],
  ['a PDF that starts a program', Buffer.from(PDF.replace('/Catalog', '/Catalog /OpenAction << /S /Launch >>')), 'attachment.active'],
  ['a PDF behind something else', Buffer.from(`MZ${PDF}`), 'attachment.unknown'],
  ['a Word document', packed(TYPES, 'word/document.xml'), 'docx'],
  ['a Word document with macros', packed(TYPES, 'word/document.xml', 'word/vbaProject.bin'), 'attachment.active'],
  ['a Word document with a file in it', packed(TYPES, 'word/document.xml', 'word/embeddings/oleObject1.bin'), 'attachment.active'],
  ['a workbook', packed(TYPES, 'xl/workbook.xml'), 'xlsx'],
  ['a workbook that fetches from others', packed(TYPES, 'xl/workbook.xml', 'xl/externalLinks/externalLink1.xml'), 'attachment.active'],
  ['a presentation', packed(TYPES, 'ppt/presentation.xml'), 'attachment.unknown'],
  ['an archive', packed('hemmelig.txt'), 'attachment.unknown'],
  ['half a workbook', packed(TYPES, 'xl/workbook.xml').subarray(0, 60), 'attachment.broken'],
  ['an archive behind a page', Buffer.concat([Buffer.from('<html>'), packed(TYPES, 'word/document.xml')]), 'attachment.kind'],
  ['a PNG', pngOf({ width: 2, height: 2 }), 'png'],
  ['a JPEG', jpegOf({ width: 8, height: 8 }), 'jpg'],
  ['a WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'attachment.kind'],
  ['an SVG', Buffer.from('<svg onload="alert(1)"/>'), 'attachment.kind'],
  ['a page of HTML with commas', Buffer.from('<p>a;b</p>\n'), 'attachment.kind'],
  ['a table', Buffer.from('Gruppe;Antall\nÅpne;3\n'), 'csv'],
  ['a table from an old program', Buffer.from('Gruppe;Antall\n\xc5pne;3\n', 'latin1'), 'csv'],
  ['words without columns', Buffer.from('Bare ord\n'), 'attachment.unknown'],
  ['a program', Buffer.from('MZ\x90\0;;', 'latin1'), 'attachment.unknown'],
  ['nothing', Buffer.alloc(0), 'attachment.empty'],
])('%s', async (_, bytes, expected) => {
  const result = await recogniseDocument(bytes)
  expect(result.ok ? result.value : result.error.id).toBe(expected)
  if (!result.ok) for (const language of LANGUAGES) expect(renderMessage(result.error, language)).not.toMatch(/[{}]|^attachment\./)
})
