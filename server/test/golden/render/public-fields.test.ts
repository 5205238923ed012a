import { expect, test } from 'vitest'
import type { Chart, PublicAttachment, PublicFigure, PublicImage, PublicReport, PublicSection } from '@arsring/document'
import { renderAll } from '../../../src/modules/reports/render/render-all.ts'
import { published, report } from './eksempeletaten/report.ts'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
/** Fails to compile when a field is added to what the public sees: whoever adds it must come here and say so. */
const PUBLIC: {
  readonly report: Same<
    keyof PublicReport,
    | 'schema'
    | 'municipality'
    | 'unit'
    | 'year'
    | 'language'
    | 'title'
    | 'edition'
    | 'publishedOn'
    | 'signature'
    | 'sections'
    | 'tables'
    | 'charts'
    | 'images'
    | 'attachments'
    | 'figures'
    | 'erratum'
    | 'template'
  >
  readonly section: Same<keyof PublicSection, 'id' | 'number' | 'title' | 'level' | 'content' | 'notApplicable'>
  readonly figure: Same<
    keyof PublicFigure,
    | 'key'
    | 'label'
    | 'text'
    | 'value'
    | 'unit'
    | 'measure'
    | 'period'
    | 'series'
    | 'definition'
    | 'reference'
    | 'source'
    | 'sourceDate'
    | 'inputs'
  >
  readonly chart: Same<keyof Chart, 'id' | 'kind' | 'title' | 'alternative' | 'categories' | 'series' | 'decimals'>
  readonly image: Same<keyof PublicImage, 'sha256' | 'mediaType' | 'width' | 'height' | 'bytes'>
  readonly attachment: Same<keyof PublicAttachment, 'title' | 'kind' | 'sha256' | 'bytes'>
} = { report: true, section: true, figure: true, chart: true, image: true, attachment: true }

const ALLOWED = new Set(
  (
    'format version municipality unit id name year language title edition publishedOn signature place date erratum because changes template sections number level notApplicable ' +
    'text figures heading table chart tables kind caption unitLine footnotes columns label rows cells value from to figure charts alternative categories series values ' +
    'attachments image images sha256 path mediaType width height bytes decorative caption ' +
    'key period definition reference source sourceDate inputs'
  ).split(' '),
)
/** Column ids are keys of `cells`: data, not fields. */
const columnIds = new Set(Object.values(report.tables).flatMap((table) => table.columns.map(({ id }) => id)))

test('the data that is published has the fields we have said are public, and no other', () => {
  expect(Object.values(PUBLIC)).toEqual([true, true, true, true, true, true])
  const json: unknown = JSON.parse(renderAll(report, published, ['json'])[0]?.bytes.toString('utf8') ?? '')
  expect([...keysIn(json)].filter((key) => !ALLOWED.has(key) && !columnIds.has(key))).toEqual([])
})

test('what comes along with a snapshot by mistake reaches no rendition', () => {
  const secret = 'Hemmelig-lonnsfil.xlsx'
  const stained = stain(report, secret) as PublicReport
  for (const file of renderAll(stained, published)) expect(file.bytes.includes(secret), file.path).toBe(false)
  expect(JSON.stringify(stained)).toContain(secret)
})

function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key
    yield* keysIn(inner)
  }
}

/** The same report with a field more in every object that is not a list of things by id. */
function stain(value: unknown, secret: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => stain(inner, secret))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, key === 'dimensions' ? inner : stain(inner, secret)] as const)
  const isById =
    entries.length === 0 ||
    entries.every(([key, inner]) => typeof inner === 'object' && inner !== null && !['content', 'attrs', 'value', 'key'].includes(key))
  return Object.fromEntries(isById ? entries : [...entries, ['fileName', secret]])
}
