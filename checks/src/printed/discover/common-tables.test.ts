import { describe, expect, it } from 'vitest'
import { runChecks } from '../../run-checks.ts'
import { oneSection } from '../../testing.ts'

/** Tables as reports print them, one row a line; `[right/wrong]` is a cell with a wrong number to be put in. */
const TABLES: readonly (readonly [string, string, string])[] = [
  [
    'a sum that one column of shares and one slip bear out',
    `Kompetanse | Antall | Andel
     Barnehagelærere | [120/220] | 41 %
     Fagarbeidere | 70 | 24 %
     Assistenter | 101 | 35 %
     Sum | 291 | 100 %`,
    'column-sum sum/antall 291 → 391',
  ],
  [
    'a balance with a name of its own and a date without a point',
    `Gjeld (mill. kr) | 2022 | 2023 | 2024
     Lånegjeld 1.1 | 1 200 | 1 310 | 1 395
     Nye lån | 180 | [160/190] | 140
     Avdrag | 70 | 75 | 81
     Lånegjeld 31.12 | 1 310 | 1 395 | 1 454`,
    'table-flow laanegjeld-31-12/2023 1 395 → 1 425',
  ],
  [
    'of two balances one',
    `Fond (1000 kr) | Inngående | Avsetning | Bruk | Utgående
     Driftsfond | -1 200 | -300 | 100 | -1 400
     Bufferfond | -4 000 | [-150/-950] | 500 | -3 650`,
    'table-flow bufferfond/utgaaende −3 650 → −4 450',
  ],
  [
    'full and part time without the template’s total',
    `Stillinger | Heltid | Deltid | Totalt
     Kvinner | 120 | [80/90] | 200
     Menn | 60 | 15 | 75
     Alle | 180 | 95 | 275`,
    'column-sum alle/deltid 95 → 105',
  ],
  [
    'so many per unit, by their names',
    `Skole | 2023 | 2024
     Elever | 1 204 | [1 188/1 288]
     Lærere | 98 | 97
     Elever per lærer | 12,3 | 12,2
     Skoler | 6 | 6`,
    'table-ratio elever-per-laerer/2024 12,2 → 13,3',
  ],
  [
    'a share of the total',
    `Kjøretøy | 2023 | 2024
     Elbil | 120 | 144
     Diesel | 88 | 70
     Hybrid | 14 | 11
     Kjøretøy totalt | 222 | 225
     Andel elbil | 54 % | [64 %/94 %]`,
    'table-share andel-elbil/2024 94 % → 64 %',
  ],
  [
    'a small difference of large numbers',
    `Inntekter og utgifter (mill. kr) | 2024 | 2023
     Sum inntekter | -4 210,4 | [-4 012,1/-5 012,1]
     Sum utgifter | 4 102,0 | 3 990,3
     Brutto resultat | 108,4 | 21,8`,
    'table-flow brutto-resultat/2023 21,8 → 1 021,8',
  ],
  [
    'a result of two totals in millions',
    `Resultat (mill. kr) | 2024 | 2023
     Tilskudd | 30,4 | 28,1
     Salg | 12,3 | 13,0
     Sum inntekter | 42,7 | 41,1
     Lønn | 33,1 | 31,0
     Husleie | 12,3 | 9,0
     Sum kostnader | 45,4 | 40,0
     Årsresultat | [-2,7/-7,2] | 1,1`,
    'difference aarsresultat/2024 −7,2 → −2,7',
  ],
  [
    'a net of three',
    `Resultat (mill. kr) | Regnskap 2024 | Revidert 2024 | Vedtatt 2024 | Regnskap 2023
     Brutto driftsresultat | 108,4 | 90,1 | 85,0 | 21,8
     Renter og avdrag | [-60,1/-69,1] | -58,0 | -57,5 | -55,0
     Motpost avskrivninger | 120,0 | 118,0 | 118,0 | 115,0
     Netto driftsresultat | 168,3 | 150,1 | 145,5 | 81,8`,
    'column-sum netto-driftsresultat/regnskap-2024 168,3 → 159,3',
  ],
  [
    'a net of what is printed positive',
    `Finans (1000 kr) | Regnskap 2024 | Revidert 2024 | Vedtatt 2024 | Regnskap 2023
     Brutto driftsresultat | 58 440 | 66 800 | 78 500 | 99 667
     Renteinntekter | 21 400 | 19 000 | 18 500 | 17 210
     Renteutgifter | 61 230 | [60 500/65 500] | 60 000 | 48 115
     Avdrag på lån | 72 050 | 72 000 | 72 000 | 69 400
     Netto finansutgifter | -111 880 | -113 500 | -113 500 | -100 305
     Motpost avskrivninger | 88 120 | 87 500 | 87 500 | 84 006
     Netto driftsresultat | 34 680 | 40 800 | 52 500 | 83 368`,
    'table-flow netto-finansutgifter/revidert-2024 −113 500 → −118 500',
  ],
  [
    'totals without a word for it, in two years',
    `Balanse (1000 kr) | 31.12.2024 | 31.12.2023
     Faste eiendommer | 2 101 300 | 2 010 450
     Utstyr | [121 040/171 040] | 118 220
     Pensjonsmidler | 1 640 800 | 1 555 010
     Anleggsmidler | 3 863 140 | 3 683 680`,
    'column-sum anleggsmidler/31-12-2024 3 863 140 → 3 913 140',
  ],
  [
    'sick leave short and long',
    `Fravær i sektorene | Årsverk | Sykefravær | Korttid | Langtid
     Skole | 320,5 | 7,8 % | 2,9 % | 4,9 %
     Helse | 510,2 | 10,4 % | [3,1 %/8,1 %] | 7,3 %
     Teknisk | 88,0 | 5,5 % | 2,2 % | 3,3 %`,
    'row-sum helse/sykefravaer 10,4 % → 15,4 %',
  ],
  [
    'decisions that are counted',
    `Klager | Vedtak | Klager | Klageandel
     Skoleskyss | [810/910] | 22 | 2,7 %
     Spesialundervisning | 402 | 12 | 3,0 %
     Barnehageplass | 1 310 | 41 | 3,1 %
     I alt | 2 522 | 75 | 3,0 %`,
    'column-sum i-alt/vedtak 2 522 → 2 622',
  ],
  [
    'so much per head, of what the caption tells',
    `Avfall | 2022 | 2023 | 2024
     Avfall (tonn) | 8 012 | [7 950/7 550] | 7 901
     Innbyggere | 18 220 | 18 455 | 18 610
     Kg per innbygger | 440 | 431 | 425`,
    'table-ratio kg-per-innbygger/2023 431 → 409',
  ],
  [
    'shares of four groups',
    `Alder | 2022 | 2023 | 2024
     Under 30 | 14 % | 15 % | 15 %
     30–44 | 38 % | [37 %/32 %] | 36 %
     45–59 | 35 % | 34 % | 35 %
     60 og over | 13 % | 14 % | 14 %`,
    'hundred under-30/2023 95 % → 100 %',
  ],
]

