import { Link } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { useTexts } from '../texts/provider.tsx'

export function NotFound() {
  const { t } = useTexts()
  return (
    <main id="innhold" className="main">
      <Page title={t('notFound.title')} lead={t('notFound.text')}>
        <p>
          <Link to="/" className="link-on">
            {t('notFound.home')}
          </Link>
        </p>
      </Page>
    </main>
  )
}
