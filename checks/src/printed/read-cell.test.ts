import { describe, expect, it } from 'vitest'
import { readCell } from './read-cell.ts'

describe('a printed number with the mark of a note', () => {
  it.each([
    ['1 234¹', '1234'],
    ['1 234 *', '1234'],
    ['-56,7**', '-56.7'],
    ['12,5 %²', '12.5'],
    ['1 234 2)', '1234'],
  ])('%s is the number', (text, value) => {
    expect(readCell(text, null, 0, 'input')).toMatchObject({ text, value: { kind: 'number', value } })
  })

  it.each(['12)', '*', 'Moen ¹', '2)'])('%s is none', (text) => {
    expect(readCell(text, null, 0, 'input').value.kind).not.toBe('number')
  })
})
