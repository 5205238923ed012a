import { createHash } from 'node:crypto'
import type { Table } from '@arsring/shared'
import type { DocumentNode, PublicReport } from '@arsring/document'
import { GREY } from '../../../src/platform/images/testing.ts'
import { doc, paragraph, ReportBuilder, text } from './report-builder.ts'

export const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>\'"'
export const TYPST = '#read("/etc/passwd") $x$ *fet* _kursiv_ <etikett> @ref `rå` = Overskrift // #let x = 1'
export const CONTROL = 'a\u0000b\u0007c\u001bd\ufffee\uffff\u202ef'
export const EMOJI = 'smil 🙂👩‍👩‍👧 漢字 שלום e\u0301'
export const LONG = 'x'.repeat(1500)
/** Each with a name for the list of tests. */
export const HOSTILE_TEXTS = [SCRIPT, TYPST, CONTROL, EMOJI, LONG, ''].map((value): [name: string, value: string] => [
  value.slice(0, 30),
  value,
])

/** The bytes of the picture that a hostile report shows. */
export const HOSTILE_FILES: ReadonlyMap<string, Buffer> = new Map([[createHash('sha256').update(GREY).digest('hex'), GREY]])

/** A report where every text that people can reach is the same given text. */
export function hostileReport(value: string, content?: DocumentNode): PublicReport {
  const build = new ReportBuilder()
  const key = build.figure('enquiries;enhet;2024;result', value, '12', 'count', 0, {
    text: value === '' ? '12' : value,
    definition: value,
    reference: value,
    source: value,
    unit: value,
    period: value,
    series: value,
    inputs: [{ key: 'enquiries;enhet;2023;result', label: value, text: value }],
  })
  const cell = { ...build.cell(key), text: value }
  const table: Omit<Table, 'relations'> = {
    id: 'table',
    kind: value,
    number: value,
    caption: value,
    unitLine: value,
    rowsHeading: value,
    columns: [
      { id: 'a', label: value, align: 'end' },
      { id: 'b', label: value, align: 'start' },
    ],
    rows: [
      { id: 'heading', label: value, kind: 'heading', cells: {} },
      { id: 'row', label: value, kind: 'plain', cells: { a: cell, b: { text: value, value: { kind: 'text' }, role: 'text', key: null } } },
    ],
    footnotes: [value],
  }
  const written = value === '' ? [] : [text(value)]
  const whole = doc(
    { type: 'heading', attrs: { level: 1 }, content: written },
    paragraph(...written, { type: 'figure', attrs: { key, format: 'plain' } }),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(...written)] }] },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(...written)] }] }, { type: 'tableRow' }],
    },
    build.table(table),
    { type: 'chart', attrs: { chart: 'chart' } },
    build.image(GREY, { mediaType: 'image/jpeg', width: 16, height: 8 }, { alternative: value, caption: value }),
  )
  build.attach(value === '' ? '-' : value, 'jpg', GREY)
  return build.report({
    municipality: value,
    unit: { id: 'enhet', name: value },
    year: 2024,
    language: 'nb',
    title: value === '' ? 'Tittel' : value,
    edition: 1,
    publishedOn: '2025-02-03',
    signature: { title: value, place: value, date: '2025-01-31' },
    template: { id: 'annual-report', version: '2024' },
    erratum: { because: value, changes: [value] },
    charts: {
      chart: {
        id: 'chart',
        kind: 'bar',
        title: value,
        alternative: value,
        categories: [value, 'b'],
        series: [
          { name: value, values: ['1', null] },
          { name: 'b', values: ['-1', '2'] },
        ],
        decimals: 0,
      },
    },
    sections: [
      { id: 'one', number: value, title: value === '' ? 'Kapittel' : value, level: 1, notApplicable: value, content: content ?? whole },
    ],
  })
}
