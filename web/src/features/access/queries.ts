import { queryOptions } from '@tanstack/react-query'
import { getDemoRoles, getRoles, getSession, getStory, getUnits } from '../../api/access.ts'

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: getSession, staleTime: 60_000, retry: 1 })
export const rolesQuery = queryOptions({ queryKey: ['demo-roles'], queryFn: getDemoRoles, staleTime: Infinity })
export const unitsQuery = queryOptions({ queryKey: ['units'], queryFn: getUnits, staleTime: 60_000 })
export const heldRolesQuery = queryOptions({ queryKey: ['roles'], queryFn: getRoles })
/** The same for everyone, and needs no session: what the sample's reports say as they were printed. */
export const storyQuery = queryOptions({ queryKey: ['story'], queryFn: getStory, staleTime: Infinity })
