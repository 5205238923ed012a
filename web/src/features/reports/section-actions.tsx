import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { moveSection } from '../../api/reports.ts'
import type { Section } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import type { TextId } from '../../texts/translate.ts'
import { Button } from '../../ui/button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { Failed } from '../../ui/states.tsx'
import { NotApplicableButton } from './not-applicable.tsx'

interface Move {
  readonly to: 'draft' | 'ready' | 'approved'
  readonly because?: string
}

type DoneText = Extract<
  TextId,
  'section.isReady' | 'section.isTakenBack' | 'section.isApproved' | 'section.isReturned' | 'section.isReopened'
>
/** Words on their way are saved before the state changes; a silent server must not lock the button for ever. */
const LONGEST_WAIT = 8_000

/** The steps of the workflow that this person may take now. */
export function SectionActions({ report, view, beforeMove }: { report: string; view: Section; beforeMove: () => Promise<void> }) {
  const { t } = useTexts()
  const [asksWhy, setAsksWhy] = useState<'return' | 'reopen' | null>(null)
  const queries = useQueryClient()
  const notify = useNotice()
  const move = useMutation({
    mutationFn: async ({ to, because }: Move) => {
      await Promise.race([beforeMove(), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))])
      return moveSection(report, view.id, to, because)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['report', report] }),
  })
  const go = (next: Move, done: DoneText, undo?: Move) =>
    move.mutate(next, {
      onSuccess: () => {
        setAsksWhy(null)
        notify({ text: t(done, { title: view.title }), undo: undo === undefined ? undefined : () => move.mutate(undo) })
      },
    })
  const { can } = view
  const hasNone =
    !can.markReady && !can.takeBack && !can.approve && !can.return && !can.reopen && !(can.write && view.notApplicable === null)
  if (hasNone) return null
  return (
    <footer className="section-actions">
      {move.isError && asksWhy === null && <Failed error={move.error} />}
      <div className="row">
        {can.markReady && (
          <Button
            tone={can.approve ? 'quiet' : 'primary'}
            loading={move.isPending}
            onClick={() => go({ to: 'ready' }, 'section.isReady', { to: 'draft' })}
          >
            {t('section.markReady')}
          </Button>
        )}
        {can.approve && (
          <Button tone="primary" loading={move.isPending} onClick={() => go({ to: 'approved' }, 'section.isApproved')}>
            {t('section.approve')}
          </Button>
        )}
        {can.takeBack && (
          <Button loading={move.isPending} onClick={() => go({ to: 'draft' }, 'section.isTakenBack')}>
            {t('section.takeBack')}
          </Button>
        )}
        {can.return && <Button onClick={() => setAsksWhy('return')}>{t('section.return')}</Button>}
        {can.reopen && <Button onClick={() => setAsksWhy('reopen')}>{t('section.reopen')}</Button>}
        {can.write && view.notApplicable === null && <NotApplicableButton report={report} section={view.id} />}
      </div>
      {asksWhy !== null && (
        <Modal title={asksWhy === 'return' ? t('section.return') : t('section.reopen')} onClose={() => setAsksWhy(null)}>
          <ReasonForm
            label={asksWhy === 'return' ? t('section.returnWhy') : t('section.reopenWhy')}
            submit={asksWhy === 'return' ? t('section.return') : t('section.reopen')}
            isPending={move.isPending}
            error={move.error}
            onCancel={() => setAsksWhy(null)}
            onSubmit={(because) => go({ to: 'draft', because }, asksWhy === 'return' ? 'section.isReturned' : 'section.isReopened')}
          />
        </Modal>
      )}
    </footer>
  )
}
