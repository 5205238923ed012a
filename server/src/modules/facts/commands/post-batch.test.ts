import { factKeyText } from '@arsring/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { actorOn, actorWith, done, outcome, post, sampleFile, testTenant } from '../../../services/testing.ts'
import { listHistory } from '../../audit/index.ts'
import { getBatch, listBatches } from '../queries/list-batches.ts'
import { readFacts, readFactHistory } from '../queries/read-facts.ts'
import { readListings } from '../queries/read-listings.ts'
import { keyOf } from '../testing.ts'
import { withdrawBatch } from './withdraw-batch.ts'

const controller = actorWith('Controller', 'read', 'enter')
const reader = actorWith('Revisor', 'read')
const STAFFING = 'Dato;Ansatte;Årsverk\n01.01.2024;22;21\n01.01.2025;22;20,74\n'

describe('posting a file', () => {
  it('makes its figures known with the line each came from, and tells the trail', async () => {
    const tenant = await testTenant()
    const batch = done(await post(tenant, controller, { bytes: STAFFING }))
    expect(batch).toMatchObject({
      kind: 'staffing',
      unit: 'ombud',
      year: 2024,
      lines: 2,
      facts: 4,
      state: 'posted',
      by: 'Controller',
      withdrawn: null,
    })
    const facts = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud' }))
    expect(facts.map((fact) => [factKeyText(fact.key), fact.value.kind === 'number' ? fact.value.value : '', fact.source])).toEqual([
      ['staff-headcount;ombud;2024-01-01;result', '22', { kind: 'batch', batch: batch.id, line: 2 }],
      ['staff-fte;ombud;2024-01-01;result', '21', { kind: 'batch', batch: batch.id, line: 2 }],
      ['staff-headcount;ombud;2025-01-01;result', '22', { kind: 'batch', batch: batch.id, line: 3 }],
      ['staff-fte;ombud;2025-01-01;result', '20.74', { kind: 'batch', batch: batch.id, line: 3 }],
    ])
    const [entry] = await tenant.as(controller, (ctx) => listHistory(ctx, batch.id))
    expect(entry).toMatchObject({
      event: 'facts.batch.posted',
      by: 'Controller',
      unitId: 'ombud',
      data: { name: 'staffing.csv', facts: 4, lines: 2 },
    })
  })

  it('keeps the bytes as they came', async () => {
    const tenant = await testTenant()
    const bytes = sampleFile('ombud/sick-leave.csv')
    const batch = done(await post(tenant, controller, { bytes, kind: 'sick-leave', name: 'sykefravær.csv' }))
    const [file] = await tenant.sql(
      sql<{ sha256: string; bytes: number }>`select sha256, bytes from facts.source_file where id = ${batch.sourceFile}`,
    )
    expect((await tenant.installation.files.get(file?.sha256 ?? '')).equals(bytes)).toBe(true)
    expect(file?.bytes).toBe(bytes.length)
  })

  it.each([
    ['ombud', 'indicators', 'indicators.csv'],
    ['ombud', 'accounts', 'accounts-2024.csv'],
    ['ombud', 'adjustments', 'adjustments.csv'],
    ['ombud', 'staffing', 'staffing.csv'],
    ['ombud', 'sick-leave', 'sick-leave.csv'],
    ['uke', 'indicators', 'indicators.csv'],
    ['uke', 'accounts', 'accounts-2024.csv'],
    ['uke', 'accounts', 'investments-2024.csv'],
    ['uke', 'projects', 'projects.csv'],
    ['uke', 'staffing', 'staffing.csv'],
    ['uke', 'sick-leave', 'sick-leave.csv'],
  ])('takes the sample’s file of %s: %s (%s)', async (unitId, kind, file) => {
    const tenant = await testTenant()
    const batch = done(await post(tenant, controller, { bytes: sampleFile(`${unitId}/${file}`), name: file, kind, unitId }))
    const [stored] = await tenant.sql(
      sql<{
        facts: number
        distinct: number
      }>`select count(*) as facts, count(distinct key_text) as distinct from facts.fact where batch_id = ${batch.id}`,
    )
    expect(stored).toEqual({ facts: batch.facts, distinct: batch.facts })
  })

  it('takes a workbook of key figures once its indicators are defined, and refuses it before', async () => {
    const tenant = await testTenant()
    const workbook = { bytes: sampleFile('ombud/key-figures.xlsx'), kind: 'key-figures', name: 'nøkkeltall.xlsx' }
    expect(outcome(await post(tenant, controller, workbook))).toMatch(/^invalid line /)
    done(await post(tenant, controller, { bytes: sampleFile('ombud/indicators.csv'), kind: 'indicators', name: 'indikatorer.csv' }))
    expect(done(await post(tenant, controller, workbook)).facts).toBe(40)
  })

  it('takes the list of adjustments row by row, with lines', async () => {
    const tenant = await testTenant()
    const file =
      'Kapittel;Regnskapsdel;Vedtak;Dato;Artsgruppe;Beløp;Formål;Motpart\n111;Drift;Sak 12/24;12.06.2024;000-099;-100 000;Lønnsoppgjør;kap. 200\n'
    const batch = done(await post(tenant, controller, { bytes: file, kind: 'adjustments', name: 'justeringer.csv' }))
    const listed = () =>
      tenant.as(controller, async (ctx) => (await readListings(ctx, { unitId: 'ombud', year: 2024 }))['adjustments'] ?? [])
    const rows = await listed()
    expect(rows.map((row) => [row.batch, row.line])).toEqual([[batch.id, 2]])
    const corrected = done(
      await post(tenant, controller, { bytes: file.replace('kap. 200', 'kap. 201'), kind: 'adjustments', name: 'rettet.csv' }),
    )
    const again = await listed()
    expect(again.map((row) => [row.batch, row.fields['counterpart']])).toEqual([[corrected.id, 'kap. 201']])
    done(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId: corrected.id, because: 'feil' })))
    done(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId: batch.id, because: 'feil' })))
    expect(await listed()).toEqual([])
  })
})

