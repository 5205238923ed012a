import { expect, test } from 'vitest'
import { partsOfText } from './parts-of-text.ts'

/** The cells of the first table of a text; null where there is none. */
function cellsOf(...lines: readonly string[]): readonly (readonly (string | null)[])[] | null {
  const table = partsOfText(lines.join('\n')).find((part) => part.kind === 'table')
  return table === undefined ? null : table.rows.map(({ cells }) => cells)
}

test('numbers under each other are cells of one column, however few their digits', () => {
  expect(
    cellsOf(
      'Skole      Elever   Lærere', //
      'Nordli        229      233',
      'Sørli       1 440       43',
      'Sum         1 669      276',
    ),
  ).toEqual([
    ['Skole', 'Elever', 'Lærere'],
    ['Nordli', '229', '233'],
    ['Sørli', '1 440', '43'],
    ['Sum', '1 669', '276'],
  ])
})

test('an empty cell is empty, and a row without cells is a row', () => {
  expect(
    cellsOf('Anlegg    2023   2024   Endring', 'Kaia               12        12', 'Torget       7                7', 'Parken'),
  ).toEqual([
    ['Anlegg', '2023', '2024', 'Endring'],
    ['Kaia', '', '12', '12'],
    ['Torget', '7', '', '7'],
    ['Parken', '', '', ''],
  ])
})

test('under rows that are all full a lone line is the name of the table', () => {
  const rows = [
    '           Resultat 2023             Mål         Endring', //
    'Korttid            2,3 %               -           3,5 %',
    'Langtid            5,5 %               -           3,4 %',
  ]
  const texts = (...lines: readonly string[]) =>
    partsOfText([...lines, 'Sykefravær'].join('\n')).map((part) => (part.kind === 'table' ? part.rows.length : part.text))
  expect(texts(...rows, 'Totalt             7,7 %           5,8 %           6,9 %')).toEqual([4, 'Sykefravær'])
  expect(texts(...rows, 'Totalt             7,7 %                           6,9 %')).toEqual([5])
  expect(texts(...rows)).toEqual([4])
  expect(texts(...rows.map((row) => row.replace(/^(Kort|Lang)tid/, '2024   ')))).toEqual([3, 'Sykefravær'])
})

test('a minus set apart from its number is its sign, a dash alone is a cell', () => {
  expect(
    cellsOf(
      'Post            2023         2024',
      'Salg     -     1 250   -    1 300',
      'Renter             -           40',
      'Sum      -     1 250   -    1 260',
    ),
  ).toEqual([
    ['Post', '2023', '2024'],
    ['Salg', '- 1 250', '- 1 300'],
    ['Renter', '-', '40'],
    ['Sum', '- 1 250', '- 1 260'],
  ])
})

test('a heading over several columns covers them', () => {
  expect(
    cellsOf(
      '                   Heltid                 Deltid',
      '       Totalt   Menn %   Totalt   Menn %',
      '2024      104       34       18       39',
      '2023      106       34       18       39',
    )?.slice(0, 2),
  ).toEqual([
    ['', 'Heltid', null, 'Deltid', null],
    ['', 'Totalt', 'Menn %', 'Totalt', 'Menn %'],
  ])
})

test('a name or a comment over two lines is one cell', () => {
  expect(
    cellsOf(
      'Spørsmål                 Svar    Kommentar',
      'Følges rutinene          Ja      I hovedsak, men',
      'hver måned?                      noe gjenstår.',
      'Er avvik fulgt opp?      Nei     Kommer.',
    ),
  ).toEqual([
    ['Spørsmål', 'Svar', 'Kommentar'],
    ['Følges rutinene hver måned?', 'Ja', 'I hovedsak, men noe gjenstår.'],
    ['Er avvik fulgt opp?', 'Nei', 'Kommer.'],
  ])
})

test('a unit line in the corner stays with the table, a caption and a note stay outside it', () => {
  const parts = partsOfText(
    [
      'Tabell 1 Regnskap',
      'Tall i hele tusen kroner   2023   2024',
      'Lønn                         12     13',
      'Sum                          12     13',
      '* Foreløpige tall',
    ].join('\n'),
  )
  expect(parts.map((part) => (part.kind === 'table' ? part.rows.length : part.text))).toEqual(['Tabell 1 Regnskap', 3, '* Foreløpige tall'])
})

test('where numbers of two columns stand in one, it is no table of aligned columns', () => {
  const table = cellsOf('Navn  2022 2023 2024', 'Kaia  12 13 14', 'Parken og torget 120 130 140', 'Sum  132 143 154')
  expect(table?.at(-1)).toEqual(['Sum', '132', '143', '154'])
})

test('items, sentences with two spaces and tables of contents are no tables', () => {
  expect(cellsOf('•  Første punkt  2023', '•  Andre punkt  2024')).toBeNull()
  expect(cellsOf('Dette er en setning.  Her kommer en til.', 'Og dette er enda en.  Så kommer en siste.')).toBeNull()
  expect(cellsOf('1.1 Organisasjon      5', '1.2 Bemanning         7')).toBeNull()
})

test('a blank line ends a paragraph where lines follow each other closely', () => {
  const text =
    'En linje som er så lang at den nesten fyller bredden av siden og slutter med punktum.\n\nNeste avsnitt.\nMed en linje til.\nOg en til.\nOg en til.'
  expect(partsOfText(text)[0]).toMatchObject({
    text: 'En linje som er så lang at den nesten fyller bredden av siden og slutter med punktum.',
  })
})

test('many paragraphs of one line are no paragraph whose lines stand apart', () => {
  const line = 'En setning som fyller hele bredden av siden og som slutter med et punktum, slik.'
  const text = [`${line}`, '', 'Budsjettendringer', '', `${line} Og som`, 'går videre her.', '', line, '', line].join('\n')
  expect(partsOfText(text).map((part) => part.kind === 'paragraph' && part.text)).toEqual([
    line,
    'Budsjettendringer',
    `${line} Og som går videre her.`,
    line,
    line,
  ])
})

test('a chapter without sections is a heading where the next chapter has its number', () => {
  const text = [
    '1 Ansvarsområde',
    '',
    'Vi har ansvar for havna.',
    'Det er mye.',
    '',
    '2 Mål',
    '',
    '2.1 Resultater',
    '',
    'Målene er nådd.',
    'Alle.',
  ].join('\n')
  expect(partsOfText(text).flatMap((part) => (part.kind === 'heading' ? [part.text] : []))).toEqual([
    '1 Ansvarsområde',
    '2 Mål',
    '2.1 Resultater',
  ])
})
