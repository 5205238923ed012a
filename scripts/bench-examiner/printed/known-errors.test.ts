import { describe, expect, it } from 'vitest'
import { examine } from '../../../server/src/modules/examiner/index.ts'
import { print } from '../formats.ts'
import { scoreKnown } from './known-errors.ts'
import { reportAsPrinted } from './printed-report.ts'

describe('the published reports as they were printed', () => {
  it.each([
    ['ombud', 'html', []],
    ['ombud', 'docx', []],
    ['ombud', 'pdf', []],
    ['uke', 'html', []],
    ['uke', 'docx', []],
    ['uke', 'pdf', []],
  ] as const)('%s as %s: the known errors are found where they stand, and nothing else is called one', async (name, format, missed) => {
    const report = reportAsPrinted(2, name)
    const { bytes, fileName } = print(report, format)
    const examination = await examine(bytes, fileName, { language: 'nb', fallbackYear: 2024 })
    if (examination.kind !== 'examined') throw new Error(examination.why)
    const outcome = scoreKnown(name, report, examination)
    expect(outcome.missed).toEqual(missed)
    expect(outcome.beyond.map(({ message }) => message)).toEqual([])
    expect(outcome.found.length + missed.length).toBe(name === 'ombud' ? 9 : 12)
  })

  it('counts a finding at any other place as beyond what is known', async () => {
    const report = reportAsPrinted(2, 'uke')
    const { bytes, fileName } = print(report, 'html')
    const examination = await examine(bytes, fileName, { language: 'nb', fallbackYear: 2024 })
    if (examination.kind !== 'examined') throw new Error(examination.why)
    const outcome = scoreKnown('ombud', reportAsPrinted(2, 'ombud'), examination)
    expect(outcome.beyond.length).toBeGreaterThan(0)
    expect(outcome.missed.length).toBeGreaterThan(0)
  })
})
