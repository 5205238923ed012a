import type { Journey } from '../stage.ts'

/** The journeys by the name to ask for one (`npm run test:e2e -- newcomer`), in the order they are played. */
export const journeys: Readonly<Record<string, Journey>> = {}
