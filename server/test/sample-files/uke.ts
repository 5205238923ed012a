import type { SampleFile } from './file.ts'

// Figures of the annual report 2024 of Utviklings- og kompetanseetaten, budget chapter 125. Only what was typed in by
// people is here: every total and difference is calculated. A dash and a blank cell are two things and stand as printed.

const folder = 'uke'

const groups = {
  '000-099': '000-099 Lønn og sosiale utgifter',
  '100-299': '100-299 Kjøp av varer og tjenester som inngår i komm.tj.produksjon',
  '300-399': '300-399 Kjøp av tjenester som erstatter komm.tj.produksjon',
  '400-499': '400-499 Overføringsutgifter',
  '500-599': '500-599 Finansutgifter og finanstransaksjoner',
  '600-699': '600-699 Salgsinntekter',
  '700-799': '700-799 Overføringsinntekter med krav til motytelse',
  '800-899': '800-899 Overføringsinntekter uten krav til motytelse',
  '900-999': '900-999 Finansinntekter og finanstransaksjoner',
} as const

const accountHeadings = [
  'Kapittel',
  'Regnskapsdel',
  'Artsgruppe',
  'Regnskap 2024',
  'Dok. 3 2024',
  'Regulert budsjett 2024',
  'Regnskap 2023',
]

