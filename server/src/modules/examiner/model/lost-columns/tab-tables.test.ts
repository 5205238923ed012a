import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOfText } from './parts-of-text.ts'
import { gridOf, tablesIn } from './testing.ts'

describe('a text whose cells are parted by tabs', () => {
  it('is the table it was copied from: empty cells, quotes and blank ends', () => {
    const text =
      'Post\tRegnskap\tBudsjett\tAvvik\t\nLønn\t30 396\t31 621\t1 225\nKjøp\t\t7 292\t7 292\t\t\nInntekter\n"Gebyr ""vann"""\t120\t\t-120\n'
    expect(gridOf(text)).toEqual([
      'Post | Regnskap | Budsjett | Avvik',
      'Lønn | 30 396 | 31 621 | 1 225',
      'Kjøp |  | 7 292 | 7 292',
      'Inntekter |  |  | ',
      'Gebyr "vann" | 120 |  | -120',
    ])
  })

  it.each([
    ['a list', '1.\tFørst\n2.\tSå\n3.\tSist\n'],
    ['headings with their numbers', '2.1\tMål\n\n2.2\tResultater\n'],
    ['paragraphs moved in', '\tDet gikk godt.\n\tDet gikk bedre.\n'],
    ['words in two columns', 'Leder\tStyret\nMedlem\tRådet\n'],
  ])('%s is no table', (_, text) => {
    expect(tablesIn(text)).toEqual([])
    expect(partsOfText(text).length).toBeGreaterThan(0)
  })

  it('comes back exactly, whatever numbers stand in it', () => {
    const cell = fc.oneof(
      fc.constant(''),
      fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value.toLocaleString('nb-NO')),
    )
    const rows = fc
      .integer({ min: 2, max: 8 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }))
    fc.assert(
      fc.property(rows, (numbers) => {
        const table = numbers.map((cells, index) => [`Rad ${'abcdefghijkl'.charAt(index)}`, ...cells.with(0, `${index + 1} 250`)])
        const found = tablesIn(table.map((cells) => cells.join('\t')).join('\n'))
        const width = Math.max(...table.map((cells) => cells.findLastIndex((text) => text !== '') + 1))
        const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')
        expect(found.map((part) => part.rows.map((row) => row.cells.map(plain)))).toEqual([
          table.map((cells) => cells.slice(0, width).map(plain)),
        ])
      }),
      { numRuns: 100, seed: 2024 },
    )
  })
})
