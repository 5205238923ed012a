import { describe, expect, test } from 'vitest'
import { importTexts } from '../../../../../standards/src/texts/import.ts'
import { atLine, found, importRules, findingList, inLineOrder, stopsPosting, wholeFile } from './findings.ts'

const parameters = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

describe('the texts of the import findings', () => {
  const ids = Object.keys(importRules).map((rule) => `import.${rule}`)

  test.each(['nb', 'nn', 'en'] as const)('in %s there is one for every rule, and no other', (language) => {
    expect(Object.keys(importTexts[language]).sort()).toEqual([...ids].sort())
  })

  test.each(['nn', 'en'] as const)('in %s say the same figures as in bokmål', (language) => {
    const of = (texts: Readonly<Record<string, string>>): Record<string, string[]> =>
      Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, parameters(text)]))
    expect(of(importTexts[language])).toEqual(of(importTexts.nb))
  })
})

describe('a list of findings', () => {
  test('stands in the order of the file', () => {
    const list = inLineOrder([
      found('row-twice', atLine(9)),
      found('no-rows', atLine(1)),
      found('file-empty', wholeFile),
      found('year-invalid', atLine(9)),
    ])
    expect(list.map((finding) => finding.check)).toEqual(['import-file-empty', 'import-no-rows', 'import-row-twice', 'import-year-invalid'])
  })

  test('keeps the first of each rule and counts the rest', () => {
    const list = findingList(2, [1, 2, 3].map((line) => found('year-invalid', atLine(line))).concat(found('no-rows', atLine(1)))).all()
    expect(list.map((finding) => finding.message.id)).toEqual([
      'import.year-invalid',
      'import.no-rows',
      'import.year-invalid',
      'import.more-of-same',
    ])
    expect(list.at(-1)).toMatchObject({ severity: 'error', message: { params: { count: '1' } } })
  })

  test.each([
    ['fatal', true],
    ['error', true],
    ['warning', false],
    ['info', false],
  ] as const)('of severity %s stops posting: %s', (severity, stops) => {
    expect(stopsPosting([{ ...found('no-rows', wholeFile), severity }])).toBe(stops)
  })
})
