import { useMutation } from '@tanstack/react-query'
import { writeList, type ListForm } from '../../api/examiner.ts'
import type { Examination } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { explainError } from '../../ui/states.tsx'
import { listAsJson, listAsText } from './list-text.ts'
import { saveFile } from './save-file.ts'

/** The list taken along: copied as text, or as a file. */
export function TakeAway({ name, examination }: { name: string; examination: Examination }) {
  const { t } = useTexts()
  const notify = useNotice()
  const write = useMutation({
    mutationFn: (form: ListForm) => writeList(form, name, examination),
    onSuccess: (file, form) => saveFile(file, name, form),
    onError: (error) => notify({ text: explainError(error, t) }),
  })
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
      {(['pdf', 'xlsx'] as const).map((form) => (
        <Button
          key={form}
          data-size="sm"
          loading={write.isPending && write.variables === form}
          disabled={write.isPending && write.variables !== form}
          onClick={() => write.mutate(form)}
        >
          {t(`examine.save.${form}`)}
        </Button>
      ))}
      <Button
        data-size="sm"
        onClick={() => saveFile(new Blob([listAsJson(name, examination)], { type: 'application/json' }), name, 'json')}
      >
        {t('examine.save.json')}
      </Button>
    </div>
  )
}
