import { describe, expect, it } from 'vitest'
import { indicators, oneSection, told } from '../testing.ts'
import { indicatorGap } from './indicator-gap.ts'

const GAP = 4
const plain = indicators()
const ranges = (gap: string) => ({ ...plain, rows: [['Innkjøpskostnader (NY)', '-', '-', '1 %', '7,5-11,5 %', gap]] })

describe('indicator-gap', () => {
  it.each([
    ['result − target, whatever is better', indicators(), []],
    ['a gap that is wrong', indicators({ [GAP]: '14 %' }), ['error andel-fornoeyde-brukere-1/avvik-2024 14 % → 12 %']],
    ['printed without the decimal', indicators({ 2: '80,2 %' }), ['info andel-fornoeyde-brukere-1/avvik-2024 12 % → 11,8 %']],
    ['minus for unfavourable', indicators({}, { [GAP]: '-5' }), ['warning antall-klager-2/avvik-2024 −5 → 5']],
    ['a sign that means neither', indicators({ [GAP]: '-12 %' }), ['error andel-fornoeyde-brukere-1/avvik-2024 −12 % → 12 %']],
    [
      'a turned sign where nobody says what is better',
      { ...indicators({ [GAP]: '-12 %' }), better: [] },
      ['warning andel-fornoeyde-brukere-1/avvik-2024 −12 % → 12 %'],
    ],
    ['a range less a target is a range', ranges('6,5-10.5 %'), []],
    ['a range that is wrong', ranges('6,5-11,5 %'), ['error innkjoepskostnader-ny/avvik-2024 6,5–11,5 % → 6,5–10,5 %']],
  ])('%s', (_, table, findings) => {
    expect(told(indicatorGap, oneSection([table]))).toEqual(findings)
  })
})
