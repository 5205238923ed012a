import { decimal } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { allows, hedgeBefore, type Hedge } from './hedge.ts'

describe('hedgeBefore', () => {
  it.each([
    ['økte med ca. ', 'about'],
    ['om lag ', 'about'],
    ['rundt kr ', 'about'],
    ['nesten ', 'nearly'],
    ['i underkant av ', 'nearly'],
    ['over ', 'over'],
    ['mer enn ', 'over'],
    ['inntil ', 'under'],
    ['utover ', null],
    ['økte med ', null],
  ])('«%s»', (text, hedge) => {
    expect(hedgeBefore(text)).toBe(hedge)
  })
})

describe('allows', () => {
  it.each<readonly [string, string, Hedge | null, string, boolean]>([
    ['25', '1', null, '25.4', true],
    ['25', '1', null, '25.6', false],
    ['5', '1', 'about', '5.3', true],
    ['5', '1', 'about', '0.8', false],
    ['45', '1', 'about', '45.4', true],
    ['560', '1', 'about', '565', true],
    ['560', '1', 'about', '600', false],
    ['7000', '1', 'about', '7047', true],
    ['10', '1', 'nearly', '9.8', true],
    ['10', '1', 'nearly', '10.2', false],
    ['20000', '1', 'over', '20500', true],
    ['20000', '1', 'over', '19900', false],
    ['20000', '1', 'over', '40000', false],
    ['30', '1', 'under', '28', true],
    ['30', '1', 'under', '31', false],
    ['18600000', '100000', null, '18615719', true],
    ['18600000', '100000', null, '18655719', false],
  ])('%s (unit %s, %s) of %s: %s', (claimed, unit, hedge, exact, outcome) => {
    expect(allows(decimal(claimed), decimal(unit), hedge, decimal(exact))).toBe(outcome)
  })
})
