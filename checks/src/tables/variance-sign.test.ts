import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told } from '../testing.ts'
import { difference } from './difference.ts'
import { varianceSign } from './variance-sign.ts'

describe('variance-sign', () => {
  it.each([
    ['plus is spending below budget', operatingAccount(), []],
    ['accounts − budget', operatingAccount({ '000-099': { 4: '-1 000' } }), ['error 000-099/avvik-2024 −1 000 → 1 000']],
    ['more income than budgeted is plus', operatingAccount({ '600-699': { 4: '-500' } }), ['error 600-699/avvik-2024 −500 → 500']],
    ['another amount is left to difference', operatingAccount({ '000-099': { 4: '-900' } }), []],
  ])('%s', (_, table, findings) => {
    expect(told(varianceSign, oneSection([table]))).toEqual(findings)
  })

  it('a change has no good side: its sign is told as a difference', () => {
    const energy = {
      caption: 'Energi (MWh)',
      columns: ['2023', '2024', 'Endring'],
      rows: [
        ['Strøm', '31 240', '30 155', '1 085'],
        ['Fjernvarme', '12 480', '12 910', '430'],
        ['Gass', '840', '610', '-230'],
      ],
    }
    expect(told(varianceSign, oneSection([energy]))).toEqual([])
    expect(told(difference, oneSection([energy]))).toEqual(['error stroem/endring 1 085 → −1 085'])
  })
})
