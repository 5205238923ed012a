import { expect, it } from 'vitest'
import { forgetExamination, leaveExamination, leftExamination } from './left-examination.ts'

const examination = {
  kind: 'examined',
  year: 2024,
  language: 'nb',
  pages: 1,
  tables: 0,
  checked: { numbers: 0, related: 0, calculations: 0, claims: 0 },
  previous: null,
  findings: [],
  figures: [],
  parts: [],
} as const

it('an examination that was left is there for who left it, until it is forgotten', () => {
  expect(leftExamination('usr-1')).toBeNull()
  leaveExamination('usr-1', {
    file: new File([], 'rapport.pdf'),
    previous: null,
    examination: { ...examination, findings: [], figures: [], parts: [] },
  })
  expect(leftExamination('usr-1')?.file.name).toBe('rapport.pdf')
  expect(leftExamination('usr-2')).toBeNull()
  expect(leftExamination(null)).toBeNull()
  forgetExamination()
  expect(leftExamination('usr-1')).toBeNull()
})
