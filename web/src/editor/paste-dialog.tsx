import { useId, useState } from 'react'
import type { Editor } from '@tiptap/core'
import { Checkbox, Select } from '@digdir/designsystemet-react'
import { showFigure } from '@arsring/document'
import type { FigureMatch, Figure } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { useNotice } from '../ui/notice.tsx'
import { bindNumbers } from './bind-numbers.ts'
import { useSectionWorld } from './section-world.ts'
import type { PlacedNumber } from './unbound-plugin.ts'

export interface Recognised {
  readonly number: PlacedNumber
  readonly figures: FigureMatch['figures']
}

/** Pairs the pasted numbers with the server's answer, which names each distinct number once. */
export function recognise(numbers: readonly PlacedNumber[], matches: readonly FigureMatch[]): readonly Recognised[] {
  return numbers.map((number) => ({ number, figures: matches.find((match) => match.number === number.text)?.figures ?? [] }))
}

interface PasteDialogProps {
  readonly editor: Editor
  readonly recognised: readonly Recognised[]
  readonly onClose: () => void
  readonly onLearned: (figure: Figure) => void
}

/** "45 av 52 tall gjenkjent": the numbers of a pasted text that can be made live, each to be looked at before it is. */
export function PasteDialog({ editor, recognised, onClose, onLearned }: PasteDialogProps) {
  const { t } = useTexts()
  const { language } = useSectionWorld()
  const notify = useNotice()
  const id = useId()
  const known = recognised.filter((item) => item.figures.length > 0)
  // A number that fits one figure only is chosen beforehand; where several read the same, the person says which.
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(
    () => new Map(known.flatMap((item, index) => (item.figures.length === 1 ? [[index, 0] as const] : []))),
  )
  const choose = (item: number, figure: number | null) => {
    const next = new Map(chosen)
    if (figure === null) next.delete(item)
    else next.set(item, figure)
    setChosen(next)
  }
  const makeLive = () => {
    const bindings = [...chosen].flatMap(([item, index]) => {
      const { number, figures } = known[item] ?? {}
      const match = figures?.[index]
      if (number === undefined || match === undefined) return []
      onLearned(match.figure)
      return [{ number, key: match.figure.key, format: match.format }]
    })
    const bound = bindNumbers(editor, bindings)
    onClose()
    notify({ text: t('paste.done', { count: bound }), undo: () => editor.commands.undo() })
  }
  return (
    <Modal
      title={t('paste.title', { known: known.length, count: recognised.length })}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" disabled={chosen.size === 0} onClick={makeLive}>
            {t('paste.makeLive', { count: chosen.size })}
          </Button>
          <Button tone="plain" onClick={onClose}>
            {t('paste.leave')}
          </Button>
        </>
      }
    >
      <p>{t('paste.text')}</p>
      <ul role="list" className="paste-list">
        {known.map((item, index) => {
          const first = item.figures[0]
          return (
            <li key={item.number.from}>
              <Checkbox
                data-color="accent"
                label={<span className="number">{item.number.text}</span>}
                checked={chosen.has(index)}
                onChange={(event) => choose(index, event.target.checked ? 0 : null)}
              />
              {item.figures.length === 1 && first !== undefined ? (
                <span>{first.figure.label}</span>
              ) : (
                <Select
                  id={`${id}-${index}`}
                  aria-label={t('paste.which', { number: item.number.text })}
                  data-size="sm"
                  value={String(chosen.get(index) ?? '')}
                  onChange={(event) => choose(index, event.target.value === '' ? null : Number(event.target.value))}
                >
                  <Select.Option value="">{t('paste.choose', { count: item.figures.length })}</Select.Option>
                  {item.figures.map((match, position) => (
                    <Select.Option key={`${match.figure.key}-${match.format}`} value={String(position)}>
                      {`${match.figure.label} (${showFigure({ format: match.format }, match.figure.value, language)})`}
                    </Select.Option>
                  ))}
                </Select>
              )}
            </li>
          )
        })}
      </ul>
      {recognised.length > known.length && <p className="small soft">{t('paste.unknown', { count: recognised.length - known.length })}</p>}
    </Modal>
  )
}
