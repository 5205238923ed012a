import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Dialog, Heading } from '@digdir/designsystemet-react'
import { useTexts } from '../texts/provider.tsx'

interface ModalProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
}

/**
 * A dialog that is open as long as it is rendered. Escape and the close button call `onClose`; a click beside it does not
 * lose what was typed. The focus goes to the first field when it is in sight, else to the title; and afterwards back to where it was, or
 * to the heading of the page when that is gone.
 */
export function Modal({ title, onClose, children, actions, size = 'normal' }: ModalProps) {
  const { t } = useTexts()
  const body = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const field = body.current?.querySelector<HTMLElement>('input, textarea, select')
    const room = body.current?.closest('dialog')?.getBoundingClientRect()
    const isInSight = field && room && field.getBoundingClientRect().bottom <= room.bottom
    ;(isInSight === true ? field : heading.current)?.focus()
    return () => {
      if (document.activeElement !== document.body) return
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus({ preventScroll: true })
      else document.querySelector<HTMLElement>('main h1')?.focus()
    }
  }, [before])
  return (
    <Dialog
      open
      onClose={onClose}
      closedby="closerequest"
      closeButton={t('action.close')}
      className={`modal modal-${size}`}
      aria-label={title}
    >
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <div className="stack" ref={body}>
        {children}
      </div>
      {actions !== undefined && <div className="row modal-actions">{actions}</div>}
    </Dialog>
  )
}
