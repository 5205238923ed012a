import { expect, it } from 'vitest'
import { grid } from '../../testing.ts'
import { splitTables } from './split-tables.ts'

const shown = (rows: Parameters<typeof grid>[0]) =>
  splitTables([grid(rows)]).map((part) => (part.kind === 'table' ? part.rows.map(({ cells }) => cells.join('|')) : part.text))

it.each<[string, Parameters<typeof grid>[0], unknown[]]>([
  [
    'two tables read as one',
    [
      ['', '', 'Svar', ''],
      ['Er det gjort?', '', 'Ja', ''],
      ['4.7.2 Lønn', '', '', ''],
      ['', 'Menn', '', 'Kvinner'],
      ['Alle', '1', '', '2'],
    ],
    [['|Svar', 'Er det gjort?|Ja'], '4.7.2 Lønn', ['|Menn|Kvinner', 'Alle|1|2']],
  ],
  [
    'a project is no heading',
    [
      ['', '2024'],
      ['122005 Arkiv', ''],
      ['Sum', '1'],
    ],
    [['|2024', '122005 Arkiv|', 'Sum|1']],
  ],
  [
    'a row with figures is no heading',
    [
      ['', '2024'],
      ['2.1 Drift', '5'],
      ['Sum', '5'],
    ],
    [['|2024', '2.1 Drift|5', 'Sum|5']],
  ],
])('%s', (_, rows, expected) => {
  expect(shown(rows)).toEqual(expected)
})
