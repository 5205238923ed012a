import type { ClipboardEvent } from 'react'
import { Heading, Textfield } from '@digdir/designsystemet-react'
import { FileSearchIcon } from '@navikt/aksel-icons'
import { EXAMINED_UPLOAD } from '@arsring/shared'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { DropFile } from '../../ui/drop-file.tsx'
import { pastedFile } from './pasted-file.ts'
import { PreviousReport } from './previous-report.tsx'
import { READ_ENDINGS } from './read-endings.ts'
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
  readonly previous: File | null
  readonly onPrevious: (file: File | null) => void
  readonly onFile: (file: File) => void
}

/** The ways in: drop or choose a file, with last year's beside it or without, paste a table or a text, or try with an invented report. */
export function ReceiveDocument({ pasted, onPasted, previous, onPrevious, onFile }: ReceiveDocumentProps) {
  const { t } = useTexts()
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
        <div className="examine-files">
          <DropFile
            icon={<FileSearchIcon aria-hidden="true" fontSize="2.5rem" />}
            label={t('examine.drop')}
            choose={t('examine.choose')}
            help={t('examine.formats', { megabytes: String(EXAMINED_UPLOAD.megabytes), pages: String(EXAMINED_UPLOAD.pages) })}
            accept={READ_ENDINGS}
            onFile={onFile}
          />
          <PreviousReport file={previous} onFile={onPrevious} />
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
