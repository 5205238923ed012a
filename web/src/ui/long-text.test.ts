import { describe, expect, it } from 'vitest'
import { valueClass } from './long-text.ts'

describe('the class of a value', () => {
  it.each([
    ['1 224 114 kr', 'number'],
    ['Ja', 'number'],
    ['', 'number'],
    ['123456789012345678901234567890', 'number'],
    ['Det finnes ikke egne rutiner.', 'words'],
  ])('%s is %s', (text, expected) => {
    expect(valueClass(text)).toBe(expected)
  })
})
