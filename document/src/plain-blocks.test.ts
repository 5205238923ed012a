import { describe, expect, it } from 'vitest'
import type { FactValue } from '@arsring/shared'
import { chartIds, editorRange, figureKeys, isBlank, plainBlocks, schema, tableIds, validateDocument, type DocumentNode } from './index.ts'

const GROWTH = 'enquiries;u;2024;growth;category=total'
const COUNT = 'enquiries;u;2024;result;category=total'
const figures = new Map<string, FactValue>([
  [GROWTH, { kind: 'number', value: '-4.96', unit: 'percent', decimals: 0 }],
  [COUNT, { kind: 'number', value: '7262', unit: 'count', decimals: 0 }],
])

const text = (value: string): DocumentNode => ({ type: 'text', text: value })
const image: DocumentNode = {
  type: 'image',
  attrs: { sha256: 'a0'.repeat(32), width: 4, height: 3, alternative: 'Et tre', decorative: false, caption: '' },
}
const doc: DocumentNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [text('Henvendelser')] },
    { type: 'factTable', attrs: { table: 'key-figures' } },
    {
      type: 'paragraph',
      content: [
        text('Antallet er '),
        { type: 'direction', attrs: { key: GROWTH, words: 'verb' } },
        text(' med '),
        { type: 'figure', attrs: { key: GROWTH, format: 'plain', sign: 'none' } },
        text(' til '),
        { type: 'figure', attrs: { key: COUNT, format: 'plain' } },
        { type: 'hardBreak' },
        text('i 2024.'),
      ],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('punkt')] }] }] },
    { type: 'chart', attrs: { chart: 'c' } },
    image,
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] }] },
      ],
    },
  ],
}

describe('plainBlocks', () => {
  const blocks = plainBlocks(doc, figures, 'nb')

  it('reads headings, paragraphs, list items and cells in order, figures as shown', () => {
    expect(blocks.map(({ index, role, text: shown }) => [index, role, shown])).toEqual([
      [0, 'heading', 'Henvendelser'],
      [1, 'paragraph', 'Antallet er redusert med 5\u00a0% til 7\u00a0262\ni 2024.'],
      [2, 'paragraph', 'punkt'],
      [3, 'cell', ''],
    ])
  })

  it('tells which stretches come from figures', () => {
    const block = blocks[1]
    expect(block?.figures.map((bound) => [block.text.slice(bound.from, bound.to), bound.kind, bound.key.series])).toEqual([
      ['redusert', 'direction', 'growth'],
      ['5\u00a0%', 'figure', 'growth'],
      ['7\u00a0262', 'figure', 'result'],
    ])
  })

  it('leads from a stretch of text to the place in the editor', () => {
    const block = blocks[1]
    if (!block) throw new Error('no block')
    const root = schema.nodeFromJSON(doc)
    const shown = (from: number, to: number) => {
      const range = editorRange(block, from, to)
      return range && root.textBetween(range.from, range.to, '', (leaf) => `[${leaf.type.name}]`)
    }
    expect(shown(0, 8)).toBe('Antallet')
    expect(shown(block.text.indexOf('2024'), block.text.length)).toBe('2024.')
    expect(shown(block.text.indexOf('7'), block.text.indexOf('7') + 3)).toBe('[figure]')
    expect(shown(block.text.indexOf('er redusert'), block.text.indexOf(' med') + 4)).toBe('er [direction] med')
    expect(editorRange(block, 0, 500)).toBeNull()
    expect(editorRange(block, 3, 3)).toBeNull()
  })

  it('reads a figure nobody has as missing', () => {
    expect(plainBlocks(doc, new Map(), 'nb')[1]?.text).toBe('Antallet er mangler med mangler til mangler\ni 2024.')
  })
})

it('lists what a text refers to, each once', () => {
  expect([figureKeys(doc), tableIds(doc), chartIds(doc)]).toEqual([[GROWTH, COUNT], ['key-figures'], ['c']])
})

it('knows a text without content from one with a table only', () => {
  const blank = validateDocument({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '  ' }] }] })
  expect(blank.ok && isBlank(blank.value)).toBe(true)
  expect(isBlank(doc)).toBe(false)
  expect(isBlank({ type: 'doc', content: [{ type: 'factTable', attrs: { table: 't' } }] })).toBe(false)
  expect(isBlank({ type: 'doc', content: [image] })).toBe(false)
})
