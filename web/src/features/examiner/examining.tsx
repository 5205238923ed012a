import { useEffect, useRef, useState } from 'react'
import { Spinner } from '@digdir/designsystemet-react'
import { EXAMINED_UPLOAD } from '@arsring/shared'
import type { Documents } from '../../api/examiner.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'

interface ExaminingProps {
  readonly documents: Documents
  /** How much is sent, from 0 to 1. */
  readonly sent: number
  readonly onStop: () => void
}

/** How much is sent; then how long it has taken, since nobody can know how long it will take. The seconds are not read aloud. */
export function Examining({ documents: { file, previous }, sent, onStop }: ExaminingProps) {
  const { t } = useTexts()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.focus(), [])
  const isSent = sent >= 1
  return (
    <div className="sheet examining" ref={here} tabIndex={-1}>
      <Spinner aria-hidden="true" data-size="lg" />
      <div className="stack stack-tight">
        <p role="status" className="words">
          {t(isSent ? 'examine.running' : 'examine.sending', { name: file.name })}
        </p>
        {previous !== null && <p className="small soft words">{t('examine.heldAgainst', { name: previous.name })}</p>}
        {isSent ? <Seconds /> : <Sending sent={sent} />}
        <p className="small soft">{t('examine.patience', { minutes: String(EXAMINED_UPLOAD.minutes) })}</p>
      </div>
      <Button onClick={onStop}>{t('action.cancel')}</Button>
    </div>
  )
}

function Sending({ sent }: { sent: number }) {
  const { t } = useTexts()
  const percent = Math.floor(sent * 100)
  return (
    <div className="row">
      <progress className="examine-sent" max={100} value={percent} aria-label={t('examine.sent')} />
      <span className="small soft number" aria-hidden="true">
        {percent} %
      </span>
    </div>
  )
}

function Seconds() {
  const { t } = useTexts()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - start) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="small soft" aria-hidden="true">
      {t('examine.seconds', { count: seconds })}
    </p>
  )
}
