import { useId, useRef, useState, type DragEvent } from 'react'
import { Textfield } from '@digdir/designsystemet-react'
import { FileImportIcon } from '@navikt/aksel-icons'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { csvOf, readPastedCells } from './pasted-cells.ts'

/** Drop a file, choose one, or paste cells copied from a spreadsheet. */
export function ReceiveFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTexts()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const cells = readPastedCells(pasted)
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0)

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onFile(file)
  }
  return (
    <div className="receive">
      <div
        className="drop"
        data-over={isOver}
        onDragOver={(event) => (event.preventDefault(), setIsOver(true))}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <FileImportIcon aria-hidden="true" fontSize="2rem" />
        <p>{t('import.drop')}</p>
        <input
          ref={input}
          id={id}
          type="file"
          className="unseen"
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) onFile(file)
            // The same file can be chosen again after it has been mended.
            event.target.value = ''
          }}
        />
        <label htmlFor={id} className="drop-choose">
          {t('import.choose')}
        </label>
        <p className="small soft">{t('import.formats')}</p>
      </div>
      <div className="stack stack-tight">
        <Textfield
          multiline
          rows={6}
          label={t('import.paste')}
          description={t('import.pasteHelp')}
          value={pasted}
          spellCheck={false}
          className="paste-cells"
          onChange={(event) => setPasted(event.target.value)}
        />
        {cells.length > 0 && (
          <div className="row">
            <Button onClick={() => onFile(new File([csvOf(cells)], t('import.pastedName'), { type: 'text/csv' }))}>
              {t('import.readPasted')}
            </Button>
            <span className="small soft">{t('import.pastedSize', { rows: cells.length, columns })}</span>
          </div>
        )}
      </div>
    </div>
  )
}
