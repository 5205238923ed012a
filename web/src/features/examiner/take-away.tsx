import type { Examination } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { listAsJson, listAsText } from './list-text.ts'
import { saveFile } from './save-file.ts'

/** The list taken along: copied as text, or as a file. */
export function TakeAway({ name, examination }: { name: string; examination: Examination }) {
  const { t } = useTexts()
  const notify = useNotice()
  const copy = () =>
    navigator.clipboard.writeText(listAsText(name, examination, t)).then(
      () => notify({ text: t('examine.copied') }),
      () => notify({ text: t('examine.notCopied') }),
    )
  return (
    <div className="row" role="group" aria-label={t('examine.takeAway')}>
      <Button data-size="sm" onClick={() => void copy()}>
        {t('examine.copy')}
      </Button>
      <Button
        data-size="sm"
        onClick={() => saveFile(new Blob([listAsJson(name, examination)], { type: 'application/json' }), name, 'json')}
      >
        JSON
      </Button>
    </div>
  )
}
