import type { ReadContext } from '../../../platform/context.ts'
import { tablesOf } from '../../../platform/db/narrow.ts'
import { defaultSettings, type Tenant, type TenantSettings } from '../model.ts'
import type { OrganisationTables } from '../tables.ts'

/** The municipality of the context with its settings; null before it is set up. */
export async function getTenant(ctx: ReadContext): Promise<Tenant | null> {
  const row = await tablesOf<OrganisationTables>(ctx).selectFrom('organisation.tenant').select(['name', 'settings']).executeTakeFirst()
  if (row === undefined) return null
  // jsonb comes parsed from both engines; the column type is what is written.
  const settings = row.settings as unknown as Partial<TenantSettings>
  return { id: ctx.tenantId, name: row.name, settings: { ...defaultSettings, ...settings } }
}
