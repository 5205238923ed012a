import { describe, expect, test } from 'vitest'
import { factKeyText, type FactKey } from '@arsring/shared'
import { buildScope, readAs } from '../testing.ts'
import { asIndicator } from './indicator-definition.ts'

const HEAD = 'Id;Navn;Enhet;Retning;Desimaler;Kategorier;Resultat hentes fra;År;Måltall;Resultat'

describe("a file of the municipality's own indicators", () => {
  test('gives definitions, targets and results, one line per year', async () => {
    const { reading, facts, findings } = await readAs(
      'indicators',
      `${HEAD}\nevents;Møter og foredrag;antall;høyere;0;;;2024;250;260\nevents;;;;;;;2023;;265\n`,
    )
    expect(findings).toEqual([])
    expect(reading.definitions).toEqual([
      {
        line: 2,
        id: 'events',
        label: 'Møter og foredrag',
        description: '',
        unit: 'count',
        decimals: 0,
        direction: 'higher',
        goal: null,
        categories: [],
        resultFrom: null,
      },
    ])
    expect(facts).toEqual({ 'events;ombud;2024;target': '250', 'events;ombud;2024;result': '260', 'events;ombud;2023;result': '265' })
  })

  test('may have one line per indicator and one column per year', async () => {
    const { facts } = await readAs(
      'indicators',
      'Id;Resultatindikator;Enhet;Retning;Desimaler;Målområde;Resultat 2022;Resultat 2023;*Måltall 2024;Resultat 2024\nkostnader;Redusere kostnader;prosent;lavere;1;Mål 5;-;-;1 %;7,5-11,5 %\n',
    )
    expect(facts).toEqual({
      'kostnader;ombud;2022;result': '-',
      'kostnader;ombud;2023;result': '-',
      'kostnader;ombud;2024;target': '1',
      'kostnader;ombud;2024;result': '7.5..11.5',
    })
  })

  test('an indicator may be divided, and another may take its result from the total', async () => {
    const { reading, facts, findings } = await readAs(
      'indicators',
      `${HEAD}\nalle;Alle henvendelser;antall;;;;delt;2024;7300;\ndelt;Henvendelser;antall;;;Barnevern | NAV sosialtjenesten;;;;\n`,
    )
    expect(findings).toEqual([])
    expect(reading.definitions.map((each) => [each.id, each.resultFrom, each.categories.map((category) => category.code)])).toEqual([
      ['alle', 'delt', []],
      ['delt', null, ['barnevern', 'nav-sosialtjenesten']],
    ])
    expect(facts).toEqual({ 'alle;ombud;2024;target': '7300' })
  })

  test('values may come for an indicator that is defined already', async () => {
    const { reading } = await readAs('indicators', `${HEAD}\nevents;Møter;antall;;;;;;;\n`)
    const { facts, findings } = await readAs('indicators', 'Id;År;Resultat\nevents;2024;3\n', buildScope({ own: reading.definitions }))
    expect(findings).toEqual([])
    expect(facts).toEqual({ 'events;ombud;2024;result': '3' })
  })

  test.each([
    ['an id with capitals and spaces', 'Mine Møter;Møter;antall;;;;;;;', 'error definition-id 2:Id'],
    ['an id of a shipped indicator', 'staff-fte;Årsverk;årsverk;;;;;;;', 'error definition-shipped 2:Id'],
    ['values of an indicator nobody has defined', 'x;;;;;;;2024;;5', 'error indicator-unknown 2:Id'],
    ['a definition without unit', 'x;Navn;;;;;;;;', 'error definition-incomplete 2:Enhet'],
    ['a definition without name', 'x;;antall;;;;;;;', 'error definition-incomplete 2:Navn'],
    ['a unit that is none', 'x;Navn;fot;;;;;;;', 'error choice-unknown 2:Enhet'],
    ['a direction that is none', 'x;Navn;antall;skrått;;;;;;', 'error choice-unknown 2:Retning'],
    ['too many decimals', 'x;Navn;antall;;7;;;;;', 'error definition-decimals 2:Desimaler'],
    ['a category twice', 'x;Navn;antall;;;A | a;;;;', 'error definition-categories 2:Kategorier'],
    ['a category with the name of the sum', 'x;Navn;antall;;;A | Total;;;;', 'error definition-categories 2:Kategorier'],
    ['a result from something undivided', 'x;Navn;antall;;;;staff-fte;;;', 'error definition-source-unknown 2:Resultat hentes fra'],
    ['a result from itself', 'x;Navn;antall;;;A | B;x;;;', 'error definition-source-unknown 2:Resultat hentes fra'],
    [
      'a typed value where another indicator gives it',
      'x;Navn;antall;;;;delt;2024;;6992\ndelt;Delt;antall;;;A | B;;;;',
      'error calculated-cell 2:Resultat',
    ],
    ['a typed total of categories', 'delt;Delt;antall;;;A | B;;2024;;5', 'error calculated-cell 2:Resultat'],
    ['a share above everything', 'x;Navn;prosent;;;;;2024;;120 %', 'warning percent-unusual 2:Resultat'],
    ['a count with a per cent sign', 'x;Navn;antall;;;;;2024;;12 %', 'error percent-sign-misplaced 2:Resultat'],
    ['a second definition that says something else', 'x;Navn;antall;;;;;;;\nx;Annet navn;;;;;;;;', 'error definition-conflict 3:Navn'],
  ])('%s is told about', async (_, cells, finding) => {
    expect((await readAs('indicators', `${HEAD}\n${cells}\n`)).findings).toContain(finding)
  })

  test('what is calculated is the same while the file is read as after it is posted', async () => {
    const { reading } = await readAs('indicators', `${HEAD}\nalle;Alle;antall;;;;delt;;;\ndelt;Delt;antall;;;A | B;;;;\n`)
    const posted = buildScope({ own: reading.definitions })
    const keys = reading.definitions.flatMap(({ id }) =>
      (['result', 'target'] as const).flatMap((series) =>
        [{}, { category: 'a' }, { category: 'total' }].map((dimensions): FactKey => ({
          indicator: id,
          orgUnit: 'ombud',
          period: '2024',
          series,
          dimensions,
        })),
      ),
    )
    const before = new Map(reading.definitions.map((each) => [each.id, asIndicator(each)]))
    for (const key of keys)
      expect(before.get(key.indicator)?.isCalculated(key), factKeyText(key)).toBe(posted.indicators.get(key.indicator)?.isCalculated(key))
  })
})