/** Right as they stand, though something in them does not add up. */
const RIGHT: readonly (readonly [string, string])[] = [
  [
    'rounded to fives',
    `Folkemengde, avrundet til nærmeste fem | 2023 | 2024 | Endring
     0–5 år | 1 235 | 1 240 | 5
     6–15 år | 2 510 | 2 495 | -10
     16–66 år | 9 875 | 9 910 | 40
     I alt | 13 615 | 13 650 | 35`,
  ],
  [
    'persons in several services',
    `Mottakere | 2023 | 2024
     Hjemmesykepleie | 1 310 | 1 355
     Praktisk bistand | 880 | 869
     Omsorgsbolig | 215 | 220
     Mottakere totalt | 1 802 | 1 833`,
  ],
  [
    'the index of all',
    `Konsumprisindeks | 2023 | 2024
     Mat | 129,1 | 134,0
     Bolig | 124,0 | 128,8
     Totalt | 126,9 | 131,1`,
  ],
  [
    'days on average',
    `Saksbehandlingstid i dager | 2022 | 2023 | 2024
     Byggesak | 41 | 38 | 36
     Dispensasjon | 55 | 61 | 58
     Alle saker | 44 | 42 | 41`,
  ],
  [
    'accounts and no balance',
    `Lån (1000 kr) | 1.1 | Rente | 31.12
     Skole | 1 200 | 41 | 1 150
     Helse | 3 100 | 98 | 2 900`,
  ],
]

function errors(text: string): readonly string[] {
  const [heading = [], ...rows] = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const [caption = '', ...columns] = heading
  return runChecks(oneSection([{ caption, columns, rows }])).flatMap(({ check, severity, at: [place], printed, expected }) =>
    severity === 'error' && place?.kind === 'cell'
      ? [`${check} ${place.row}/${place.column} ${printed ?? ''} → ${expected ?? ''}`.replaceAll('\u00a0', ' ')]
      : [],
  )
}

describe('common tables', () => {
  it.each(TABLES)('%s: right, and with one wrong number', (_, table, found) => {
    expect(errors(table.replace(/\[(.+?)\/(.+?)\]/u, '$1'))).toEqual([])
    expect(errors(table.replace(/\[(.+?)\/(.+?)\]/u, '$2'))).toContain(found)
  })

  it.each(RIGHT)('%s: nothing is wrong', (_, table) => {
    expect(errors(table)).toEqual([])
  })
})
