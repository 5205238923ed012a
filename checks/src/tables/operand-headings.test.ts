import { expect, it } from 'vitest'
import { oneSection } from '../testing.ts'
import { operandHeadings } from './operand-headings.ts'

const found = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  operandHeadings.run(oneSection([{ caption: 'Tabell', columns, rows }])).map(({ message }) => message.params)

it.each<[string, readonly string[], readonly (readonly string[])[], readonly object[]]>([
  [
    'a change from the years it names',
    ['2022', '2023', '2024', 'Endring 2023–2024'],
    [
      ['Nord', '118', '127', '141', '14'],
      ['Sør', '236', '251', '239', '-12'],
      ['Øst', '317', '342', '365', '23'],
    ],
    [],
  ],
  [
    'a change from another year than it names',
    ['2022', '2023', '2024', 'Endring 2023–2024'],
    [
      ['Nord', '127', '118', '141', '14'],
      ['Sør', '251', '236', '239', '-12'],
      ['Øst', '342', '317', '365', '23'],
    ],
    [{ column: 'Endring 2023–2024', operands: '2024, 2022' }],
  ],
  [
    'a change since the year it names',
    ['2021', '2022', '2024', 'Endring siden 2021'],
    [
      ['Nord', '118', '127', '141', '23'],
      ['Sør', '236', '251', '239', '3'],
      ['Øst', '317', '342', '365', '48'],
    ],
    [],
  ],
  [
    'a change between the days it names',
    ['1.1.2024', '1.1.2025', 'Endring 2024–2025'],
    [
      ['Nord', '127', '141', '14'],
      ['Sør', '251', '239', '-12'],
      ['Øst', '342', '365', '23'],
    ],
    [],
  ],
  [
    'a share of the total of another year than it names',
    ['2022', '2024', 'Andel 2024'],
    [
      ['Nord', '120', '130', '20,0 %'],
      ['Sør', '180', '260', '30,0 %'],
      ['Øst', '300', '310', '50,0 %'],
      ['Sum', '600', '700', '100,0 %'],
    ],
    [{ column: 'Andel 2024', operands: '2022' }],
  ],
  [
    'a variance from the budget of one year and the accounts of another',
    ['Budsjett 2024', 'Regnskap 2024', 'Avvik', 'Regnskap 2023'],
    [
      ['Barnehager', '1 850', '1 700', '30', '1 820'],
      ['Skoler', '2 640', '2 510', '-75', '2 715'],
      ['Sykehjem', '1 210', '1 105', '48', '1 162'],
    ],
    [{ column: 'Avvik', operands: 'Budsjett 2024, Regnskap 2023' }],
  ],
  [
    'a budget beside the only accounts there are',
    ['Budsjett 2024', 'Regnskap 2023', 'Endring'],
    [
      ['Barnehager', '1 850', '1 820', '30'],
      ['Skoler', '2 640', '2 715', '-75'],
      ['Sykehjem', '1 210', '1 162', '48'],
    ],
    [],
  ],
  [
    'a share that is the whole of what it names',
    ['Lengde (m)', 'Fornyet (m)', 'Fornyet i %'],
    [
      ['Vann', '1 774', '221 791', '0,80'],
      ['Spillvann', '2 242', '160 177', '1,40'],
      ['Overvann', '828', '103 445', '0,80'],
    ],
    [{ column: 'Fornyet i %', operands: 'Lengde (m), Fornyet (m)' }],
  ],
  [
    'a share of what it names',
    ['Fornyet (m)', 'Lengde (m)', 'Fornyet i %', 'Budsjett', 'Regnskap', 'Forbruk i %'],
    [
      ['Vann', '1 774', '221 791', '0,80', '2 000', '1 890', '94,5'],
      ['Spillvann', '2 242', '160 177', '1,40', '3 100', '3 286', '106,0'],
      ['Overvann', '828', '103 445', '0,80', '1 400', '1 376', '98,3'],
    ],
    [],
  ],
])('%s', (_, columns, rows, expected) => {
  expect(found(columns, rows)).toEqual(expected)
})
