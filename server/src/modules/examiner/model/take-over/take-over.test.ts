import { describe, expect, it } from 'vitest'
import { grid, heading, paragraph } from '../../testing.ts'
import { examineParts } from '../examine-parts.ts'
import type { GridRow, Part } from '../part.ts'
import type { TakenFile } from './taken-file.ts'

const REPORT = [heading('Årsberetning 2024'), heading('3.1 Driftsregnskap')]

function take(...parts: readonly Part[]): readonly TakenFile[] {
  return examineParts([...REPORT, ...parts], null, 'nb', 2024).figures
}

const COLUMNS = ['', 'Regnskap 2024', 'Regulert budsjett 2024', 'Avvik 2024']
const account = (...rows: readonly (readonly string[])[]) => grid([COLUMNS, ...rows, ['Sum driftsutgifter', '', '', '']], 1)
const WAGES = ['000-099 Lønn og sosiale utgifter', '20 396', '21 616', '1 220']
const why = (file: TakenFile | undefined) =>
  file?.leftOut.map(({ row, column, text, why: reason }) => [row, column, text, reason].join('|'))

describe('an account', () => {
  it.each([
    ['Tall i hele kroner', '20396;21616', 1],
    ['Beløp i hele tusen kroner', '20396000;21616000', 1000],
    ['Tall i 1000 kr', '20396000;21616000', 1000],
    ['Mill. kroner', '20396000000;21616000000', 1_000_000],
  ])('is in whole kroner when its unit line says "%s"', (unitLine, amounts, scale) => {
    const [file] = take(paragraph('Tabell 3.1 Driftsregnskap'), paragraph(unitLine), account(WAGES))
    expect(file?.csv).toBe(
      `Regnskapsdel;Artsgruppe;Regnskap 2024;Regulert budsjett 2024\nDrift;000-099 Lønn og sosiale utgifter;${amounts}\n`,
    )
    expect(file).toMatchObject({ kind: 'accounts', table: 'Tabell 3.1 Driftsregnskap', figures: 2, scale, chapter: null })
  })

  it('is multiplied exactly, and holds nothing that is not whole øre', () => {
    const row = ['000-099 Lønn', '23,517', '0,123456789', '']
    const [file] = take(paragraph('Tabell 3.1 Driftsregnskap'), paragraph('Mill. kroner'), account(row))
    expect(file?.csv).toContain('Drift;000-099 Lønn og sosiale utgifter;23517000;\n')
    expect(why(file)).toContain('000-099 Lønn|Regulert budsjett 2024|0,123456789|not-whole-ore')
  })

  it('is left out whole when two units are told', () => {
    const [file] = take(paragraph('Tabell 3.1 Driftsregnskap (mill. kr)'), paragraph('Tall i hele tusen kroner'), account(WAGES))
    expect(file).toMatchObject({ csv: '', figures: 0 })
    expect(why(file)).toContain('000-099 Lønn og sosiale utgifter|||unclear-unit')
  })

  it.each([
    [['Regnskap 2024 (mill. kr)', 'Regulert budsjett 2024 (mill. kr)'], '000-099 Lønn og sosiale utgifter;20396000000;21616000000'],
    [['Regnskap 2024', 'Regulert budsjett 2024 (mill. kr)'], null],
  ])('with the headings %s is multiplied only when they say the same', (columns, line) => {
    const [file] = take(grid([['', ...columns], WAGES.slice(0, 3), ['Sum driftsutgifter', '', '']], 1))
    if (line === null) expect([file?.csv, why(file)?.[0]]).toEqual(['', '000-099 Lønn og sosiale utgifter|||unclear-unit'])
    else expect(file?.csv).toContain(line)
  })

  it('takes no column of shares for one of amounts', () => {
    const columns = ['', 'Regnskap 2024', 'Regnskap i % av budsjett 2024']
    const [file] = take(grid([columns, ['000-099 Lønn', '20 396', '94'], ['Sum driftsutgifter', '', '']], 1))
    expect(file?.csv).toContain('Artsgruppe;Regnskap 2024\nDrift;000-099 Lønn og sosiale utgifter;20396\n')
    expect(why(file)).toContain('|Regnskap i % av budsjett 2024||other-unit')
  })

  it('keeps dash, blank and zero apart, and names what it leaves out', () => {
    const [file] = take(
      paragraph('Tabell 3.1 Driftsregnskap'),
      account(
        ['000-099 Lønn', '---', '', ''],
        ['100–299 Kjøp', '0', 'se note', ''],
        ['Overføringsutgifter', '1', '2', ''],
        ['700-799 En', '-1', '-2', ''],
        ['700-799 To', '-3', '-4', ''],
        ['Reserver', '5', '6', ''],
      ),
    )
    expect(file?.csv.split('\n').slice(1, -1)).toEqual([
      'Drift;000-099 Lønn og sosiale utgifter;-;',
      'Drift;100-299 Kjøp av varer og tjenester som inngår i komm.tj.produksjon;0;',
      'Drift;400-499 Overføringsutgifter;1;2',
    ])
    expect(why(file)).toEqual([
      '|Avvik 2024||calculated',
      '100–299 Kjøp|Regulert budsjett 2024|se note|not-a-number',
      '700-799 En|||twice',
      '700-799 To|||twice',
      'Reserver|||unknown-row',
      'Sum driftsutgifter|||calculated',
    ])
  })

  it('leaves out cells that can be read in several ways', () => {
    const table = account(WAGES)
    const unread = { ...table, rows: table.rows.map((row, at): GridRow => (at === 1 ? { ...row, unread: [2] } : row)) }
    const [file] = take(paragraph('Tabell 3.1 Driftsregnskap'), unread)
    expect(file?.csv).toContain('utgifter;20396;\n')
    expect(why(file)).toContain('000-099 Lønn og sosiale utgifter|Regulert budsjett 2024|21 616|unread')
  })

  it('takes a column without a year as the report’s when no other is, and no column of words it does not know', () => {
    const rows = [WAGES.slice(0, 3), ['Sum driftsutgifter', '', '']]
    const of = (...columns: string[]) => take(paragraph('Tabell 3.1 Driftsregnskap'), grid([['', ...columns], ...rows], 1))[0]
    expect(of('Regnskap', 'Prognose')?.csv).toContain('Artsgruppe;Regnskap 2024\n')
    expect(why(of('Regnskap', 'Prognose'))).toContain('|Prognose||unknown-column')
    expect(why(of('Regnskap', 'Regnskap 2024'))).toEqual(expect.arrayContaining(['|Regnskap||twice', '|Regnskap 2024||twice']))
    const yearless = examineParts(
      [heading('3.1 Driftsregnskap'), paragraph('Tabell 3.1 Driftsregnskap'), grid([['', 'Regnskap', 'Vedtatt budsjett'], ...rows], 1)],
      null,
      'nb',
      2024,
    ).figures[0]
    expect(why(yearless)).toContain('|Regnskap||no-year')
  })

  it('names its budget chapter when the report does', () => {
    const [file] = take(paragraph('Tabell 3.1 Driftsregnskap for kap. 111'), account(WAGES))
    expect(file).toMatchObject({ chapter: '111', fileName: 'driftsregnskap-111-2024.csv' })
    expect(file?.csv).toContain('Kapittel;Regnskapsdel;Artsgruppe;')
    expect(file?.csv).toContain('\n111;Drift;000-099')
  })
})

