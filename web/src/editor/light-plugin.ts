import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

type Range = { readonly from: number; readonly to: number }
const key = new PluginKey<DecorationSet>('light')

/** Lights a stretch of text up until something else is lit; null puts it out. */
export function light(view: EditorView, range: Range | null): void {
  view.dispatch(view.state.tr.setMeta(key, range ?? 'out').setMeta('addToHistory', false))
}

/** The stretch of text, or the picture, that a finding is about. */
export const Light = Extension.create({
  name: 'light',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, old) => {
            const meta = tr.getMeta(key) as Range | 'out' | undefined
            if (meta === undefined) return old.map(tr.mapping, tr.doc)
            return meta === 'out'
              ? DecorationSet.empty
              : DecorationSet.create(tr.doc, [
                  tr.doc.nodeAt(meta.from)?.type.name === 'image'
                    ? Decoration.node(meta.from, meta.to, { class: 'lit' })
                    : Decoration.inline(meta.from, meta.to, { class: 'lit' }),
                ])
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})
