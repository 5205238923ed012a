import { describe, expect, it } from 'vitest'
import { actorWith, done, post, testTenant } from '../../../services/testing.ts'
import { readAs } from '../import/testing.ts'
import { withdrawBatch } from '../commands/withdraw-batch.ts'
import { labelOf } from '../model/label.ts'
import { keyOf } from '../testing.ts'
import { currentDefinitions } from './load-definitions.ts'
import { compareWithStored } from './preview-import.ts'

const hr = actorWith('HR-rådgiver', 'read', 'enter')
const figure = keyOf('mean-pay;ombud;2024;result;group=ledere-niva-2;sex=women')

describe('the definitions of a municipality', () => {
  it('call pay groups and leases what their files call them, for as long as the file stands', async () => {
    const tenant = await testTenant()
    const label = () => tenant.as(hr, async (ctx) => labelOf(figure, await currentDefinitions(ctx), 'nb'))
    expect(await label()).toBe('Gjennomsnittlig lønn, ledere-niva-2, kvinner, 2024')
    const head = 'År;Gruppe;Menn %;Kvinner %;Antall;Lønn menn;Lønn kvinner\n'
    const pay = done(
      await post(tenant, hr, { kind: 'pay', name: 'lønn.csv', bytes: `${head}2024;Ledere, nivå 2;40;60;10;700 000;710 000\n` }),
    )
    const leases = 'Avtaletype;Årlig kostnad\nLeie av lokaler;100\n'
    done(await post(tenant, hr, { kind: 'leases', name: 'leie.csv', bytes: leases }))
    expect(await label()).toBe('Gjennomsnittlig lønn, Ledere, nivå 2, kvinner, 2024')
    const cost = keyOf('lease-cost;ombud;2024;accounts;lease=leie-av-lokaler')
    expect(await tenant.as(hr, async (ctx) => labelOf(cost, await currentDefinitions(ctx), 'nb'))).toBe(
      'Leieforpliktelse, Leie av lokaler, 2024',
    )
    done(await tenant.run(hr, (ctx) => withdrawBatch(ctx, { batchId: pay.id, because: 'feil uttrekk' })))
    expect(await label()).toBe('Gjennomsnittlig lønn, ledere-niva-2, kvinner, 2024')
  })

  it('are joined by the names of a file that is looked at before it is posted', async () => {
    const tenant = await testTenant()
    const { reading } = await readAs('leases', 'Avtaletype;Årlig kostnad\nLeie av lokaler;100\n')
    const figures = await tenant.as(hr, async (ctx) => compareWithStored(ctx, 'ombud', reading, await currentDefinitions(ctx)))
    expect(figures.map((figure) => figure.label)).toEqual(['Leieforpliktelse, Leie av lokaler, 2024'])
  })
})
