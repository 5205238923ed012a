import { queryOptions } from '@tanstack/react-query'
import { getDemoRoles, getRoles, getSession, getUnits } from '../../api/access.ts'

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: getSession, staleTime: 60_000 })
export const rolesQuery = queryOptions({ queryKey: ['demo-roles'], queryFn: getDemoRoles, staleTime: Infinity })
export const unitsQuery = queryOptions({ queryKey: ['units'], queryFn: getUnits, staleTime: 60_000 })
export const heldRolesQuery = queryOptions({ queryKey: ['roles'], queryFn: getRoles })
