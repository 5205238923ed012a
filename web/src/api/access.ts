import { answer, api } from './client.ts'
import type { DemoRole, HeldRole, Session, Story, Unit } from './types.ts'

export const getSession = (): Promise<Session> => answer(api.GET('/api/session'))
export const getDemoRoles = (): Promise<DemoRole[]> => answer(api.GET('/api/demo/roles')).then(({ roles }) => roles)
export const getStory = (): Promise<Story | null> => answer(api.GET('/api/demo/story')).then(({ story }) => story)
export const enterDemo = (role: DemoRole['id']): Promise<Session> =>
  // The ids of the list are the ids that may enter; the description names them one by one.
  answer(api.POST('/api/demo/enter', { body: { role: role as 'controller' } }))
export const signIn = (email: string, password: string): Promise<Session> => answer(api.POST('/api/sign-in', { body: { email, password } }))
export const signOut = (): Promise<Session> => answer(api.POST('/api/sign-out'))
export const getUnits = (): Promise<Unit[]> => answer(api.GET('/api/units')).then(({ units }) => units)
export const getRoles = (): Promise<HeldRole[]> => answer(api.GET('/api/roles')).then(({ roles }) => roles)
