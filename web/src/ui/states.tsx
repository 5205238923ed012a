import type { ReactNode } from 'react'
import { Alert, Heading, Paragraph, Spinner } from '@digdir/designsystemet-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { problemOf } from '../api/client.ts'
import { useTexts } from '../texts/provider.tsx'
import type { Translate } from '../texts/translate.ts'
import { Button } from './button.tsx'

export function Loading({ what }: { what?: string }) {
  const { t } = useTexts()
  return (
    <div className="loading" role="status">
      <Spinner aria-hidden="true" data-size="sm" />
      <span>{what ?? t('state.loading')}</span>
    </div>
  )
}

/** What went wrong, in the person's words: the server's own explanation when it gave one. */
export function explainError(error: unknown, t: Translate): string {
  const problem = problemOf(error)
  if (problem === null) return t('problem.bug')
  if (problem.kind === 'offline') return t('problem.offline')
  const issues = (problem.issues ?? []).map((issue) => issue.message).filter((text) => text !== '')
  if (issues.length > 0) return issues.join(' ')
  return problem.detail ?? t('problem.bug')
}

export function Failed({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTexts()
  return (
    <Alert data-color="danger" role="alert">
      <div className="stack stack-tight">
        <Paragraph>{explainError(error, t)}</Paragraph>
        {onRetry !== undefined && (
          <div>
            <Button onClick={onRetry}>{t('action.tryAgain')}</Button>
          </div>
        )}
      </div>
    </Alert>
  )
}

/** An empty page says what to do next. */
export function Empty({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
      {action !== undefined && <div className="row">{action}</div>}
    </div>
  )
}

/** Loading, error and success of one query; what is on screen stays while it is fetched again. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (answer: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />
  return <Loading />
}
