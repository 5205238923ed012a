import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { placeBeside } from './place-beside.ts'

interface AnchoredProps {
  readonly label: string
  /** The rectangle it stands beside, in the window; null when that is gone. */
  readonly anchor: () => DOMRect | null
  readonly onClose: () => void
  /** False for a list that follows the caret: the focus stays where one types. */
  readonly takesFocus?: boolean
  readonly role?: 'dialog' | undefined
  readonly className?: string
  readonly children: ReactNode
}

/** A bubble beside something on the page. Escape or a click elsewhere closes it; focus goes back to where it came from. */
export function Anchored({ label, anchor, onClose, takesFocus = true, role = 'dialog', className = '', children }: AnchoredProps) {
  const bubble = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = bubble.current
    if (element === null) return
    element.showPopover()
    const place = () => {
      const rect = anchor()
      if (rect === null) return
      const at = placeBeside(
        rect,
        { width: element.offsetWidth, height: element.offsetHeight },
        { width: window.innerWidth, height: window.innerHeight },
      )
      element.style.left = `${at.x}px`
      element.style.top = `${at.y}px`
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(element)
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  }, [anchor])

  useEffect(() => {
    const element = bubble.current
    if (!takesFocus || element === null) return
    const before = document.activeElement
    // What is still being fetched has nothing to focus yet: then the bubble itself, so that Tab goes on into it.
    const first = element.querySelector<HTMLElement>('[data-first], button, a, input, select, textarea') ?? element
    first.focus({ preventScroll: true })
    return () => {
      const isInside = element.contains(document.activeElement) || document.activeElement === document.body
      if (isInside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [takesFocus])

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && bubble.current?.contains(event.target) === false) onClose()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      event.preventDefault()
      onClose()
    }
    document.addEventListener('pointerdown', onPointer, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [onClose])

  return (
    <div
      ref={bubble}
      popover="manual"
      className={`anchored ${className}`.trim()}
      tabIndex={takesFocus ? -1 : undefined}
      role={role}
      aria-label={role === undefined ? undefined : label}
    >
      {children}
    </div>
  )
}
