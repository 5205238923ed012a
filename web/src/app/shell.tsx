import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, Outlet } from '@tanstack/react-router'
import { SkipLink } from '@digdir/designsystemet-react'
import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { useSession } from '../features/access/index.ts'
import { useTexts } from '../texts/provider.tsx'
import { Mark } from '../ui/mark.tsx'
import { MainMenu } from './main-menu.tsx'
import { UserMenu } from './user-menu.tsx'

const FindAnything = lazy(() => import('./find-anything.tsx').then((module) => ({ default: module.FindAnything })))

/** The frame around every page: mark, rooms, search, day, person. */
export function Shell() {
  const { t, dates } = useTexts()
  const session = useSession()
  const [isFinding, setIsFinding] = useState(false)
  const isSignedIn = session.user !== null
  useFindKey(isSignedIn, () => setIsFinding(true))

  return (
    <>
      <SkipLink href="#innhold">{t('shell.skip')}</SkipLink>
      <header className="shell-head">
        <Link to="/" className="shell-name">
          <Mark />
          <span>Årsring</span>
        </Link>
        <MainMenu isSignedIn={isSignedIn} isDemo={session.isDemo} />
        <div className="shell-tools">
          {isSignedIn && (
            <button type="button" className="shell-find" onClick={() => setIsFinding(true)} aria-keyshortcuts="Control+K">
              <MagnifyingGlassIcon aria-hidden="true" fontSize="1.25rem" />
              <span className="shell-find-text">{t('shell.find')}</span>
              <kbd aria-hidden="true">Ctrl K</kbd>
            </button>
          )}
          {session.isDemo && (
            <span className="shell-today" title={t('shell.demoDay')}>
              {dates.shortDay(session.today)} {session.today.slice(0, 4)} · {t('shell.demo')}
            </span>
          )}
          <UserMenu session={session} />
        </div>
      </header>
      <main id="innhold" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      {isFinding && (
        <Suspense>
          <FindAnything onClose={() => setIsFinding(false)} />
        </Suspense>
      )}
    </>
  )
}

function useFindKey(isActive: boolean, open: () => void) {
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