it('a number found wrong stands as printed, and what it should be is told beside it', () => {
  const [file] = take(
    paragraph('Tabell 3.1 Driftsregnskap'),
    grid(
      [
        ['', 'Regnskap 2024', 'Regulert budsjett 2024', 'Avvik 2024'],
        ['000-099 Lønn', '6 692', '7 000', '8'],
        ['100-299 Kjøp', '1 000', '1 500', '500'],
        ['Sum driftsutgifter', '7 992', '8 500', '508'],
      ],
      1,
    ),
  )
  expect(file?.csv).toContain('Drift;000-099 Lønn og sosiale utgifter;6692;7000\n')
  expect(file?.found).toEqual([
    { finding: 1, row: '000-099 Lønn', column: 'Regnskap 2024', printed: '6\u00a0692', expected: '6\u00a0992', isTaken: true },
  ])
})

describe('other tables', () => {
  it('staffing has a line per date', () => {
    const [file] = take(
      grid(
        [
          ['', '1.1.2024', '01.01.2025', 'Endring'],
          ['Ansatte', '22', '23', '1'],
          ['Årsverk', '20,5', '-', ''],
          ['Lærlinger', '2', '2', '-'],
        ],
        1,
      ),
    )
    expect(file?.csv).toBe('Dato;Ansatte;Årsverk\n01.01.2024;22;20,5\n01.01.2025;23;-\n')
    expect(why(file)).toEqual(['Lærlinger|||unknown-row', '|Endring||calculated'])
  })

  it('of the total of sick leave only the target is taken', () => {
    const [file] = take(
      grid(
        [
          ['', 'Mål 2024', 'Resultat 2024'],
          ['Korttid (0-16 dager)', '', '2,7 %'],
          ['Langtid', '', '5,4 %'],
          ['Totalt', '6 %', '8,1 %'],
        ],
        1,
      ),
    )
    expect(file?.csv).toBe('Lengde;Måltall 2024;Resultat 2024\nKorttid;;2,7\nLangtid;;5,4\nTotalt;6;\n')
    expect(why(file)).toEqual(['Totalt|Resultat 2024|8,1 %|calculated'])
  })

  it('indicators stand under their goals, and no label is a formula', () => {
    const [file] = take(
      grid(
        [
          ['', 'Resultat 2023', 'Måltall 2024', 'Resultat 2024', 'Avvik'],
          ['Mål 1', null, null, null, null],
          ['=Andel svar; i tide* (1)', '88 %', '80 %', '90,5 %', '10,5 %'],
          ['Antall og andel (2)', '8', '80 %', '9', ''],
        ],
        1,
      ),
    )
    expect(file?.csv).toBe(
      'Id;Navn;Enhet;Desimaler;Målområde;Resultat 2023;Måltall 2024;Resultat 2024\n' +
        'andel-svar-i-tide;"Andel svar; i tide";prosent;1;Mål 1;88;80;90,5\n',
    )
    expect(why(file)).toEqual(['|Avvik||calculated', 'Antall og andel (2)|||other-unit'])
  })

  it('key figures are defined by one file and filled by the next', () => {
    const files = take(
      paragraph('Tabell 2.1 Nøkkeltall: antall saker 2022-2024'),
      grid(
        [
          ['', 'Resultat 2022', 'Resultat 2023', 'Resultat 2024'],
          ['Bolig', '1', '2', '3'],
          ['Vei/gate', '4', '-', '6'],
          ['Andel', '1 %', '2 %', '3 %'],
          ['Totalt', '5', '2', '9'],
        ],
        1,
      ),
    )
    expect(files.map(({ kind, isDefinition, fileName, csv }) => [kind, isDefinition, fileName, csv])).toEqual([
      [
        'indicators',
        true,
        'antall-saker-definisjon-2024.csv',
        'Id;Navn;Enhet;Desimaler;Kategorier\nantall-saker;Antall saker;antall;0;Bolig | Vei/gate\n',
      ],
      [
        'key-figures',
        false,
        'antall-saker-2024.csv',
        'Indikator;Kategori;Resultat 2022;Resultat 2023;Resultat 2024\nantall-saker;Bolig;1;2;3\nantall-saker;Vei/gate;4;-;6\n',
      ],
    ])
    expect(why(files[1])).toEqual(['Andel|||other-unit', 'Totalt|||calculated'])
  })

  it('leases stand in kroner, with when they expire where that is all the cell says', () => {
    const leases = (unitLine: string, amount: string) =>
      take(
        paragraph('Vesentlige leieforpliktelser'),
        paragraph(unitLine),
        grid(
          [
            ['Type avtale', 'Årlig driftsutgift', 'Avtalen utløper', 'Areal'],
            ['Lokaler', amount, '31.12.24.', '900'],
            ['Biler', '0', 'løpende', '-'],
            ['Skrivere', '12', 'eks. mva. 1.7.2025, ny avtale', '-'],
          ],
          1,
        ),
      )[0]
    const file = leases('I hele tusen kroner', '3 462')
    expect(file?.csv).toBe(
      'Avtaletype;Årlig kostnad;Utløper;Merknad\nLokaler;3462000;31.12.24.;\nBiler;0;løpende;\nSkrivere;12000;;eks. mva. 1.7.2025, ny avtale\n',
    )
    expect(why(file)).toEqual(['|Areal||unknown-column'])
  })

  it('amounts whose unit line a finding doubts are left out', () => {
    const [, file] = take(
      paragraph('Tabell 3.1 Driftsregnskap'),
      paragraph('Tall i hele kroner'),
      account(WAGES, ['Sum driftsutgifter', '20 396', '21 616', '1 220']),
      paragraph('Note 29 Vesentlige leieforpliktelser'),
      paragraph('I hele tusen kroner'),
      grid(
        [
          ['Type avtale', 'Årlig driftsutgift', 'Avtalen utløper'],
          ['Lokaler', '3 462 252', '2030'],
          ['Biler', '0', ''],
        ],
        1,
      ),
    )
    expect(file).toMatchObject({ kind: 'leases', csv: '', figures: 0 })
    expect(why(file)).toEqual(['Lokaler|||unclear-unit', 'Biler|||unclear-unit'])
  })

  it('adjustments are of the account that stands before them, in kroner, with amount and purpose', () => {
    const adjustments = (...before: readonly Part[]) =>
      take(
        ...before,
        paragraph('Budsjettreguleringer 2024'),
        paragraph('Mill. kroner'),
        grid(
          [
            ['Vedtak', 'Beløp', 'Formål', 'Saksbehandler'],
            ['Byrådssak 77/24', '23,5', 'Nye priser', 'x'],
            ['Bystyresak 5', '1,5', '', 'x'],
            ['Byrådssak 80/24', '-', 'Ingen', 'x'],
            ['Sum', '25,0', '', ''],
          ],
          1,
        ),
      ).at(-1)
    const file = adjustments(paragraph('Tabell 3.1 Driftsregnskap'), account(WAGES))
    expect(file?.csv).toBe('Regnskapsdel;Vedtak;Dato;Artsgruppe;Beløp;Formål;Motpart\nDrift;Byrådssak 77/24;;;23500000;Nye priser;\n')
    expect(file).toMatchObject({ scale: 1_000_000, fileName: 'budsjettreguleringer-drift-2024.csv' })
    expect(why(file)).toEqual([
      '|Saksbehandler||unknown-column',
      'Bystyresak 5|||incomplete',
      'Byrådssak 80/24|||incomplete',
      'Sum|||calculated',
    ])
    expect(why(adjustments(heading('3.2 Budsjett')))).toContain('Byrådssak 77/24|||unclear-part')
  })

  it('projects have the one category that the table of categories gives them', () => {
    const name = '123031 Nytt budsjettverktøy'
    const files = take(
      heading('3.4 Prosjekter'),
      paragraph('Tabell 3.4 Investeringsregnskap på prosjektnivå (kap. 125)'),
      grid(
        [
          [
            'Prosjekt',
            'Bystyrevedtatt ferdig (kv/år)',
            'Faktisk/forventet ferdig (kv/år)',
            'Dok. 3 2024',
            'Regulert budsjett 2024',
            'Regnskap 2024',
            'Regnskap 2023',
            'Avvik',
          ],
          [name, '4. kv. 2025', '"', '30 000', '56 844', '26 708', '5', '30 136'],
          ['123032 Kvantedata', '**se under', 'løpende', '-', '10', '4', '5', '6'],
          ['Diverse', '', '2025', '-', '10', '4', '5', '6'],
          ['Sum kap. 125', '', '', '30 000', '56 864', '26 716', '15', '30 148'],
        ],
        1,
      ),
      paragraph('Tabell 3.4.2 Kategorisering av avvik (kap. 125)'),
      grid(
        [
          ['Prosjekt', '1. Periodiseringsavvik', '2. Besparelser', 'Sum prosjekt'],
          [name, '30 136', '-', '30 136'],
          ['123032 Kvantedata', '3', '3', '6'],
        ],
        1,
      ),
    )
    expect(files[0]?.csv).toBe(
      'Kapittel;Prosjektnummer;Prosjektnavn;Artsgruppe;Vedtatt ferdig;Forventet ferdig;Dok. 3;Regulert budsjett;Regnskap;Avvikskategori\n' +
        '125;123031;Nytt budsjettverktøy;;4. kv. 2025;;30000;56844;26708;1\n' +
        '125;123032;Kvantedata;;;løpende;-;10;4;\n',
    )
    expect(why(files[0])).toEqual([
      '|Avvik||calculated',
      '|Regnskap 2023||unknown-column',
      `${name}|Faktisk/forventet ferdig (kv/år)|"|reference`,
      '123032 Kvantedata|Bystyrevedtatt ferdig (kv/år)|**se under|reference',
      'Diverse|||unknown-row',
      'Sum kap. 125|||calculated',
    ])
    expect([files[1]?.csv, why(files[1])]).toEqual(['', ['|||with-projects']])
  })

  it('projects may have their number in a column of its own, and a dash after it where the categories stand', () => {
    const [file] = take(
      heading('3.4 Prosjekter'),
      grid(
        [
          ['I Prosjekt', 'II Prosjektnummer', 'Faktisk/forventet ferdig (kv/år)', 'Regulert budsjett 2024', 'Regnskap 2024', 'Avvik'],
          ['Nytt budsjettverktøy', '123031', '2025', '56 844', '26 708', '30 136'],
        ],
        1,
      ),
      paragraph('Kategorisering av avvik'),
      grid(
        [
          ['Prosjekt', '1. Periodiseringsavvik', '2. Besparelser', 'Sum prosjekt'],
          ['123031 - Nytt budsjettverktøy', '-', '30 136', '30 136'],
        ],
        1,
      ),
    )
    expect(file?.csv.split('\n')[1]).toBe('123031;Nytt budsjettverktøy;;;2025;;56844;26708;2')
    expect(why(file)).toEqual(['|Avvik||calculated'])
  })

  it('pay whose columns stand under headings of their own is read the same', () => {
    const columns = ['Kjønnsbalanse Menn %', 'Kjønnsbalanse Kvinner %', 'Kjønnsbalanse Total (N)', 'Lønnsbalanse Menn (kr)']
    const [file] = take(
      grid(
        [
          ['', ...columns, 'Lønnsbalanse Kvinner (kr)', 'Lønnsbalanse Kvinner andel av menn %'],
          ['Totalt 2024', '36', '64', '565', '837 505', '796 864', '95,1'],
        ],
        1,
      ),
    )
    expect(file?.csv.split('\n')[1]).toBe('2024;Totalt;36;64;565;837505;796864')
  })

  it('key figures without a caption have no name to be taken over by', () => {
    const rows = [
      ['Bolig', '1', '2', '3'],
      ['Totalt', '1', '2', '3'],
    ]
    const [file] = take(grid([['', 'Resultat 2022', 'Resultat 2023', 'Resultat 2024'], ...rows], 1))
    expect([file?.csv, why(file)]).toEqual(['', ['|||no-name']])
  })

  it('pay has a line per group and year, of whole persons, withheld amounts as withheld', () => {
    const [file] = take(
      grid(
        [
          ['', 'Menn %', 'Kvinner %', 'Total (N)', 'Menn (kr)', 'Kvinner (kr)', 'Kvinner andel av menn %'],
          ['Totalt i virksomheten 2024', '18', '82', '22', '712 100', '764 855', '107 %'],
          ['Totalt i virksomheten 2023', '14', '86', '22', '705 566', '732 222', '104 %'],
          ['Ledere', '25', '75', '2,5', '*', '1 099 466', '*'],
        ],
        1,
      ),
    )
    expect(file?.csv).toBe(
      'År;Gruppe;Menn %;Kvinner %;Antall;Lønn menn;Lønn kvinner\n' +
        '2024;Totalt i virksomheten;18;82;22;712100;764855\n2023;Totalt i virksomheten;14;86;22;705566;732222\n2024;Ledere;25;75;;*;1099466\n',
    )
    expect(why(file)).toEqual(['|Kvinner andel av menn %||calculated', 'Ledere|Total (N)|2,5|not-whole'])
  })

  it('full-time and part-time have a line per year and form of employment, without the sum of all', () => {
    const [file] = take(
      grid(
        [
          ['', 'Alle ansatte Totalt', 'Heltid Totalt', 'Heltid Menn %', 'Heltid Kvinner %', 'Deltid Totalt', 'Ufrivillig deltid Totalt'],
          ['2024', '22', '20', '25 %', '75 %', '2', '0'],
          ['Snitt', '22', '20', '25 %', '75 %', '2', '0'],
        ],
        1,
      ),
    )
    expect(file?.csv).toBe('År;Gruppe;Antall;Menn %;Kvinner %\n2024;Deltid;2;;\n2024;Heltid;20;25;75\n2024;Ufrivillig deltid;0;;\n')
    expect(why(file)).toEqual(['|Alle ansatte Totalt||calculated', 'Snitt|||no-year'])
  })

  it('a form has the number of each question it knows, and no answer that the question cannot have', () => {
    const rows = [
      ['Er det etablert et risikobasert, helhetlig system for internkontroll?', 'Delvis', 'Gjenstår på to områder; se vedlegg.'],
      ['Er det satt inn tiltak og kontroller ut fra risikovurderingen, og er de fulgt opp?', 'Kanskje', ''],
      ['Er nødvendige rutiner på viktige områder laget ut fra risiko?', '', ''],
      ['Har kommunen en fontene?', 'Ja', ''],
    ]
    const [file] = take(paragraph('Internkontroll'), grid([['', 'Svar', 'Kommentar'], ...rows], 1))
    expect(file?.csv).toBe('Skjema;Spørsmål;Svar;Kommentar\nInternkontroll;1;Delvis;"Gjenstår på to områder; se vedlegg."\n')
    expect(file).toMatchObject({ kind: 'form-answers', fileName: 'skjema-internkontroll-2024.csv', figures: 2 })
    expect(why(file)).toEqual([`${rows[1]?.[0]}|Svar|Kanskje|unclear-answer`, 'Har kommunen en fontene?|||unknown-row'])
    const [unknown] = take(
      paragraph('Et annet skjema'),
      grid(
        [
          ['', 'Svar', 'Kommentar'],
          ['Liker du fontener?', 'Ja', ''],
          ['Hvor mange?', 'Nei', ''],
        ],
        1,
      ),
    )
    expect([unknown?.csv, why(unknown)]).toEqual(['', ['|||unknown-form']])
  })

  it('a table that no import file is like is not there', () => {
    expect(
      take(
        grid(
          [
            ['', 'Antall'],
            ['Nord', '3'],
            ['Sør', '4'],
          ],
          1,
        ),
      ),
    ).toEqual([])
  })
})
