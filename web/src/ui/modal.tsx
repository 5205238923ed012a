import { useEffect, useRef, type ReactNode } from 'react'
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
 * lose what was typed. The focus goes to the first field, or to the title when there is none.
 */
export function Modal({ title, onClose, children, actions, size = 'normal' }: ModalProps) {
  const { t } = useTexts()
  const body = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const field = body.current?.querySelector<HTMLElement>('input, textarea, select')
    ;(field ?? heading.current)?.focus()
  }, [])
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
