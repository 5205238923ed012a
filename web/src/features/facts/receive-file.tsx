import { useState } from 'react'
import { Textfield } from '@digdir/designsystemet-react'
import { FileImportIcon } from '@navikt/aksel-icons'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { DropFile } from '../../ui/drop-file.tsx'
import { csvOf, readPastedCells } from './pasted-cells.ts'

/** Drop a file, choose one, or paste cells copied from a spreadsheet. */
export function ReceiveFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTexts()
  const [pasted, setPasted] = useState('')
  const cells = readPastedCells(pasted)
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0)

  return (
    <div className="receive">
      <DropFile
        icon={<FileImportIcon aria-hidden="true" fontSize="2rem" />}
        label={t('import.drop')}
        choose={t('import.choose')}
        help={t('import.formats')}
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onFile={onFile}
      />
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
