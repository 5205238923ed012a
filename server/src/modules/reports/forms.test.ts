import type { PublicReport } from '@arsring/document'
import type { Table } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { done, post, type TestTenant } from '../../services/testing.ts'
import { replay } from '../../services/replay.ts'
import { readFactHistory } from '../facts/index.ts'
import { currentDefinitions, keyOf, listBatchFacts, withdrawBatch } from '../facts/testing.ts'
import { assemble, type AssembledReport } from './model/assemble.ts'
import type { Snapshot } from './model/snapshot.ts'
import { publishReport } from './publish.ts'
import { listPublications } from './queries/publications.ts'
import { loadReport } from './queries/load-report.ts'
import { usagesOf } from './queries/touched.ts'
import { moveReport } from './commands/move-report.ts'
import { approveSections, central, controller, head, REPORT, tenantWithReport } from './testing.ts'

const HEAD = 'Skjema;Spørsmål;Svar;Kommentar'
const GOALS = 'form-answer;ombud;2024;result;question=health-and-safety.goals'
const FIRST = `${HEAD}\nHMS-området;1;Ja;Målene er nye.\nHMS-området;6;3;\nHMS-området;7;;Behandlet i hvert møte.\n`

const answer = (tenant: TestTenant, bytes: string, kind = 'form-answers') => post(tenant, controller, { bytes, kind, name: 'svar.csv' })
const assembled = async (tenant: TestTenant): Promise<AssembledReport> =>
  assemble(done(await tenant.run(head, (ctx) => loadReport(ctx, REPORT))))
const texts = (table: Table | undefined) =>
  Object.fromEntries((table?.rows ?? []).map((row) => [row.id, Object.values(row.cells).map((cell) => cell.text)]))

