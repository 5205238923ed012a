import type { Editor } from '@tiptap/core'
import type { FigureFormat } from '@arsring/shared'
import type { PlacedNumber } from './unbound-plugin.ts'

export interface Binding {
  readonly number: PlacedNumber
  readonly key: string
  readonly format: FigureFormat
}

/**
 * Puts live figures where numbers were typed, as one step to undo. A number that no longer stands where it stood is left
 * alone. Returns how many were bound.
 */
export function bindNumbers(editor: Editor, bindings: readonly Binding[]): number {
  const { state, view } = editor
  const figure = state.schema.nodes['figure']
  if (figure === undefined) return 0
  const tr = state.tr
  let bound = 0
  for (const { number, key, format } of [...bindings].sort((a, b) => b.number.from - a.number.from)) {
    if (number.to > state.doc.content.size || state.doc.textBetween(number.from, number.to, undefined, '\ufffc') !== number.text) continue
    // A plus or minus that was typed is part of the number; the figure brings its own sign.
    const sign = number.text.startsWith('+') ? 'plus' : 'minus'
    tr.replaceWith(number.from, number.to, figure.create({ key, format, sign }, undefined, state.doc.resolve(number.from + 1).marks()))
    bound += 1
  }
  if (bound > 0) view.dispatch(tr)
  return bound
}
