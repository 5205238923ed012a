import { describe, expect, it } from 'vitest'
import { documentOf, keyFigures, oneSection, operatingAccount, told } from '../testing.ts'
import { staleYear } from './stale-year.ts'

const note = (text: string) => oneSection([], [{ role: 'note', text }])
const form = (question: string) =>
  oneSection([
    {
      caption: 'HMS',
      columns: ['Svar', 'Kommentar'],
      rows: [
        [question, '0', ''],
        ['Mål for 2024?', 'Ja', ''],
      ],
    },
  ])

describe('stale-year', () => {
  it.each([
    ['a heading of the report year', documentOf([{ title: 'Miljø og klima 2024' }]), []],
    ['a heading left from last year', documentOf([{ title: 'Miljø og klima 2023' }]), ['error 1 2023 → 2024']],
    ['a heading that spans the years', documentOf([{ title: 'Utvikling 2020–2024' }]), []],
    ['a strategy’s own year', documentOf([{ title: 'Strategi mot 2035' }]), []],
    ['columns that compare', oneSection([keyFigures(), operatingAccount()]), []],
    [
      'a table of last year only',
      oneSection([{ caption: 'Sykefravær', columns: ['Resultat 2023'], rows: [['Totalt', '8,1']] }]),
      ['error totalt/resultat-2023 2023 → 2024'],
    ],
    [
      'a series that ends with last year',
      oneSection([{ caption: 'Valg', columns: ['Stemmer 2019', 'Stemmer 2023'], rows: [['Rød liste', '812', '790']] }]),
      ['warning roed-liste/stemmer-2023 2023 → 2024'],
    ],
    ['a question of last year', form('Antall brudd i 2023'), ['error working-time-breaches/svar 2023 → 2024']],
    ['a question of the report year', form('Antall brudd i 2024'), []],
    ['a note of last year', note('Ingen avvik er kjent i 2023.'), ['error «2023» 2023 → 2024']],
    ['a note that compares', note('Prinsippene er endret fra 2023.'), []],
    ['last year’s closing date', note('Balansen per 31.12.2023 er revidert.'), ['error «2023» 2023 → 2024']],
    ['running text may speak of any year', oneSection([], ['I 2023 flyttet kontoret.']), []],
  ])('%s', (_, document, findings) => {
    expect(told(staleYear, document)).toEqual(findings)
  })
})
