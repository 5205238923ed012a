import { expect, test } from 'vitest'
import { linesOf, textOf } from './lines.ts'
import { withoutRunning } from './running.ts'
import { wordsAt, type Put } from './testing.ts'

function left(puts: readonly Put[]): string[] {
  const lines = linesOf(wordsAt(puts))
  return withoutRunning([{ number: 2, height: 842, lines }]).flatMap((own) => own.map(({ words }) => textOf(words)))
}

test('a number at the foot of a page is the page number when it stands alone, not when it ends the number above it', () => {
  const row: Put[] = [
    { text: '-2 821', right: 150, y: 814 },
    { text: 'Sum', x: 50, y: 819 },
  ]
  expect(left([...row, { text: '2', x: 300, y: 835 }])).toEqual(['-2 821', 'Sum'])
  expect(left([...row, { text: '000', right: 150, y: 824 }])).toEqual(['-2 821', 'Sum', '000'])
})
