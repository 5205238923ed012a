import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { projectSaving } from './project-saving.ts'

const categories = {
  caption: 'Kategorisering av avvik',
  columns: [
    '1. Periodiseringsavvik, men innenfor vedtatt tidsramme',
    '2. Reelle netto besparelser på ferdige prosjekter',
    '3. Reelle forsinkelser iht. vedtatt tidsplan',
    'Sum prosjekt',
  ],
  rows: [
    ['123012 Nytt arkiv', '-', '182 690', '-', '182 690'],
    ['123013 Nye lokaler', '76 303', '-', '-', '76 303'],
  ],
}

describe('a saving on a project that the text says is not over', () => {
  it.each([
    ['123012: Forsinket anskaffelse har gitt høyere kostnader, som dekkes i 2025.'],
    ['123012: Det meste er på plass. Opplæringen gjenstår.'],
    ['Arbeidet med 123012 Nytt arkiv er utsatt.'],
  ])('%s', (text) => {
    expect(told(projectSaving, oneSection([categories], [text]))).toEqual([
      'warning 123012/2-reelle-netto-besparelser-paa-ferdige-prosjekter',
    ])
  })

  it.each([
    ['123012: Prosjektet er ferdig og rimeligere enn ventet.'],
    ['123012: Prosjektet ble ferdig uten forsinkelser.'],
    ['123012: Det er ikke meldt forsinkelser.'],
    ['123013: Leveransen er forsinket.'],
    ['Arbeidet med de andre prosjektene er utsatt. Prosjekt 123012 er ferdig.'],
  ])('leaves alone: %s', (text) => {
    expect(told(projectSaving, oneSection([categories], [text]))).toEqual([])
  })

  it('under a heading of its own, up to that of the next project', () => {
    const late = 'Forsinkelser har gitt høyere kostnader.'
    const found = (...texts: readonly string[]) => told(projectSaving, oneSection([categories], texts))
    expect(found('123012 Nytt arkiv', late)).toHaveLength(1)
    expect(found('123012 Nytt arkiv', 'Det er ferdig.', '123013 Nye lokaler', late)).toEqual([])
  })
})
