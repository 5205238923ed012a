import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from '../api/client.ts'
import { sessionQuery } from '../features/access/index.ts'

/**
 * Server state of the whole app. Only answers that never came are asked for again: a refusal stays a refusal.
 * A session that has ended sends the person to the door with the way back kept in the address.
 */
export function createQueries(onSessionEnded: () => void): QueryClient {
  const onError = (error: unknown, source: 'query' | 'mutation', key: readonly unknown[] = []) => {
    if (problemOf(error)?.status !== 401 || (source === 'query' && key[0] === 'session')) return
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey }).then(onSessionEnded)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => onError(error, 'query', query.queryKey) }),
    mutationCache: new MutationCache({ onError: (error) => onError(error, 'mutation') }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 3 && problemOf(error)?.kind === 'offline',
      },
    },
  })
  return client
}
