import { expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { temporaryHeadcount } from './temporary-headcount.ts'

const staffing = {
  number: 'Tabell 1',
  caption: 'Bemanning',
  columns: ['1.1.2024', '1.1.2025', 'Endring'],
  rows: [
    ['Ansatte', '567', '565', '-2'],
    ['Årsverk', '549,6', '553,1', '3,5'],
  ],
}
const contracts = (now: string, before: string, permanent = '540') => ({
  caption: 'Rapportering av fast ansatte på heltid og deltid',
  columns: ['Alle fast ansatte', 'Heltid Totalt', 'Deltid Totalt', 'Midlertidig ansatte Menn %', 'Midlertidig ansatte Totalt'],
  rows: [
    ['2024', permanent, '512', '28', '40', now],
    ['2023', '539', '506', '33', '50', before],
  ],
})

it.each<[string, string, string, string, string[]]>([
  ['both years come out', '25', '28', '540', []],
  ['two digits swapped', '52', '28', '540', ['warning 2024/midlertidig-ansatte-totalt 52 → 25']],
  ['one digit wrong', '25', '68', '540', ['warning 2023/midlertidig-ansatte-totalt 68 → 28']],
  ['others are counted: no slip of the hand', '17', '28', '540', []],
  ['one digit alone is a digit apart by chance', '8', '28', '558', []],
  ['in no year does it come out', '35', '38', '540', []],
  ['no temporary staff says nothing', '35', '-', '540', []],
])('%s', (_, now, before, permanent, findings) => {
  expect(told(temporaryHeadcount, oneSection([staffing, contracts(now, before, permanent)]))).toEqual(findings)
})
