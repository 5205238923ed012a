import { describe, expect, it } from 'vitest'
import { isAllowed } from './policy.ts'

const units = [
  { id: 'oslo', parentId: null },
  { id: 'ombud', parentId: 'oslo' },
  { id: 'uke', parentId: 'oslo' },
]

describe('what a role allows', () => {
  it.each([
    ['a controller enters figures on their own unit', [{ role: 'controller', unitId: 'ombud' }], 'enter', 'ombud', true],
    ['a controller does nothing on another unit', [{ role: 'controller', unitId: 'ombud' }], 'read', 'uke', false],
    ['a role on the municipality holds below it', [{ role: 'central_office', unitId: 'oslo' }], 'publish', 'ombud', true],
    ['a role on a unit does not hold above it', [{ role: 'unit_head', unitId: 'ombud' }], 'approve', 'oslo', false],
    ['a unit head writes and approves but enters no figures', [{ role: 'unit_head', unitId: 'ombud' }], 'enter', 'ombud', false],
    ['a unit head does not publish', [{ role: 'unit_head', unitId: 'ombud' }], 'publish', 'ombud', false],
    ['an auditor only reads', [{ role: 'auditor', unitId: 'oslo' }], 'write', 'ombud', false],
    ['nobody may anything on a unit that is not there', [{ role: 'central_office', unitId: 'oslo' }], 'read', 'gone', false],
  ] as const)('%s', (_, roles, right, unit, expected) => {
    expect(isAllowed(roles, units, right, unit)).toBe(expected)
  })
})
