import { expect, test } from 'vitest'
import { borderedParts } from './bordered-rows.ts'
import { joinedRules } from './grids.ts'
import { linesOf } from './lines.ts'
import type { Rule } from './page.ts'
import { layoutParts } from './parts.ts'
import { pageOf, wordsAt, type Put } from './testing.ts'

/** Lines drawn cell by cell: pieces from each x to the next at each y. */
function pieces(xs: readonly number[], ys: readonly number[]): Rule[] {
  return ys.flatMap((at) => xs.slice(1).map((to, index) => ({ isVertical: false, at, from: xs[index] ?? 0, to, isEdge: false })))
}

const XS = [40, 250, 300, 450]

test('a last row with its answer in the middle of two lines belongs to the table whose lines enclose it', () => {
  const puts: Put[] = [
    { text: 'Svar', x: 255, y: 104 },
    { text: 'Kommentar', x: 305, y: 104 },
    { text: 'Er planen fulgt opp?', x: 45, y: 124 },
    { text: 'Ja', right: 295, y: 124 },
    { text: 'Samlet: er internkontrollen egnet', x: 45, y: 144 },
    { text: 'Nei', right: 295, y: 150 },
    { text: 'til å sikre god drift?', x: 45, y: 156 },
    { text: 'Her begynner et avsnitt som går over hele siden og er lenger enn tabellen.', x: 40, y: 190 },
  ]
  const parts = layoutParts([pageOf(puts, pieces(XS, [90, 110, 130, 162]))])
  expect(parts.map((part) => (part.kind === 'table' ? part.rows.map(({ cells }) => cells) : part.kind))).toEqual([
    [
      ['', 'Svar', 'Kommentar'],
      ['Er planen fulgt opp?', 'Ja', ''],
      ['Samlet: er internkontrollen egnet til å sikre god drift?', 'Nei', ''],
    ],
    'paragraph',
  ])
})

test('lines of two tables with text between them enclose two parts, and dashes none', () => {
  const lines = linesOf(wordsAt([{ text: 'Mellom tabellene står et avsnitt som går over alle kolonner', x: 40, y: 140 }]))
  expect(borderedParts(joinedRules(pieces(XS, [100, 120, 160, 180])), lines)).toEqual([
    { top: 100, bottom: 120 },
    { top: 160, bottom: 180 },
  ])
  const dashes = pieces(
    Array.from({ length: 60 }, (_, at) => 40 + 4 * at),
    [100, 120],
  )
  expect(borderedParts(joinedRules(dashes), lines)).toEqual([])
})
