import { useCallback } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { showFigure } from '@arsring/document'
import { matchNumbers } from '../api/facts.ts'
import type { FigureMatch, Figure } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { Anchored } from '../ui/anchored.tsx'
import { Loaded } from '../ui/states.tsx'
import { bindNumbers } from './bind-numbers.ts'
import { useSectionWorld } from './section-world.ts'
import type { PlacedNumber } from './unbound-plugin.ts'

interface NumberBubbleProps {
  readonly editor: Editor
  readonly number: PlacedNumber
  readonly unit: string
  readonly year: number
  readonly onClose: () => void
  readonly onLearned: (figure: Figure) => void
}

/** A number typed by hand, and the stored figures that read the same: one click makes it live. */
export function NumberBubble({ editor, number, unit, year, onClose, onLearned }: NumberBubbleProps) {
  const { t } = useTexts()
  const { language } = useSectionWorld()
  const matches = useQuery({ queryKey: ['figure-match', unit, year, number.text], queryFn: () => matchNumbers([number.text], unit, year) })
  const anchor = useCallback(() => {
    const { left, top, bottom, right } = editor.view.coordsAtPos(number.from)
    return new DOMRect(left, top, right - left, bottom - top)
  }, [editor, number.from])

  const choose = ({ figure, format }: FigureMatch['figures'][number]) => {
    onLearned(figure)
    bindNumbers(editor, [{ number, key: figure.key, format }])
    onClose()
    editor.commands.focus()
  }
  return (
    <Anchored label={t('number.bubble', { number: number.text })} anchor={anchor} onClose={onClose} className="figure-bubble">
      <div className="stack stack-tight">
        <p>
          <strong className="number">{number.text}</strong> {t('number.typed')}
        </p>
        <Loaded query={matches}>
          {(answer) => {
            const figures = answer[0]?.figures ?? []
            if (figures.length === 0) return <p className="small soft">{t('number.noneFits')}</p>
            return (
              <>
                <p className="small soft">{t('number.fits', { count: figures.length })}</p>
                <ul role="list" className="choice-list">
                  {figures.map((match) => (
                    <li key={`${match.figure.key}-${match.format}`}>
                      <button type="button" onClick={() => choose(match)}>
                        <span>{match.figure.label}</span>
                        <span className="number">{showFigure({ format: match.format }, match.figure.value, language)}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </>
            )
          }}
        </Loaded>
      </div>
    </Anchored>
  )
}
