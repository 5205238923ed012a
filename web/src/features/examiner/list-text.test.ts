import { expect, it } from 'vitest'
import type { Examination, ExaminedFinding } from '../../api/types.ts'
import { nb } from '../../texts/nb.ts'
import { createTranslate } from '../../texts/translate.ts'
import { listAsJson, listAsText } from './list-text.ts'
import { placeBeside } from './place-text.ts'

const t = createTranslate(nb, 'nb')
const place = { page: 12, line: null, sheet: null, section: '2.1 Drift', table: 'Tabell 1', row: 'Sum', column: '2024' }
const finding: ExaminedFinding = {
  ...place,
  rule: 'column-sum',
  severity: 'error',
  message: '1 + 1 = 2, men det står 3.',
  sentence: null,
  printed: '3',
  expected: '2',
  also: [
    {
      ...place,
      inPrevious: false,
      row: 'Nord',
      text: null,
      mark: { part: 0, row: 1, column: 1, from: null, to: null },
      printed: null,
      expected: null,
    },
  ],
  mark: { part: 0, row: 3, column: 1, from: null, to: null },
  settles: 1,
}
const missing: ExaminedFinding = {
  ...finding,
  severity: 'info',
  page: null,
  table: null,
  section: null,
  row: null,
  column: null,
  printed: '',
}
const examination: Examination = {
  kind: 'examined',
  year: 2024,
  language: 'nb',
  pages: 20,
  tables: 1,
  checked: { numbers: 0, related: 0, calculations: 0, claims: 0 },
  previous: null,
  findings: [finding, missing],
  figures: [],
  parts: [],
}

it('the list as text holds number, place, message, and what is printed and expected', () => {
  expect(listAsText('drift.pdf', examination, t)).toBe(
    'drift.pdf\n\n1 feil\n1. s. 12 · Tabell 1 · Sum · 2024: 1 + 1 = 2, men det står 3. (3 → 2)\n\n1 avrunding\n2. 1 + 1 = 2, men det står 3. (ikke oppgitt → 2)',
  )
  expect(listAsText('drift.pdf', { ...examination, findings: [] }, t)).toBe('drift.pdf\n\nIngenting å rette og ingenting å se på.')
})

it('the list as JSON has places in words and nothing of where things stand on the page', () => {
  const told = JSON.parse(listAsJson('drift.pdf', examination)) as { file: string; findings: object[] }
  expect(told).toMatchObject({
    file: 'drift.pdf',
    year: 2024,
    checked: { numbers: 0 },
    previous: null,
    findings: [{ rule: 'column-sum', also: [{ row: 'Nord' }] }, {}],
  })
  expect(JSON.stringify(told)).not.toMatch(/mark|parts/)
})

it.each([
  ['the same table', { row: 'Nord' }, 'Nord · 2024'],
  ['another table', { table: 'Tabell 2' }, 's. 12 · Tabell 2 · Sum · 2024'],
  ['the table as a whole', { row: null, column: null }, 's. 12 · Tabell 1'],
  ['last year’s report', { inPrevious: true, page: 9 }, 'fjorårets rapport · s. 9'],
  ['last year’s report, under another name', { inPrevious: true, table: 'Tabell 3' }, 'fjorårets rapport · s. 12 · Tabell 3'],
])('a place in %s, beside the finding it goes with', (_, differs, text) => {
  expect(placeBeside({ ...place, ...differs }, place, t)).toBe(text)
})
