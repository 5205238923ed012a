import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { insertPoint } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** What the server answers when it has taken a picture. */
export interface TakenImage {
  readonly sha256: string
  readonly width: number
  readonly height: number
}

export interface ImageIntakeOptions {
  send(file: File): Promise<TakenImage>
  /** Why a picture was not taken, in the person's words. */
  explain(error: unknown): string
  /** Called with the place of a picture that came while nothing else was written: its words are asked for. */
  onInserted(position: number): void
  text(id: 'sending' | 'again' | 'drop', name: string): string
}

/** A picture on its way to the server: it has a place in the text, and is no part of it yet. */
interface Waiting {
  readonly id: object
  readonly file: File
  /** Null while it is sent. */
  readonly why: string | null
}

type Change = { readonly add: Waiting; readonly at: number } | { readonly change: Waiting } | { readonly remove: object }
const key = new PluginKey<DecorationSet>('image-intake')

/** Takes pictures that are pasted, dropped or chosen. Until the server has one, its place shows how it goes; nothing written is touched. */
export const ImageIntake = Extension.create<ImageIntakeOptions>({
  name: 'imageIntake',
  addOptions: () => ({
    send: () => Promise.reject(new Error('nowhere to send a picture')),
    explain: String,
    onInserted: () => undefined,
    text: (id) => id,
  }),
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        key,
        state: { init: () => DecorationSet.empty, apply: (tr, old) => applyChange(tr, old, options) },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste: (view, event) => {
            const files = pastedImages(event.clipboardData)
            if (files.length === 0) return false
            takeImages(view, files, view.state.selection.from, options)
            return true
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = [...(event.dataTransfer?.files ?? [])]
            if (moved || files.length === 0) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            // Also what is no picture is sent, and refused with a reason: else the browser would leave the page for it.
            event.preventDefault()
            takeImages(view, files, at?.pos ?? view.state.selection.from, options)
            return true
          },
        },
      }),
    ]
  },
})

/** Pictures of a paste that holds no words: what is copied from Word comes as both, and its words are what was meant. */
function pastedImages(data: DataTransfer | null): readonly File[] {
  const html = data?.getData('text/html') ?? ''
  const words = html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, '').replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
  if (words.trim() !== '' || data?.getData('text/plain').trim()) return []
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}

/** Sends pictures for a place of the text, one after the other. */
export function takeImages(view: EditorView, files: readonly File[], at: number, options: ImageIntakeOptions): void {
  const waiting = files.map((file): Waiting => ({ id: {}, file, why: null }))
  for (const add of waiting) view.dispatch(changing(view.state, { add, at }))
  void waiting.reduce((before, one) => before.then(() => sendOne(view, one, options)), Promise.resolve())
}

async function sendOne(view: EditorView, waiting: Waiting, options: ImageIntakeOptions): Promise<void> {
  const { doc } = view.state
  try {
    const image = await options.send(waiting.file)
    if (view.isDestroyed) return
    insertAt(view, waiting, image, view.state.doc.eq(doc) ? options.onInserted : () => undefined)
  } catch (error) {
    if (!view.isDestroyed) view.dispatch(changing(view.state, { change: { ...waiting, why: options.explain(error) } }))
  }
}

/** Puts the picture where its place is now, in one step that can be undone. */
function insertAt(view: EditorView, { id }: Waiting, { sha256, width, height }: TakenImage, onInserted: (position: number) => void): void {
  const { state } = view
  const place = find(state, id)
  const type = state.schema.nodes['image']
  if (place === undefined || type === undefined) return
  const $at = state.doc.resolve(place.from)
  const tr = changing(state, { remove: id })
  const node = type.create({ sha256, width, height, alternative: '', decorative: false, caption: '' })
  const isBlank = $at.parent.isTextblock && $at.parent.content.size === 0 && $at.depth === 1
  const position = isBlank ? $at.before() : insertPoint(state.doc, place.from, type)
  if (isBlank) tr.replaceWith($at.before(), $at.after(), node)
  else tr.insert(position ?? state.doc.content.size, node)
  view.dispatch(tr.setMeta('addToHistory', true).scrollIntoView())
  onInserted(position ?? positionOf(view.state.doc, sha256))
}

function positionOf(doc: Node, sha256: string): number {
  let found = 0
  doc.descendants((node, position) => {
    if (node.type.name === 'image' && node.attrs['sha256'] === sha256) found = position
  })
  return found
}

function changing(state: EditorState, change: Change): Transaction {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false)
}

function find(state: EditorState, id: object): Decoration | undefined {
  return key.getState(state)?.find(undefined, undefined, (spec) => spec['id'] === id)[0]
}

function applyChange(tr: Transaction, old: DecorationSet, options: ImageIntakeOptions): DecorationSet {
  const set = old.map(tr.mapping, tr.doc)
  const change = tr.getMeta(key) as Change | undefined
  if (change === undefined) return set
  if ('add' in change) return set.add(tr.doc, [widget(change.at, change.add, options)])
  const id = 'change' in change ? change.change.id : change.remove
  const shown = set.find(undefined, undefined, (spec) => spec['id'] === id)
  // What is removed is struck out of the list that is handed over.
  const rest = set.remove([...shown])
  const [first] = shown
  return 'change' in change && first !== undefined ? rest.add(tr.doc, [widget(first.from, change.change, options)]) : rest
}

/** The place of a picture that is on its way, or was refused: then it says why, and can be tried again or put away. */
function widget(at: number, waiting: Waiting, options: ImageIntakeOptions): Decoration {
  const draw = (view: EditorView): HTMLElement => {
    const place = document.createElement('span')
    place.className = waiting.why === null ? 'image-waiting' : 'image-waiting image-refused'
    place.contentEditable = 'false'
    place.setAttribute('role', waiting.why === null ? 'status' : 'alert')
    const words = document.createElement('span')
    words.textContent = waiting.why ?? options.text('sending', waiting.file.name)
    place.append(words)
    if (waiting.why === null) return place
    const button = (label: string, act: () => void): void => {
      const face = document.createElement('button')
      face.type = 'button'
      face.textContent = label
      face.addEventListener('click', act)
      place.append(face)
    }
    button(options.text('again', waiting.file.name), () => {
      const again = { ...waiting, why: null }
      view.dispatch(changing(view.state, { change: again }))
      void sendOne(view, again, options)
      view.focus()
    })
    button(options.text('drop', waiting.file.name), () => {
      view.dispatch(changing(view.state, { remove: waiting.id }))
      view.focus()
    })
    return place
  }
  return Decoration.widget(at, draw, {
    id: waiting.id,
    key: `${waiting.file.name}-${waiting.why ?? ''}`,
    side: 1,
    stopEvent: () => true,
    ignoreSelection: true,
  })
}
