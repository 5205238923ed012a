import { describe, expect, it } from 'vitest'
import { investments, oneSection, told } from '../testing.ts'
import { categoryCoverage } from './category-coverage.ts'

describe('category-coverage', () => {
  it('mentions a project without variance that is left out', () => {
    expect(told(categoryCoverage, oneSection(investments()))).toEqual(['info 122002/avvik'])
  })

  it('finds a project with a variance that is left out', () => {
    const tables = investments().map((table) => (table.number === 'Tabell 3.4.2' ? { ...table, rows: table.rows.slice(1) } : table))
    expect(told(categoryCoverage, oneSection(tables))).toEqual(['error 122001/avvik', 'info 122002/avvik'])
  })

  it('takes a category table over two pages as one', () => {
    const tables = investments().flatMap((table) =>
      table.number === 'Tabell 3.4.2'
        ? [
            { ...table, rows: table.rows.slice(0, 1) },
            { ...table, number: null, rows: table.rows.slice(1) },
          ]
        : [table],
    )
    expect(told(categoryCoverage, oneSection(tables))).toEqual(['info 122002/avvik'])
  })

  it('says once that the table lacks most projects with a variance', () => {
    const more = ['122003', '122004'].map((number) => [`${number} Nytt register`, '2024', '2024', '900', '400', '500'])
    const tables = investments().map((table) => (table.number === 'Tabell 3.4' ? { ...table, rows: [...more, ...table.rows] } : table))
    expect(told(categoryCoverage, oneSection(tables))).toEqual(['warning 122003/avvik'])
  })

  it('knows a project whose name was read in the column beside', () => {
    const tables = investments().map((table) =>
      table.number === 'Tabell 3.4.2'
        ? { ...table, rows: table.rows.map((row, at) => (at === 0 ? ['', row[0] ?? '', ...row.slice(2)] : row)) }
        : table,
    )
    expect(told(categoryCoverage, oneSection(tables))).toEqual(['info 122002/avvik'])
  })
})
