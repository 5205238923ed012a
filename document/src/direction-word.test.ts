import { describe, expect, it } from 'vitest'
import type { FactValue, Language } from '@arsring/shared'
import { directionWord, showDirection, wordsFor, type DirectionWords } from './index.ts'

const number = (value: string, decimals = 0): FactValue => ({ kind: 'number', value, unit: 'nok', decimals })

describe('directionWord', () => {
  const cases: readonly [DirectionWords, Language, string, string, string][] = [
    ['verb', 'nb', 'økt', 'redusert', 'uendret'],
    ['noun', 'nb', 'økning', 'nedgang', 'ingen endring'],
    ['place', 'nb', 'over', 'under', 'likt med'],
    ['spending', 'nb', 'mindreforbruk', 'merforbruk', 'ingen avvik'],
    ['income', 'nb', 'merinntekt', 'mindreinntekt', 'ingen avvik'],
    ['verb', 'nn', 'auka', 'redusert', 'uendra'],
    ['spending', 'nn', 'mindreforbruk', 'meirforbruk', 'ingen avvik'],
    ['noun', 'en', 'increase', 'decrease', 'no change'],
    ['place', 'en', 'above', 'below', 'equal to'],
  ]
  it.each(cases)('%s in %s', (words, language, up, down, level) => {
    expect([directionWord(words, '0.01', language), directionWord(words, '-12', language), directionWord(words, '0.00', language)]).toEqual(
      [up, down, level],
    )
  })
})

describe('showDirection speaks of what the sentence speaks of', () => {
  const cases: readonly [string, DirectionWords, string, string][] = [
    ['a;u;2024;change', 'verb', '5', 'økt'],
    ['a;u;2024;growth', 'noun', '-5', 'nedgang'],
    ['a;u;2024;gap', 'place', '-1', 'under'],
    ['a;u;2024;variance;group=000-099', 'spending', '100', 'mindreforbruk'],
    ['a;u;2024;variance;group=000-099', 'spending', '-100', 'merforbruk'],
    ['a;u;2024;variance;group=000-099', 'place', '100', 'under'],
    ['a;u;2024;variance;group=net', 'place', '-100', 'over'],
    ['a;u;2024;variance;group=600-699', 'income', '100', 'merinntekt'],
    ['a;u;2024;variance;group=600-699', 'place', '100', 'over'],
    ['a;u;2024;variance;group=sum-income', 'place', '-100', 'under'],
    ['a;u;2024;change;group=800-899', 'verb', '-100', 'økt'],
    ['a;u;2024;growth;group=800-899', 'verb', '100', 'økt'],
  ]
  it.each(cases)('%s, %s: %s is %s', (key, words, value, expected) => {
    expect(showDirection({ key, words }, number(value), 'nb')).toBe(expected)
  })

  it('has no direction when the figure reads as zero', () => {
    expect(showDirection({ key: 'a;u;2024;growth', words: 'verb' }, number('0.04', 1), 'nb')).toBe('uendret')
    expect(showDirection({ key: 'a;u;2024;growth', words: 'verb' }, number('-0.05', 1), 'nb')).toBe('redusert')
  })

  it('says that a value is missing or suppressed instead of guessing', () => {
    expect(showDirection({ key: 'a;u;2024;growth', words: 'verb' }, { kind: 'missing', why: '' }, 'nn')).toBe('manglar')
    expect(showDirection({ key: 'a;u;2024;growth', words: 'verb' }, { kind: 'suppressed', rule: '' }, 'nb')).toBe('*')
  })
})

it('offers only words that are true of the series', () => {
  expect(wordsFor('variance')[0]).toBe('spending')
  expect(wordsFor('gap')).toEqual(['place'])
  expect(wordsFor('accounts')).toEqual([])
})
