import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanWordHtml } from './paste-word.ts'
import { unboundNumbers, type PlacedNumber } from './unbound-plugin.ts'

export interface PasteOptions {
  /** Called with the numbers of a text that was just pasted, when there are any. */
  onNumbers: (numbers: readonly PlacedNumber[]) => void
}

/** Pasting: junk from Word is dropped before the schema reads it, and the numbers that came along are offered as figures. */
export const Paste = Extension.create<PasteOptions>({
  name: 'pasteFromOffice',
  addOptions: () => ({ onNumbers: () => undefined }),
  addProseMirrorPlugins() {
    const { onNumbers } = this.options
    let pasted: { from: number; to: number } | null = null
    return [
      new Plugin({
        props: { transformPastedHTML: cleanWordHtml },
        state: {
          init: () => null,
          apply: (tr) => {
            if (tr.getMeta('uiEvent') !== 'paste' || !tr.docChanged) return null
            tr.mapping.maps.forEach((map, index) => {
              map.forEach((_oldStart, _oldEnd, from, to) => {
                const after = tr.mapping.slice(index + 1)
                const range = { from: after.map(from, -1), to: after.map(to, 1) }
                pasted = pasted === null ? range : { from: Math.min(pasted.from, range.from), to: Math.max(pasted.to, range.to) }
              })
            })
            return null
          },
        },
        view: () => ({
          update: (view) => {
            if (pasted === null) return
            const { from, to } = pasted
            pasted = null
            const numbers = unboundNumbers(view.state.doc).filter((number) => number.from >= from && number.to <= to)
            if (numbers.length > 0) onNumbers(numbers)
          },
        }),
      }),
    ]
  },
})
