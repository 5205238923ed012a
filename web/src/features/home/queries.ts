import { queryOptions } from '@tanstack/react-query'
import { getStory } from '../../api/access.ts'
import { getHome } from '../../api/reports.ts'

export const homeQuery = queryOptions({ queryKey: ['home'], queryFn: getHome })
/** The same for everyone, and needs no session: what the sample's reports say as they were printed. */
export const storyQuery = queryOptions({ queryKey: ['story'], queryFn: getStory, staleTime: Infinity })
