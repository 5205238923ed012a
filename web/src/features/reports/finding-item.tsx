import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { acceptFinding, reopenFinding } from '../../api/reports.ts'
import type { Finding } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { SeverityTag } from '../../ui/severity.tsx'
import { useFindingTurns } from './finding-turns.tsx'
import { useReportView } from './use-report-view.ts'

/** One finding: what is wrong, what it should be, the way to the place, and accepting it with a reason. */
export function FindingItem({ report, finding, place }: { report: string; finding: Finding; place: string | null }) {
  const { t } = useTexts()
  const { search, goToFinding } = useReportView()
  const { next } = useFindingTurns()
  const [isAccepting, setIsAccepting] = useState(false)
  const queries = useQueryClient()
  const notify = useNotice()
  const item = useRef<HTMLLIElement>(null)
  const acceptButton = useRef<HTMLButtonElement>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: ['report', report] })
  const reopen = useMutation({ mutationFn: () => reopenFinding(report, finding.fingerprint), onSuccess: () => (keepFocus(), refresh()) })
  const accept = useMutation({
    mutationFn: (because: string) => acceptFinding(report, finding.fingerprint, because),
    onSuccess: () => {
      setIsAccepting(false)
      keepFocus()
      notify({ text: t('finding.acceptedNotice'), undo: () => reopen.mutate() })
      return refresh()
    },
  })
  // The finding moves to another list: whoever came by keyboard stays among the findings.
  const keepFocus = () => item.current?.closest<HTMLElement>('[role="tabpanel"]')?.focus({ preventScroll: true })
  const cancel = () => {
    flushSync(() => setIsAccepting(false))
    acceptButton.current?.focus()
  }
  const canGo = finding.at.some((at) => 'section' in at)
  return (
    <li ref={item} className="finding" data-lit={search.funn === finding.fingerprint}>
      <div className="row">
        <SeverityTag severity={finding.severity} />
        {place !== null && <span className="small soft">{place}</span>}
      </div>
      <p>{finding.message}</p>
      {finding.printed !== null && finding.expected !== null && (
        <p className="small">
          {t('finding.says')} <s className="number">{finding.printed}</s>, {t('finding.gives')}{' '}
          <strong className="number">{finding.expected}</strong>
        </p>
      )}
      {finding.status === 'accepted' && (
        <p className="small">
          {t('finding.acceptedBy', { by: finding.acceptedBy ?? '' })} <q>{finding.reason}</q>
        </p>
      )}
      {isAccepting ? (
        <ReasonForm
          label={t('finding.why')}
          description={t('finding.whyHelp')}
          submit={t('finding.accept')}
          isPending={accept.isPending}
          error={accept.error}
          onSubmit={(because) => accept.mutate(because)}
          onCancel={cancel}
        />
      ) : (
        <div className="row">
          {canGo && (
            <Button
              tone="quiet"
              data-size="sm"
              // The place is led to when it is in sight: on a narrow screen the text is, once one has gone there.
              onClick={() => void goToFinding(finding).then(next)}
            >
              {t('finding.go')}
            </Button>
          )}
          {finding.status === 'open' && finding.canAccept && (
            <Button ref={acceptButton} tone="plain" data-size="sm" onClick={() => setIsAccepting(true)}>
              {t('finding.acceptWith')}
            </Button>
          )}
          {finding.status === 'accepted' && finding.canAccept && (
            <Button tone="plain" data-size="sm" loading={reopen.isPending} onClick={() => reopen.mutate()}>
              {t('finding.reopen')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
