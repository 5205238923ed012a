import { expect, test } from 'vitest'
import { anchors, slug } from './anchor.ts'

test.each([
  ['Måloppnåelse, resultater', 'maloppnaelse-resultater'],
  ['Sørøst-Ærfjord', 'sorost-aerfjord'],
  ['operating-amount;ombud;2024;accounts;group=000-099', 'operating-amount-ombud-2024-accounts-group-000-099'],
  ['../../etc', 'etc'],
  ['漢', ''],
])('%j becomes %j', (given, expected) => {
  expect(slug(given)).toBe(expected)
})

test('no two places have one address', () => {
  const anchor = anchors()
  expect([anchor('tall', 'a b'), anchor('tall', 'a-b'), anchor('', '漢'), anchor('', '')]).toEqual([
    'tall-a-b',
    'tall-a-b-2',
    'del',
    'del-2',
  ])
})