describe('a file that is refused', () => {
  const nothingStored = async (tenant: Awaited<ReturnType<typeof testTenant>>): Promise<void> => {
    const [mine] = await tenant.sql(sql<{ n: number }>`select (select count(*) from facts.fact where tenant_id = ${tenant.id})
      + (select count(*) from facts.batch where tenant_id = ${tenant.id}) + (select count(*) from facts.source_file where tenant_id = ${tenant.id})
      + (select count(*) from audit.entry where tenant_id = ${tenant.id} and event like 'facts.%') as n`)
    expect(mine?.n).toBe(0)
  }

  it('posts nothing when one line of many is wrong, and names the line', async () => {
    const tenant = await testTenant()
    const refused = await post(tenant, controller, { bytes: `${STAFFING}01.01.2023;tjueen;21\n` })
    expect(outcome(refused)).toBe('invalid line 4:import.number-letters')
    await nothingStored(tenant)
  })

  it('posts nothing when a line cannot be read as columns', async () => {
    const tenant = await testTenant()
    expect(outcome(await post(tenant, controller, { bytes: `${STAFFING}01.01.2023;21;21;for mye\n` }))).toMatch(/^invalid line 4:/)
    await nothingStored(tenant)
  })

  it.each([
    ['a reader', reader, {}, 'forbidden problem.no-right'],
    ['somebody with the right on another unit only', actorOn('uke', 'Controller', 'read', 'enter'), {}, 'forbidden problem.no-right'],
    ['a unit that is not there', controller, { unitId: 'nowhere' }, 'invalid unit:problem.unknown'],
    ['a kind that is not there', controller, { kind: 'horoscope' }, 'invalid kind:problem.unknown'],
    [
      'the accounts of a chapter that is another’s',
      controller,
      { kind: 'accounts', bytes: sampleFile('uke/accounts-2024.csv') },
      /^invalid line 2:/,
    ],
  ])('is refused from or for %s', async (_, actor, file, expected) => {
    const tenant = await testTenant()
    expect(outcome(await post(tenant, actor, { bytes: STAFFING, ...file }))).toMatch(
      typeof expected === 'string' ? new RegExp(`^${expected}$`) : expected,
    )
    await nothingStored(tenant)
  })
})

describe('the same file twice', () => {
  it('is recognised by its bytes, whatever it is called', async () => {
    const tenant = await testTenant()
    done(await post(tenant, controller, { bytes: STAFFING }))
    expect(outcome(await post(tenant, controller, { bytes: STAFFING, name: 'kopi av staffing.csv' }))).toBe(
      'conflict problem.already-posted',
    )
    expect(outcome(await post(tenant, controller, { bytes: `${STAFFING}\n` }))).toBe('done')
  })

  it('is another file for another unit or year', async () => {
    const tenant = await testTenant()
    done(await post(tenant, controller, { bytes: STAFFING }))
    expect(outcome(await post(tenant, controller, { bytes: STAFFING, unitId: 'uke' }))).toBe('done')
    expect(outcome(await post(tenant, controller, { bytes: STAFFING, year: 2025 }))).toBe('done')
  })

  it('is posted once when many post it at once', async () => {
    const tenant = await testTenant()
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => post(tenant, controller, { bytes: STAFFING })))
    expect(outcomes.map(outcome).sort()).toEqual([...Array<string>(4).fill('conflict problem.already-posted'), 'done'])
    expect(await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud' }))).toHaveLength(4)
  })

  it('may be posted again once it is withdrawn', async () => {
    const tenant = await testTenant()
    const first = done(await post(tenant, controller, { bytes: STAFFING }))
    done(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId: first.id, because: 'feil år' })))
    const second = done(await post(tenant, controller, { bytes: STAFFING }))
    expect(second.id).not.toBe(first.id)
    expect(second.sourceFile).toBe(first.sourceFile)
  })
})

