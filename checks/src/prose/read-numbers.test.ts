import { decimalString, formatDecimal, formatFigure, round, decimal } from '@arsring/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumbers } from './read-numbers.ts'

/** What was read, one item a number: text, kind, value, and what else it says. */
function read(text: string): string[] {
  return readNumbers(text).map((number) =>
    [number.text, number.kind, number.outOf === null ? number.value : `${number.value}/${number.outOf}`, number.hedge, number.noun]
      .filter((part) => part !== null)
      .join(' | '),
  )
}

describe('readNumbers', () => {
  it.each([
    [
      'per cent',
      'økte med 25 %, ca. 5% og 7,5 prosent',
      ['25 % | percent | 25', '5% | percent | 5 | about', '7,5 prosent | percent | 7.5'],
    ],
    ['per cent with a decimal point, as tables print it', 'andelen er 40.2 %', ['40.2 % | percent | 40.2']],
    ['points', '0,5 prosentpoeng', ['0,5 prosentpoeng | percentage_point | 0.5']],
    ['a range', 'mellom 7,5–11,5 prosent', ['7,5 | percent | 7.5', '11,5 prosent | percent | 11.5']],
    [
      'the unit of the next',
      'på 14, og 55 %, fra 34 til vel 54 prosent',
      ['14 | percent | 14', '55 % | percent | 55', '34 | percent | 34', '54 prosent | percent | 54 | over'],
    ],
    [
      'no unit of the next',
      'fra 2023 til 54 %, i 2024 og 5 %, 12 sak og 5 %',
      [
        '2023 | year | 2023',
        '54 % | percent | 54',
        '2024 | year | 2024',
        '5 % | percent | 5',
        '12 | count | 12 | sak',
        '5 % | percent | 5',
      ],
    ],
    ['an adjective of per cent', 'en 30,8 prosents oppgang', ['30,8 prosents | percent | 30.8']],
    ['kroner', 'kr. 3 246 944 og 500 kr og 2 kroner', ['3 246 944 | amount | 3246944', '500 kr | amount | 500', '2 kroner | amount | 2']],
    [
      'all the spaces that separate thousands',
      '1 000, 1\u00a0000, 1\u2009000 og 1\u202f000',
      ['1 000', '1\u00a0000', '1\u2009000', '1\u202f000'].map((text) => `${text} | count | 1000`),
    ],
    ['thousands by dots', '1.234.567,89 kr', ['1.234.567,89 kr | amount | 1234567.89']],
    ['one dot is read in two ways', 'til 1.234 og', ['1.234 | unclear | 1.234']],
    ['one comma before three digits too', 'of 1,234 pupils', ['1,234 | unclear | 1,234']],
    ['two commas are no decimals', 'cost 1,234,567.', ['1,234,567 | unclear | 1,234,567']],
    ['three decimals of a unit', '1,234 mill. kr og 0,125', ['1,234 mill. kr | amount | 1234000', '0,125 | count | 0.125']],
    [
      'millions and billions',
      '18,6 mill., 2,3 milliarder kroner og 5 mrd. kr',
      ['18,6 mill. | amount | 18600000', '2,3 milliarder kroner | amount | 2300000000', '5 mrd. kr | amount | 5000000000'],
    ],
    ['millions of something else', '10,8 millioner sidevisninger', ['10,8 millioner | count | 10800000 | sidevisninger']],
    ['thousands in words', '20 tusen kroner', ['20 tusen kroner | amount | 20000']],
    [
      'years',
      'I 2024 mot 2023, høsten 2022 og 2020–2024',
      ['2024 | year | 2024', '2023 | year | 2023', '2022 | year | 2022', '2020 | year | 2020', '2024 | year | 2024'],
    ],
    ['a short range of years', 'perioden 2023-24', ['2023 | year | 2023', '24 | year | 2024']],
    [
      'what looks like a year and counts',
      'over 2000 klienter og 2000 T-skjorter',
      ['2000 | count | 2000 | over | klienter', '2000 | year | 2000'],
    ],
    [
      'dates',
      '03.02.25, 31.12.2024, 16. august 2024 og 6. mars',
      ['03.02.25 | date | 2025-02-03', '31.12.2024 | date | 2024-12-31', '16. august 2024 | date | 2024-08-16', '6. mars | date | --03-06'],
    ],
    [
      'sections of law and chapters',
      '§ 14-6, kapittel 8, kap. 111, Tabell 4.7.6 og 4.7.1',
      ['14-6 | reference | 14-6', '8 | reference | 8', '111 | reference | 111', '4.7.6 | reference | 4.7.6', '4.7.1 | reference | 4.7.1'],
    ],
    [
      'cases, documents and groups',
      'byrådssak 1037/22, Dok. 3, 000-099 og kategori 3,4,14',
      ['1037/22 | reference | 1037/22', '3 | reference | 3', '000-099 | reference | 000-099', '3,4,14 | reference | 3,4,14'],
    ],
    ['project numbers', '122005 Ekstraordinære midler', ['122005 | reference | 122005']],
    [
      'six digits together that count something',
      'Museet hadde 103890 besøkende, nettet er på 485413 meter og prosjekt 122005 viser at sak 485413 er lukket',
      [
        '103890 | count | 103890 | besøkende',
        '485413 | count | 485413 | meter',
        '122005 | reference | 122005',
        '485413 | reference | 485413',
      ],
    ],
    ['the number of a note', '1) Undersøkelsen', ['1 | reference | 1']],
    ['ordinals', 'hver 6. uke i 2. kvartal', ['6. | ordinal | 6', '2. | ordinal | 2']],
    ['words', 'tre team, to ansatte og seks måneder', ['tre | count | 3 | team', 'to | count | 2 | ansatte', 'seks | count | 6 | måneder']],
    ['shares', 'fire av ti og 38 av 40', ['fire av ti | share | 4/10', '38 av 40 | share | 38/40']],
    ['one of several', 'om lag en av fem', ['en av fem | share | 1/5 | about']],
    ['signs', '−253, -0,26 og +355', ['−253 | count | -253', '-0,26 | count | -0.26', '+355 | count | 355']],
    [
      'hedges',
      'rundt 560 ansatte, nesten 10 %, over 1 400, under 3, i underkant av 70',
      [
        '560 | count | 560 | about | ansatte',
        '10 % | percent | 10 | nearly',
        '1 400 | count | 1400 | over',
        '3 | count | 3 | under',
        '70 | count | 70 | nearly',
      ],
    ],
    ['a number at the end of a sentence', 'til totalt 7047.', ['7047 | count | 7047']],
    ['articles are no numbers', 'en sak og et tiltak', []],
    ['words that hold a number word', 'totalt, trekning, tilbake, syvende', []],
  ])('reads %s', (_, text, numbers) => {
    expect(read(text)).toEqual(numbers)
  })

  const kroner = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  const sentence = (figure: string) => `Beløpet var ${figure} i året.`

  it('gives back every whole amount that formatting writes', () => {
    fc.assert(
      fc.property(kroner, (amount) => {
        const [number, ...others] = readNumbers(sentence(formatFigure(String(amount), 'kroner', 'nok', 2)))
        expect(others).toEqual([])
        expect(number).toMatchObject({ kind: 'amount', value: String(amount) })
      }),
    )
  })

  it('gives back millions to the precision they are written with', () => {
    fc.assert(
      fc.property(kroner, (amount) => {
        const [number] = readNumbers(sentence(formatFigure(String(amount), 'million', 'nok', 2)))
        expect(number).toMatchObject({ kind: 'amount', decimals: -5, value: decimalString(round(decimal(String(amount)), -5)) })
      }),
    )
  })

  it('gives back every percentage and point at its own decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }), fc.boolean(), (units, decimals, isPoint) => {
        const value = decimalString({ units: BigInt(units), scale: decimals })
        const [number] = readNumbers(sentence(formatFigure(value, isPoint ? 'percentage_point' : 'percent', 'percent', decimals)))
        expect(number).toMatchObject({ kind: isPoint ? 'percentage_point' : 'percent', value, decimals })
      }),
    )
  })

  it('gives back every count, also those that look like a year when grouped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 99_999_999 }), (count) => {
        const [number] = readNumbers(`Det kom ${formatDecimal(String(count), 0)} henvendelser.`)
        expect(number).toMatchObject({ kind: 'count', value: String(count), noun: 'henvendelser' })
      }),
    )
  })

  it('reads a text as long as a book without slowing down', () => {
    for (const text of [
      'økte med 5 % '.repeat(5_000),
      '1 000 '.repeat(10_000),
      '1'.repeat(50_000),
      '-'.repeat(50_000),
      '('.repeat(50_000),
    ]) {
      const started = performance.now()
      readNumbers(text)
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })

  it('never throws, and every number stands where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,-–+%§/()kr mill prosent av ti to\u00a0') }), (text) => {
        let last = 0
        for (const number of readNumbers(text)) {
          expect(number.from).toBeGreaterThanOrEqual(last)
          expect(text.slice(number.from, number.to)).toBe(number.text)
          last = number.to
        }
      }),
    )
  })
})
