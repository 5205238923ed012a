import { ok } from '@arsring/shared'
import { z } from 'zod'
import { RIGHTS } from '../../platform/context.ts'
import { addRoute, type Api } from '../../platform/http/route.ts'
import { unitTree } from './queries/unit-tree.ts'

const UnitView = z
  .object({
    id: z.string(),
    name: z.string(),
    parent: z.string().nullable(),
    budgetChapters: z.array(z.object({ code: z.string(), name: z.string() })),
    can: z.record(z.enum(RIGHTS), z.boolean()),
  })
  .meta({ id: 'Unit' })

export function organisationRoutes(api: Api): void {
  addRoute(api, {
    method: 'GET',
    url: '/api/units',
    summary: 'Units one may read, parents before children, with what one may do there',
    policy: 'signed-in',
    answer: z.object({ units: z.array(UnitView) }),
    problems: [],
    async handle(ctx) {
      const units = (await unitTree(ctx)).filter((unit) => ctx.actor.can('read', unit.id))
      return ok({
        units: units.map((unit) => ({
          id: unit.id,
          name: unit.name,
          parent: unit.parentId,
          budgetChapters: [...unit.budgetChapters],
          can: {
            read: true,
            enter: ctx.actor.can('enter', unit.id),
            write: ctx.actor.can('write', unit.id),
            approve: ctx.actor.can('approve', unit.id),
            publish: ctx.actor.can('publish', unit.id),
            administer: ctx.actor.can('administer', unit.id),
          },
        })),
      })
    },
  })
}