describe('withdrawing a batch', () => {
  const fte = keyOf('staff-fte;ombud;2024-01-01;result')
  const valueOf = async (tenant: Awaited<ReturnType<typeof testTenant>>): Promise<string | undefined> => {
    const [fact] = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud', key: fte }))
    return fact?.value.kind === 'number' ? fact.value.value : undefined
  }

  it('leaves the figures of the batch before, and history keeps both', async () => {
    const tenant = await testTenant()
    done(await post(tenant, controller, { bytes: 'Dato;Ansatte;Årsverk\n01.01.2024;22;21\n' }))
    const second = done(await post(tenant, controller, { bytes: 'Dato;Ansatte;Årsverk\n01.01.2024;22;19,5\n' }))
    expect(await valueOf(tenant)).toBe('19.5')
    const withdrawn = done(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId: second.id, because: ' galt uttrekk ' })))
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawn: { by: 'Controller', because: 'galt uttrekk' } })
    expect(await valueOf(tenant)).toBe('21')
    const history = await tenant.as(controller, (ctx) => readFactHistory(ctx, fte))
    expect(history.map((fact) => [fact.value.kind === 'number' ? fact.value.value : '', fact.isWithdrawn])).toEqual([
      ['19.5', true],
      ['21', false],
    ])
    const events = await tenant.as(controller, (ctx) => listHistory(ctx, second.id))
    expect(events.map((entry) => entry.event)).toEqual(['facts.batch.withdrawn', 'facts.batch.posted'])
  })

  it('leaves nothing when there was nothing before', async () => {
    const tenant = await testTenant()
    const only = done(await post(tenant, controller, { bytes: STAFFING }))
    done(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId: only.id, because: 'feil' })))
    expect(await valueOf(tenant)).toBeUndefined()
  })

  it('wants a reason, the right, and a batch that is not withdrawn already', async () => {
    const tenant = await testTenant()
    const { id } = done(await post(tenant, controller, { bytes: STAFFING }))
    const withdraw = async (actor: typeof controller, because: string, batchId = id): Promise<string> =>
      outcome(await tenant.run(actor, (ctx) => withdrawBatch(ctx, { batchId, because })))
    expect(await withdraw(controller, '  ')).toBe('invalid because:problem.reason-needed')
    expect(await withdraw(reader, 'x')).toBe('forbidden problem.no-right')
    expect(await withdraw(actorOn('uke', 'Controller', 'read', 'enter'), 'x')).toBe('not_found')
    expect(await withdraw(controller, 'x', 'bat_none')).toBe('not_found')
    expect(await Promise.all([withdraw(controller, 'x'), withdraw(controller, 'x')])).toEqual(
      expect.arrayContaining(['done', 'conflict problem.already-withdrawn']),
    )
  })

  it('takes the definitions of a definitions file back with it', async () => {
    const tenant = await testTenant()
    const definitions = done(await post(tenant, controller, { bytes: sampleFile('ombud/indicators.csv'), kind: 'indicators' }))
    done(await tenant.run(controller, (ctx) => withdrawBatch(ctx, { batchId: definitions.id, because: 'feil' })))
    expect(
      outcome(await post(tenant, controller, { bytes: sampleFile('ombud/key-figures.xlsx'), kind: 'key-figures', name: 'x.xlsx' })),
    ).toMatch(/^invalid line /)
  })
})

describe('the list of posted files', () => {
  it('shows the newest first, and of each unit only to those who may read it', async () => {
    const tenant = await testTenant()
    const first = done(await post(tenant, controller, { bytes: STAFFING }))
    const second = done(await post(tenant, controller, { bytes: STAFFING, unitId: 'uke' }))
    const list = (actor: typeof controller, unit?: string) =>
      tenant.as(actor, async (ctx) => (await listBatches(ctx, unit)).map((batch) => batch.id))
    expect(await list(controller)).toEqual([second.id, first.id])
    expect(await list(controller, 'ombud')).toEqual([first.id])
    expect(await list(actorOn('ombud', 'x', 'read'))).toEqual([first.id])
    expect(await list(actorWith('x'))).toEqual([])
    expect(outcome(await tenant.run(actorOn('ombud', 'x', 'read'), (ctx) => getBatch(ctx, second.id)))).toBe('not_found')
  })
})

describe('the tables of figures', () => {
  it.each([
    ['a figure changed', sql`update facts.fact set value = '{}'`],
    ['a figure removed', sql`delete from facts.fact`],
    ['a batch removed', sql`delete from facts.batch`],
    ['a withdrawal taken back', sql`delete from facts.batch_withdrawal`],
    ['a definition changed', sql`update facts.definition set body = '{}'`],
  ])('let nobody have %s', async (_, statement) => {
    const tenant = await testTenant()
    done(await post(tenant, controller, { bytes: STAFFING }))
    await expect(tenant.as(controller, (ctx) => statement.execute(ctx.tx))).rejects.toThrow(/permission denied/)
  })
})
