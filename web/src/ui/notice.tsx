import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../texts/provider.tsx'
import { Button } from './button.tsx'

export interface Notice {
  readonly text: string
  /** Takes back what was just done. */
  readonly undo?: (() => void) | undefined
}

const NoticeContext = createContext<((notice: Notice) => void) | null>(null)
const SHOWN_FOR = 10_000

/** Tells the person, without taking the focus, that something was done. */
export function useNotice(): (notice: Notice) => void {
  const notify = use(NoticeContext)
  if (notify === null) throw new Error('useNotice outside NoticeProvider')
  return notify
}

export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useTexts()
  const [notice, setNotice] = useState<Notice | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isHeld, setIsHeld] = useState(false)
  const notify = useCallback((next: Notice) => setNotice(next), [])
  const value = useMemo(() => notify, [notify])

  useEffect(() => {
    if (notice === null || isHeld) return
    timer.current = setTimeout(() => setNotice(null), SHOWN_FOR)
    return () => clearTimeout(timer.current)
  }, [notice, isHeld])

  const hold = {
    onMouseEnter: () => setIsHeld(true),
    onMouseLeave: () => setIsHeld(false),
    onFocus: () => setIsHeld(true),
    onBlur: () => setIsHeld(false),
  }
  return (
    <NoticeContext value={value}>
      {children}
      <div className="notice-place" role="status" {...hold}>
        {notice !== null && (
          <div className="notice">
            <span>{notice.text}</span>
            {notice.undo !== undefined && (
              <Button
                tone="plain"
                data-size="sm"
                onClick={() => {
                  notice.undo?.()
                  setNotice(null)
                }}
              >
                {t('action.undo')}
              </Button>
            )}
            <Button tone="plain" data-size="sm" onClick={() => setNotice(null)}>
              {t('action.close')}
            </Button>
          </div>
        )}
      </div>
    </NoticeContext>
  )
}
