import { describe, expect, it } from 'vitest'
import { investments, oneSection, told } from '../testing.ts'
import { projectTotal } from './project-total.ts'

describe('project-total', () => {
  it.each([
    ['the account’s sum of expenditure', undefined, [], []],
    ['1 kr of rounding', ['3 000', '2 501', '500'], ['info sum-kap-125/regnskap-2024 2 501 → 2 500'], ['check.rounding']],
    ['a project that is left out', ['3 000', '2 400', '500'], ['error sum-kap-125/regnskap-2024 2 400 → 2 500'], ['check.project-total']],
    ['income netted', ['3 000', '2 452', '500'], ['error sum-kap-125/regnskap-2024 2 452 → 2 500'], ['check.project-total.netted']],
  ])('%s', (_, total, findings, messages) => {
    const document = oneSection(investments(total ? { total } : {}))
    expect(told(projectTotal, document)).toEqual(findings)
    expect(projectTotal.run(document).map((finding) => finding.message.id)).toEqual(messages)
  })
})
