import { useEffect, useRef, useState } from 'react'
import { Spinner } from '@digdir/designsystemet-react'
import { useTexts } from '../../texts/provider.tsx'
import { Button } from '../../ui/button.tsx'

/** How long it has taken, since nobody can know how long it will take. The seconds are not read aloud. */
export function Examining({ name, onStop }: { name: string; onStop: () => void }) {
  const { t } = useTexts()
  const [seconds, setSeconds] = useState(0)
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    here.current?.focus()
    const start = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - start) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="sheet examining" ref={here} tabIndex={-1}>
      <Spinner aria-hidden="true" data-size="lg" />
      <div className="stack stack-tight">
        <p role="status" className="words">
          {t('examine.running', { name })}
        </p>
        <p className="small soft" aria-hidden="true">
          {t('examine.seconds', { count: seconds })}
        </p>
        <p className="small soft">{t('examine.patience')}</p>
      </div>
      <Button onClick={onStop}>{t('action.cancel')}</Button>
    </div>
  )
}
