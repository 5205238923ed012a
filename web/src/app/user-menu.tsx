import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { Dropdown } from '@digdir/designsystemet-react'
import { ChevronDownIcon } from '@navikt/aksel-icons'
import { LANGUAGES } from '@arsring/shared'
import { signOut } from '../api/access.ts'
import type { Session } from '../api/types.ts'
import { useTexts } from '../texts/provider.tsx'
import { LANGUAGE_NAMES } from '../texts/language-names.ts'

/** Who is signed in, the language, the settings and the way out. Without a session: the way in. */
export function UserMenu({ session }: { session: Session }) {
  const { t, language, setLanguage } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const queries = useQueryClient()
  const router = useRouter()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      queries.clear()
      await router.invalidate()
      await router.navigate({ to: '/logg-inn' })
    },
  })

  if (session.user === null) {
    return (
      <Link to="/logg-inn" className="shell-enter">
        {t('shell.enter')}
      </Link>
    )
  }
  return (
    <>
      <button type="button" className="shell-user" popoverTarget="user-menu" aria-expanded={isOpen}>
        <span className="shell-user-title">{session.user.title}</span>
        <ChevronDownIcon aria-hidden="true" fontSize="1.25rem" />
      </button>
      <Dropdown
        id="user-menu"
        open={isOpen}
        onOpen={() => setIsOpen(true)}
        onClose={() => setIsOpen(false)}
        placement="bottom-end"
        className="user-menu"
      >
        <Dropdown.Heading>{t('shell.language')}</Dropdown.Heading>
        <Dropdown.List>
          {LANGUAGES.map((choice) => (
            <Dropdown.Item key={choice}>
              <Dropdown.Button
                lang={choice}
                aria-pressed={choice === language}
                onClick={() => {
                  setLanguage(choice)
                  setIsOpen(false)
                }}
              >
                {LANGUAGE_NAMES[choice]}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
        <Dropdown.List>
          <Dropdown.Item>
            <Dropdown.Button asChild>
              <Link to="/innstillinger" onClick={() => setIsOpen(false)}>
                {t('room.settings')}
              </Link>
            </Dropdown.Button>
          </Dropdown.Item>
          <Dropdown.Item>
            <Dropdown.Button onClick={() => leave.mutate()}>{session.isDemo ? t('shell.changeRole') : t('shell.leave')}</Dropdown.Button>
          </Dropdown.Item>
        </Dropdown.List>
      </Dropdown>
    </>
  )
}
