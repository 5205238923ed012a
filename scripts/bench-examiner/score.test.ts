import { describe, expect, it } from 'vitest'
import type { Examination, ExaminedFinding } from '../../server/src/modules/examiner/index.ts'
import { isCell, placesOf } from './locate.ts'
import { mutate } from './mutate.ts'
import { Random } from './random.ts'
import { cellsOf } from './relation.ts'
import { reportOf } from './reports/reports.ts'
import { score } from './score.ts'

const nowhere = { page: null, line: null, sheet: null, section: null, table: null, row: null, column: null, printed: null, expected: null }
const finding = (place: Partial<ExaminedFinding>): ExaminedFinding =>
  ({ rule: 'r', severity: 'error', message: '', sentence: null, also: [], settles: 1, ...nowhere, ...place }) as ExaminedFinding
const examination = (...findings: ExaminedFinding[]): Examination => ({ findings }) as unknown as Examination

describe('a finding is held against a cell', () => {
  const cell = {
    tables: ['tabell 3.1 drift', 'drift', 'tabell 3.1'],
    section: '3.1 regnskap',
    row: 'sum',
    column: 'budsjett 2024',
    printed: '1200',
  }
  it.each([
    ['both labels in its table', { table: 'Tabell 3.1 Drift', row: 'Sum', column: 'Budsjett 2024' }, true],
    ['both labels in its section', { section: '3.1 Regnskap', table: 'Kr', row: 'Sum', column: 'Budsjett 2024' }, true],
    ['both labels, told without a table', { row: 'Sum', column: 'Budsjett 2024' }, true],
    ['both labels in another table', { table: 'Tabell 4 Inntekt', row: 'Sum', column: 'Budsjett 2024' }, false],
    ['its row and its number, the column lost', { table: 'En linje', row: 'Sum', column: '', printed: '1 200' }, true],
    ['another row that begins with its label', { table: 'Drift', row: 'Sum inntekter', column: 'Budsjett 2024' }, false],
    ['another column of its row', { table: 'Drift', row: 'Sum', column: 'Regnskap 2024', printed: '1 300' }, false],
    ['its number alone', { printed: '1 200' }, false],
    ['nothing', {}, false],
  ] as const)('%s', (_, place, expected) => {
    expect(isCell({ ...nowhere, ...place }, cell)).toBe(expected)
  })
})

describe('what the examiner made of an error', () => {
  const mutation = mutate(reportOf(1), 'digit', new Random(4))
  if (mutation === null || mutation.hidden) throw new Error('the error of this seed shows')
  const places = placesOf(mutation.report)
  const at = (id: string | undefined): ExaminedFinding => {
    const place = places.get(id ?? '')
    if (place === undefined) throw new Error('the cell has a place')
    return finding({ table: place.tables[0] ?? null, row: place.row, column: place.column })
  }
  const own = at(mutation.cells[0])
  const other = at(mutation.broken.flatMap(cellsOf).find((id) => !mutation.cells.includes(id)))
  const far = finding({ table: 'Noe annet', row: 'Et annet sted', column: 'Langt unna' })

  it.each([
    ['the cell first', [], [own, far], { found: true, rootFirst: true, raised: 2, right: 1 }],
    ['another cell of the relation first', [], [other, own], { found: true, rootFirst: false, raised: 2, right: 2 }],
    ['another place only', [], [far], { found: false, rootFirst: false, raised: 1, right: 0 }],
    ['nothing', [], [], { found: false, rootFirst: false, raised: 0, right: 0 }],
    ['what was raised on the right report too', [own], [own], { found: false, rootFirst: false, raised: 0, right: 0 }],
    ['a mere hint', [], [{ ...own, severity: 'info' as const }], { found: false, rootFirst: false, raised: 0, right: 0 }],
  ] as const)('%s', (_, clean, found, expected) => {
    expect(score(mutation, examination(...clean), examination(...found))).toMatchObject(expected)
  })
})
