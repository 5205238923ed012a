export { hasRight, useSession } from './session.ts'
export { sessionQuery, unitsQuery } from './queries.ts'
