import { describe, expect, it } from 'vitest'
import type { FactValue } from '@arsring/shared'
import { schema, type DocumentNode } from '@arsring/document'
import { findTextPlace } from './find-place.ts'
import { unboundNumbers } from './unbound-plugin.ts'

const key = 'enquiries;ombud;2024;result;category=total'
const figures = new Map<string, FactValue>([[key, { kind: 'number', value: '7047', unit: 'count', decimals: 0 }]])
const doc: DocumentNode = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Innledning.' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'I alt ' },
        { type: 'figure', attrs: { key, format: 'plain' } },
        { type: 'text', text: ' saker, 355 flere enn før.' },
      ],
    },
  ],
}
const place = (block: number, text: string, from = 0) => ({
  kind: 'text' as const,
  section: 's',
  block,
  from,
  to: from + text.length,
  text,
})
const textAt = (range: { from: number; to: number } | null) =>
  range === null ? null : schema.nodeFromJSON(doc).textBetween(range.from, range.to, '', '#')

describe('the place of a finding in the text', () => {
  it('is found where the finding said', () => {
    // "I alt 7 047 saker, 355 flere": the figure reads as five characters and takes one position.
    expect(textAt(findTextPlace(doc, place(1, '355 flere', 19), figures, 'nb'))).toBe('355 flere')
  })

  it('is found again when the text has moved', () => {
    expect(textAt(findTextPlace(doc, place(0, '355 flere', 3), figures, 'nb'))).toBe('355 flere')
  })

  it('takes the whole figure when the finding is about part of it', () => {
    expect(textAt(findTextPlace(doc, place(1, '047', 8), figures, 'nb'))).toBe('#')
  })

  it('is nowhere when the text says something else now', () => {
    expect(findTextPlace(doc, place(1, '400 flere', 19), figures, 'nb')).toBeNull()
  })
})

describe('numbers without a figure behind them', () => {
  it('stand at positions of the document, past the figures that are live', () => {
    const node = schema.nodeFromJSON(doc)
    const found = unboundNumbers(node)
    expect(found.map((number) => number.text)).toEqual(['355'])
    expect(found.map((number) => node.textBetween(number.from, number.to))).toEqual(['355'])
  })
})
