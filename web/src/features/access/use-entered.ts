import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Session } from '../../api/types.ts'
import { sessionQuery } from './queries.ts'

/** What happens when someone has come in: nothing of the one before is left, and the page they came for opens. */
export function useEntered(): (session: Session) => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  return async (session) => {
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, session)
    await router.invalidate()
  }
}