export const ukeFiles: readonly SampleFile[] = [
  {
    path: `${folder}/accounts-2024.csv`,
    form: 'csv-windows-1252',
    rows: [
      accountHeadings,
      ['125', 'Drift', groups['000-099'], '624 902 966', '521 836 000', '635 689 655', '532 179 921'],
      ['125', 'Drift', groups['100-299'], '1 013 226 850', '1 151 669 000', '951 991 520', '1 015 503 999'],
      ['125', 'Drift', groups['300-399'], '-', '4 328 000', '-', '-'],
      ['125', 'Drift', groups['400-499'], '229 553 289', '161 520 000', '-', '244 030 923'],
      ['125', 'Drift', groups['500-599'], '69 209 460', '-', '-', '37 827 384'],
      ['125', 'Drift', groups['600-699'], '-485 825 534', '-587 666 000', '-420 787 867', '-450 579 496'],
      ['125', 'Drift', groups['700-799'], '-293 093 400', '-183 279 000', '-59 465 308', '-300 458 690'],
      ['125', 'Drift', groups['800-899'], '-', '', '', ''],
      ['125', 'Drift', groups['900-999'], '-69 161 350', '-', '-', '-37 623 583'],
    ],
  },
  {
    path: `${folder}/investments-2024.csv`,
    form: 'csv-windows-1252',
    rows: [
      accountHeadings,
      ['125', 'Investering', groups['000-099'], '74 975', '-', '-', '-'],
      ['125', 'Investering', groups['100-299'], '180 207 003', '130 250 000', '252 651 000', '221 843 666'],
      ['125', 'Investering', groups['300-399'], '-', '', '', ''],
      ['125', 'Investering', groups['400-499'], '37 106 544', '-', '-', '37 314 233'],
      ['125', 'Investering', groups['500-599'], '-', '', '', ''],
      ['125', 'Investering', groups['600-699'], '-48 450', '-', '-', '5 139 153'],
      ['125', 'Investering', groups['700-799'], '-37 106 544', '-26 050 000', '-55 320 000', '-44 418 909'],
    ],
  },
  {
    // The report gives these in millions with one decimal, without account groups, those of the investment budget without VAT.
    path: `${folder}/adjustments.csv`,
    form: 'csv-utf-8',
    rows: [
      ['Kapittel', 'Regnskapsdel', 'Vedtak', 'Dato', 'Artsgruppe', 'Beløp', 'Formål', 'Motpart'],
      ['125', 'Drift', 'Byrådssak 77/24', '', '', '23 500 000', 'Volumvekst og nye priser etter overgang til rammefinansiering av IKT', ''],
      ['125', 'Drift', 'Komm.dir. 16.08.24, 6', '16.08.2024', '', '5 800 000', 'Altinn og helhetlig forvaltning', 'BLK'],
      ['125', 'Drift', 'Byrådssak 16.09.24, 11 og 12', '16.09.2024', '', '1 500 000', 'Styringsdata', ''],
      ['125', 'Drift', 'Byrådssak 16.09.24, 11 og 12', '16.09.2024', '', '8 200 000', 'Felles IKT-plattform for utprøving av KI', ''],
      ['125', 'Investering', 'Overført fra 2023', '', '', '61 500 000', 'Udisponert fra året før (y.disp.)', ''],
      ['125', 'Investering', 'Byrådssak 77/24', '', '', '18 900 000', 'Avvikling av PRK og ITAS', ''],
      ['125', 'Investering', 'Byrådssak 77/24', '', '', '5 500 000', 'Nedskalering av Oracle databaseteknologi', ''],
      [
        '125',
        'Investering',
        'Byrådssak 16.09.24, 10',
        '16.09.2024',
        '',
        '6 400 000',
        'Kunnskapsbasert utvikling, innovasjon og digital teknologi',
        '',
      ],
      ['125', 'Investering', 'Byrådssak 26.09.24, 13', '26.09.2024', '', '800 000', 'Digital innsynsløsning', ''],
    ],
  },
  {
    path: `${folder}/indicators.csv`,
    form: 'csv-utf-8',
    rows: [
      ['Id', 'Navn', 'Enhet', 'Retning', 'Desimaler', 'Målområde', 'Resultat 2022', 'Resultat 2023', 'Måltall 2024', 'Resultat 2024'],
      ...(
        [
          ['godt-fornoyd', 'Andel "godt fornøyd" i kundeundersøkelser', 'prosent', 'høyere', '0', '88 %', '94 %', '80 %', '92 %'],
          ['egne-ikt-driftsmiljoer', 'Antall virksomheter med egne IKT-driftsmiljøer', 'antall', 'lavere', '0', '9', '7', '2', '7'],
          ['leverandorfakturaer-ehf', 'Andel leverandørfakturaer i EHF-format', 'prosent', 'høyere', '1', '95 %', '95 %', '95 %', '95,5 %'],
          ['utgaende-e-fakturaer', 'Andel utgående e-fakturaer', 'prosent', 'høyere', '0', '92 %', '93 %', '85 %', '96 %'],
          [
            'fant-det-de-lette-etter',
            'Andel som fant det de lette etter, toppoppgaver oslo.kommune.no',
            'prosent',
            'høyere',
            '0',
            '71 %',
            '75 %',
            '75 %',
            '70 %',
          ],
        ] as const
      ).map((row) => [...row.slice(0, 5), 'Mål 1 effektive og sikre fellestjenester', ...row.slice(5)]),
      ...(
        [
          ['innkjopskostnader', 'Redusere kommunens innkjøpskostnader (NY)', 'prosent', 'høyere', '1', '-', '-', '1 %', '7,5-11,5 %'],
          [
            'fagarbeidere-handverksfag',
            'Andel fagarbeidere innen håndverksfagene registrert i HMSREG',
            'prosent',
            'høyere',
            '1',
            '46 %',
            '41 %',
            '50 %',
            '40,2 %',
          ],
          [
            'timer-utfort-av-laerlinger',
            'Andel timer i relevante fag utført av lærlinger iht. HMSREG',
            'prosent',
            'høyere',
            '1',
            '10 %',
            '9 %',
            '10 %',
            '7,8 %',
          ],
          [
            'klimanoytral-transport',
            'Andel nye, relevante anskaffelser med krav til klimanøytral transport',
            'prosent',
            'høyere',
            '0',
            '100 %',
            '100 %',
            '100 %',
            '100 %',
          ],
        ] as const
      ).map((row) => [...row.slice(0, 5), 'Mål 5 Samfunnsansvarlige og grønne anskaffelser', ...row.slice(5)]),
    ],
  },
  {
    path: `${folder}/staffing.csv`,
    form: 'csv-utf-8',
    rows: [
      ['Dato', 'Ansatte', 'Årsverk'],
      ['01.01.2024', '567', '549,6'],
      ['01.01.2025', '565', '553,1'],
    ],
  },
  {
    path: `${folder}/sick-leave.csv`,
    form: 'csv-utf-16',
    rows: [
      ['År', 'Lengde', 'Resultat', 'Mål'],
      ['2023', 'Korttid (0-16 dager)', '2,6', ''],
      ['2023', 'Langtid (17 -> dager)', '4,2', ''],
      ['2024', 'Korttid (0-16 dager)', '3,2', ''],
      ['2024', 'Langtid (17 -> dager)', '4,3', ''],
      ['2024', 'Totalt', '', '6,0'],
    ],
  },
  {
    // The report prints no adopted completion for any project, only ditto marks. Categories are from its category table.
    path: `${folder}/projects.csv`,
    form: 'csv-utf-8',
    rows: [
      [
        'Kapittel',
        'Prosjektnummer',
        'Prosjektnavn',
        'Vedtatt ferdig',
        'Forventet ferdig',
        'Dok. 3',
        'Regulert budsjett',
        'Regnskap',
        'Avvikskategori',
      ],
      ['125', '118011', 'Oppgradering sentral IKT-infrastruktur', '', '2024', '-', '763 000', '622 717', '2'],
      ['125', '118025', 'Avsetning til konsolidering/sanering av IKT-systemer', '', '2025', '-', '16 593 000', '11 387 161', '1'],
      ['125', '122004', 'Etablering av felles lønnstjenester i kommunen', '', 'løpende', '-', '7 370 000', '3 562 699', '3'],
      ['125', '122005', 'Ekstraordinære midler til felles IKT-plattform', '', '2024', '35 000 000', '34 956 000', '35 057 367', '2'],
      [
        '125',
        '122006',
        'Avsetning til forvaltning av fellessystemer og felles IKT-infrastruktur',
        '',
        'løpende',
        '50 000 000',
        '64 860 000',
        '71 139 361',
        '1',
      ],
      ['125', '122007', 'HR-systemet - arbeidsflyt', '', '2025', '-', '875 000', '-', '1'],
      ['125', '122009', 'HR-systemet - Reise- og utleggsmodul', '', '2024', '-', '1 818 000', '1 892 098', '2'],
      ['125', '122010', 'Anskaffelse av konkurransegjennomføringsverktøy', '', '2024', '-', '625 000', '557 045', '2'],
      ['125', '122011', 'Digital oppf. av klima- og miljøkrav', '', '2024', '-', '665 000', '543 171', '2'],
      ['125', '122062', 'Utskifting av stasjonære datamaskiner', '', '2024', '-', '9 228 000', '8 236 045', '2'],
      ['125', '123011', 'Nytt varslingssystem', '', '2025', '-', '4 914 000', '3 728 067', '3'],
      ['125', '123012', 'Etablering av SKOK database', '', '2024', '-', '1 620 000', '1 437 310', '2'],
      ['125', '123013', 'Felles flåtestyringssystem', '', '2025', '1 500 000', '2 895 000', '2 818 697', '1'],
      [
        '125',
        '123031',
        'Nytt budsjett og rapporteringsverktøy alle virksomheter',
        '',
        '2025',
        '30 000 000',
        '56 844 000',
        '26 708 657',
        '1',
      ],
      ['125', '123039', 'Utskifting av utdatert nettverksutstyr i kommunens virksomheter', '', 'avsluttet', '-', '4 375 000', '-', '2'],
      ['125', '124011', 'Innrulling av virksomheter til felles IKT plattform', '', '2026', '13 750 000', '13 750 000', '19 277 984', '1'],
      ['125', '124034', 'Avvikling av PRK og ITAS', '', '2024', '-', '23 625 000', '23 496 694', '2'],
      ['125', '124035', 'Nedskalering av Oracle databaseteknologi', '', '2024', '-', '6 875 000', '6 875 000', ''],
    ],
  },
]
