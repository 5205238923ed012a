import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { DropFile } from '../../ui/drop-file.tsx'
import { READ_ENDINGS } from './read-endings.ts'

interface PreviousReportProps {
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** A second, optional file: last year's report, which figures of earlier years are held against. */
export function PreviousReport({ file, onFile }: PreviousReportProps) {
  const { t } = useTexts()
  if (file === null)
    return <DropFile isSmall label={t('examine.previousDrop')} choose={t('examine.previousChoose')} accept={READ_ENDINGS} onFile={onFile} />
  return (
    <div className="drop" data-small="true">
      <p className="words">{t('examine.previousIs', { name: file.name })}</p>
      <Button data-size="sm" onClick={() => onFile(null)}>
        {t('examine.previousRemove')}
      </Button>
    </div>
  )
}
