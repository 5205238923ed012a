import type { DocumentNode } from '@arsring/document'
import { loadTemplate } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { placeBlocks } from './place-blocks.ts'
import { startingText } from './starting-text.ts'

const section = loadTemplate(2024)?.sections.find((candidate) => candidate.id === 'situation')
if (section === undefined) throw new Error('the template has no section situation')
const ids = (doc: DocumentNode): readonly string[] =>
  doc.type === 'doc'
    ? (doc.content ?? []).map((node) =>
        node.type === 'factTable' ? node.attrs.table : node.type === 'chart' ? node.attrs.chart : node.type,
      )
    : []

describe('tables and charts in the text of a section', () => {
  it('stand where the template puts them, one for each series the unit has', () => {
    const placed = placeBlocks(startingText(section, 'nb'), section, {
      tables: ['key-figures.a', 'key-figures.b', 'staffing'],
      charts: ['key-figure-totals.a'],
    })
    expect(ids(placed)).toEqual(['paragraph', 'key-figures.a', 'key-figures.b', 'key-figure-totals.a', 'paragraph'])
  })

  it('keep the place the writer gave them, and a new one stands after its siblings', () => {
    const doc: DocumentNode = { type: 'doc', content: [{ type: 'factTable', attrs: { table: 'key-figures.a' } }, { type: 'paragraph' }] }
    expect(ids(placeBlocks(doc, section, { tables: ['key-figures.a', 'key-figures.b'], charts: [] }))).toEqual([
      'key-figures.a',
      'key-figures.b',
      'paragraph',
    ])
  })

  it('come back at the end when the writer took them out, with a place to write after them', () => {
    const doc: DocumentNode = { type: 'doc', content: [{ type: 'paragraph' }] }
    expect(ids(placeBlocks(doc, section, { tables: ['key-figures.a'], charts: [] }))).toEqual(['paragraph', 'key-figures.a', 'paragraph'])
  })

  it('go when there is nothing to show', () => {
    expect(ids(placeBlocks(startingText(section, 'nb'), section, { tables: [], charts: [] }))).toEqual(['paragraph', 'paragraph'])
  })

  it('are placed once, however often it is done', () => {
    const existing = { tables: ['key-figures.a', 'key-figures.b'], charts: ['key-figure-totals.a'] }
    const once = placeBlocks(startingText(section, 'nb'), section, existing)
    expect(placeBlocks(once, section, existing)).toEqual(once)
  })
})
