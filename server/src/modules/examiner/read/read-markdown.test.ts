import { describe, expect, it } from 'vitest'
import { readMarkdown } from './read-markdown.ts'
import { READ_LIMITS, told } from './testing.ts'

const reading = (text: string): ReturnType<typeof readMarkdown> => readMarkdown(Buffer.from(text), READ_LIMITS)

describe('Markdown', () => {
  it.each<[string, string, string[]]>([
    ['headings of both kinds', '# Årsmelding\n\n2.1 Mål\n---\n\n### Økonomi ###', ['## Årsmelding', '### 2.1 Mål', '#### Økonomi']],
    ['paragraphs, with their emphasis gone', 'Vi **brukte**\n_mindre_ enn [før](x).\n\nMer.', ['Vi brukte mindre enn før.', 'Mer.']],
    ['lists', '- ett\n- to\n  1. tre', ['ett', 'to', 'tre']],
    ['notes with their marks', '1) Foreløpige tall.\n2) Med vikarer.', ['1) Foreløpige tall.', '2) Med vikarer.']],
    [
      'pipe tables',
      '|  | 2023 | 2024 |\n|:--|--:|--:|\n| Lønn | 1 234 | 2 |\n| A \\| B | **3** | |',
      ['=|2023|2024|', '|Lønn|1 234|2|', '|A | B|3||'],
    ],
    [
      'pipe tables without pipes at their sides',
      'Art | 2023 | 2024\n---|--:|:-:\nLønn | 1 234 | 2\nSum | 3 |',
      ['=Art|2023|2024|', '|Lønn|1 234|2|', '|Sum|3||'],
    ],
    [
      'drawn tables, with wrapped cells',
      'Før\n\n+--------+-------+------+\n|        | 2023  | 2024 |\n+========+======:+======+\n| Lønn   | 1 234 | **2** |\n| \\& mer |       |      |\n+--------+-------+------+\n'
        .replace('**2** |', '**2**|')
        .concat('| Drift  | -3    | <4   |\n+--------+-------+------+\n\nMer.'),
      ['Før', '=|2023|2024|', '|Lønn & mer|1 234|2|', '|Drift|-3|<4|', 'Mer.'],
    ],
    ['a drawing that is no table', '+---+---+\n| a b |\n+---+---+', ['+---+---+ | a b | +---+---+']],
    ['tables in code', '```\n+---+---+\n| a | b |\n+---+---+\n```', ['+---+---+ | a | b | +---+---+']],
    [
      'tables in HTML',
      '<table><tr><td>Lønn</td><td>1</td></tr><tr><td>Drift</td><td>2</td></tr></table>\n\nMer.',
      ['|Lønn|1|', '|Drift|2|', 'Mer.'],
    ],
    ['line ends of Windows', '# A\r\n\r\nB\r\n', ['## A', 'B']],
    ['no settings at the top', '---\ntitle: X\nyear: 2024\n---\n# A\n', ['## A']],
    [
      'no marks of notes in figures',
      '| a | b |\n|---|---|\n| x | 1 234[^1] |\n\n[^1]: Foreløpige tall.',
      ['=a|b|', '|x|1 234|', 'Foreløpige tall.'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(told(await reading(text))).toEqual(expected)
  })

  it('rows of a drawn table stand at their lines', async () => {
    const result = await reading('a\n\n+---+---+\n| x | y |\n+===+===+\n| z | 1 |\n| w |   |\n+---+---+\n| v | 2 |\n+---+---+\nb')
    if (result.kind === 'refused') throw new Error(result.why)
    expect(result.parts.map(({ place }) => place.line)).toEqual([1, 3, 11])
    expect(result.parts.flatMap((part) => (part.kind === 'table' ? part.rows.map(({ place }) => place.line) : []))).toEqual([4, 6, 9])
  })

  it('parts and rows stand at their lines, the settings at the top counted too', async () => {
    const result = await reading('---\na: b\n---\n\n# A\n\nB\nb\n\n| x | y |\n|---|---|\n| z | 1 |\n')
    if (result.kind === 'refused') throw new Error(result.why)
    expect(result.parts.map(({ place }) => place.line)).toEqual([5, 7, 10])
    expect(result.parts.flatMap((part) => (part.kind === 'table' ? part.rows.map(({ place }) => place.line) : []))).toEqual([10, 12])
  })

  it.each<[string, string]>([
    ['quotes in each other', '>'.repeat(100_000)],
    ['lists in each other', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n')],
    ['brackets', '['.repeat(10_000)],
    ['emphasis', '*a '.repeat(5000)],
  ])('thousands of %s end', async (_, text) => {
    expect(['read', 'refused']).toContain((await reading(text)).kind)
  })
})
