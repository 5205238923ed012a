import { useCallback } from 'react'
import type { Editor } from '@tiptap/core'
import { Button } from '../ui/button.tsx'
import { useTexts } from '../texts/provider.tsx'
import { Anchored } from '../ui/anchored.tsx'
import type { Figure } from '../api/types.ts'
import { DirectionChoices } from './direction-choices.tsx'
import { FormatChoices } from './format-choices.tsx'
import { SeriesChoices } from './series-choices.tsx'
import { useSectionWorld } from './section-world.ts'

interface FigureBubbleProps {
  readonly editor: Editor
  /** Where in the document the figure or direction word stands. */
  readonly position: number
  readonly onClose: () => void
  readonly onExplain: (key: string) => void
  readonly onLearned: (figure: Figure) => void
}

/** The bubble of a live figure: what it is, how it is shown, which of its series, and the way to where it comes from. */
export function FigureBubble({ editor, position, onClose, onExplain, onLearned }: FigureBubbleProps) {
  const { t } = useTexts()
  const { figures } = useSectionWorld()
  const node = editor.state.doc.nodeAt(position)
  const anchor = useCallback(() => {
    const element = editor.view.nodeDOM(position)
    return element instanceof Element ? element.getBoundingClientRect() : null
  }, [editor, position])
  if (node === null || (node.type.name !== 'figure' && node.type.name !== 'direction')) return null

  const key = node.attrs['key'] as string
  const figure = figures.get(key)
  const change = (attrs: Readonly<Record<string, unknown>>) => {
    editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attrs }))
  }
  return (
    <Anchored label={t('figure.bubble')} anchor={anchor} onClose={onClose} className="figure-bubble">
      <div className="stack">
        <div>
          <p className="figure-bubble-value number">{figure?.text ?? t('figure.unknown')}</p>
          {figure !== undefined && <p className="small">{figure.label}</p>}
        </div>
        <div>
          <Button tone="quiet" data-size="sm" data-first onClick={() => onExplain(key)}>
            {t('figure.whereFrom')}
          </Button>
        </div>
        {editor.isEditable && figure !== undefined && (
          <>
            {node.type.name === 'figure' ? (
              <FormatChoices figure={figure} format={node.attrs['format']} sign={node.attrs['sign']} onChange={change} />
            ) : (
              <DirectionChoices figure={figure} chosen={node.attrs['words']} onChoose={(words) => change({ words })} />
            )}
            {node.type.name === 'figure' && (
              <SeriesChoices
                chosen={key}
                onChoose={(next) => {
                  onLearned(next)
                  change({ key: next.key, format: 'plain' })
                }}
                onInsertDirection={(next, words) => {
                  onLearned(next)
                  const direction = editor.schema.nodes['direction']
                  if (direction === undefined) return
                  const tr = editor.state.tr.insert(position, [direction.create({ key: next.key, words }), editor.schema.text(' ')])
                  editor.view.dispatch(tr)
                  onClose()
                }}
              />
            )}
          </>
        )}
      </div>
    </Anchored>
  )
}
