import { describe, expect, it } from 'vitest'
import { barsOf } from './bars.ts'

describe('bars', () => {
  it('begin at zero and fill the width with the largest', () => {
    expect(barsOf(['50', '100'])).toEqual([
      { from: 0, length: 50 },
      { from: 0, length: 100 },
    ])
  })
  it('go both ways from zero when some are negative', () => {
    expect(barsOf(['-50', '150'])).toEqual([
      { from: 0, length: 25 },
      { from: 25, length: 75 },
    ])
  })
  it('are nothing when all is zero', () => {
    expect(barsOf(['0', '0'])).toEqual([
      { from: 0, length: 0 },
      { from: 0, length: 0 },
    ])
  })
})
