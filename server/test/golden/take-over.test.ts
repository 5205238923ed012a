import { factKeyText } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { examineParts } from '../../src/modules/examiner/model/examine-parts.ts'
import { partsOf, printedReport } from '../../src/modules/examiner/testing.ts'
import { currentDefinitions, readFacts } from '../../src/modules/facts/index.ts'
import { shortValue } from '../../src/modules/facts/import/testing.ts'
import { actorWith, done, post, sampleFile, testTenant } from '../../src/services/testing.ts'

const controller = actorWith('Controller', 'read', 'enter')
type Unit = 'ombud' | 'uke'
interface File {
  readonly kind: string
  readonly name: string
  readonly bytes: Uint8Array | string
}

// The files of the sample that hold what the recognised tables print.
const OWN: Readonly<Record<Unit, readonly (readonly [string, string])[]>> = {
  ombud: [
    ['indicators', 'indicators.csv'],
    ['key-figures', 'key-figures.xlsx'],
    ['accounts', 'accounts-2024.csv'],
    ['staffing', 'staffing.csv'],
    ['sick-leave', 'sick-leave.csv'],
    ['leases', 'leases.csv'],
    ['pay', 'pay.csv'],
    ['full-part-time', 'full-part-time.csv'],
    ['form-answers', 'internal-control.csv'],
    ['form-answers', 'form-answers.csv'],
  ],
  uke: [
    ['indicators', 'indicators.csv'],
    ['accounts', 'accounts-2024.csv'],
    ['accounts', 'investments-2024.csv'],
    ['staffing', 'staffing.csv'],
    ['sick-leave', 'sick-leave.csv'],
    ['projects', 'projects.csv'],
    ['adjustments', 'adjustments.csv'],
    ['pay', 'pay.csv'],
    ['full-part-time', 'full-part-time.csv'],
    ['form-answers', 'form-answers.csv'],
  ],
}

/**
 * Posts files to a municipality of their own through the real import, and gives what it then knows of the unit. Figures are
 * named by the label of their indicator: a report shows no ids.
 */
async function factsAfter(unit: Unit, files: readonly File[]): Promise<Readonly<Record<string, string>>> {
  const tenant = await testTenant()
  for (const { kind, name, bytes } of files) done(await post(tenant, controller, { unitId: unit, kind, name, bytes }))
  const [facts, { indicators }] = await tenant.as(controller, async (ctx) => [
    await readFacts(ctx, { unitId: unit }),
    await currentDefinitions(ctx),
  ])
  return Object.fromEntries(
    facts.map(({ key, value }) => {
      const label = indicators.get(key.indicator)?.label.nb ?? key.indicator
      return [factKeyText(key).replace(key.indicator, label), shortValue(value)]
    }),
  )
}

function fromFiles(unit: Unit) {
  return factsAfter(
    unit,
    OWN[unit].map(([kind, name]) => ({ kind, name, bytes: sampleFile(`${unit}/${name}`) })),
  )
}

function fromReport(unit: Unit) {
  const { figures } = examineParts(partsOf(printedReport(unit)), null, 'nb', 2020)
  return factsAfter(
    unit,
    figures.filter(({ csv }) => csv !== '').map(({ kind, fileName, csv }) => ({ kind, name: fileName, bytes: csv })),
  )
}

const ADJUSTMENT = /^(Budsjettregulering|Regulering av investeringsbudsjettet);/

/** The facts that `pattern` does not name, and the sums of those it does, by what they are called. */
function apart(facts: Readonly<Record<string, string>>, pattern: RegExp) {
  const sums: Record<string, number> = {}
  for (const [key, value] of Object.entries(facts)) {
    const name = pattern.exec(key)?.[1]
    if (name !== undefined) sums[name] = (sums[name] ?? 0) + Number(value)
  }
  return { others: Object.fromEntries(Object.entries(facts).filter(([key]) => !pattern.test(key))), sums }
}

describe('the figures of a printed report, taken over and posted', () => {
  it('are those of the files it was made of', async () => {
    const known = apart(await fromReport('uke'), ADJUSTMENT)
    const own = apart(await fromFiles('uke'), ADJUSTMENT)
    expect(known.others).toEqual(own.others)
    expect(Object.keys(known.others)).toHaveLength(277)
    // The report puts some of them together, and words them shorter: the same amounts in all, of either account.
    expect(known.sums).toEqual({ Budsjettregulering: 39_000_000, 'Regulering av investeringsbudsjettet': 93_100_000 })
    expect(own.sums).toEqual(known.sums)
  })

  it('stand as printed also where the print is wrong, and say what a table alone can say', async () => {
    const known = await fromReport('ombud')
    const own = await fromFiles('ombud')
    // The caption names the key figures otherwise than the municipality's own definition.
    const asOwn = Object.fromEntries(
      Object.entries(known).map(([key, value]) => [key.replace('Antall henvendelser til Ombudet;', 'Henvendelser;'), value]),
    )
    const leases = Object.keys(own).filter((key) => key.includes(';lease='))
    const misprinted = Object.keys(own).find((key) => key.endsWith('2024;accounts;chapter=111;group=800-899')) ?? ''
    const result = (year: number) => `Registrerte henvendelser (saker og problemstillinger);ombud;${year};result`
    expect(asOwn).toEqual({
      ...Object.fromEntries(Object.entries(own).filter(([key]) => !leases.includes(key))),
      [misprinted]: '-8611767',
      // In the municipality's own definitions these are calculated from the key figures.
      [result(2022)]: '6705',
      [result(2023)]: '6692',
      [result(2024)]: '7047',
    })
    expect(own[misprinted]).toBe('-8611797')
    expect(Object.keys(own)).toHaveLength(208)
    // Their unit line says thousands, and what is printed under it cannot be that.
    expect(leases).toHaveLength(2)
  })
})
