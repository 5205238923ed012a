import { factKeyText, parseFactKey, type Fact } from '@arsring/shared'
import { loadTemplate } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { catalogue, matchNumber, overYears, searchFigures } from './catalogue.ts'
import { definitionsWith } from './definitions.ts'
import { toLocalIndicator } from './local-indicator.ts'

const words = loadTemplate(2024)?.words
if (words === undefined) throw new Error('no template for 2024')
const enquiries = toLocalIndicator({
  line: 2,
  id: 'enquiries',
  label: 'Henvendelser',
  description: '',
  unit: 'count',
  decimals: 0,
  direction: 'neutral',
  goal: null,
  categories: [
    { code: 'social-services', label: 'NAV sosialtjenesten' },
    { code: 'housing', label: 'Boligkontor' },
  ],
  resultFrom: null,
})
const definitions = definitionsWith([enquiries.indicator], words, enquiries.categories === null ? [] : [enquiries.categories])

function fact(keyText: string, value: string): Fact {
  const key = parseFactKey(keyText)
  if (key === null) throw new Error(keyText)
  const indicator = definitions.indicators.get(key.indicator)
  if (indicator === undefined) throw new Error(keyText)
  return {
    key,
    value: { kind: 'number', value, unit: indicator.unit, decimals: indicator.decimals },
    provenance: { kind: 'imported', batch: 'b', line: 1 },
  }
}

const stored = [
  fact('operating-amount;x;2024;accounts;chapter=111;group=000-099', '20396885.40'),
  fact('operating-amount;x;2024;revised;chapter=111;group=000-099', '21621000'),
  fact('operating-amount;x;2023;accounts;chapter=111;group=000-099', '20320389'),
  fact('sick-leave-share;x;2024;result;length=short', '2.7'),
  fact('sick-leave-share;x;2024;result;length=long', '5.4'),
  fact('sick-leave-share;x;2024;target;length=total', '6'),
  fact('enquiries;x;2024;result;category=social-services', '765'),
  fact('enquiries;x;2024;result;category=housing', '125'),
  fact('staff-headcount;x;2025-01-01;result', '24'),
]
const facts = catalogue(stored, definitions)
const keys = facts.map((each) => factKeyText(each.key))

describe('words among the figures', () => {
  const question = 'form-answer;x;2024;result;question=health-and-safety'
  const words: Fact = { ...fact(`${question}.goals`, '0'), value: { kind: 'text', value: 'yes' } }
  const number: Fact = {
    ...fact(`${question}.working-time-breaches`, '627'),
    value: { kind: 'number', value: '627', unit: 'count', decimals: 0 },
  }

  it('are not offered: an answer in words is found where it stands, a number in a form as every number', () => {
    const offered = catalogue([words, number], definitions)
    expect(offered.map((each) => factKeyText(each.key))).toEqual([`${question}.working-time-breaches`])
    expect(matchNumber('627', offered)).toHaveLength(1)
  })
})

describe('the catalogue of figures', () => {
  it('offers totals, variance, change and growth beside what was stored', () => {
    expect(keys).toContain('operating-amount;x;2024;accounts;chapter=111;group=net')
    expect(keys).toContain('operating-amount;x;2024;variance;chapter=111;group=sum-expenditure')
    expect(keys).toContain('operating-amount;x;2024;growth;chapter=111;group=000-099')
    expect(keys).toContain('sick-leave-share;x;2024;result;length=total')
    expect(keys).toContain('sick-leave-share;x;2024;gap;length=total')
  })

  it('offers no change where there is no year before', () => {
    expect(keys).not.toContain('sick-leave-share;x;2024;change;length=total')
  })
})

describe('a figure over the years', () => {
  it.each([
    ['operating-amount;x;2024;accounts;chapter=111;group=net', ['2023', '2024']],
    ['operating-amount;x;2024;variance;chapter=111;group=net', ['2024']],
    ['operating-amount;x;2024;change;chapter=111;group=000-099', ['2024']],
    ['sick-leave-share;x;2024;gap;length=total', ['2024']],
  ])('%s is shown for the years in which it can be told', (key, years) => {
    const asked = parseFactKey(key)
    if (asked === null) throw new Error(key)
    expect(overYears(asked, stored, definitions).map((each) => each.key.period)).toEqual(years)
  })
})

describe('a typed number', () => {
  it.each([
    ['20 396 885', 'operating-amount;x;2024;accounts;chapter=111;group=000-099', 'kroner'],
    ['1 224 115', 'operating-amount;x;2024;variance;chapter=111;group=000-099', 'kroner'],
    ['1,2 mill. kr', 'operating-amount;x;2024;variance;chapter=111;group=000-099', 'million'],
    ['20 397', 'operating-amount;x;2024;accounts;chapter=111;group=000-099', 'thousand'],
    ['8,1 %', 'sick-leave-share;x;2024;result;length=total', 'plain'],
    ['2,1 prosentpoeng', 'sick-leave-share;x;2024;gap;length=total', 'plain'],
  ])('%s is recognised', (typed, key, format) => {
    expect(matchNumber(typed, facts).map((match) => [factKeyText(match.fact.key), match.format])).toContainEqual([key, format])
  })

  it.each(['7 047', 'abc', '8,1 mill.', '−1 224 115', ''])('%s is not', (typed) => {
    expect(matchNumber(typed, facts)).toEqual([])
  })
})

describe('the search for figures', () => {
  const find = (query: string): string[] => searchFigures(query, facts, definitions, 'nb').map((each) => factKeyText(each.key))
  it('finds by words of the name and by year', () => {
    expect(find('lønn 2023')[0]).toBe('operating-amount;x;2023;accounts;chapter=111;group=000-099')
    expect(find('sykefravær total')).toContain('sick-leave-share;x;2024;result;length=total')
  })
  it('finds by value', () => {
    expect(find('20 320 389')[0]).toBe('operating-amount;x;2023;accounts;chapter=111;group=000-099')
  })
  // «alt» also stands in «sosialtjenesten»: a letter in a name is not what was asked for.
  it.each([
    ['henvendelser i alt 2024', 'enquiries;x;2024;result;category=total'],
    ['totalt henvendelser', 'enquiries;x;2024;result;category=total'],
    ['sum henvendelser 2024', 'enquiries;x;2024;result;category=total'],
    ['samlet avvik sykefravær 2024', 'sick-leave-share;x;2024;gap;length=total'],
    ['ansatte i alt', 'staff-headcount;x;2025-01-01;result'],
    ['henvendelser sosialtjenesten', 'enquiries;x;2024;result;category=social-services'],
    ['sum driftsutgifter regnskap 2024', 'operating-amount;x;2024;accounts;chapter=111;group=sum-expenditure'],
  ])('%s comes first as what was asked for', (query, first) => {
    expect(find(query)[0]).toBe(first)
  })
  it('finds nothing for words no figure has', () => {
    expect(find('spesialhelikopter')).toEqual([])
  })
})
