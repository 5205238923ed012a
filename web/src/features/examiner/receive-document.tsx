import { useId, useState, type ClipboardEvent, type DragEvent } from 'react'
import { Heading, Textfield } from '@digdir/designsystemet-react'
import { FileSearchIcon } from '@navikt/aksel-icons'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { pastedFile } from './pasted-file.ts'
import sample from './sample-report.txt?raw'

/** What stands in the field for pasting, and its markup when all of it came so. */
export interface Pasted {
  readonly text: string
  readonly markup: string | null
}
export const NOTHING_PASTED: Pasted = { text: '', markup: null }

interface ReceiveDocumentProps {
  readonly pasted: Pasted
  readonly onPasted: (pasted: Pasted) => void
  readonly onFile: (file: File) => void
}

/** The ways in: drop or choose a file, paste a table or a text, or try with an invented report. */
export function ReceiveDocument({ pasted, onPasted, onFile }: ReceiveDocumentProps) {
  const { t } = useTexts()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onFile(file)
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const field = event.currentTarget
    // Only when what is pasted becomes all there is: its markup then says what the field shows as text.
    if (field.selectionEnd - field.selectionStart !== field.value.length) return
    const markup = event.clipboardData.getData('text/html')
    if (markup === '') return
    event.preventDefault()
    onPasted({ text: event.clipboardData.getData('text/plain'), markup })
  }
  return (
    <div className="stack stack-wide">
      <div className="examine-in">
        <div
          className="drop"
          data-over={isOver}
          onDragOver={(event) => (event.preventDefault(), setIsOver(true))}
          onDragLeave={() => setIsOver(false)}
          onDrop={onDrop}
        >
          <FileSearchIcon aria-hidden="true" fontSize="2.5rem" />
          <p>{t('examine.drop')}</p>
          <input
            id={id}
            type="file"
            className="unseen"
            accept=".pdf,.docx,.xlsx,.html,.htm,.md,.txt"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) onFile(file)
              // The same file can be chosen again after it has been mended.
              event.target.value = ''
            }}
          />
          <label htmlFor={id} className="drop-choose">
            {t('examine.choose')}
          </label>
          <p className="small soft">{t('examine.formats')}</p>
        </div>
        <form
          className="stack stack-tight"
          onSubmit={(event) => {
            event.preventDefault()
            if (pasted.text.trim() !== '') onFile(pastedFile(pasted.text, pasted.markup, t('examine.pastedName')))
          }}
        >
          <Textfield
            multiline
            rows={8}
            label={t('examine.paste')}
            description={t('examine.pasteHelp')}
            value={pasted.text}
            spellCheck={false}
            onPaste={onPaste}
            onChange={(event) => onPasted({ text: event.target.value, markup: null })}
          />
          <div>
            <Button type="submit" disabled={pasted.text.trim() === ''}>
              {t('examine.readPasted')}
            </Button>
          </div>
        </form>
      </div>
      <div className="examine-about">
        <section className="stack stack-tight">
          <Heading level={2} data-size="2xs">
            {t('examine.sampleTitle')}
          </Heading>
          <p>{t('examine.sampleText')}</p>
          <div>
            <Button onClick={() => onFile(new File([sample], t('examine.sampleName'), { type: 'text/plain' }))}>
              {t('examine.sample')}
            </Button>
          </div>
        </section>
        <section className="stack stack-tight">
          <Heading level={2} data-size="2xs">
            {t('examine.keptTitle')}
          </Heading>
          <p>{t('examine.kept')}</p>
        </section>
      </div>
    </div>
  )
}
