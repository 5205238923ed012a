import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../api/client.ts'
import { useTexts } from '../texts/provider.tsx'
import { Page } from './page.tsx'
import { Failed, Loading } from './states.tsx'

/** A page that stands or falls with one answer: when the answer is a refusal, the refusal has a page and a heading too. */
export function LoadedPage<T>({ query, children }: { query: UseQueryResult<T>; children: (answer: T) => ReactNode }) {
  const { t } = useTexts()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (!query.isError) return <Loading />
  const isMissing = problemOf(query.error)?.kind === 'not_found'
  return (
    <Page title={isMissing ? t('notFound.title') : t('problem.title')} lead={isMissing ? t('notFound.text') : undefined}>
      <Failed error={query.error} onRetry={isMissing ? undefined : () => void query.refetch()} />
      <p>
        <Link to="/" className="link-on">
          {t('notFound.home')}
        </Link>
      </p>
    </Page>
  )
}
