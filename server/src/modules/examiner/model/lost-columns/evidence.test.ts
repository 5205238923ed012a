import { describe, expect, it } from 'vitest'
import { gridOf, tablesIn } from './testing.ts'

describe('the row’s own sum decides how it is read', () => {
  it('where the first column is the sum of the others', () => {
    const text =
      'Sum totalt Hjemmehjelp Praktisk bistand Alarm Støtte\n2024 1 625 521 479 402 223\n2023 1 702 518 572 391 221\n2022 1 752 488 593 448 223\n'
    expect(gridOf(text).slice(1)).toEqual([
      '2024 | 1 625 | 521 | 479 | 402 | 223',
      '2023 | 1 702 | 518 | 572 | 391 | 221',
      '2022 | 1 752 | 488 | 593 | 448 | 223',
    ])
  })

  it('alone, where no other row has that sum', () => {
    const text = `Område Oppvekst Helse Sosialt Sum totalt
Netto utgift (kr) 249 350 080 523 516 851 94 548 651 867 415 582
Innbyggere 41 113 41 113 41 113 41 113
Kr per innbygger 6 065 12 734 2 300 21 098
`
    expect(gridOf(text).slice(1)).toEqual([
      'Netto utgift (kr) | 249 350 080 | 523 516 851 | 94 548 651 | 867 415 582',
      'Innbyggere | 41 113 | 41 113 | 41 113 | 41 113',
      'Kr per innbygger | 6 065 | 12 734 | 2 300 | 21 098',
    ])
  })

  it('but not where the same number stands twice and small ones beside it', () => {
    const text =
      'Artsgrupper I Regnskap 2024 II Vedtatt 2024 III Regulert 2024 IV Regnskap 2023 V Avvik 2024 (III-I)\n000-099 Lønn 4 789 481 5 010 000 4 960 000 5 113 079 170 519\n100-299 Kjøp 1 491 148 1 408 000 1 425 000 1 328 897 −66 148\n400-499 Overføringer 6 918 514 2 731 905 −6 918 514\n'
    expect(gridOf(text)[3]).toBe('400-499 Overføringer | 6 918 514 | 2 731 905 | ∅ | ∅ | −6 918 514 ? 2,3,4')
  })

  it('and one row of three with a wrong number keeps no others from it', () => {
    const text =
      'Sted Hovedhuset Teltet Smia Hagen Samlet\n2021 22 442 35 140 15 966 31 743 105 291\n2022 23 751 79 415 17 484 35 647 155 997\n2023 22 309 31 345 16 876 27 697 98 227\n'
    expect(gridOf(text)[2]).toBe('2022 | 23 751 | 79 415 | 17 484 | 35 647 | 155 997')
  })

  it('nor does a row of changes in per cent', () => {
    const text =
      'Sted Hovedhuset Teltet Smia Hagen Samlet\n2021 22 442 35 140 15 966 31 743 105 291\n2022 23 451 79 415 17 484 35 647 155 997\nEndring i prosent 4,5 % 126,0 % 9,5 % 12,3 % 48,2 %\n'
    expect(gridOf(text).slice(1, 3)).toEqual([
      '2021 | 22 442 | 35 140 | 15 966 | 31 743 | 105 291',
      '2022 | 23 451 | 79 415 | 17 484 | 35 647 | 155 997',
    ])
  })
})

describe('a column in per cent of others decides how the row is read', () => {
  it.each([
    ['2023 2024 Endring %', '8 143 8 722 7,1', '969 3 286 239,1', '969 | 3 286 | 239,1'],
    ['2024 2023 Endring i prosent', '8 722 8 143 7,1', '3 286 969 239,1', '3 286 | 969 | 239,1'],
    ['Budsjett Rekneskap Forbruk i %', '8 143 8 722 107,1', '969 3 286 339,1', '969 | 3 286 | 339,1'],
    ['2022 2023 2024 Endring i prosent', '812 846 864 2,1', '* 873 916 833 -9,1', '873 | 916 | 833 | -9,1'],
  ])('%s', (headings, first, second, expected) => {
    expect(gridOf(`${headings}\nBilder ${first}\nKart ${second}`)[2]?.replace('Kart * |', 'Kart |')).toBe(`Kart | ${expected}`)
  })

  it('but not a small one, which fits many numbers', () => {
    const text = `Avvik Budsjett Regnskap Avvik i % Regnskap 2023
Oppvekst 13 313 313 754 327 067 4,2 % 298 329
Helse - 3 394 328 875 325 481 - 1,0 % 307 433
Sosialt - 3 978 91 060 87 082 - 4,4 % 86 511
Samlet 5 941 733 689 739 630 0,8 % 692 273`
    expect(gridOf(text).at(-1)).toBe('Samlet | 5 941 | 733 689 | 739 630 | 0,8 % | 692 273')
  })

  it('but not where none of its rows keeps it', () => {
    expect(gridOf('2023 2024 Endring %\nBilder 8 143 8 722 9,1\nKart 969 3 286 239,9')[2]).toContain('?')
  })
})

