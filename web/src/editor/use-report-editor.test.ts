import { schema } from '@arsring/document'
import { describe, expect, it } from 'vitest'
import { withRoomToWrite } from './use-report-editor.ts'

const image = { type: 'image', attrs: { sha256: 'a0'.repeat(32), width: 4, height: 3, alternative: '', decorative: true, caption: '' } }
const table = { type: 'factTable', attrs: { table: 't' } }
const words = { type: 'paragraph', content: [{ type: 'text', text: 'Ord.' }] }
const types = (...content: readonly object[]) =>
  withRoomToWrite(schema.nodeFromJSON({ type: 'doc', content })).children.map((node) => node.type.name)

describe('a text as it is opened', () => {
  it('has an empty line last when it ends with what one cannot write in', () => {
    expect(types(words, image)).toEqual(['paragraph', 'image', 'paragraph'])
    expect(types(table)).toEqual(['factTable', 'paragraph'])
  })

  it('is as it was when it ends with words', () => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: [image, words] })
    expect(withRoomToWrite(doc)).toBe(doc)
  })
})
