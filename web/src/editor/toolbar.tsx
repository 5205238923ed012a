import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/core'
import { ArrowRedoIcon, ArrowUndoIcon, BulletListIcon, ImageIcon, NumberListIcon, TableIcon } from '@navikt/aksel-icons'
import { useTexts } from '../texts/provider.tsx'
import { LinkTool } from './link-tool.tsx'

interface Tool {
  readonly name: string
  readonly label: string
  readonly face: ReactNode
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly run: () => void
}

/** The tools above the text: one tab stop, arrows between them. */
export function Toolbar({ editor, onImage, children }: { editor: Editor; onImage: () => void; children: ReactNode }) {
  const { t } = useTexts()
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState('figure')
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      h1: now.isActive('heading', { level: 1 }),
      h2: now.isActive('heading', { level: 2 }),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: readonly Tool[] = [
    {
      name: 'figure',
      label: t('tool.figure'),
      face: <span className="tool-text">{t('tool.figureShort')}</span>,
      run: () => openSearch(editor),
    },
    { name: 'h1', label: t('tool.heading'), face: 'H1', isOn: is.h1, run: () => chain().toggleHeading({ level: 1 }).run() },
    { name: 'h2', label: t('tool.subheading'), face: 'H2', isOn: is.h2, run: () => chain().toggleHeading({ level: 2 }).run() },
    { name: 'bold', label: t('tool.bold'), face: <b>B</b>, isOn: is.bold, run: () => chain().toggleBold().run() },
    { name: 'italic', label: t('tool.italic'), face: <i>I</i>, isOn: is.italic, run: () => chain().toggleItalic().run() },
    {
      name: 'bullets',
      label: t('tool.bullets'),
      face: <BulletListIcon aria-hidden="true" />,
      isOn: is.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      name: 'numbers',
      label: t('tool.numbers'),
      face: <NumberListIcon aria-hidden="true" />,
      isOn: is.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    {
      name: 'table',
      label: t('tool.table'),
      face: <TableIcon aria-hidden="true" />,
      run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { name: 'image', label: t('tool.image'), face: <ImageIcon aria-hidden="true" />, run: onImage },
    { name: 'undo', label: t('tool.undo'), face: <ArrowUndoIcon aria-hidden="true" />, isOff: !is.undo, run: () => chain().undo().run() },
    { name: 'redo', label: t('tool.redo'), face: <ArrowRedoIcon aria-hidden="true" />, isOff: !is.redo, run: () => chain().redo().run() },
  ]

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button[data-tool]') ?? [])]
    const next = buttons[(buttons.findIndex((button) => button === document.activeElement) + by + buttons.length) % buttons.length]
    event.preventDefault()
    next?.focus()
    setCurrent(next?.dataset['tool'] ?? 'figure')
  }

  return (
    <div className="toolbar-row">
      <div className="toolbar" role="toolbar" aria-label={t('tool.bar')} ref={bar} onKeyDown={onKeyDown}>
        {tools.map((tool) => (
          <button
            key={tool.name}
            type="button"
            data-tool={tool.name}
            className="tool"
            title={tool.label}
            aria-label={tool.label}
            aria-pressed={tool.isOn}
            aria-disabled={tool.isOff}
            tabIndex={tool.name === current ? 0 : -1}
            onFocus={() => setCurrent(tool.name)}
            onClick={() => {
              if (tool.isOff !== true) tool.run()
            }}
          >
            {tool.face}
          </button>
        ))}
        <LinkTool editor={editor} isTabStop={current === 'link'} onFocus={() => setCurrent('link')} />
      </div>
      {children}
    </div>
  )
}

/** Opens the search the way a slash does, so that there is one way to learn. */
function openSearch(editor: Editor): void {
  const { from } = editor.state.selection
  const before = editor.state.doc.textBetween(Math.max(0, from - 1), from, '\n', '\ufffc')
  const needsSpace = before !== '' && before !== ' ' && before !== '\n'
  editor
    .chain()
    .focus()
    .insertContent(needsSpace ? ' /' : '/')
    .run()
}
