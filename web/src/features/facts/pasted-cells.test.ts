import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, readPastedCells } from './pasted-cells.ts'

describe('cells pasted from Excel', () => {
  it('reads rows and columns', () => {
    expect(readPastedCells('Kapittel\tRegnskap\r\n111\t20 396 885\r\n')).toEqual([
      ['Kapittel', 'Regnskap'],
      ['111', '20 396 885'],
    ])
  })

  it('keeps empty cells: blank is not zero', () => {
    expect(readPastedCells('a\t\tb\n\t1\t')).toEqual([
      ['a', '', 'b'],
      ['', '1', ''],
    ])
  })

  it('reads a cell with a line break and quotes inside', () => {
    expect(readPastedCells('"to\nlinjer"\t"sa ""ja"""')).toEqual([['to linjer', 'sa "ja"']])
  })

  it('drops empty rows at the end only', () => {
    expect(readPastedCells('a\n\nb\n\t\n\n')).toEqual([['a'], [''], ['b']])
  })

  it('writes what a spreadsheet would', () => {
    expect(
      csvOf([
        ['a;b', '1,5'],
        ['"x"', ''],
      ]),
    ).toBe('"a;b";1,5\r\n"""x""";\r\n')
  })

  it('reads back every cell that Excel could have copied', () => {
    const cell = fc.stringMatching(/^[a-zæøå0-9 ,.;%-]{0,12}$/).map((text) => text.trim())
    const rows = fc.array(
      fc.array(cell, { minLength: 2, maxLength: 5 }).filter((row) => row.some((text) => text !== '')),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, (table) => {
        expect(readPastedCells(table.map((row) => row.join('\t')).join('\r\n'))).toEqual(table)
      }),
    )
  })
})
