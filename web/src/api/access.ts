import { request } from './client.ts'
import type { DemoRole, Session, Unit } from './types.ts'

export const getSession = () => request<Session>('GET', '/api/session')
export const getDemoRoles = () => request<{ roles: DemoRole[] }>('GET', '/api/demo/roles').then((answer) => answer.roles)
export const enterDemo = (role: string) => request<Session>('POST', '/api/demo/enter', { body: { role } })
export const signIn = (email: string, password: string) => request<Session>('POST', '/api/sign-in', { body: { email, password } })
export const signOut = () => request<undefined>('POST', '/api/sign-out', { body: {} })
export const getUnits = () => request<{ units: Unit[] }>('GET', '/api/units').then((answer) => answer.units)
