import { describe, expect, test } from 'vitest'
import { readAs } from '../testing.ts'

const HEAD = 'Prosjektnummer;Prosjektnavn;Vedtatt ferdig;Forventet ferdig;Dok. 3;Regulert budsjett;Regnskap;Avvikskategori'

describe('a file of investment projects', () => {
  test('gives one record per project and a figure per amount; dash and blank are kept apart', async () => {
    const { reading, findings } = await readAs('projects', `${HEAD}\n122007;HR-systemet - arbeidsflyt;;løpende;-;875 000;;1\n`)
    expect(findings).toEqual([])
    expect(reading.listings).toEqual([
      {
        line: 2,
        list: 'projects',
        key: '111-122007',
        fields: {
          chapter: '111',
          number: '122007',
          name: 'HR-systemet - arbeidsflyt',
          group: '',
          adoptedCompletion: '',
          expectedCompletion: 'løpende',
          category: '1',
        },
      },
    ])
    expect(
      reading.facts.map((fact) => [
        fact.key.series,
        fact.key.dimensions['category'],
        fact.value.kind === 'number' ? fact.value.value : fact.value.kind,
      ]),
    ).toEqual([
      ['adopted', '1', 'not_applicable'],
      ['revised', '1', '875000'],
    ])
  })

  test.each([
    ['a total row', 'Sum;Sum kap. 125;;;;1;1;', 'error project-number 2:Prosjektnummer'],
    ['a category that does not exist', '122007;Navn;;;;1;1;5', 'error choice-unknown 2:Avvikskategori'],
    ['no name', '122007;;;;;1;1;', 'error cell-required 2:Prosjektnavn'],
    ['letters for an amount', '122007;Navn;;;;x;1;', 'error number-letters 2:Regulert budsjett'],
    ['the same project twice', '122007;Navn;;;;1;1;\n122007;Annet;;;;2;2;', 'error row-twice 3'],
  ])('%s is told about', async (_, cells, finding) => {
    expect((await readAs('projects', `${HEAD}\n${cells}\n`)).findings).toContain(finding)
  })
})
