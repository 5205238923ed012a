import { describe, expect, it } from 'vitest'
import { keyFigures, oneSection, told } from '../testing.ts'
import { sameQuantity } from './same-quantity.ts'

const targets = (label: string, before: string) => ({
  number: 'Tabell 2.2',
  caption: 'Måltall',
  columns: ['Resultat 2022', 'Resultat 2023', 'Måltall 2024', 'Resultat 2024', 'Avvik 2024'],
  rows: [[label, '360', before, '500', '420', '-80']],
})

describe('same-quantity', () => {
  it.each([
    ['the same in both', targets('Registrerte henvendelser', '390'), []],
    [
      'another year’s figure differs',
      targets('Registrerte henvendelser', '309'),
      ['error registrerte-henvendelser/resultat-2023 309 → 390'],
    ],
    ['nothing in common but the numbers', targets('Foredrag og kurs', '309'), []],
    ['too different to be the same', targets('Registrerte henvendelser', '-'), []],
  ])('%s', (_, table, findings) => {
    expect(told(sameQuantity, oneSection([keyFigures(), table]))).toEqual(findings)
  })

  it('two small numbers that meet among thousands of rows are chance, large ones are not', () => {
    const school = (name: string, rows: readonly (readonly [string, number, string])[]) => ({
      caption: `Elever ved ${name} skole`,
      columns: ['Resultat 2022', 'Resultat 2023', 'Resultat 2024'],
      rows: rows.map(([label, first, last]) => [label, String(first), String(first + 4), last]),
    })
    const many = school(
      'Vika',
      Array.from({ length: 1000 }, (_, i) => [`Trinn ${i}`, 3_000_000 + i * 7, '']),
    )
    const pair = (first: number) => [many, school('Lia', [['Trinn A', first, '9000']]), school('Moen', [['Trinn B', first, '8000']])]
    expect(told(sameQuantity, oneSection(pair(120)))).toEqual([])
    expect(told(sameQuantity, oneSection(pair(1200)))).toHaveLength(1)
  })
})
