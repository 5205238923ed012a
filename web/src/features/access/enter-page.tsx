import { Link } from '@tanstack/react-router'
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { LANGUAGES } from '@arsring/shared'
import { LANGUAGE_NAMES } from '../../texts/language-names.ts'
import { useTexts } from '../../texts/provider.tsx'
import { Mark } from '../../ui/mark.tsx'
import { usePageHeading } from '../../ui/page.tsx'
import { DemoRoles } from './demo-roles.tsx'
import { EnterStory } from './enter-story.tsx'
import { useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'
import './enter.css'

/** The door: one click on a role in the demo, e-mail and password elsewhere. */
export function EnterPage() {
  const { t, dates, language, setLanguage } = useTexts()
  const session = useSession()
  const heading = usePageHeading(t('enter.title'))
  return (
    <main id="innhold" className="enter">
      <section className="enter-what">
        <div className="enter-name">
          <Mark size={56} />
          <span>Årsring</span>
        </div>
        <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
          {t('enter.promise')}
        </Heading>
        <Paragraph>{t('enter.what')}</Paragraph>
        {session.isDemo && <EnterStory />}
        {session.isDemo && <Paragraph className="enter-day">{t('enter.day', { day: dates.day(session.today) })}</Paragraph>}
        <ul role="list" className="enter-languages">
          {LANGUAGES.map((choice) => (
            <li key={choice}>
              <button type="button" lang={choice} aria-pressed={choice === language} onClick={() => setLanguage(choice)}>
                {LANGUAGE_NAMES[choice]}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="enter-how" aria-labelledby="enter-how">
        <Heading level={2} data-size="sm" id="enter-how">
          {session.isDemo ? t('enter.chooseRole') : t('enter.signIn')}
        </Heading>
        {session.isDemo ? <DemoRoles /> : <SignInForm />}
        {session.isDemo && (
          <p>
            <Link to="/undersok">{t('enter.examine')}</Link>
          </p>
        )}
        <p className="small soft">
          <a href="/utgivelser">{t('enter.published')}</a>
        </p>
      </section>
    </main>
  )
}
