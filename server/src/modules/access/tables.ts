import type { Role } from './policy.ts'

export interface AccessTables {
  'access.role_assignment': {
    tenant_id: string
    id: string
    user_id: string
    /** The title others see; the account itself is the sign-in library's. */
    title: string
    role: Role
    unit_id: string
    valid_from: string
    valid_to: string | null
  }
}

/** Not tenant data: which municipality an account belongs to, read before any tenant is known. */
export interface MembershipTables {
  'auth.membership': { user_id: string; tenant_id: string }
}
