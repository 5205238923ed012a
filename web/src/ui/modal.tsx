import type { ReactNode } from 'react'
import { Dialog, Heading } from '@digdir/designsystemet-react'
import { useTexts } from '../texts/provider.tsx'

interface ModalProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
}

/** A dialog that is open as long as it is rendered. Escape and the close button call `onClose`; a click beside it does not lose what was typed. */
export function Modal({ title, onClose, children, actions, size = 'normal' }: ModalProps) {
  const { t } = useTexts()
  return (
    <Dialog
      open
      onClose={onClose}
      closedby="closerequest"
      closeButton={t('action.close')}
      className={`modal modal-${size}`}
      aria-label={title}
    >
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      <div className="stack">{children}</div>
      {actions !== undefined && <div className="row modal-actions">{actions}</div>}
    </Dialog>
  )
}
