import { describe, expect, it } from 'vitest'
import { gridOf } from './testing.ts'

const HEAD = 'Skole Elever Lærere Sum\n'
const ROWS = 'Moen 1 348 1 395 2 743\nLia 2 737 2 680 5 417\n'

describe('digits of one number that stand apart', () => {
  it('are put together where wide spaces part the columns', () => {
    expect(gridOf('Skole Elever Lærere\nMoen 1 348 1 395\nLia 2 737 2 680\nNes 8 5 3 4 9  5 8 1\n').at(-1)).toBe('Nes | 85349 | 581')
  })

  it('and where one way alone keeps the sums', () => {
    expect(gridOf(`${HEAD}${ROWS}Nes 8 5 3 4 9 5 8 1 8 5 9 3 0\n`).at(-1)).toBe('Nes | 85349 | 581 | 85930')
  })

  it('are said to be unread where several ways are left', () => {
    expect(gridOf('Skole Elever Lærere\nMoen 1 348 1 395\nLia 2 737 2 680\nNes 8 5 3 4 9 5 8 1\n').at(-1)).toBe(
      'Nes | 8 5 3 4 9 5 8 1 | ∅ ? 1,2',
    )
  })

  it('are not put together over a printed error: then no way keeps the sum', () => {
    expect(gridOf(`${HEAD}${ROWS}Nes 8 5 3 4 9 5 8 1 8 5 9 3 7\n`).at(-1)).toContain('?')
  })
})
