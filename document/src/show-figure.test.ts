import { describe, expect, it } from 'vitest'
import type { FactValue, FigureFormat, Language, UnitOfMeasure } from '@arsring/shared'
import { formatsFor, showFigure, type FigureSign } from './index.ts'

const number = (value: string, unit: UnitOfMeasure, decimals: number): FactValue => ({ kind: 'number', value, unit, decimals })
// Spaces in the expected texts stand for non-breaking ones.
const nb = (text: string) => text.replaceAll(' ', '\u00a0')

describe('showFigure', () => {
  const cases: readonly [FactValue, FigureFormat, FigureSign | undefined, Language, string][] = [
    [number('1224114.00', 'nok', 2), 'plain', undefined, 'nb', nb('1 224 114 kr')],
    [number('1224114.00', 'nok', 2), 'kroner', undefined, 'nb', nb('1 224 114 kr')],
    [number('1224114.50', 'nok', 2), 'thousand', undefined, 'nb', nb('1 224')],
    [number('-18612345.00', 'nok', 2), 'million', undefined, 'nb', nb('−18,6 mill. kr')],
    [number('-18612345.00', 'nok', 2), 'million', 'none', 'nb', nb('18,6 mill. kr')],
    [number('18612345.00', 'nok', 2), 'million', 'plus', 'nb', nb('+18,6 mill. kr')],
    [number('-18612345.00', 'nok', 2), 'million', 'plus', 'nb', nb('−18,6 mill. kr')],
    [number('0.04', 'percent', 1), 'plain', 'plus', 'nb', nb('0,0 %')],
    [number('5.44', 'percent', 1), 'plain', undefined, 'nb', nb('5,4 %')],
    [number('0.5', 'percentage_point', 1), 'plain', 'plus', 'nn', nb('+0,5 prosentpoeng')],
    [number('0.5', 'percentage_point', 1), 'plain', undefined, 'en', nb('0,5 percentage points')],
    [number('1500000', 'nok', 2), 'million', undefined, 'en', nb('1,5 million kroner')],
    [number('1500000', 'nok', 2), 'plain', undefined, 'en', nb('1 500 000 kroner')],
    [number('7262', 'count', 0), 'plain', undefined, 'nb', nb('7 262')],
    [number('21.85', 'fte', 2), 'plain', undefined, 'nb', '21,85'],
    [{ kind: 'range', from: '7.5', to: '11.5', unit: 'percent', decimals: 1 }, 'plain', undefined, 'nb', nb('7,5–11,5 %')],
    [{ kind: 'range', from: '1000000', to: '2500000', unit: 'nok', decimals: 2 }, 'million', undefined, 'nb', nb('1,0–2,5 mill. kr')],
    [{ kind: 'missing', why: 'x' }, 'plain', undefined, 'nb', 'mangler'],
    [{ kind: 'not_applicable', why: 'x' }, 'plain', undefined, 'nb', '–'],
    [{ kind: 'suppressed', rule: 'x' }, 'plain', undefined, 'nb', '*'],
    [{ kind: 'text', value: 'Delvis' }, 'plain', undefined, 'nb', 'Delvis'],
  ]
  it.each(cases)('%j as %s %s in %s', (value, format, sign, language, expected) => {
    expect(showFigure(sign === undefined ? { format } : { format, sign }, value, language)).toBe(expected)
  })

  it('offers money in thousands and millions, and nothing else so', () => {
    expect(formatsFor('nok')).toEqual(['plain', 'thousand', 'million'])
    expect(formatsFor('percent')).toEqual(['plain'])
  })
})
