import { describe, expect, it } from 'vitest'
import { readFigureSearch, readReportSearch, readReturnTo } from './search.ts'

describe('what stands after ? in an address', () => {
  it('leads back only to our own pages', () => {
    expect(readReturnTo({ til: '/rapporter/a?panel=funn' })).toEqual({ til: '/rapporter/a?panel=funn' })
    expect(readReturnTo({ til: 'https://example.com' })).toEqual({})
    expect(readReturnTo({ til: '//example.com' })).toEqual({})
    expect(readReturnTo({ til: '/\\example.com' })).toEqual({})
  })
  it('keeps a number that was searched for as it was typed', () => {
    expect(readFigureSearch({ q: 7047, aar: '2024' })).toEqual({ q: '7047', aar: 2024 })
  })
  it('lets go of what it does not know', () => {
    expect(readReportSearch({ panel: 'alt', vis: 'side', tall: '', funn: ['a'] })).toEqual({ vis: 'side' })
  })
})
