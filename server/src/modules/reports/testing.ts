import type { DocumentNode } from '@arsring/document'
import { sql } from 'kysely'
import { actorWith, done, post, sampleFile, testTenant, type TestTenant } from '../../services/testing.ts'
import { assemble, shownValues } from './model/assemble.ts'
import { loadReport } from './queries/load-report.ts'
import { startReport } from './commands/start-report.ts'

export const controller = actorWith('Controller', 'read', 'enter', 'write')
export const writer = actorWith('Rådgiver', 'read', 'write')
export const head = actorWith('Virksomhetsleder', 'read', 'write', 'approve')
export const central = actorWith('Sentral økonomiavdeling', 'read', 'approve', 'publish')
export const reader = actorWith('Revisor', 'read')

export const REPORT = 'ombud-2024'

const FILES = {
  indicators: 'indicators.csv',
  'key-figures': 'key-figures.xlsx',
  accounts: 'accounts-2024.csv',
  staffing: 'staffing.csv',
  'sick-leave': 'sick-leave.csv',
} as const
type Kind = keyof typeof FILES

/** A municipality where the ombud has posted these files of the sample and started its report of 2024: every section a draft. */
export async function tenantWithReport(...kinds: readonly Kind[]): Promise<TestTenant> {
  const tenant = await testTenant()
  for (const kind of kinds) done(await post(tenant, controller, { bytes: sampleFile(`ombud/${FILES[kind]}`), kind, name: FILES[kind] }))
  done(await tenant.run(head, (ctx) => startReport(ctx, { unitId: 'ombud', year: 2024, language: 'nb' })))
  return tenant
}

/** A municipality where the whole sample of the ombud is posted and every section approved, past the commands to save time. */
export async function tenantReadyToPublish(): Promise<TestTenant> {
  const tenant = await tenantWithReport('indicators', 'key-figures', 'accounts', 'staffing', 'sick-leave')
  await approveSections(tenant)
  await tenant.sql(sql`update reports.report set state = 'approved' where tenant_id = ${tenant.id}`)
  return tenant
}

/** Approves every section with the figures it shows just now, in one go. */
export async function approveSections(tenant: TestTenant): Promise<void> {
  const report = assemble(done(await tenant.run(head, (ctx) => loadReport(ctx, REPORT))))
  for (const section of report.sections.filter((candidate) => candidate.loaded !== null)) {
    const values = JSON.stringify(shownValues(section, report))
    await tenant.sql(
      sql`update reports.section set state = 'approved', approved_values = ${values} where tenant_id = ${tenant.id} and section_id = ${section.template.id}`,
    )
  }
}

/** A text of one paragraph for each given text. */
export function textOf(...paragraphs: readonly string[]): DocumentNode {
  return { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}
