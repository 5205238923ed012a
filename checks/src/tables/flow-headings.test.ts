import { expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { flowHeadings } from './flow-headings.ts'

const COLUMNS = ['1.1.2024', 'Avsetning', 'Bruk av fond', '31.12.2024']
const funds = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  told(flowHeadings, oneSection([{ caption: 'Selvkostfond (1000 kr)', columns, rows }]))

it.each<[string, readonly string[], readonly (readonly string[])[], string[]]>([
  [
    'what is used is taken',
    COLUMNS,
    [
      ['Vann', '3 428', '737', '235', '3 930'],
      ['Avløp', '10 906', '230', '659', '10 477'],
    ],
    [],
  ],
  [
    'what is used is added',
    COLUMNS,
    [
      ['Vann', '3 428', '–', '235', '3 663'],
      ['Avløp', '10 906', '230', '659', '11 795'],
    ],
    ['warning vann/bruk-av-fond'],
  ],
  [
    'what is used is negative',
    COLUMNS,
    [
      ['Vann', '3 428', '737', '-235', '3 930'],
      ['Avløp', '10 906', '230', '-659', '10 477'],
    ],
    [],
  ],
  [
    'what is set aside is taken',
    COLUMNS,
    [
      ['Vann', '3 930', '737', '235', '3 428'],
      ['Avløp', '10 477', '230', '659', '10 906'],
    ],
    ['warning vann/bruk-av-fond', 'warning vann/avsetning'],
  ],
  [
    'debts are negative, and grow by what is set aside',
    COLUMNS,
    [
      ['Vann', '-3 428', '-737', '235', '-3 930'],
      ['Avløp', '-10 906', '-230', '659', '-10 477'],
    ],
    [],
  ],
  [
    'one row of numbers proves nothing',
    COLUMNS,
    [
      ['Vann', '3 428', '–', '235', '3 663'],
      ['Avløp', '10 906', '–', '–', '10 906'],
    ],
    [],
  ],
  [
    'a row that does not come out',
    COLUMNS,
    [
      ['Vann', '3 428', '–', '235', '3 663'],
      ['Avløp', '10 906', '230', '659', '11 795'],
      ['Slam', '6 454', '–', '3 274', '9 728'],
      ['Avfall', '2 300', '–', '150', '2 550'],
    ],
    [],
  ],
  [
    'what is written off may be counted up',
    ['1.1.2024', 'Avskrivning', 'Rente', '31.12.2024'],
    [
      ['Bygg', '3 428', '737', '235', '4 400'],
      ['Anlegg', '10 906', '230', '659', '11 795'],
    ],
    [],
  ],
  [
    'turned: the lines are rows',
    ['Vann', 'Avløp'],
    [
      ['1.1.2024', '3 428', '10 906'],
      ['Tilgang', '–', '20'],
      ['Avgang', '235', '659'],
      ['31.12.2024', '3 663', '11 585'],
    ],
    ['warning avgang/vann'],
  ],
  [
    'a result with what is set aside taken and what is used added',
    ['2024', '2023', '2022'],
    [
      ['Driftsresultat', '34 680', '83 368', '51 210'],
      ['Avsetning til fond', '21 000', '60 400', '40 150'],
      ['Bruk av fond', '9 120', '5 006', '7 330'],
      ['Netto resultat', '22 800', '27 974', '18 390'],
    ],
    [],
  ],
  [
    'what is used up to each day',
    ['Per 1.1.2024', 'Bruk', 'Per 31.12.2024'],
    [
      ['Vann', '3 428', '235', '3 663'],
      ['Avløp', '10 906', '659', '11 565'],
    ],
    [],
  ],
])('%s', (_, columns, rows, expected) => {
  expect(funds(columns, rows)).toEqual(expected)
})
