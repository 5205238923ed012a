import { expect, test } from 'vitest'
import { type HeadingRow, withGroups } from './heading-groups.ts'

const SHARES = ['Totalt', 'Menn %', 'Kvinner %']

const CASES: readonly (readonly [name: string, upper: HeadingRow, lower: HeadingRow, expected: HeadingRow])[] = [
  [
    'names that repeat are of the group before them',
    ['', 'Alle', 'Heltid', '', '', 'Deltid', '', ''],
    ['', 'Totalt', ...SHARES, ...SHARES],
    ['', 'Alle', 'Heltid', null, null, 'Deltid', null, null],
  ],
  [
    'up to the next group, whatever repeats',
    ['', '2024', '', '', '2023'],
    ['', 'Budsjett', 'Regnskap', 'Avvik', 'Regnskap'],
    ['', '2024', null, null, '2023'],
  ],
  [
    'a sum after the last group is of them all',
    ['', 'Heltid', '', 'Deltid', '', ''],
    ['', 'Menn', 'Kvinner', 'Menn', 'Kvinner', 'Sum'],
    ['', 'Heltid', null, 'Deltid', null, ''],
  ],
  [
    'groups set to the middle of their columns leave a name without one',
    ['', '', 'Heltid', '', '', 'Deltid', ''],
    ['', ...SHARES, ...SHARES],
    ['', '', 'Heltid', '', '', 'Deltid', ''],
  ],
  [
    'a name stands once in a group',
    ['', 'Heltid', '', '', 'Deltid'],
    ['', 'Menn', 'Kvinner', 'Menn', 'Menn'],
    ['', 'Heltid', '', '', 'Deltid'],
  ],
  ['names that tell themselves apart', ['', 'I', 'II', '', 'IV'], ['', 'A', 'B', 'C', 'D'], ['', 'I', 'II', '', 'IV']],
  ['one group', ['', 'Beløp i kroner', '', ''], ['', 'Menn', 'Kvinner', 'Menn'], ['', 'Beløp i kroner', '', '']],
  [
    'a format that tells what is merged',
    ['', 'Heltid', null, '', 'Deltid', ''],
    ['', 'Menn', 'Kvinner', 'Sum', 'Menn', 'Kvinner'],
    ['', 'Heltid', null, '', 'Deltid', ''],
  ],
]

test.each(CASES)('%s', (_, upper, lower, expected) => {
  expect(withGroups([upper, lower])).toEqual([expected, lower])
})
