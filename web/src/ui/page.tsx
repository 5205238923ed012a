import { useEffect, useRef, type ReactNode } from 'react'
import { Heading } from '@digdir/designsystemet-react'
import { useIsFirstPage } from './first-page.ts'

interface PageProps {
  readonly title: string
  /** Shown in the browser tab when it should say more than the heading. */
  readonly documentTitle?: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly width?: 'normal' | 'wide' | 'full'
  readonly children: ReactNode
}

/** Title in the tab, and the heading takes focus after a move between pages so that a screen reader hears where it came. */
export function usePageHeading(documentTitle: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useIsFirstPage()
  useEffect(() => {
    document.title = `${documentTitle} – Årsring`
  }, [documentTitle])
  useEffect(() => {
    if (!isFirst) heading.current?.focus()
    // Only on arrival: a title that changes while one reads must not take the focus.
  }, [isFirst])
  return heading
}

export function Page({ title, documentTitle = title, lead, actions, width = 'normal', children }: PageProps) {
  const heading = usePageHeading(documentTitle)
  return (
    <div className={`page page-${width}`}>
      <header className="page-head">
        <div className="stack stack-tight">
          <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {lead !== undefined && <div className="page-lead soft">{lead}</div>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
