import { describe, expect, it } from 'vitest'
import { partsOfText } from './parts-of-text.ts'
import { gridOf, tablesIn } from './testing.ts'

const ACCOUNT = `3.1 Driftsregnskap

Tabell 3.1 Driftsregnskap
 I II III IV V

Artsgrupper
Regnskap

2024
Dok. 3
2024*

Regulert
bud. 2024

Regnskap
2023

Avvik 2024
(III-I)

000-099 Lønn og sosiale utgifter 30 396 885 31 616 000 31 621 000 30 320 389 1 224 115

100-299 Kjøp av varer og tjenester som
inngår i komm.tj.produksjon 5 963 492 6 173 000 7 292 000 5 397 356  1 328 508

400-499 Overføringsutgifter 1 120 589 1 321 000 1 321 000 1 002 517 200 411

500-599 Finansutgifter og
finanstransaksjoner -------- --------- --------- ------------- -------------

Sum driftsutgifter 37 480 966 39 110 000 40 234 000 36 720 262 2 753 034

* Bystyret vedtar kun sum driftsutgifter.
`

describe('an account whose columns were lost', () => {
  it('has no column more where all numbers of one could be taken apart, though each sum is kept twice so', () => {
    const text = `3.3 Investeringsregnskap

Investeringsregnskap
Beløp i hele kroner I Regnskap 2025 II Dok. 3 2025* III Regulert bud. 2025 IV Regnskap 2024 V Avvik 2025 (III-I)
000-099 Lønn og sosiale utgifter
100-299 Kjøp av varer og tjenester 36 411 841 24 500 000 80 808 000 13 836 904 44 396 159
400-499 Overføringsutgifter 9 102 960 3 459 225 9 102 960-
Sum investeringsutgifter 45 514 801 24 500 000 80 808 000 17 296 129 35 293 199
600-699 Salgsinntekter
700-799 Overføringsinntekter 9 102 960- 4 900 000- 16 161 600- 3 459 225- 7 058 640-
Sum investeringsinntekter 9 102 960- 4 900 000- 16 161 600- 3 459 225- 7 058 640-
Netto finansieringsbehov 36 411 841 19 600 000 64 646 400 13 836 904 28 234 559`
    const grid = gridOf(text)
    expect(grid[0]).toBe(
      'Beløp i hele kroner | I Regnskap 2025 | II Dok. 3 2025* | III Regulert bud. 2025 | IV Regnskap 2024 | V Avvik 2025 (III-I)',
    )
    expect(grid.at(-1)).toBe('Netto finansieringsbehov | 36 411 841 | 19 600 000 | 64 646 400 | 13 836 904 | 28 234 559')
  })

  it('has the arithmetic that its heading states, whatever other columns happen to give the same', () => {
    const text = `3.4 Investeringer

Investeringer
IV Vedtatt ferdig (kv/år) V Forventet ferdig (kv/år) VI Dok. 3 2025 (kr) VII Regulert budsjett 2025 (kr) VIII Regnskap 2025* (kr) IX Avvik (VII-VIII) (kr)
125011 Rehabilitering av varemottak løpende løpende 2 755 000 2 755 000
125013 Digital innsynsløsning 2027 2027 8 500 000 17 033 000 14 137 738 2 895 262
125014 Ombygging av mottak 2027 2027 6 500 000 20 870 000 17 948 515 2 921 485
125015 Ladepunkter 2026 2026 3 000 000 1 779 000 1 601 204 177 796
125017 Energitiltak i eldre bygg 2026 2026 2 000 000 2 786 000 2 786 000`
    expect(gridOf(text).at(-1)).toBe('125017 Energitiltak i eldre bygg | 2026 | 2026 | 2 000 000 | 2 786 000 |  | 2 786 000')
  })

  it('comes back with its heading, its wrapped labels and its dashes', () => {
    expect(gridOf(ACCOUNT)).toEqual([
      ' | I | II | III | IV | V',
      'Artsgrupper | Regnskap 2024 | Dok. 3 2024* | Regulert bud. 2024 | Regnskap 2023 | Avvik 2024 (III-I)',
      '000-099 Lønn og sosiale utgifter | 30 396 885 | 31 616 000 | 31 621 000 | 30 320 389 | 1 224 115',
      '100-299 Kjøp av varer og tjenester som inngår i komm.tj.produksjon | 5 963 492 | 6 173 000 | 7 292 000 | 5 397 356 | 1 328 508',
      '400-499 Overføringsutgifter | 1 120 589 | 1 321 000 | 1 321 000 | 1 002 517 | 200 411',
      '500-599 Finansutgifter og finanstransaksjoner | -------- | --------- | --------- | ------------- | -------------',
      'Sum driftsutgifter | 37 480 966 | 39 110 000 | 40 234 000 | 36 720 262 | 2 753 034',
    ])
  })

  it('stands between its caption and its note, with its line', () => {
    const parts = partsOfText(ACCOUNT)
    expect(parts.map((part) => (part.kind === 'table' ? part.headerRows : part.text))).toEqual([
      '3.1 Driftsregnskap',
      'Tabell 3.1 Driftsregnskap',
      2,
      '* Bystyret vedtar kun sum driftsutgifter.',
    ])
    expect(parts[2]?.place.line).toBe(4)
    expect(tablesIn(ACCOUNT)[0]?.rows[3]?.place.line).toBe(24)
  })

  it('is not bent to make a wrong number right', () => {
    const wrong = ACCOUNT.replace('1 002 517 200 411', '1 002 517 300 411')
    expect(gridOf(wrong)[4]).toBe('400-499 Overføringsutgifter | 1 120 589 | 1 321 000 | 1 321 000 | 1 002 517 | 300 411')
  })
})

