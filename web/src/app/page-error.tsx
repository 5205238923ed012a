import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTexts } from '../texts/provider.tsx'
import { Page } from '../ui/page.tsx'
import { Failed } from '../ui/states.tsx'

/** A page that could not be shown: what happened, and a way on. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTexts()
  const router = useRouter()
  return (
    <main id="innhold" className="main">
      <Page title={t('problem.title')}>
        <Failed
          error={error}
          onRetry={() => {
            reset()
            void router.invalidate()
          }}
        />
      </Page>
    </main>
  )
}
