import { useMutation } from '@tanstack/react-query'
import { Alert } from '@digdir/designsystemet-react'
import type { Section } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/states.tsx'

/** Someone else writes here: everyone can read along, and whoever may write can take over. */
export function LockBanner({ report, view, onTakeOver }: { report: string; view: Section; onTakeOver: () => Promise<void> }) {
  const { t, dates } = useTexts()
  const takeOver = useMutation({ mutationFn: onTakeOver, mutationKey: ['take-over', report, view.id] })
  if (view.lock === null || view.lock.isMine) return null
  return (
    <Alert data-color="info" className="lock-banner">
      <div className="row row-between">
        <span>{t('lock.held', { by: view.lock.by, time: dates.time(view.lock.since) })}</span>
        {view.can.write && (
          <Button data-size="sm" loading={takeOver.isPending} onClick={() => takeOver.mutate()}>
            {t('lock.takeOver')}
          </Button>
        )}
      </div>
      {takeOver.isError && <Failed error={takeOver.error} />}
    </Alert>
  )
}
