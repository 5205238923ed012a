export { hasRight, useSession } from './session.ts'
export { sessionQuery, storyQuery, unitsQuery } from './queries.ts'
