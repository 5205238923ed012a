import { useEffect, useMemo, useRef } from 'react'
import { useEditor } from '@tiptap/react'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Language } from '@arsring/shared'
import { useTexts } from '../texts/provider.tsx'
import { editorExtensions } from './extensions.ts'
import type { FigureSearch } from './figure-menu-plugin.ts'
import type { ImageIntakeOptions } from './image-intake.ts'
import type { PlacedNumber } from './unbound-plugin.ts'

interface ReportEditor {
  readonly title: string
  readonly language: Language
  readonly start: Node
  readonly isEditable: boolean
  readonly search: FigureSearch
  readonly onTyped: (text: Node) => void
  readonly onOpenNode: (position: number) => void
  readonly onOpenNumber: (number: PlacedNumber) => void
  readonly onPasted: (numbers: readonly PlacedNumber[]) => void
  readonly images: ImageIntakeOptions
}

/** The editor of one section, with the report's own nodes. Made once; only whether one may write in it changes. */
export function useReportEditor({
  title,
  language,
  start,
  isEditable,
  search,
  onTyped,
  onOpenNode,
  onOpenNumber,
  onPasted,
  images,
}: ReportEditor): Editor {
  const { t } = useTexts()
  const texts = useRef(t)
  texts.current = t
  const extensions = useMemo(
    () =>
      editorExtensions({
        search,
        placeholder: () => texts.current('editor.placeholder'),
        unboundLabel: () => texts.current('number.mark'),
        onOpenNode,
        onOpenNumber,
        onPasted,
        images,
      }),
    [search, onOpenNode, onOpenNumber, onPasted, images],
  )
  const editor = useEditor({
    extensions,
    content: withRoomToWrite(start).toJSON() as object,
    editable: isEditable,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'page-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('editor.label', { title }),
        lang: language,
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor: now }) => {
      if (now.isEditable) onTyped(now.state.doc)
    },
  })
  useEffect(() => {
    editor.setEditable(isEditable, false)
  }, [editor, isEditable])
  return editor
}

/** With an empty line after a last picture or table, as the editor would add by itself: opening a text must change nothing in it. */
export function withRoomToWrite(doc: Node): Node {
  const paragraph = doc.type.schema.nodes['paragraph']
  if (paragraph === undefined || doc.lastChild?.type === paragraph) return doc
  return doc.copy(doc.content.addToEnd(paragraph.create()))
}
