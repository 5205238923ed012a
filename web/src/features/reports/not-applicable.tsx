import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert } from '@digdir/designsystemet-react'
import { setNotApplicable } from '../../api/reports.ts'
import type { Section } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { Failed } from '../../ui/states.tsx'

function useNotApplicable(report: string, section: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (because: string | null) => setNotApplicable(report, section, because),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['report', report] }),
  })
}

/** The section is declared not to concern the unit, with the reason; taking it back brings the text forth again. */
export function NotApplicableBanner({ report, view }: { report: string; view: Section }) {
  const { t } = useTexts()
  const change = useNotApplicable(report, view.id)
  if (view.notApplicable === null) return null
  return (
    <Alert data-color="info">
      <div className="stack stack-tight">
        <p>
          <strong>{t('notApplicable.is')}</strong> {view.notApplicable}
        </p>
        {view.can.write && (
          <div>
            <Button data-size="sm" loading={change.isPending} onClick={() => change.mutate(null)}>
              {t('notApplicable.takeBack')}
            </Button>
          </div>
        )}
        {change.isError && <Failed error={change.error} />}
      </div>
    </Alert>
  )
}

export function NotApplicableButton({ report, section }: { report: string; section: string }) {
  const { t } = useTexts()
  const [isAsking, setIsAsking] = useState(false)
  const change = useNotApplicable(report, section)
  const notify = useNotice()
  return (
    <>
      <Button tone="plain" onClick={() => setIsAsking(true)}>
        {t('notApplicable.set')}
      </Button>
      {isAsking && (
        <Modal title={t('notApplicable.set')} onClose={() => setIsAsking(false)}>
          <ReasonForm
            label={t('notApplicable.why')}
            description={t('notApplicable.help')}
            submit={t('notApplicable.confirm')}
            isPending={change.isPending}
            error={change.error}
            onCancel={() => setIsAsking(false)}
            onSubmit={(because) =>
              change.mutate(because, {
                onSuccess: () => {
                  setIsAsking(false)
                  notify({ text: t('notApplicable.done'), undo: () => change.mutate(null) })
                },
              })
            }
          />
        </Modal>
      )}
    </>
  )
}
