import { useEffect, useId, useState } from 'react'
import { Link, useRouterState } from '@tanstack/react-router'
import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useTexts } from '../texts/provider.tsx'
import type { TextId } from '../texts/translate.ts'

type RoomText = Extract<TextId, `room.${string}`>
type Room = '/' | '/aar' | '/tall' | '/kilder' | '/undersok' | '/utgivelser'
const ROOMS: readonly { readonly to: Room; readonly text: RoomText; readonly isPublic?: true; readonly isOpenInDemo?: true }[] = [
  { to: '/', text: 'room.home' },
  { to: '/aar', text: 'room.year' },
  { to: '/tall', text: 'room.figures' },
  { to: '/kilder', text: 'room.sources' },
  { to: '/undersok', text: 'room.examine', isOpenInDemo: true },
  { to: '/utgivelser', text: 'room.published', isPublic: true },
]

/** The rooms. On a narrow screen they fold behind one button. */
export function MainMenu({ isSignedIn, isDemo }: { isSignedIn: boolean; isDemo: boolean }) {
  const { t } = useTexts()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => setIsOpen(false), [path])
  const rooms = ROOMS.filter((room) => isSignedIn || room.isPublic === true || (isDemo && room.isOpenInDemo === true))

  return (
    <nav
      className="shell-nav"
      aria-label={t('shell.rooms')}
      data-open={isOpen}
      onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}
    >
      <button type="button" className="shell-nav-toggle" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? <XMarkIcon aria-hidden="true" fontSize="1.5rem" /> : <MenuHamburgerIcon aria-hidden="true" fontSize="1.5rem" />}
        <span className="unseen">{t('shell.menu')}</span>
      </button>
      <ul id={id} role="list">
        {rooms.map((room) => (
          <li key={room.text}>
            <Link to={room.to} activeOptions={{ exact: room.to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              {t(room.text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