describe('headings over several lines', () => {
  it.each([
    [
      'dates',
      ' 1.1.2024 1.1.2025 Endring\nAnsatte 567 565 -2\nÅrsverk 549,6 553,1 3,5',
      [' | 1.1.2024 | 1.1.2025 | Endring', 'Ansatte | 567 | 565 | -2', 'Årsverk | 549,6 | 553,1 | 3,5'],
    ],
    [
      'one a line',
      'Nøkkeltall Resultat 2022\n\nResultat\n2023\n\nMål\n2024\nSaker 12 14 15\nMøter 7 8 9',
      ['Nøkkeltall | Resultat 2022 | Resultat 2023 | Mål 2024', 'Saker | 12 | 14 | 15', 'Møter | 7 | 8 | 9'],
    ],
    [
      'only years',
      'Nøkkeltall 2022 2023 2024\nSaker 12 14 15\nMøter 7 8 9',
      ['Nøkkeltall | 2022 | 2023 | 2024', 'Saker | 12 | 14 | 15', 'Møter | 7 | 8 | 9'],
    ],
    [
      'words broken by narrow columns, under headings of groups',
      `Alle
ansa
tte
Heltid Deltid
Total
t
Total
t
Menn
%
Kvinner
%
Total
t
Menn
%
Kvinner
%
2024 22 20 25 % 75 % 2 50 % 50 %
2023 21 19 26 % 74 % 2 50 % 50 %`,
      [
        ' | Alle ansatte | Heltid | ∅ | ∅ | Deltid | ∅ | ∅',
        ' | Totalt | Totalt | Menn % | Kvinner % | Totalt | Menn % | Kvinner %',
        '2024 | 22 | 20 | 25 % | 75 % | 2 | 50 % | 50 %',
        '2023 | 21 | 19 | 26 % | 74 % | 2 | 50 % | 50 %',
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(gridOf(text)).toEqual(rows)
  })
})

describe('rows that are printed in pieces', () => {
  const HEAD = 'Resultatindikator Resultat 2022 Resultat 2023 Måltall 2024 Resultat 2024 Avvik 2024\n'
  it.each([
    [
      'values on lines of their own',
      `${HEAD}Registrerte saker\n(alle slag)\n6705\n\n \n6692 7300 7047 -253\nMøter og\nforedrag\n208\n265 250 260 +10`,
      ['Registrerte saker (alle slag) | 6705 | 6692 | 7300 | 7047 | -253', 'Møter og foredrag | 208 | 265 | 250 | 260 | +10'],
    ],
    [
      'numbered goals between the rows',
      `${HEAD}Mål 1 sikre tjenester\nAndel fornøyde (1) 88 % 94 % 80 % 92 % 12 %\nAntall steder\n(2)\n9 7 2 7 -5`,
      [
        'Mål 1 sikre tjenester | ∅ | ∅ | ∅ | ∅ | ∅',
        'Andel fornøyde (1) | 88 % | 94 % | 80 % | 92 % | 12 %',
        'Antall steder (2) | 9 | 7 | 2 | 7 | -5',
      ],
    ],
    [
      'ranges and dashes',
      `${HEAD}Innkjøp (6)\n- - 1 % 7,5-11,5 % 6,5-10.5 %\nMøter 1 2 3 4 5`,
      ['Innkjøp (6) | - | - | 1 % | 7,5-11,5 % | 6,5-10.5 %', 'Møter | 1 | 2 | 3 | 4 | 5'],
    ],
  ])('%s', (_, text, rows) => {
    expect(gridOf(text).slice(1)).toEqual(rows)
  })

  it('years under the name of a group, and stars', () => {
    const text = `Kategori
Menn
 %
Kvinner
%
Total
(N)
Menn
 (kr)
Kvinner
(kr)
Kvinner andel
av menn %
Totalt i virksomheten
2024 18 82 22 712 100 764 855 107%
2023 14 86 22 705 566 732 222 104%
Stillingskategori 1
Rådgiver
2024  100 1  *  
2023       
Konsulent 2024 40 60 5 * 601 000 *
2023 40 60 5 * 580 500 *`
    expect(gridOf(text)).toEqual([
      'Kategori | Menn % | Kvinner % | Total (N) | Menn (kr) | Kvinner (kr) | Kvinner andel av menn %',
      'Totalt i virksomheten 2024 | 18 | 82 | 22 | 712 100 | 764 855 | 107%',
      'Totalt i virksomheten 2023 | 14 | 86 | 22 | 705 566 | 732 222 | 104%',
      'Stillingskategori 1 Rådgiver 2024 |  | 100 | 1 |  | * | ',
      'Stillingskategori 1 Rådgiver 2023 |  |  |  |  |  | ',
      'Konsulent 2024 | 40 | 60 | 5 | * | 601 000 | *',
      'Konsulent 2023 | 40 | 60 | 5 | * | 580 500 | *',
    ])
  })

  it('the columns of words in a project account', () => {
    const text = `I II III IV V VI VII VIII
Prosjektnavn Prosjekt-
nummer
Arts-
gruppe
Vedtatt ferdig
(kv/år)
Forventet
ferdig
Regulert budsjett
2024
Regnskap
2024
Avvik (VI-
VII)
Ny plattform
for alle
118011 **se
under
  2024             763 000           622 717           140 283
Varslingssystem 118025 "   løpende     16 593 000     11 387 161        5 205 839
HR-systemet -
arbeidsflyt
122007     2025    4 375 000                      -          4 375 000
Et prosjekt 122008 2026 875 000   562 699   312 301
Sum kap.125          22 606 000   12 572 577   10 033 423`
    expect(gridOf(text).slice(1)).toEqual([
      'Prosjektnavn | Prosjektnummer | Artsgruppe | Vedtatt ferdig (kv/år) | Forventet ferdig | Regulert budsjett 2024 | Regnskap 2024 | Avvik (VI-VII)',
      'Ny plattform for alle | 118011 | **se under |  | 2024 | 763 000 | 622 717 | 140 283',
      'Varslingssystem | 118025 | " |  | løpende | 16 593 000 | 11 387 161 | 5 205 839',
      'HR-systemet - arbeidsflyt | 122007 |  |  | 2025 | 4 375 000 | - | 4 375 000',
      'Et prosjekt | 122008 2026 | ∅ | ∅ | ∅ | 875 000 | 562 699 | 312 301 ? 1,2,3,4',
      'Sum kap.125 |  |  |  |  | 22 606 000 | 12 572 577 | 10 033 423',
    ])
  })
})

describe('minus and dash are the same sign', () => {
  const HEAD = '1. Periodiserings\n-avvik 2. Reelle besparelser 3. Reelle forsinkelser 4. Uforutsigbare Sum prosjekt\n'
  it('told apart by how many columns there are', () => {
    const text = `${HEAD}118011-Oppgradering
- 140 283  -    -    140 283
122005-Ekstra midler
- - 101 367  -    - - 101 367
122006-Forvaltning - 6 279 361  -    -    - - 6 279 361
123011 - Varsling - -   1 185 933  - 1 185 933
Sum -6 279 361 38 916 1 185 933 - -5 054 512`
    expect(gridOf(text)).toEqual([
      ' | 1. Periodiseringsavvik | 2. Reelle besparelser | 3. Reelle forsinkelser | 4. Uforutsigbare | Sum prosjekt',
      '118011-Oppgradering | - | 140 283 | - | - | 140 283',
      '122005-Ekstra midler | - | - 101 367 | - | - | - 101 367',
      '122006-Forvaltning | - 6 279 361 | - | - | - | - 6 279 361',
      '123011 - Varsling | - | - | 1 185 933 | - | 1 185 933',
      'Sum | -6 279 361 | 38 916 | 1 185 933 | - | -5 054 512',
    ])
  })

  it('a row cut short is placed by the sums of its columns', () => {
    const text = `${HEAD}118011-Oppgradering - 140 283  -    -    140 283
122006-Forvaltning 6 279 361  -    -    - 6 279 361
124034-Avvikling - 128 306  -    -    
Sum 6 279 361 268 589 - - 6 419 644`
    expect(gridOf(text)[3]).toBe('124034-Avvikling | - | 128 306 | - | - | ')
  })

  it('told apart by where they stand in columns filled with spaces', () => {
    const text = `Artsgrupper Regnskap 2024 Regulert budsjett 2024 Avvik 2024
Lønn      624 902 966         635 689 655            10 786 689
Kjøp      9 226 850                                -  -        61 235 330
Overføring  -      293 093 400  -        59 465 308         233 628 092`
    expect(gridOf(text).slice(1)).toEqual([
      'Lønn | 624 902 966 | 635 689 655 | 10 786 689',
      'Kjøp | 9 226 850 | - | - 61 235 330',
      'Overføring | - 293 093 400 | - 59 465 308 | 233 628 092',
    ])
  })
})

describe('rows with fewer cells than columns', () => {
  const HEAD = 'Sykefravær i % Resultat 2023 Mål 2024 Resultat 2024\n'
  it('placed by the sums', () => {
    expect(gridOf(`${HEAD}Korttid (0-16 dager) 2,6 3,2\nLangtid (17 - > dager) 4,2 4,3\nTotalt 6,8 6,0 7,5`).slice(1)).toEqual([
      'Korttid (0-16 dager) | 2,6 |  | 3,2',
      'Langtid (17 - > dager) | 4,2 |  | 4,3',
      'Totalt | 6,8 | 6,0 | 7,5',
    ])
  })

  it('said to be unread where nothing places them', () => {
    expect(gridOf(`${HEAD}Korttid 2,6 3,2\nLangtid 4,2 5,1 4,3\nAndre 6,8 6,0 7,5`)[1]).toBe('Korttid | 2,6 3,2 | ∅ | ∅ ? 1,2,3')
  })
})

describe('what is no row', () => {
  const TABLE = 'Nett 2023 2024\nVann 211 966\nAvløp 155 917\nSum 366 1 883'

  it('the name of a table with its year right below the rows', () => {
    const parts = partsOfText(`${TABLE}\nFornyet ledningsnett 2024\n\nDet går bra.`)
    expect(parts.map((part) => (part.kind === 'table' ? part.rows.length : part.text))).toEqual([
      4,
      'Fornyet ledningsnett 2024',
      'Det går bra.',
    ])
  })

  it('a line of text that ends with a telephone number', () => {
    const text =
      'Vannet er bedre enn i fjor, og nettet er fornyet etter planen som er lagt for\nnettet i 2024. Vi svarer på telefon 25 62 60 28\nhver dag.'
    const [table, ...more] = partsOfText(`${TABLE}\n\n${text}`)
    expect(table?.kind === 'table' && table.rows.length).toBe(4)
    expect(more).toHaveLength(1)
  })
})

describe('what is no table', () => {
  it.each([
    [
      'prose that ends in numbers',
      'Kommunen har i alt 12 barnehager og bruker på dette 45 millioner i 2023 2024\nDet er flere enn før, og tallet øker år for år siden 2020 2021.',
    ],
    ['references', '22 NAV (2021). Omverdensanalyse 2021. s.5\n23 KS (2022). Debatthefte 2022- 2023\n24 Lov av 1999 07 02'],
    ['a list', '1. Er det mer enn 12 13\n2. Hva gjøres?'],
    ['one row', 'Ansatte 22 23 24'],
  ])('%s', (_, text) => {
    expect(gridOf(text)).toEqual([])
  })
})

describe('rows told apart by the year after their name', () => {
  const HEAD = 'Tabell 1 Lønn\nMenn % Kvinner % Total (N)\n'

  it('have it in their name', () => {
    const rows = 'Totalt 2024 36 64 143\nTotalt 2023 42 58 140\nLedergruppe 2024 25 75 4\nLedergruppe 2023 50 50 4'
    expect(gridOf(HEAD + rows).slice(1)).toEqual([
      'Totalt 2024 | 36 | 64 | 143',
      'Totalt 2023 | 42 | 58 | 140',
      'Ledergruppe 2024 | 25 | 75 | 4',
      'Ledergruppe 2023 | 50 | 50 | 4',
    ])
  })

  it('where no name comes again, a year is a cell', () => {
    const rows = 'Nordli skole 2024 36 64\nSørli skole 2023 42 58\nVestli skole 2024 25 75'
    expect(gridOf(`Ferdig Budsjett Regnskap\n${rows}`).slice(-1)).toEqual(['Vestli skole | 2024 | 25 | 75'])
  })
})

describe('headings in one line over the rows', () => {
  it('are those of their columns where each begins with its Roman number', () => {
    const text =
      'Tabell 3.4 Prosjekter\nIII Regulert bud. 2024 (kr) IV Regnskap 2024* (kr) V Avvik (III-IV) (kr)\nKaia 22 000 21 500 500\nSum 22 000 21 500 500'
    expect(gridOf(text)[0]).toBe(' | III Regulert bud. 2024 (kr) | IV Regnskap 2024* (kr) | V Avvik (III-IV) (kr)')
  })

  it('are known by their place, whatever they say', () => {
    expect(gridOf('Tabell 2 Skolene\nSkole Elever Lærere\nNordli 95 6,5\nSørli 342 23,1\nSum 437 29,6')[0]).toBe('Skole | Elever | Lærere')
  })

  it('end with the last one, the first is that of the names', () => {
    expect(
      gridOf('Tabell 1 Alder\nAldersgruppe 2023 2024 Del 2024\n0–5 år 594 847 41,1 %\n6–15 år 811 65 16,7 %\nSum 1 405 912 100,0 %')[0],
    ).toBe('Aldersgruppe | 2023 | 2024 | Del 2024')
  })
})

describe('a table with years in its columns', () => {
  const HEAD = 'Tabell 3.4 Prosjekter\nVedtatt ferdig Forventet ferdig Budsjett Regnskap Avvik\n'
  const ROWS = '122010 Nettverk 2024 2024 16 414 8 864 7 550\n122011 Mottak 2022 2023 11 557 11 246 311\n'

  it('has none in the row of sums, which is short instead', () => {
    expect(gridOf(`${HEAD}${ROWS}Sum 27 971 20 110 7 861`).at(-1)).toBe('Sum |  |  | 27 971 | 20 110 | 7 861')
  })

  it('takes a word for a year as a cell', () => {
    expect(gridOf(`${HEAD}${ROWS}122012 Felles booking 2024 løpende 6 500 1 894 4 606\nSum 34 471 22 004 12 467`)[3]).toBe(
      '122012 Felles booking | 2024 | løpende | 6 500 | 1 894 | 4 606',
    )
  })
})

it('a dash before the last number is doubtful where the table sets its minus apart', () => {
  const text =
    'Resultat 2020 Måltall 2021 Resultat 2021 Avvik 2021\nSaker 59 % 56 % - 3 %\nBrukere 61,4 % 65,0 % 58,7 % - 6,3 %\nMøter 988 840 823 - 17'
  expect(gridOf(text)[1]).toBe('Saker | 59 % 56 % - 3 % | ∅ | ∅ | ∅ ? 1,2,3,4')
})

describe('how many columns a heading has', () => {
  const rows = (text: string, from = 0) => gridOf(text).slice(from)

  it('is told by the line above the rows, not by the name above it', () => {
    const text =
      'Kostnader etter anlegg 2024\nAnlegg Lønn (1000 kr) Energi (1000 kr) Sum (1000 kr)\nRenseverk 3 549 2 710 6 259\nPumper 2 855 2 750 5 605'
    expect(rows(text)).toEqual([
      'Anlegg | Lønn (1000 kr) | Energi (1000 kr) | Sum (1000 kr)',
      'Renseverk | 3 549 | 2 710 | 6 259',
      'Pumper | 2 855 | 2 750 | 5 605',
    ])
    expect(partsOfText(text)[0]).toMatchObject({ kind: 'paragraph', text: 'Kostnader etter anlegg 2024' })
  })

  it('however long the line is', () => {
    const heading =
      'IV Vedtatt ferdig (kv/år) V Faktisk/forventet ferdig (kv/år) VI Dok. 3 2024 (kr) VII Regulert budsjett 2024 (inkl. ubrukt fra 2023) (kr) VIII Regnskap 2024 (kr)'
    expect(
      rows(
        `${heading}\n118010 Nytt arkiv 2024 2025 5 500 000 8 763 000 8 622 717\n118011 Nytt tak 2025 2025 1 100 000 9 875 000 9 548 450`,
      )[1],
    ).toBe('118010 Nytt arkiv | 2024 | 2025 | 5 500 000 | 8 763 000 | 8 622 717')
  })

  it('where the unit stands over the names of the rows, and years in one unit over the columns', () => {
    expect(rows('Beløp i hele kroner Regnskap 2024 Budsjett 2024\nLønn 1 110 1 300\nKjøp 1 512 1 700')[0]).toBe(
      'Beløp i hele kroner | Regnskap 2024 | Budsjett 2024',
    )
    expect(rows('Post Note 2023 (kr) 2024 (kr)\nLønn 2 1 110 000 1 300 000\nKjøp 3 1 512 000 1 700 000')[0]).toBe(
      'Post | Note | 2023 (kr) | 2024 (kr)',
    )
  })

  it('where the name of a group stands before each heading', () => {
    const heading = 'Alle ansatte Totalt Heltid Totalt Heltid Menn % Heltid Kvinner % Deltid Totalt'
    expect(rows(`${heading}\n2024 139 118 49 % 51 % 21\n2023 140 119 49 % 51 % 21`)).toEqual([
      ' | Alle ansatte Totalt | Heltid Totalt | Heltid Menn % | Heltid Kvinner % | Deltid Totalt',
      '2024 | 139 | 118 | 49 % | 51 % | 21',
      '2023 | 140 | 119 | 49 % | 51 % | 21',
    ])
  })

  it('where a heading begins with a dash, or one of them comes again', () => {
    expect(rows('Lønn Skyss – av dette refusjoner Sum\nBudsjett 11,4 19,6 3,9 31,0\nRegnskap 12,3 20,5 5,3 32,8')[0]).toBe(
      ' | Lønn | Skyss | – av dette refusjoner | Sum',
    )
    expect(rows('Skole Elever Årsverk Elever per årsverk\nMoen 163 29,7 5,5\nLia 193 41,5 4,7')[0]).toBe(
      'Skole | Elever | Årsverk | Elever per årsverk',
    )
  })

  it('where a row is short', () => {
    expect(rows('Fond 01.01.2024 Avsetning Renter Bruk av fond 31.12.2024\nVann 10,9 0,5 0,3 11,7\nSum 45,1 4,4 1,4 1,0 49,9')[0]).toBe(
      'Fond | 01.01.2024 | Avsetning | Renter | Bruk av fond | 31.12.2024',
    )
  })
})

it('a total with a blank cell does not take the thousands of the other rows apart', () => {
  const text = [
    'Parti Stemmer Oppslutning Endring Mandater',
    'Parti A 4 812 31,2 % -2,4 11',
    'Parti B 3 905 25,3 % +6,1 9',
    'Parti C 2 240 14,5 % -1,0 5',
    'Parti D 1 871 12,1 % +0,3 4',
    'Parti E 1 402 9,1 % -3,5 3',
    'Andre 1 201 7,8 % +0,5 3',
    'Totalt 15 431 100 % 35',
  ].join('\n')
  expect(gridOf(text).slice(0, 3)).toEqual([
    'Parti | Stemmer | Oppslutning | Endring | Mandater',
    'Parti A | 4 812 | 31,2 % | -2,4 | 11',
    'Parti B | 3 905 | 25,3 % | +6,1 | 9',
  ])
})

describe('tables one after the other', () => {
  const FIRST = 'Nett Lengde (m) Fornyet (m)\nVann 211 966\nAvløp 155 91'

  it('are parted where columns are named anew after a space', () => {
    expect(gridOf(`${FIRST}\n\nAbonnenter\n2023 2024\nVann 14 734 11 839\nAvløp 14 300 11 500`).slice(3)).toEqual([
      ' | 2023 | 2024',
      'Vann | 14 734 | 11 839',
      'Avløp | 14 300 | 11 500',
    ])
  })

  it('are parted where words with capitals name as many columns as the next row has', () => {
    const tables = tablesIn(`${FIRST}\n\nKrets Stemmeberettigede Avgitt Frammøte\nNord 6 430 4 410 68,6 %\nSør 9 011 5 988 66,5 %`)
    expect(tables).toHaveLength(2)
    expect(tablesIn(`${FIRST}\n\nNye Anlegg\nSpillvann 155 91\nSum 521 148`)).toHaveLength(1)
  })

  it('are parted where prose runs over the lines between them, and its last words are no heading', () => {
    const text = `Alder 2023 2024 Endring Andel (%)
Barn 7 543 6 926 - 617 50,5
Voksne 2 396 6 795 4 399 49,5
Sum 9 939 13 721 3 782 100,0

Bydelen hadde 13 721 innbyggere ved inngangen til 2024. Antall barn er lavere i 2024 enn i
2023, og andelen voksne er høyere enn for et år siden. Avtalen om lokalet løper i to år, med
rett til to år til.

Økonomi

Svar på henvendelser gis normalt innen tre dager av en saksbehandler i avdelingen, og
skjemaet er versjon 7.

Beløp i hele kroner Budsjett 2024 Regnskap 2024 Avvik Regnskap 2023
Oppvekst
Barnehager 205 902 000 211 872 348 - 5 970 348 197 049 004
Barnevern 82 530 000 78 733 540 3 796 460 81 704 610
Sum 288 432 000 290 605 888 - 2 173 888 278 753 614`
    expect(tablesIn(text).map((table) => table.rows.map(({ cells }) => cells.join(' | ')))).toEqual([
      [
        'Alder | 2023 | 2024 | Endring | Andel (%)',
        'Barn | 7 543 | 6 926 | - 617 | 50,5',
        'Voksne | 2 396 | 6 795 | 4 399 | 49,5',
        'Sum | 9 939 | 13 721 | 3 782 | 100,0',
      ],
      [
        'Beløp i hele kroner | Budsjett 2024 | Regnskap 2024 | Avvik | Regnskap 2023',
        'Oppvekst |  |  |  | ',
        'Barnehager | 205 902 000 | 211 872 348 | - 5 970 348 | 197 049 004',
        'Barnevern | 82 530 000 | 78 733 540 | 3 796 460 | 81 704 610',
        'Sum | 288 432 000 | 290 605 888 | - 2 173 888 | 278 753 614',
      ],
    ])
  })

  it('are parted where two names stand over rows that have no more numbers', () => {
    const wide = 'Samling Bilder Kart Brev Sum\nFunn 1,0 2,0 3,0 6,0\nGaver 4,0 5,0 6,0 15,0'
    expect(gridOf(`${wide}\n\nBilder Kart\n2023 2 442 2 095\n2024 2 865 4 467\nEndring % 17,3 113,2`).slice(3)).toEqual([
      ' | Bilder | Kart',
      '2023 | 2 442 | 2 095',
      '2024 | 2 865 | 4 467',
      'Endring % | 17,3 | 113,2',
    ])
  })

  it('are one where the same heading comes again on the next page', () => {
    expect(tablesIn(`${FIRST}\n\nNett Lengde (m) Fornyet (m)\nSpillvann 155 91\nSum 521 148`)).toHaveLength(1)
  })
})

describe('rows named by a time', () => {
  it('and no heading of years: counts that look like years are farther apart', () => {
    const text =
      'Resultat 2023 Resultat 2024 Resultat 2025\nServeringssteder 2031 1927 2045\nLekeplasser 1415 1301 1162\nSum 3446 3228 3207'
    expect(gridOf(text).slice(0, 2)).toEqual([' | Resultat 2023 | Resultat 2024 | Resultat 2025', 'Serveringssteder | 2031 | 1927 | 2045'])
  })

  it('by years that follow each other', () => {
    expect(gridOf('Sted Skur Telt Sum besøk\n2022 5 050 24 367 29 417\n2023 5 049 25 073 30 122\n2024 5 100 25 100 30 200')[1]).toBe(
      '2022 | 5 050 | 24 367 | 29 417',
    )
  })

  it('by a day', () => {
    expect(
      gridOf('Samling Gjenstander Bilder Sum\nPer 1.1.2024 2 041 9 181 8 222\nTilgang 3 4 7\nPer 31.12.2024 2 044 9 185 8 229')[1],
    ).toBe('Per 1.1.2024 | 2 041 | 9 181 | 8 222')
  })
})
