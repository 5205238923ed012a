import { ok } from '@arsring/shared'
import { z } from 'zod'
import { RIGHTS } from '../../platform/context.ts'
import { addRoute, type Api } from '../../platform/http/route.ts'
import { unitTree } from '../organisation/index.ts'
import { listRoles } from './queries/list-roles.ts'

export function accessRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/roles',
    summary: 'Who holds which role on the units one may read',
    policy: 'signed-in',
    answer: z.object({
      roles: z.array(
        z.object({
          title: z.string(),
          role: z.string(),
          unit: z.string(),
          unitName: z.string(),
          from: z.string(),
          rights: z.array(z.enum(RIGHTS)),
        }),
      ),
    }),
    problems: [],
    async handle(ctx) {
      const names = new Map((await unitTree(ctx)).map((unit) => [unit.id, unit.name]))
      const roles = (await listRoles(ctx)).filter((held) => ctx.actor.can('read', held.unitId))
      return ok({
        roles: roles.map((held) => ({
          title: held.title,
          role: held.role,
          unit: held.unitId,
          unitName: names.get(held.unitId) ?? held.unitId,
          from: held.from,
          rights: [...held.rights],
        })),
      })
    },
  })
}
