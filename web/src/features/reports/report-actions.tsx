import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { moveReport } from '../../api/reports.ts'
import type { Report } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { Failed } from '../../ui/states.tsx'
import { RemindButton } from './remind-button.tsx'

/** Approving the whole report, and opening it again with a reason. */
export function ReportActions({ report }: { report: Report }) {
  const { t } = useTexts()
  const [asksWhy, setAsksWhy] = useState(false)
  const queries = useQueryClient()
  const notify = useNotice()
  const move = useMutation({
    mutationFn: ({ to, because }: { to: 'approved' | 'draft'; because?: string }) => moveReport(report.id, to, because),
    onSuccess: async (_, { to }) => {
      setAsksWhy(false)
      notify({ text: to === 'approved' ? t('report.isApproved') : t('report.isReopened') })
      await queries.invalidateQueries({ queryKey: ['report', report.id] })
      await queries.invalidateQueries({ queryKey: ['reports'] })
    },
  })
  const isReady = report.sections.approved === report.sections.total
  return (
    <>
      {report.can.approve && report.state === 'draft' && (
        <Button tone={isReady ? 'primary' : 'quiet'} loading={move.isPending} onClick={() => move.mutate({ to: 'approved' })}>
          {t('report.approve')}
        </Button>
      )}
      {report.can.reopen && <Button onClick={() => setAsksWhy(true)}>{t('report.reopen')}</Button>}
      {report.can.remind && <RemindButton report={report} />}
      {move.isError && !asksWhy && <Failed error={move.error} />}
      {asksWhy && (
        <Modal title={t('report.reopen')} onClose={() => setAsksWhy(false)}>
          <ReasonForm
            label={t('report.reopenWhy')}
            submit={t('report.reopen')}
            isPending={move.isPending}
            error={move.error}
            onCancel={() => setAsksWhy(false)}
            onSubmit={(because) => move.mutate({ to: 'draft', because })}
          />
        </Modal>
      )}
    </>
  )
}
