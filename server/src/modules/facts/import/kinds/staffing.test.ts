import { describe, expect, test } from 'vitest'
import { readAs } from '../testing.ts'

describe('a file of staffing', () => {
  test('gives employees and full-time equivalents at each date', async () => {
    const { facts, findings } = await readAs('staffing', 'Dato;Ansatte;Årsverk\n01.01.2024;22;21\n2025-01-01;22;20,74\n')
    expect(findings).toEqual([])
    expect(facts).toEqual({
      'staff-headcount;ombud;2024-01-01;result': '22',
      'staff-fte;ombud;2024-01-01;result': '21',
      'staff-headcount;ombud;2025-01-01;result': '22',
      'staff-fte;ombud;2025-01-01;result': '20.74',
    })
  })

  test.each([
    ['part of a person', '01.01.2024;22,5;21', 'error count-not-whole 2:Ansatte'],
    ['fewer than none', '01.01.2024;-2;1', 'error number-negative 2:Ansatte'],
    ['more positions than people', '01.01.2024;20;20,5', 'warning fte-above-headcount 2:Årsverk'],
    ['a day in the middle of the year', '01.06.2024;22;21', 'warning date-unusual 2:Dato'],
    ['a year instead of a date', '2024;22;21', 'error date-invalid 2:Dato'],
    ['no date', ';22;21', 'error cell-required 2:Dato'],
  ])('%s is told about', async (_, cells, finding) => {
    expect((await readAs('staffing', `Dato;Ansatte;Årsverk\n${cells}\n`)).findings).toEqual([finding])
  })

  test('the same date twice is an error for each figure', async () => {
    const { findings } = await readAs('staffing', 'Dato;Ansatte;Årsverk\n01.01.2024;22;21\n2024-01-01;22;21\n')
    expect(findings).toEqual(['error row-twice 3:Ansatte', 'error row-twice 3:Årsverk'])
  })
})
