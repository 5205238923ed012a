import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Textfield } from '@digdir/designsystemet-react'
import { remindReport } from '../../api/reports.ts'
import type { Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Failed } from '../../ui/states.tsx'

/** The central office reminds a unit of its report; the words stand first on the page of those who must act. */
export function RemindButton({ report }: { report: Pick<Report, 'id' | 'unit'> }) {
  const { t } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const queries = useQueryClient()
  const notify = useNotice()
  const remind = useMutation({
    mutationFn: () => remindReport(report.id, text.trim()),
    onSuccess: async () => {
      setIsOpen(false)
      setText('')
      notify({ text: t('remind.done', { unit: report.unit.name }) })
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button data-size="sm" onClick={() => setIsOpen(true)}>
        {t('remind.open')}
      </Button>
      {isOpen && (
        <Modal
          title={t('remind.title', { unit: report.unit.name })}
          onClose={() => setIsOpen(false)}
          actions={
            <>
              <Button tone="primary" loading={remind.isPending} onClick={() => remind.mutate()}>
                {t('remind.send')}
              </Button>
              <Button tone="plain" onClick={() => setIsOpen(false)}>
                {t('action.cancel')}
              </Button>
            </>
          }
        >
          <Textfield
            multiline
            rows={3}
            label={t('remind.text')}
            description={t('remind.help')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {remind.isError && <Failed error={remind.error} />}
        </Modal>
      )}
    </>
  )
}
