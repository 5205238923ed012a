import type { Context } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { defaultSettings, type TenantSettings } from '../model.ts'
import type { OrganisationTables } from '../tables.ts'

export interface AddTenant {
  readonly name: string
  readonly kommunenummer: string
  readonly settings?: Partial<TenantSettings>
}

/** Sets up the municipality of the context. Run once, when an installation is made. */
export async function addTenant(ctx: Context, input: AddTenant): Promise<void> {
  await tablesOf<OrganisationTables>(ctx)
    .insertInto('organisation.tenant')
    .values({
      tenant_id: ctx.tenantId,
      name: input.name,
      kommunenummer: input.kommunenummer,
      settings: JSON.stringify({ ...defaultSettings, ...input.settings }),
    })
    .execute()
  await ctx.audit({ event: 'organisation.tenant.added', subject: ctx.tenantId, unitId: null, data: { name: input.name } })
}
