import { expect, it } from 'vitest'
import { errorsIn } from '../testing.ts'
import { hundred } from './hundred.ts'

const table = (late: string, answered = '81,0 %') => ({
  caption: 'Vedtak og svar',
  columns: ['2023', '2024'],
  rows: [
    ['Vedtak innen fristen', '93,0 %', '88,0 %'],
    ['Vedtak etter fristen', '7,0 %', late],
    ['Brev besvart', '79,0 %', answered],
  ],
})

it.each<[string, ReturnType<typeof table>, string[]]>([
  ['they make 100', table('12,0 %'), []],
  ['rounding', table('12,1 %'), []],
  ['one is wrong', table('17,0 %'), ['vedtak-innen-fristen/2024 105,0 % → 100 %']],
  ['shares of different things', table('12,0 %', '21,0 %'), []],
])('%s', (_, printed, expected) => {
  expect(errorsIn(hundred, printed)).toEqual(expected)
})

it('takes no changes in per cent for shares', () => {
  const visits = {
    caption: 'Besøk',
    columns: ['Andel 2023', 'Andel 2024', 'Endring i prosent'],
    rows: [
      ['Friluft', '40,0 %', '41,0 %', '10,6 %'],
      ['Telt', '35,0 %', '34,0 %', '-2,0 %'],
      ['Hage', '25,0 %', '25,0 %', '2,0 %'],
    ],
  }
  expect(errorsIn(hundred, visits)).toEqual([])
})
