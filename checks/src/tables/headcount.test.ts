import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { headcount } from './headcount.ts'

const staffing = {
  number: 'Tabell 1',
  caption: 'Bemanning',
  columns: ['1.1.2024', '1.1.2025', 'Endring'],
  rows: [
    ['Ansatte', '567', '565', '-2'],
    ['Årsverk', '549,6', '553,1', '3,5'],
  ],
}
const pay = (now: string, before: string) => ({
  caption: 'Kjønn og lønn',
  columns: ['Menn %', 'Kvinner %', 'Total (N)', 'Kvinner andel av menn %'],
  rows: [
    ['Totalt i virksomheten 2024', '36', '64', now, '95,1'],
    ['Totalt i virksomheten 2023', '38', '62', before, '90,8'],
    ['Ledere 2024', '38', '62', '58', '92,7'],
  ],
})

describe('headcount', () => {
  it.each([
    ['the staffing table’s own counts', '565', '567', []],
    ['last year’s count repeated', '565', '565', ['error totalt-i-virksomheten-2023/total-n 565 → 567']],
    ['one person too many is no rounding', '566', '567', ['error totalt-i-virksomheten-2024/total-n 566 → 565']],
  ])('%s; a part of the staff is not compared', (_, now, before, findings) => {
    expect(told(headcount, oneSection([staffing, pay(now, before)]))).toEqual(findings)
  })
})
