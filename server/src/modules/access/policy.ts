import type { Right } from '../../platform/context.ts'
import { lineOf, type Unit } from '../organisation/index.ts'

/** A role is a named set of rights; it is given on a unit and holds for everything below it, from one day to another. */
export const ROLE_RIGHTS = {
  controller: ['read', 'enter', 'write'],
  hr_adviser: ['read', 'enter', 'write'],
  unit_head: ['read', 'write', 'approve'],
  central_office: ['read', 'approve', 'publish', 'administer', 'enter'],
  auditor: ['read'],
} as const satisfies Record<string, readonly Right[]>

export type Role = keyof typeof ROLE_RIGHTS
export const ROLES = Object.keys(ROLE_RIGHTS) as readonly Role[]

export interface RoleOnUnit {
  readonly role: Role
  readonly unitId: string
}

/** May a person with these roles do this on this unit? Rights come from roles on the unit and on everything above it. */
export function isAllowed(
  roles: readonly RoleOnUnit[],
  units: readonly Pick<Unit, 'id' | 'parentId'>[],
  right: Right,
  unitId: string,
): boolean {
  const line = lineOf(units, unitId)
  return roles.some((held) => line.includes(held.unitId) && (ROLE_RIGHTS[held.role] as readonly Right[]).includes(right))
}