it('the same amount twice in a row of few is one amount and its sum, whatever the rows beside it lack', () => {
  const text = `Beløp i hele kroner 1. Periodisering 2. Besparelser 3. Forsinkelser 4. Avsetninger Sum prosjekt
122010 Nett 581 529 581 529
122011 Innsyn - 1 088 723 - 1 088 723
122012 Bygg 6 696 934 6 699 634
122013 Ladere 2 679 467 2 679 467
122014 Energi 6 718 296 6 718 296
122015 Maskiner 92 718 92 718
Sum 8 309 040 92 718 7 281 163 15 682 922
`
  const rows = gridOf(text)
  expect(rows[2]).toBe('122011 Innsyn | - 1 088 723 | ∅ | ∅ | ∅ | - 1 088 723 ? 1,2,3,4')
  expect(rows[3]).toBe('122012 Bygg | 6 696 934 6 699 634 | ∅ | ∅ | ∅ | ∅ ? 1,2,3,4,5')
})

describe('a unit over the names of rows is no column', () => {
  const HEAD = 'Tal i heile tusen kroner 01.01.2019 Avsetjing Renter Bruk av fond 31.12.2019\nVatn 21 724 3 520 260 25 504\n'
  const SUM = 'Totalt 32 105 13 729 1 312 0 47 146'

  it('though its rows can have one more', () => {
    expect(gridOf(`${HEAD}Slam 5 381 5 865 820 12 065\n${SUM}`).slice(1)).toEqual([
      'Vatn | 21 724 | 3 520 | 260 |  | 25 504',
      'Slam | 5 381 | 5 865 | 820 |  | 12 065',
      'Totalt | 32 105 | 13 729 | 1 312 | 0 | 47 146',
    ])
  })

  it('and a column of nothing adds up to nothing: a row that fills it breaks the sum', () => {
    expect(gridOf(`${HEAD}Avløp 5 001 4 344 231 9 576\nSlam 5 381 5 865 820 12 605\n${SUM}`)[3]).toBe(
      'Slam | 5 381 | 5 865 | 820 | 12 605 | ∅ ? 4,5',
    )
  })
})

it('of several balances that a heading may mean, the one that most rows keep is meant', () => {
  const text = `Fond 01.01.2024 Avsetning Renter Bruk av fond 31.12.2024
Vann 16 290 - 860 1 780 15 370
Avløp 3 983 5 632 703 - 10 318
Slam 21 745 649 131 - 22 525
Sum 42 018 6 281 1 694 1 780 48 213
`
  expect(gridOf(text)[3]).toBe('Slam | 21 745 | 649 | 131 | - | 22 525')
})

