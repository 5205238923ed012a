import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBeside } from './place-beside.ts'

const anchor = (left: number, top: number) => ({ left, top, bottom: top + 20, width: 80, height: 20 })
const room = { width: 375, height: 700 }

describe('placing a bubble', () => {
  it('stands under what it belongs to', () => {
    expect(placeBeside(anchor(50, 100), { width: 200, height: 150 }, room)).toEqual({ x: 50, y: 126 })
  })
  it('stands over it when there is no room under', () => {
    expect(placeBeside(anchor(50, 600), { width: 200, height: 150 }, room)).toEqual({ x: 50, y: 444 })
  })
  it('never leaves the window when it fits in it', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 350 }), height: fc.integer({ min: 1, max: 680 }) })
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 400 }), fc.integer({ min: -50, max: 750 }), size, (left, top, bubble) => {
        const { x, y } = placeBeside(anchor(left, top), bubble, room)
        expect(x).toBeGreaterThanOrEqual(8)
        expect(y).toBeGreaterThanOrEqual(8)
        expect(x + bubble.width).toBeLessThanOrEqual(room.width - 8)
        expect(y + bubble.height).toBeLessThanOrEqual(room.height - 8)
      }),
    )
  })
})
