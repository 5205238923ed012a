import { expect, test } from 'vitest'
import { lineOf } from './lines.ts'
import { tableOfRows, type TaggedCell } from './tagged-tables.ts'
import { wordsAt, type Put } from './testing.ts'
import { NO_WORDS } from './vocabulary.ts'

function cell(put: Put, isHeading = false): TaggedCell {
  const words = wordsAt([put])
  return { isHeading, lines: [lineOf(words)], words, marks: [], rowSpan: 1, columnSpan: 1 }
}

test('a form whose structure leaves out empty cells has the columns of its headings', () => {
  const rows = [
    [cell({ text: 'Svar', y: 100, x: 200 }, true), cell({ text: 'Kommentar', y: 100, x: 350 }, true)],
    [cell({ text: 'Er planen fulgt opp?', y: 112, x: 50 }), cell({ text: 'Ja', y: 112, right: 346 })],
    [cell({ text: 'Er den kjent?', y: 124, x: 50 }), cell({ text: 'Nei', y: 124, right: 346 })],
  ]
  const table = tableOfRows(rows, NO_WORDS)
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ['', 'Svar', 'Kommentar'],
    ['Er planen fulgt opp?', 'Ja', ''],
    ['Er den kjent?', 'Nei', ''],
  ])
})
