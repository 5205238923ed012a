import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf, tablesIn } from './testing.ts'

describe('ways to read a row that its own groups of digits leave open', () => {
  it('a star is the mark of a note on the name where the sums say so', () => {
    const text = 'Skole 2024 2023 2022\nMoen 348 395 395\nLia 737 680 595\nNes * 229 233 208\nSum 1 314 1 308 1 198\n'
    expect(gridOf(text).at(-2)).toBe('Nes | 229 | 233 | 208')
  })

  it('a star is doubtful where nothing says so', () => {
    expect(gridOf('Skole 2024 2023 2022\nMoen 348 395 395\nLia 737 680 595\nNes * 229 233 208\n').at(-1)).toBe(
      'Nes | * 229 233 208 | ∅ | ∅ ? 1,2,3',
    )
  })

  it('the mark of a note behind a number is no digit of it', () => {
    const text = 'Skole 2024 2023\nMoen 1 348¹ 1 395\nLia 2 737 2 680*\nNes 229 233\nSum 4 314 4 308\n'
    expect(gridOf(text).slice(1)).toEqual(['Moen | 1 348¹ | 1 395', 'Lia | 2 737 | 2 680*', 'Nes | 229 | 233', 'Sum | 4 314 | 4 308'])
  })

  it('a dash is an empty cell where the last column is the sum of the others', () => {
    const text =
      'Prosjekt Forsinket Spart Usikkert Sum prosjekt\n122010 Tak - 214 272 - 214 272\n122011 Port 1 424 289 - - 1 424 289\n122012 Heis - - 4 663 050 4 663 050\n'
    expect(gridOf(text).slice(1)).toEqual([
      '122010 Tak | - | 214 272 | - | 214 272',
      '122011 Port | 1 424 289 | - | - | 1 424 289',
      '122012 Heis | - | - | 4 663 050 | 4 663 050',
    ])
  })

  it('a gap under its heading tells the two it is between', () => {
    const text =
      'Indikator Resultat 2023 Måltall 2024 Resultat 2024 Avvik 2024\nKontroller 3 365 2 624 3 090 466\nMøter 4 794 4 650 5 492 842\nRåd 2 004 2 160 2 435 275\n'
    expect(gridOf(text)[1]).toBe('Kontroller | 3 365 | 2 624 | 3 090 | 466')
  })

  it('a balance is the opening one with what comes and goes', () => {
    const text =
      'Samling Per 1.1.2024 Tilgang Avgang Per 31.12.2024\nBilder 180 434 4 299 6 184 727\nKunst 2 935 34 4 2 965\nTing 40 385 442 6 40 821\n'
    expect(gridOf(text)[1]).toBe('Bilder | 180 434 | 4 299 | 6 | 184 727')
  })

  it('under Note stands no number of more than two digits', () => {
    const text = 'Post Note 2023 2024\nTilskudd 2 3 000 371 4 046 818\nSalg 37 682 944 48 104 142\nAnnet 3 7 944 1 142\n'
    expect(gridOf(text)[2]).toBe('Salg | 37 682 944 | ∅ | 48 104 142 ? 1,2')
  })
})

it('where one way breaks the arithmetic that the heading states and another keeps it, both are left', () => {
  const text =
    'Artsgrupper I Regnskap 2024 II Vedtatt 2024 III Regulert 2024 IV Regnskap 2023 V Avvik 2024 (III-I)\n000-099 Lønn 4 789 481 5 010 000 4 960 000 5 113 079 170 519\n100-299 Kjøp 1 491 148 1 408 000 1 425 000 1 328 897 −66 148\n400-499 Overføringer 7 248 202 1 385 221 −7 248 202\n'
  expect(gridOf(text)[3]).toBe('400-499 Overføringer | 7 248 202 | 1 385 221 | ∅ | ∅ | −7 248 202 ? 2,3,4')
})

/** Whole numbers with sums down and across, one space between all. */
const summed = fc
  .record({
    columns: fc.integer({ min: 2, max: 5 }),
    rows: fc.integer({ min: 2, max: 6 }),
    numbers: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.nat()), { minLength: 30, maxLength: 30 }),
    hasSum: fc.boolean(),
  })
  .map(({ columns, rows, numbers, hasSum }) => {
    const at = (row: number, column: number) => {
      const [digits, seed] = numbers[(row * columns + column) % numbers.length] ?? [1, 0]
      return seed % 10 ** digits
    }
    const body = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_cell, column) => at(row, column)))
    const total = Array.from({ length: columns }, (_, column) => body.reduce((sum, row) => sum + (row[column] ?? 0), 0))
    return [...body, total].map((row) => (hasSum ? [...row, row.reduce((sum, value) => sum + value, 0)] : row))
  })

const printed = (value: number) => value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
const NAMES = ['Lønn', 'Kjøp', 'Leie', 'Renter', 'Tilskudd', 'Avdrag']
const HEADINGS = ['Vann', 'Avløp', 'Renovasjon', 'Feiing', 'Slam']

describe('any table with sums that lost its columns', () => {
  it('comes back as it was printed, or is said to be doubtful, never as another', () => {
    fc.assert(
      fc.property(summed, (rows) => {
        const width = rows[0]?.length ?? 0
        const hasSum = (rows.at(-1) ?? []).slice(0, -1).reduce((sum, value) => sum + value, 0) === rows.at(-1)?.at(-1) && width > 2
        const names = [...HEADINGS.slice(0, hasSum ? width - 1 : width), ...(hasSum ? ['Sum'] : [])]
        const lines = rows.map((row, index) => [index === rows.length - 1 ? 'Totalt' : NAMES[index], ...row.map(printed)].join(' '))
        const found = tablesIn(`Art ${names.join(' ')}\n${lines.join('\n')}\n`)[0]
        const body = found?.rows.slice(found.headerRows ?? 0) ?? []
        const wrong = body.flatMap(({ cells, unread = [] }, index) =>
          cells.flatMap((cell, column) => {
            const value = rows[index]?.[column - 1]
            const isRight = column === 0 || unread.includes(column) || (value !== undefined && cell === printed(value))
            return isRight ? [] : [`${lines[index]} → ${cells.join(' | ')}`]
          }),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 150, seed: 2024, endOnFailure: true },
    )
  })
})