describe('the answers to a form', () => {
  it('stand in the table of their section, blank where nobody answered, with a figure behind every word', async () => {
    const tenant = await tenantWithReport()
    expect((await assembled(tenant)).tables.get('health-and-safety')?.rows.map((row) => row.label)).toEqual(['Skjemaet er ikke besvart.'])
    done(await answer(tenant, FIRST))
    const report = await assembled(tenant)
    const table = report.tables.get('health-and-safety')
    expect([table?.number, table?.form]).toEqual(['Tabell 4.7.5', 'health-and-safety'])
    expect(texts(table)).toMatchObject({
      goals: ['Ja', 'Målene er nye.'],
      'action-plans': ['', ''],
      'working-time-breaches': ['3', ''],
      'breaches-treated': ['', 'Behandlet i hvert møte.'],
    })
    expect(table?.rows.find((row) => row.id === 'goals')?.cells['answer']).toMatchObject({ key: keyOf(GOALS), role: 'text' })
    expect(table?.rows.find((row) => row.id === 'goals')?.cells['comment']?.key?.indicator).toBe('form-comment')
    expect(table?.rows.find((row) => row.id === 'action-plans')?.cells['answer']).toEqual({
      text: '',
      value: { kind: 'blank' },
      role: 'text',
      key: null,
    })
    expect(table?.rows.flatMap((row) => (row.kind === 'heading' ? [row.label] : []))).toEqual([
      'Arbeidstid',
      'Trakassering',
      'Vold og trusler',
    ])
    // Answers to one form leave the others as they were.
    expect(report.tables.get('internal-control')?.rows).toHaveLength(1)
    const found = report.findings.filter(({ finding }) => finding.check.startsWith('form-'))
    expect(found.filter(({ section }) => section === 'health-and-safety').map(({ finding }) => finding.check)).toContain('form-unanswered')
    expect(found.filter(({ section }) => section === 'control').map(({ finding }) => finding.severity)).toEqual(['warning'])
  })

  it('have history, are listed by their batch, tell where they are used, and can be withdrawn', async () => {
    const tenant = await tenantWithReport()
    const batch = done(await answer(tenant, FIRST))
    done(await answer(tenant, `${HEAD}\nHMS-området;1;Nei;Kapasitet.\n`))
    const history = await tenant.as(controller, (ctx) => readFactHistory(ctx, keyOf(GOALS)))
    expect(history.map((entry) => entry.value)).toEqual([
      { kind: 'text', value: 'no' },
      { kind: 'text', value: 'yes' },
    ])
    const listed = await tenant.as(controller, async (ctx) => listBatchFacts(ctx, batch.id, await currentDefinitions(ctx)))
    expect(listed.map(({ line, text }) => `${line} ${text}`)).toEqual(['2 Ja', '2 Målene er nye.', '3 3', '4 Behandlet i hvert møte.'])
    const usages = await tenant.as(controller, (ctx) => usagesOf(ctx, [GOALS]))
    expect(usages.map(({ kind, table }) => `${kind} ${table ?? ''}`)).toEqual(['table health-and-safety'])
    done(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId: batch.id, because: 'feil fil' })))
    expect(texts((await assembled(tenant)).tables.get('health-and-safety'))).toMatchObject({
      goals: ['Nei', 'Kapasitet.'],
      'working-time-breaches': ['', ''],
    })
  })

  it('flag their section when they change after approval', async () => {
    const tenant = await tenantWithReport()
    done(await answer(tenant, FIRST))
    await approveSections(tenant)
    done(await answer(tenant, `${HEAD}\nHMS-området;1;Nei;Kapasitet.\nHMS-området;2;Ja;\n`))
    const section = (await assembled(tenant)).sections.find(({ template }) => template.id === 'health-and-safety')
    expect(section?.changes.map(({ before, after }) => `${before} → ${after}`)).toEqual([
      'Ja → Nei',
      'Målene er nye. → Kapasitet.',
      ' → Ja',
    ])
  })

  it('are published with where they came from, and replayed without a difference', async () => {
    const tenant = await tenantWithReport()
    done(await answer(tenant, FIRST))
    const measures = 'Register;Tiltak;Mål;Status\nLikestillings- og mangfoldstiltak;Lærlinger;Minst 6;9 i bruk\n'
    done(await answer(tenant, measures, 'registers'))
    await approveSections(tenant)
    done(await tenant.run(head, (ctx) => moveReport(ctx, { reportId: REPORT, to: 'approved', because: 'åpne funn' })))
    done(
      await publishReport((work) => tenant.run(central, work), tenant.installation.files, {
        reportId: REPORT,
        because: 'Publiseres med åpne funn.',
        erratum: '',
        signature: { title: 'Virksomhetsleder', place: 'Oslo', date: '2025-01-20' },
      }),
    )
    const [publication] = await tenant.as(central, (ctx) => listPublications(ctx))
    const snapshot = JSON.parse((await tenant.installation.files.get(publication?.snapshotSha256 ?? '')).toString('utf8')) as Snapshot
    const figures: PublicReport['figures'] = snapshot.public.figures
    expect(figures[GOALS]).toMatchObject({ text: 'Ja', value: null, unit: 'tekst', source: 'Svar i skjemaer, mottatt 20.01.2025' })
    expect(figures['form-answer;ombud;2024;result;question=health-and-safety.working-time-breaches']).toMatchObject({
      text: '3',
      value: '3',
      unit: 'antall',
    })
    expect(texts(snapshot.public.tables['equality-measures'])).toEqual({ 'equality-measures-laerlinger': ['', 'Minst 6', '', '9 i bruk'] })
    expect(
      figures['register-text;ombud;2024;result;entry=equality-measures-laerlinger;field=status;register=equality-measures']?.label,
    ).toBe('Likestillings- og mangfoldstiltak, Lærlinger: status 2024')
    const installation = { ...tenant.installation, config: { ...tenant.installation.config, publicTenant: tenant.id } }
    const [replayed] = await replay(installation, publication?.id)
    expect(replayed?.figures).toBeGreaterThan(5)
    expect(replayed?.differences).toEqual([])
  })
})
