import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { typedNumbers, type TypedNumber } from './unbound-numbers.ts'

/** A typed number with its place in the document. */
export interface PlacedNumber {
  readonly from: number
  readonly to: number
  readonly text: string
}

const cache = new WeakMap<Node, readonly TypedNumber[]>()

/** A block's text with one character per position, so that offsets in it are offsets in the document. */
function numbersOf(block: Node): readonly TypedNumber[] {
  const known = cache.get(block)
  if (known !== undefined) return known
  const numbers = typedNumbers(block.textBetween(0, block.content.size, undefined, '\ufffc'))
  cache.set(block, numbers)
  return numbers
}

/** Every number in the text without a figure behind it, in reading order. */
export function unboundNumbers(doc: Node): readonly PlacedNumber[] {
  const found: PlacedNumber[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const number of numbersOf(node)) found.push({ from: position + 1 + number.from, to: position + 1 + number.to, text: number.text })
    return false
  })
  return found
}

export interface UnboundOptions {
  /** What a mark says when pointed at. */
  label: () => string
  onOpen: (number: PlacedNumber) => void
}

const key = new PluginKey<DecorationSet>('unbound-numbers')

/** Marks numbers typed by hand; a click on one, or Alt+Enter with the caret in it, offers the figures that fit. */
export const UnboundNumbers = Extension.create<UnboundOptions>({
  name: 'unboundNumbers',
  addOptions: () => ({ label: () => '', onOpen: () => undefined }),

  addProseMirrorPlugins() {
    const { label, onOpen } = this.options
    const marks = (doc: Node) =>
      DecorationSet.create(
        doc,
        unboundNumbers(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'unbound', title: label() })),
      )
    return [
      new Plugin({
        key,
        state: { init: (_, state) => marks(state.doc), apply: (tr, old) => (tr.docChanged ? marks(tr.doc) : old) },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, position, event) => {
            if (!view.editable || !(event.target instanceof Element) || event.target.closest('.unbound') === null) return false
            const number = unboundNumbers(view.state.doc).find(({ from, to }) => from <= position && position <= to)
            if (number !== undefined) onOpen(number)
            return false
          },
        },
      }),
    ]
  },

  addKeyboardShortcuts() {
    return {
      'Alt-Enter': ({ editor }) => {
        const { from } = editor.state.selection
        const number = unboundNumbers(editor.state.doc).find((candidate) => candidate.from <= from && from <= candidate.to)
        if (number === undefined || !editor.isEditable) return false
        this.options.onOpen(number)
        return true
      },
    }
  },
})
