import { useSuspenseQuery } from '@tanstack/react-query'
import type { Right, Session } from '../../api/types.ts'
import { sessionQuery } from './queries.ts'

/** Who is signed in, what day it is and what they may do. Loaded before any page is shown. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** True when the person has the right on some unit; the server decides for each thing. */
export function hasRight(session: Session, right: Right): boolean {
  return session.rights.some((given) => given.rights.includes(right))
}
