import { describe, expect, test } from 'vitest'
import { readAs } from '../testing.ts'

const HEAD = 'Avtaletype;Årlig kostnad;Utløper;Merknad'

describe('a file of leases', () => {
  test('gives a record per lease and its cost; without an amount there is no figure, and 0 is one', async () => {
    const { facts, findings, reading } = await readAs(
      'leases',
      `${HEAD}\nLeasingavtale transportmidler;0;;\nLeiekontrakt lokaler;3 462 252 kr;31.12.24.;Uten avgift\nFast driftsavtale;;løpende;\n`,
    )
    expect(findings).toEqual([])
    expect(facts).toEqual({
      'lease-cost;ombud;2024;accounts;lease=leasingavtale-transportmidler': '0',
      'lease-cost;ombud;2024;accounts;lease=leiekontrakt-lokaler': '3462252',
    })
    expect(reading.listings.map(({ key, fields }) => [key, fields])).toEqual([
      ['leasingavtale-transportmidler', { type: 'Leasingavtale transportmidler', expires: '', remark: '' }],
      ['leiekontrakt-lokaler', { type: 'Leiekontrakt lokaler', expires: '2024-12-31', remark: 'Uten avgift' }],
      ['fast-driftsavtale', { type: 'Fast driftsavtale', expires: 'løpende', remark: '' }],
    ])
  })

  test.each([
    ['a negative cost', 'Bil;-1;;', 'error number-negative 2:Årlig kostnad'],
    ['parts of øre', 'Bil;1,234;;', 'error amount-not-whole-ore 2:Årlig kostnad'],
    ['a text', 'Bil;mye;;', 'error number-letters 2:Årlig kostnad'],
    ['a power', 'Bil;1e99;;', 'error number-letters 2:Årlig kostnad'],
    ['per cent', 'Bil;5 %;;', 'error percent-sign-misplaced 2:Årlig kostnad'],
    ['a day that is none', 'Bil;1;32.13.2024;', 'error date-invalid 2:Utløper'],
    ['no agreement', ';1;;', 'error cell-required 2:Avtaletype'],
    ['the same twice', 'Bil;1;;\nBil;2;;', 'error row-twice 3'],
  ])('%s: %s gives %s', async (_, cells, finding) => {
    const { findings, facts } = await readAs('leases', `${HEAD}\n${cells}\n`)
    expect(findings).toContain(finding)
    expect(Object.keys(facts).length).toBeLessThan(2)
  })
})
