import { expect, it } from 'vitest'
import { countedCells } from './counted.ts'

const visits = {
  caption: 'Besøkende',
  columns: ['2023', '2024', 'Endring i prosent'],
  rows: [
    ['Nord', '25 236', '30 310', '20,1'],
    ['Sør', '9', '-', '-'],
    ['Gjennomsnitt', '12 622,5', '15 155', '20,1'],
  ],
}
const counted = (change: Partial<Parameters<typeof countedCells>[0]>): string => {
  const table = { ...visits, ...change }
  const isCounted = countedCells(table)
  return table.rows.map((row, at) => row.slice(1).map((_, column) => (isCounted(at, column) ? 'x' : '.'))).join(' ')
}

it.each<[string, Partial<Parameters<typeof countedCells>[0]>, string]>([
  ['all but the column in per cent and the row of averages', {}, 'x,x,. x,x,. .,.,.'],
  ['a date in a heading', { columns: ['Per 1.1.2024', 'Per 31.12.2024', 'Endring i prosent'] }, 'x,x,. x,x,. .,.,.'],
  ['so many per unit', { rows: [...visits.rows.slice(0, 2), ['Besøk per åpningsdag', '12,5', '15', '-']] }, 'x,x,. x,x,. .,.,.'],
  [
    'decimals that no name explains: the others may be rounded',
    { rows: [...visits.rows, ['Øst', '7,5', '8', '-']] },
    '.,.,. .,.,. .,.,. .,.,.',
  ],
  ['money in a row', { rows: [...visits.rows, ['Billettinntekter', '70', '80', '-']] }, '.,.,. .,.,. .,.,. .,.,.'],
  ['what is made whole by counting parts', { caption: 'Plasser, omregnet til heltidsekvivalenter' }, '.,.,. .,.,. .,.,.'],
  ['thousands', { caption: 'Besøkende (1 000)' }, '.,.,. .,.,. .,.,.'],
  ['shares by the caption', { caption: 'Andel besøkende' }, '.,.,. .,.,. .,.,.'],
  ['a note that tells of rounding', { footnotes: ['Tallene er avrundet til nærmeste hele ti.'] }, '.,.,. .,.,. .,.,.'],
  ['no headings', { columns: ['', '', ''] }, '.,.,. .,.,. .,.,.'],
  ['per cent signs', { rows: [['Nord', '25 %', '30 %', '-']] }, '.,.,.'],
  ['millions', { rows: [['Nord', '25 236 000', '30 310 000', '-']] }, '.,.,.'],
])('%s', (_, change, expected) => {
  expect(counted(change)).toBe(expected)
})
