import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { sumInText } from './sum-in-text.ts'

describe('sum-in-text', () => {
  it.each([
    ['Det kom til sammen 7 varsler, fordelt på 3 fra ansatte og 4 fra innbyggere.', []],
    ['Det kom til sammen 8 varsler, fordelt på 3 fra ansatte og 4 fra innbyggere.', ['error «8» 8 → 7']],
    ['Vi holdt 14 kurs, fordelt på 9 digitale og 5 fysiske.', []],
    ['Vi holdt 15 kurs, fordelt på 9 digitale og 5 fysiske.', ['error «15» 15 → 14']],
    ['Vi hadde 31 tilsyn fordelt på 12 tilsyn i nord, 10 tilsyn i sør og 7 tilsyn i vest.', ['error «31» 31 → 29']],
    ['Det ble meldt 6 avvik i nord og 9 i sør, til sammen 15.', []],
    ['Det ble meldt 6 avvik i nord og 9 i sør, til sammen 16.', ['error «16» 16 → 15']],
    ['Det vart meldt 6 avvik i nord og 9 i sør, i alt 16 avvik.', ['error «16» 16 → 15']],
    ['Det var i alt 12 søkjarar, 7 kvinner og 5 menn.', []],
    ['Det var i alt 13 søkjarar, 7 kvinner og 5 menn.', ['error «13» 13 → 12']],
    ['I alt 36 søknader kom inn: 21 fra lag og 15 fra privatpersoner.', []],
    ['I alt 38 søknader kom inn: 21 fra lag og 15 fra privatpersoner.', ['error «38» 38 → 36']],
    // Amounts are rounded, each by half of its last digit.
    ['Tilskuddet på 3,6 mill. kroner er fordelt på 2,0 mill. kroner til idrett og 1,5 mill. kroner til kultur.', []],
    [
      'Tilskuddet på 3,9 mill. kroner er fordelt på 2,0 mill. kroner til idrett og 1,5 mill. kroner til kultur.',
      ['error «3,9 mill. kroner» 3,9 mill. kroner → 3 500 000'],
    ],
    // Not the parts of it, not all of them, or not told exactly.
    ['Vi har 24 ansatte fordelt på 3 avdelinger og 2 kontorsteder.', []],
    ['Vi har 24 årsverk fordelt på 26 ansatte.', []],
    ['Vi har 3 avdelinger i nord og 2 i sør, med til sammen 45 ansatte.', []],
    ['Vi har 3 avdelinger i nord og 2 kontorer i sør, til sammen 45 ansatte.', []],
    ['Det kom 48 saker, fordelt på blant annet 31 fra skoler og 12 fra barnehager.', []],
    ['48 saker, hvorav 31 er avsluttet og 12 er under arbeid.', []],
    ['Det var i alt 20 prosjekter, 5 nye og 12 videreførte.', []],
    ['Det kom rundt 20 klager, fordelt på 8 fra skoler og 11 fra barnehager.', []],
    ['Vi lånte ut 900 bøker, fordelt på 20 fra magasinet og 30 fra bokbussen.', []],
  ])('%s', (sentence, findings) => {
    expect(told(sumInText, oneSection([], [sentence]))).toEqual(findings)
  })
})
