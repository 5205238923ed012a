import { describe, expect, it } from 'vitest'
import { typedNumbers } from './unbound-numbers.ts'

const texts = (text: string) => typedNumbers(text).map((number) => number.text)

describe('numbers that count something', () => {
  it.each<[string, string[]]>([
    ['Ombudet behandlet 7 047 saker.', ['7 047']],
    ['Ombudet behandlet 7\u00a0047 saker.', ['7\u00a0047']],
    ['Regnskapet viser 27 480 967 kr i utgifter', ['27 480 967 kr']],
    ['en økning på 5,4 % og 0,5 prosentpoeng', ['5,4 %', '0,5 prosentpoeng']],
    ['et mindreforbruk på 1,2 mill. kr', ['1,2 mill. kr']],
    ['et avvik på −253 henvendelser', ['−253']],
    ['økt med +355', ['+355']],
    ['20,74 årsverk', ['20,74 årsverk']],
    ['22 ansatte og 265 møter', ['22', '265']],
    ['(260)', ['260']],
    ['om lag 8% av budsjettet', ['8%']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it('leaves figures that are already live alone', () => {
    expect(texts('Ombudet behandlet \ufffc saker i 2024')).toEqual([])
  })

  it('says where they stand', () => {
    expect(typedNumbers('I alt 260 møter')).toEqual([{ from: 6, to: 9, text: '260' }])
  })
})

describe('numbers that name something', () => {
  it.each([
    'i 2024 og 2023',
    '20. januar 2025',
    '31.12.2024',
    'kl. 14.30 og 14:02',
    'tabell 31 og kapittel 12',
    'jf. § 25 og punkt 12',
    'artsgruppe 000-099',
    'sak 16/2024',
    'Dok. 3',
    '12. tertial',
    'avsnitt 4.7',
    'H2O og ISO 27001',
    'de 3 ombudene',
    'fra 10–12',
    'innen 30 dager eller 12 måneder',
  ])('%s', (text) => {
    expect(texts(text)).toEqual([])
  })
})
