import { describe, expect, it } from 'vitest'
import { likeliestFirst } from './likeliest-first.ts'
import type { Figure } from './types.ts'

const figure = (series: string, isThere = true): Figure => ({
  key: series,
  label: series,
  unit: 'count',
  decimals: 0,
  period: '2024',
  series,
  value: isThere ? { kind: 'number', value: '1', unit: 'count', decimals: 0 } : { kind: 'missing', why: '' },
  text: '1',
  direction: 'neutral',
  isCalculated: false,
})
const ordered = (query: string, ...figures: readonly Figure[]) => likeliestFirst(figures, query).map(({ series }) => series)

describe('figures that fit a search', () => {
  it('stand with what is reported before what is computed from it, and what is missing last', () => {
    const figures = [figure('gap'), figure('result', false), figure('target'), figure('accounts')]
    expect(ordered('sykefravær', ...figures)).toEqual(['accounts', 'target', 'gap', 'result'])
    expect(ordered('2024', ...figures)[0]).toBe('accounts')
  })

  it('keep their order when a value was asked for: the best fit is first', () => {
    expect(ordered('2,1', figure('gap'), figure('result'))).toEqual(['gap', 'result'])
  })
})
