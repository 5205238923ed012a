import { describe, expect, test } from 'vitest'
import { readAs } from '../testing.ts'

const HEAD = 'Register;Tiltak;Bakgrunn;Mål;Beskrivelse;Svar;Status'
const register = (...lines: readonly string[]) => readAs('registers', `${[HEAD, ...lines].join('\n')}\n`)

describe('a file of measures, instructions and remarks', () => {
  test('gives a record with its title, and a text for every field that is filled in', async () => {
    const { facts, findings, reading } = await register('Likestillings- og mangfoldstiltak;Lærlinger;;Minst 6;;;9 i bruk')
    expect(findings).toEqual([])
    expect(reading.listings).toEqual([
      {
        line: 2,
        list: 'register-entries',
        key: 'equality-measures-laerlinger',
        fields: { register: 'equality-measures', title: 'Lærlinger' },
      },
    ])
    expect(facts).toEqual({
      'register-text;ombud;2024;result;entry=equality-measures-laerlinger;field=goal;register=equality-measures': 'Minst 6',
      'register-text;ombud;2024;result;entry=equality-measures-laerlinger;field=status;register=equality-measures': '9 i bruk',
    })
  })

  test('the registers are told apart: the same title may stand in two', async () => {
    const { reading, findings } = await register(
      'council-instructions;Årlig rapport;;;;Sendt i juni;Fulgt opp',
      'Merknader fra revisjon og kontrollutvalg;Årlig rapport;;;;Rettet;Lukket',
    )
    expect(findings).toEqual([])
    expect(reading.listings.map(({ key }) => key)).toEqual(['council-instructions-arlig-rapport', 'audit-remarks-arlig-rapport'])
    expect(reading.facts).toHaveLength(4)
  })

  test.each([
    ['an unknown register', 'Kaffe;Trakte;;;;;Ja', ['error register-unknown 2:Register']],
    ['a record without a title', 'Verbalvedtak og merknader;;;;;Sendt;', ['error cell-required 2:Tiltak']],
    ['a record that says nothing', 'Verbalvedtak og merknader;Årlig rapport;;;;;', ['error entry-without-text 2:Tiltak']],
    [
      'a field that the register does not show',
      'Verbalvedtak og merknader;Årlig rapport;;Åpenhet;;Sendt;',
      ['warning field-not-used 2:Mål'],
    ],
  ])('tells of %s', async (_, line, expected) => {
    expect((await register(line)).findings).toEqual(expected)
  })

  test('the same record twice is told with its first line', async () => {
    const line = 'Verbalvedtak og merknader;Årlig rapport;;;;Sendt;'
    const { findings, reading } = await register(line, line)
    expect(findings).toEqual(['error row-twice 3'])
    expect(reading.listings).toHaveLength(1)
  })

  test('an empty file says that there is nothing', async () => {
    expect(await register()).toMatchObject({ facts: {}, findings: ['warning no-rows-accepted 1'] })
  })
})
