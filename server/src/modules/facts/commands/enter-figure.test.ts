import { message } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { actorOn, actorWith, done, outcome, post, sampleFile, testTenant, type TestTenant } from '../../../services/testing.ts'
import type { Actor } from '../../../platform/context.ts'
import { listHistory } from '../../audit/index.ts'
import { currentDefinitions } from '../queries/load-definitions.ts'
import { readFactHistory, readFacts } from '../queries/read-facts.ts'
import { keyOf } from '../testing.ts'
import { enterFigure, type EnterFigure } from './enter-figure.ts'

const controller = actorWith('Controller', 'read', 'enter')
const FTE = 'staff-fte;ombud;2024-01-01;result'

const enter = (tenant: TestTenant, key: string, input: Partial<EnterFigure> = {}, actor: Actor = controller) =>
  tenant.run(actor, async (ctx) =>
    enterFigure(ctx, { value: '21', because: 'telt på nytt', seen: 0, ...input, key: keyOf(key) }, await currentDefinitions(ctx)),
  )

async function valueOf(tenant: TestTenant, key: string): Promise<string | undefined> {
  const [fact] = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: keyOf(key).orgUnit, key: keyOf(key) }))
  return fact?.value.kind === 'number' ? fact.value.value : undefined
}

describe('entering a figure by hand', () => {
  it('stands until a newer one, with its reason, and history keeps what was before', async () => {
    const tenant = await testTenant()
    done(await post(tenant, controller, { bytes: 'Dato;Ansatte;Årsverk\n01.01.2024;22;21\n' }))
    const [posted] = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud', key: keyOf(FTE) }))
    const { seq } = done(await enter(tenant, FTE, { value: '20,5', because: ' en stilling er talt to ganger ', seen: posted?.seq ?? 0 }))
    const [fact] = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud', key: keyOf(FTE) }))
    expect(fact).toMatchObject({
      seq,
      value: { kind: 'number', value: '20.5', unit: 'fte', decimals: 2 },
      source: { kind: 'entered', by: 'Controller', because: 'en stilling er talt to ganger' },
    })
    const history = await tenant.as(controller, (ctx) => readFactHistory(ctx, keyOf(FTE)))
    expect(history.map((one) => one.source.kind)).toEqual(['entered', 'batch'])
    const [entry] = await tenant.as(controller, (ctx) => listHistory(ctx, FTE))
    expect(entry).toMatchObject({
      event: 'facts.fact.entered',
      by: 'Controller',
      data: { before: '21,00', after: '20,50', because: 'en stilling er talt to ganger' },
    })
  })

  it('needs a reason', async () => {
    const tenant = await testTenant()
    expect(outcome(await enter(tenant, FTE, { because: ' \n' }))).toBe('invalid because:problem.reason-needed')
    expect(await valueOf(tenant, FTE)).toBeUndefined()
  })

  it.each([
    ['three women', '25;75;4', 'women', 'done'],
    ['one man', '25;75;4', 'men', 'invalid value:problem.small-group'],
    ['men of an unknown number', '25;75;', 'men', 'invalid value:problem.small-group'],
    ['a group of two', '0;100;2', 'women', 'invalid value:problem.small-group'],
  ])('stores pay of no fewer than the threshold: %s', async (_, group, sex, expected) => {
    const tenant = await testTenant()
    const bytes = `År;Gruppe;Menn %;Kvinner %;Antall;Lønn menn;Lønn kvinner\n2024;Ledere;${group};*;*\n`
    done(await post(tenant, controller, { kind: 'pay', name: 'lønn.csv', bytes }))
    const key = `mean-pay;ombud;2024;result;group=ledere;sex=${sex}`
    const [stored] = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud', key: keyOf(key) }))
    expect(outcome(await enter(tenant, key, { value: '700 001', seen: stored?.seq ?? 0 }))).toBe(expected)
    expect(await valueOf(tenant, key)).toBe(expected === 'done' ? '700001' : undefined)
  })

  it.each([
    ['a total', 'operating-amount;ombud;2024;accounts;chapter=111;group=net'],
    ['a sum of two lengths', 'sick-leave-share;ombud;2024;result;length=total'],
    ['a variance', 'operating-amount;ombud;2024;variance;chapter=111;group=000-099'],
    ['a change', 'staff-fte;ombud;2024-01-01;change'],
  ])('is refused for what is calculated: %s', async (_, key) => {
    const tenant = await testTenant()
    expect(outcome(await enter(tenant, key))).toBe('conflict problem.calculated')
  })

  it('is refused for a result that is taken from another indicator', async () => {
    const tenant = await testTenant()
    done(await post(tenant, controller, { bytes: sampleFile('ombud/indicators.csv'), kind: 'indicators' }))
    expect(outcome(await enter(tenant, 'registered-enquiries;ombud;2024;result'))).toBe('conflict problem.calculated')
    expect(outcome(await enter(tenant, 'outreach-events;ombud;2021;result'))).toBe('done')
  })

  it.each([
    ['an indicator nobody has defined', 'horoscope;ombud;2024;result', {}, 'invalid key:problem.unknown'],
    ['a period that is none', 'staff-fte;ombud;2024-13;result', {}, 'invalid key:problem.unknown'],
    ['a day that is none', 'staff-fte;ombud;2024-02-30;result', {}, 'invalid key:problem.unknown'],
    ['a dimension too many', 'staff-fte;ombud;2024-01-01;result;sex=f', {}, 'invalid key:problem.unknown'],
    ['a dimension too few', 'operating-amount;ombud;2024;accounts;chapter=111', {}, 'invalid key:problem.unknown'],
    ['a code that is not on the list', 'operating-amount;ombud;2024;accounts;chapter=111;group=000-098', {}, 'invalid key:problem.unknown'],
    ['letters', FTE, { value: 'tjueen' }, 'invalid value:problem.not-a-number'],
    ['nothing', FTE, { value: ' ' }, 'invalid value:problem.not-a-number'],
    ['a dash', FTE, { value: '–' }, 'invalid value:problem.not-a-number'],
    ['a formula', FTE, { value: '=1+1' }, 'invalid value:problem.not-a-number'],
    ['1.234, which may be two numbers', FTE, { value: '1.234' }, 'invalid value:problem.not-a-number'],
    ['half a person in a headcount', 'staff-headcount;ombud;2024-01-01;result', { value: '21,5' }, 'invalid value:import.count-not-whole'],
    [
      'a third of an øre',
      'operating-amount;ombud;2024;accounts;chapter=111;group=000-099',
      { value: '1,333' },
      'invalid value:import.amount-not-whole-ore',
    ],
    ['per cent of what is not measured so', FTE, { value: '5 %' }, 'invalid value:import.percent-sign-misplaced'],
  ])('is refused for %s', async (_, key, input, expected) => {
    const tenant = await testTenant()
    const refused = await enter(tenant, key, input)
    expect(outcome(refused)).toBe(expected)
    if (refused.ok || refused.error.kind !== 'invalid') return
    for (const issue of refused.error.issues) expect(renderMessage(issue.message, 'nb')).not.toMatch(/[{}]|^import\.|^problem\./)
  })

  it.each([
    ['1 234,5', '1234.5'],
    ['1\u00a0234,50', '1234.50'],
    ['−12', '-12'],
    ['12-', '-12'],
  ])('reads %j as a Norwegian number', async (typed, stored) => {
    const tenant = await testTenant()
    const key = 'operating-amount;ombud;2024;accounts;chapter=111;group=000-099'
    done(await enter(tenant, key, { value: typed }))
    expect(await valueOf(tenant, key)).toBe(stored)
  })

  it('is the same figure whatever the order of its dimensions', async () => {
    const tenant = await testTenant()
    const { seq } = done(await enter(tenant, 'operating-amount;ombud;2024;accounts;group=000-099;chapter=111', { value: '1' }))
    const key = 'operating-amount;ombud;2024;accounts;chapter=111;group=000-099'
    expect(outcome(await enter(tenant, key, { value: '2', seen: 0 }))).toBe('stale')
    done(await enter(tenant, key, { value: '2', seen: seq }))
    expect(await valueOf(tenant, key)).toBe('2')
  })

  it('asks for the right on the figure’s own unit', async () => {
    const tenant = await testTenant()
    expect(outcome(await enter(tenant, FTE, {}, actorOn('uke', 'Controller', 'read', 'enter')))).toBe('forbidden problem.no-right')
    expect(outcome(await enter(tenant, FTE, {}, actorWith('Virksomhetsleder', 'read', 'write', 'approve')))).toBe(
      'forbidden problem.no-right',
    )
  })
})

