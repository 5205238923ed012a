import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { extremeChange } from './extreme-change.ts'
import { superlativeClaim } from './superlative-claim.ts'

const areas = {
  caption: 'Budsjett og regnskap etter tjenesteområde',
  unitLine: 'Tall i 1000 kr',
  columns: ['Budsjett 2024', 'Regnskap 2024', 'Avvik 2024', 'Regnskap 2023'],
  rows: [
    ['Barnehage', '84 000', '86 300', '-2 300', '81 950'],
    ['Grunnskole', '142 500', '141 100', '1 400', '139 800'],
    ['Hjemmetjeneste', '96 200', '101 050', '-4 850', '92 700'],
    ['Kultur', '18 300', '17 950', '350', '17 100'],
    ['Brukerbetaling og gebyrinntekter', '4 000', '12 000', '8 000', '3 900'],
    ['Sum', '345 000', '358 400', '-13 400', '335 450'],
  ],
}
const recipients = {
  caption: 'Mottakarar av tenester',
  columns: ['2022', '2023', '2024'],
  rows: [
    ['Heimesjukepleie', '300', '412', '437'],
    ['Dagsenter', '90', '96', '88'],
    ['Tryggleiksalarm', '690', '701', '766'],
    ['Støttekontakt', '8', '10', '14'],
    ['Til saman', '1 088', '1 219', '1 305'],
  ],
}
const found = (sentence: string) => told(extremeChange, oneSection([areas, recipients], [sentence]))

describe('extreme-change', () => {
  it.each([
    ['Hjemmetjeneste hadde det største merforbruket i 2024.', []],
    ['Barnehage hadde det største merforbruket i 2024.', ['error «største merforbruket» største merforbruket → Hjemmetjeneste (+4 850)']],
    ['Størst merforbruk hadde hjemmetjeneste.', []],
    ['Størst merforbruk hadde kultur.', ['error «Størst merforbruk» Størst merforbruk → Hjemmetjeneste (+4 850)']],
    ['Grunnskole hadde størst mindreforbruk.', []],
    ['Kultur hadde størst mindreforbruk.', ['error «størst mindreforbruk» størst mindreforbruk → Grunnskole (−1 400)']],
    ['Det største avviket er på hjemmetjeneste.', []],
    ['Det største avviket er på barnehage.', ['error «største avviket» største avviket → Hjemmetjeneste (+4 850)']],
    ['Den største nedgangen hadde dagsenter.', []],
    ['Den største nedgangen var for heimesjukepleie.', ['error «største nedgangen» største nedgangen → Dagsenter (−8)']],
    ['Auken var størst for tryggleiksalarm.', []],
    ['Auken var størst for heimesjukepleie.', ['error «Auken var størst» Auken var størst → Tryggleiksalarm (+65)']],
    // In per cent another row rose most: without a word for it either may be meant.
    ['Auken var størst for støttekontakt.', []],
    ['Auken var størst i prosent for tryggleiksalarm.', ['error «Auken var størst» Auken var størst → Støttekontakt (+40,0 %)']],
    ['Frå 2022 til 2024 var auken størst for dagsenter.', []],
    ['Heimesjukepleie hadde den største auken frå 2022 til 2024.', []],
    ['Dagsenter hadde den største auken frå 2022 til 2024.', ['error «største auken» største auken → Heimesjukepleie (+137)']],
    // One of several, or of something else.
    ['Barnehage hadde det nest største merforbruket.', []],
    ['Dagsenter hadde en av de største økningene.', []],
    ['Heimesjukepleie hadde sin største auke i 2023.', []],
    ['Barnehage hadde det største merforbruket de siste fem årene.', []],
    ['Gebyrinntekter hadde det største avviket.', []],
    ['Hjemmetjeneste om natten hadde størst nedgang av alle vakter.', []],
    ['Det største avviket gjelder vikarbruk.', []],
  ])('%s', (sentence, findings) => {
    expect(found(sentence)).toEqual(findings)
  })

  it('is not taken for a claim about the figures themselves', () => {
    const sentence = 'Hjemmetjeneste hadde det største merforbruket i 2024.'
    expect(told(superlativeClaim, oneSection([areas], [sentence]))).toEqual([])
  })
})