describe('what a column holds in the other rows', () => {
  const ROWS = `Barnehager 161 622 149 985 11 637 92,8 % 155 480
Barnevern 54 612 57 835 -3 223 105,9 % 53 628
Helsestasjon 24 640 24 369 271 98,9 % 22 645
Sum oppvekst 240 874 232 189 8 685 96,4 % 231 753
`

  it('keeps per cent in its column, also where a number is wrong', () => {
    const text = `Tjeneste Budsjett 2024 Regnskap 2024 Avvik Forbruk i % Regnskap 2023
${ROWS}Sosialhjelp 51 940 55 524 -3 584 106,9 % 46 902
Kvalifisering 17 693 17 676 17 99,9 % 16 491
Sum sosialt 69 633 73 200 -3 767 105,1 % 63 393
Sum totalt 310 507 305 389 5 118 98,4 % 295 146
`
    expect(gridOf(text)[7]).toBe('Sum sosialt | 69 633 | 73 200 | -3 767 | 105,1 % | 63 393')
  })

  it('reads a row that is part of the one above it as the others, for it is no part of their sum', () => {
    const text = `Tjeneste Budsjett 2024 Regnskap 2024 Avvik Forbruk i % Regnskap 2023
${ROWS}Sosialhjelp 70 370 201 72 471 000 -2 100 799 103,0 % 65 657 956
– herav refusjoner -18 999 954 7 971 810 11 028 144 238,3 % 13 131 591
Kvalifisering 24 178 450 24 900 000 -721 550 103,0 % 23 655 160
Sum sosialt 94 548 651 97 371 000 -2 822 349 103,0 % 89 313 116
`
    expect(gridOf(text)[6]).toBe('– herav refusjoner | -18 999 954 | 7 971 810 | 11 028 144 | 238,3 % | 13 131 591')
  })

  it('reads a row as its twin', () => {
    const text =
      'Samling Gjenstander Foto Kunst Arkiv Samlet\nPer 1.1.2024 40 642 180 508 3 337 9 839 226 326\nTilgang 204 3 896 51 31 4 182\nAvgang 8 10 2 9 29\nPer 31.12.2024 40 838 184 394 3 386 1 861 230 479\n'
    expect(gridOf(text)[1]).toBe('Per 1.1.2024 | 40 642 | 180 508 | 3 337 | 9 839 | 226 326')
  })

  it('tells nothing of a row unlike all of two', () => {
    expect(gridOf('Skole Elever Lærere\nMoen 1 348 1 395\nLia 2 737 2 680\nNes 85 349 581\n').at(-1)).toContain('?')
  })
})

it('a dash that is another character than the minus of the table is a cell', () => {
  const text =
    'Post Note 2023 (mill. kr) 2024 (mill. kr)\nTilskudd 11 -20,9 -14,0\nBilletter – -6,2 -6,6\nLønn 14 33,3 28,6\nAndre kostnader – 4,8 3,3\nSum kostnader – 38,1 31,9\n'
  expect(gridOf(text).slice(4)).toEqual(['Andre kostnader | – | 4,8 | 3,3', 'Sum kostnader | – | 38,1 | 31,9'])
})

it('six groups of digits are no number', () => {
  const text = `Prosjekt Budsjett 2024 Vedtatt 2024 Regnskap 2024 Avvik 2024
Nytt anlegg 3 500 000 13 933 000 10 171 681 3 761 319
Ny bru 8 500 000 20 862 000 7 719 317 13 142 683
Ny vei - 11 659 000 11 776 297 - 117 297
Sum 12 000 000 46 454 000 - 29 667 295 16 786 705
`
  expect(gridOf(text).at(-1)).toBe('Sum | 12 000 000 | 46 454 000 | - 29 667 295 | 16 786 705')
})

describe('rows named by', () => {
  it('their year, and what is told of it', () => {
    const text = 'Alder 0–5 år 6–15 år 16–66 år\n2024 3 844 7 160 17 589\n2023 1 805 7 187 7 783\nAndel 2024 9,3 % 17,4 % 42,8 %\n'
    expect(gridOf(text).slice(1)).toEqual([
      '2024 | 3 844 | 7 160 | 17 589',
      '2023 | 1 805 | 7 187 | 7 783',
      'Andel 2024 | 9,3 % | 17,4 % | 42,8 %',
    ])
  })

  it('their day, under the unit of all columns', () => {
    const text =
      'Tabell 3 Fond\nBeløp i 1000 kroner Vann Avløp Slam Samlet\n01.01.2024 10 257 19 065 13 586 42 908\nRenter 559 141 552 1 252\n31.12.2024 9 080 16 552 14 770 40 402\n'
    expect(gridOf(text)).toEqual([
      'Beløp i 1000 kroner | Vann | Avløp | Slam | Samlet',
      '01.01.2024 | 10 257 | 19 065 | 13 586 | 42 908',
      'Renter | 559 | 141 | 552 | 1 252',
      '31.12.2024 | 9 080 | 16 552 | 14 770 | 40 402',
    ])
  })
})

it('a row whose numbers would be unlike all others is no full one', () => {
  const text = `Prosjekt Ramme 2023 Ramme 2024 Budsjett 2024 Regnskap 2024 Avvik 2024
Ny bru 3 500 000 2 100 000 8 500 000 7 719 317 780 683
Ny park 4 500 000 2 300 000 9 500 000 9 119 317 380 683
Ny sti 1 500 000 2 700 000 6 500 000 6 218 310 281 690
Ny vei 13 750 000 13 750 000 19 277 984 -    5 527 984
`
  expect(gridOf(text).at(-1)).toContain('?')
})