describe('two people and one figure', () => {
  it('at once: one is first, the other is told what stands', async () => {
    const tenant = await testTenant()
    const both = await Promise.all([enter(tenant, FTE, { value: '20' }), enter(tenant, FTE, { value: '30' })])
    expect(both.map(outcome).sort()).toEqual(['done', 'stale'])
    const won = both.findIndex((one) => one.ok)
    const lost = both[1 - won]
    expect(await valueOf(tenant, FTE)).toBe(won === 0 ? '20' : '30')
    const standing = both[won]
    if (lost === undefined || lost.ok || lost.error.kind !== 'stale' || !standing?.ok) throw new Error('one of two should be stale')
    expect(lost.error).toEqual({ kind: 'stale', expected: 0, actual: standing.value.seq })
  })

  it('a file posted after one looked makes what one types stale', async () => {
    const tenant = await testTenant()
    done(await enter(tenant, FTE, { value: '20' }))
    const [seen] = await tenant.as(controller, (ctx) => readFacts(ctx, { unitId: 'ombud', key: keyOf(FTE) }))
    done(await post(tenant, controller, { bytes: 'Dato;Ansatte;Årsverk\n01.01.2024;22;21\n' }))
    expect(outcome(await enter(tenant, FTE, { value: '19', seen: seen?.seq ?? 0 }))).toBe('stale')
    expect(await valueOf(tenant, FTE)).toBe('21')
  })

  it('is told so in every language', () => {
    const texts = (['nb', 'nn', 'en'] as const).map((language) => renderMessage(message('problem.stale'), language))
    expect(new Set(texts).size).toBe(3)
  })

  it('refuses words: an answer to a form comes by file, where it is held against the form', async () => {
    const tenant = await testTenant()
    const refused = await enter(tenant, 'form-answer;ombud;2024;result;question=health-and-safety.goals', { value: '3' })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict', why: { id: 'problem.words-by-file' } } })
  })
})
