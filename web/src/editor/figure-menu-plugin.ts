import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import Suggestion, { exitSuggestion } from '@tiptap/suggestion'

/** The open search for a figure: what was typed after `/` or `{`, and where. */
export interface OpenSearch {
  readonly query: string
  readonly range: Range
  readonly rect: () => DOMRect | null
}

/** The search as seen from outside the editor: React reads it, the keys of the editor go to it. */
export class FigureSearch {
  #open: OpenSearch | null = null
  readonly #listeners = new Set<() => void>()
  /** Set by the list on screen: takes a key, says whether it used it. */
  onKey: (key: string) => boolean = () => false

  readonly current = (): OpenSearch | null => this.#open
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  set(open: OpenSearch | null): void {
    this.#open = open
    for (const listener of this.#listeners) listener()
  }
}

const LONGEST_QUERY = 40
const keys = { '/': new PluginKey('figure-search-slash'), '{': new PluginKey('figure-search-brace') }

function searchOn(char: '/' | '{', editor: Editor, search: FigureSearch) {
  return Suggestion({
    editor,
    char,
    pluginKey: keys[char],
    allowSpaces: true,
    // A slash inside a word or a number (og/eller, 16/2024) is a slash; a brace always means a figure.
    allowedPrefixes: char === '/' ? [' ', '\u00a0', '('] : null,
    allow: ({ state, range }) => range.to - range.from <= LONGEST_QUERY && !/\s\s/.test(state.doc.textBetween(range.from, range.to)),
    items: () => [],
    render: () => {
      const show = (props: { query: string; range: Range; clientRect?: (() => DOMRect | null) | null }) =>
        search.set({ query: props.query, range: props.range, rect: props.clientRect ?? (() => null) })
      return {
        onStart: show,
        onUpdate: show,
        onExit: () => search.set(null),
        onKeyDown: ({ event, view }) => {
          if (event.key === 'Escape') {
            exitSuggestion(view, keys[char])
            search.set(null)
            return true
          }
          return search.onKey(event.key)
        },
      }
    },
  })
}

/** `/` or `{` opens the search for a figure. */
export const FigureSearchKeys = Extension.create<{ search: FigureSearch }>({
  name: 'figureSearch',
  addOptions: () => ({ search: new FigureSearch() }),
  addProseMirrorPlugins() {
    return [searchOn('/', this.editor, this.options.search), searchOn('{', this.editor, this.options.search)]
  },
})
