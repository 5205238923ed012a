import { describe, expect, it } from 'vitest'
import { documentOf, oneSection, told } from '../testing.ts'
import { ratioClaim } from './ratio-claim.ts'

const balance = {
  caption: 'Balanse',
  unitLine: 'Tall i 1000 kr',
  columns: ['2023', '2024'],
  rows: [
    ['Anleggsmidler', '61 200', '63 900'],
    ['Omløpsmidler', '18 800', '21 100'],
    ['Sum eiendeler', '80 000', '85 000'],
    ['Egenkapital', '24 000', '27 200'],
    ['Langsiktig gjeld', '44 600', '45 900'],
    ['Kortsiktig gjeld', '11 400', '11 900'],
    ['Sum egenkapital og gjeld', '80 000', '85 000'],
  ],
}
const staff = {
  caption: 'Ansatte per 31. desember',
  columns: ['2023', '2024'],
  rows: [
    ['Kvinner', '148', '155'],
    ['Menn', '92', '95'],
    ['Sum', '240', '250'],
  ],
}
const found = (sentence: string) => told(ratioClaim, oneSection([balance, staff], [sentence]))

describe('ratio-claim', () => {
  it.each([
    ['Egenkapitalandelen var 32,0 prosent ved utgangen av 2024.', []],
    ['Egenkapitalandelen var 38,0 prosent ved utgangen av 2024.', ['error «38,0 prosent» 38,0 prosent → 32,0 %']],
    ['Egenkapitalandelen var 30 prosent i 2023.', []],
    ['Soliditeten er 30 prosent.', ['error «30 prosent» 30 prosent → 32,0 %']],
    ['Eigenkapitalprosenten var vel 32 prosent.', []],
    ['Egenkapitalprosenten gikk fra 30,0 til 32,0 prosent.', []],
    ['Egenkapitalprosenten gikk fra 30,0 til 35,0 prosent.', ['error «35,0 prosent» 35,0 prosent → 32,0 %']],
    ['Likviditetsgrad 1 var 1,77 i 2024.', []],
    ['Likviditetsgrad 1 var 1,97 i 2024.', ['error «1,97» 1,97 → 1,77']],
    ['Likviditetsgrad 2 var 1,20 i 2024.', []],
    ['Kvinneandelen var 62 prosent i 2024.', []],
    ['Kvinneandelen var 68 prosent i 2024.', ['error «68 prosent» 68 prosent → 62,0 %']],
    ['Andelen menn var 38 prosent.', []],
    ['Andelen menn var 83 prosent.', ['error «83 prosent» 83 prosent → 38,0 %']],
    // Of something narrower, of others, wanted, or not in any table.
    ['Kvinneandelen i ledelsen var 50 prosent.', []],
    ['Egenkapitalandelen i datterselskapet var 50 prosent.', []],
    ['Målet er at kvinneandelen er 50 prosent.', []],
    ['Egenkapitalandelen skal være minst 25 prosent.', []],
    ['Gjeldsgraden var 2,1.', []],
    ['Deltidsandelen var 21 prosent.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })

  it('is silent where several tables show the part', () => {
    const leaders = { ...staff, caption: 'Ledere', rows: [['Kvinner', '4', '5'], ['Menn', '4', '5'], ['Sum', '8', '10']] } // prettier-ignore
    expect(told(ratioClaim, oneSection([staff, leaders], ['Kvinneandelen var 68 prosent i 2024.']))).toEqual([])
    expect(told(ratioClaim, oneSection([staff, leaders], ['Kvinneandelen var 50 prosent i 2024.']))).toEqual([])
  })

  it('is in doubt after other sentences, and silent in another section', () => {
    const after = 'Avdelingen fikk ny leder i mai. Kvinneandelen var 68 prosent i 2024.'
    expect(told(ratioClaim, oneSection([staff], [after]))).toEqual(['warning «68 prosent» 68 prosent → 62,0 %'])
    const apart = documentOf([{ tables: [staff] }, { prose: ['Kvinneandelen var 50 prosent i 2024.'] }])
    expect(told(ratioClaim, apart)).toEqual([])
  })
})