it('a sum that would be kept but for its sign decides its row', () => {
  const text =
    'Område Oppvekst Helse Sosialt Totalt\nNetto utgift 216 270 588 344 525 816 81 081 920 - 641 878 324\nInnbyggere 23 826 23 826 23 826 23 826\nKr per innbygger 9 077 14 460 3 403 26 940\n'
  expect(gridOf(text)[1]).toBe('Netto utgift | 216 270 588 | 344 525 816 | 81 081 920 | - 641 878 324')
})

it('but not where another way keeps the sum', () => {
  const text = `Prosjekt VI Ramme 2024 VII Budsjett 2024 VIII Regnskap 2024 IX Avvik (VII-VIII)
Ny bru 3 500 000 2 100 000 1 319 317 780 683
Ny park - 1 980 000 1 129 233 850 768
`
  expect(gridOf(text)[2]).toBe('Ny park | - | 1 980 000 | 1 129 233 | 850 768')
})

it('a balance that most rows break is no reason to doubt them', () => {
  const text = `Fond 01.01.2024 Avsetning Renter Bruk av fond 31.12.2024
Vann 10 159 380 5 885 631 302 133 16 347 144
Avløp 9 560 413 612 185 731 774 10 904 372
Slam 6 253 664 860 266 1 702 129 5 411 801
Samlet 25 973 457 6 497 816 1 894 173 1 702 129 32 663 617
`
  expect(gridOf(text)[3]).toBe('Slam | 6 253 664 |  | 860 266 | 1 702 129 | 5 411 801')
})

it('the part of which a column is a share stands first or last of the two before it', () => {
  const text = `Husholdninger Næring Offentlige bygg Lekkasje Produsert i alt Lekkasje i prosent av produsert
2025 4 524 2 016 616 2 262 9 418 24,0 %
2024 5 876 1 974 595- 2 964 11 409 26,0 %
2023 5 824 1 848 763 2 418 10 853 22,3 %
`
  expect(gridOf(text)[2]).toBe('2024 | 5 876 | 1 974 | 595- | 2 964 | 11 409 | 26,0 %')
})

it('numbers so uneven as no other row has them may be one number beside an empty cell', () => {
  const text = `Mål Resultat 2022 Resultat 2023 Måltall 2024 Resultat 2024 Avvik 2024
Tilsyn 4 753 5 521 4 800 5 377 577
Vedtak 2 310 2 420 2 500 2 380 -120
Besøk 6 121 6 032 6 000 6 240 240
Møter 5 424 4 800 5 280 480
`
  expect(gridOf(text).at(-1)).toContain('?')
})

it('a total that no column adds up to is read as the rows, not as numbers of twelve digits', () => {
  const text = `Sted 2022 2023 2024 Endring i prosent
Hovedhuset 26 453 23 650 20 788 −12,1 %
Friluft 14 994 16 465 15 411 −6,4 %
Teltet 28 760 14 295 14 281 −0,1 %
Hagen 44 093 42 640 46 775 9,7 %
Sum 147 490 131 734 133 467 1,3 %
`
  expect(gridOf(text).at(-1)).toBe('Sum | 147 490 | 131 734 | 133 467 | 1,3 %')
})

describe('years over the columns of each', () => {
  it('are known in text without columns, where the headings under them name no year', () => {
    const text =
      'Tjeneste 2024 2023\nRegnskap Budsjett Avvik Regnskap\nBarnehager 139 584 600 144 648 000 5 063 400 125 120 610\nBarnevern 82 529 290 78 600 000 -3 929 290 71 762 430\nSum 222 113 890 223 248 000 1 134 110 196 883 040\n'
    expect(gridOf(text).slice(0, 2)).toEqual([' | 2024 | ∅ | ∅ | 2023', ' | Regnskap | Budsjett | Avvik | Regnskap'])
  })

  it('and in text with columns, beside the heading of the names', () => {
    const text = `Tjeneste                     2024          2023
             Regnskap    Budsjett      Regnskap
Barnehager      192,7       205,0         178,4
Barnevern        84,0        80,3          75,8
`
    expect(gridOf(text).slice(0, 3)).toEqual([
      'Tjeneste | 2024 | ∅ | 2023',
      ' | Regnskap | Budsjett | Regnskap',
      'Barnehager | 192,7 | 205,0 | 178,4',
    ])
    expect(tablesIn(text)[0]?.headerRows).toBe(2)
  })
})
