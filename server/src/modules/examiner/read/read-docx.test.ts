import { describe, expect, it } from 'vitest'
import { buildZip } from '../../../platform/files/testing.ts'
import { readDocx } from './read-docx.ts'
import { docx, p, r, READ_LIMITS, tbl, told, wordParts, type WordXml } from './testing.ts'

const read = async (xml: WordXml | string): Promise<readonly string[]> => told(await readDocx(docx(xml), READ_LIMITS))

const style = (id: string, name: string, inside = '', type = 'paragraph'): string =>
  `<style type="${type}" styleId="${id}"><name val="${name}"/>${inside}</style>`
const HEADINGS = [1, 2, 3]
  .map((level) =>
    style(
      `H${level}`,
      `heading ${level}`,
      `<pPr><numPr><ilvl val="${level - 1}"/><numId val="1"/></numPr><outlineLvl val="${level - 1}"/></pPr>`,
    ),
  )
  .join('')
const level = (at: number, text: string, more = ''): string =>
  `<lvl ilvl="${at}"><start val="1"/><numFmt val="decimal"/>${more}<lvlText val="${text}"/></lvl>`
const SCHEME = `<abstractNum abstractNumId="0">${level(0, '%1')}${level(1, '%1.%2')}${level(2, '%1.%2.%3')}</abstractNum>`
const NUMBERING = `${SCHEME}<num numId="1"><abstractNumId val="0"/></num>`
const numbered = (list: number, at = 0): string => `<numPr><ilvl val="${at}"/><numId val="${list}"/></numPr>`
const field = (instruction: string, result: string): string =>
  `<r><fldChar fldCharType="begin"/></r><r><instrText>${instruction}</instrText></r><r><fldChar fldCharType="separate"/></r>${result}<r><fldChar fldCharType="end"/></r>`

describe('headings', () => {
  it.each<[string, WordXml | string, string[]]>([
    ['by the id of the style alone', p('Ansvar', 'Overskrift1'), ['## Ansvar']],
    ['by the name of the style', { styles: style('a', 'Overskrift 2'), body: p('Ansvar', 'a') }, ['### Ansvar']],
    [
      'by the style it is based on',
      { styles: style('a', 'Etaten', '<basedOn val="b"/>') + style('b', 'heading 1'), body: p('Ansvar', 'a') },
      ['## Ansvar'],
    ],
    ['by an outline level of its own', p('Ansvar', undefined, '<outlineLvl val="2"/>'), ['#### Ansvar']],
    ['not when the outline level is that of text', { styles: HEADINGS, body: p('Ansvar', 'H1', '<outlineLvl val="9"/>') }, ['Ansvar']],
    ['not a page of text marked as one', p('ord '.repeat(100).trim(), 'Heading1'), ['ord '.repeat(100).trim()]],
    ['the title', p('Årsberetning 2024', 'Tittel'), ['# Årsberetning 2024']],
    [
      'styles based on each other in a ring',
      { styles: style('a', 'x', '<basedOn val="b"/>') + style('b', 'y', '<basedOn val="a"/>'), body: p('Tekst', 'a') },
      ['Tekst'],
    ],
    [
      'made by hand: bold with a number',
      p(r('3.1 Driftsregnskap', '<b/>')) + p('Vi brukte mindre.'),
      ['# 3.1 Driftsregnskap', 'Vi brukte mindre.'],
    ],
    [
      'made by hand: larger than the text',
      p(r('Økonomi', '<sz val="32"/>')) + p(r('Vi brukte mindre enn vi hadde.', '<sz val="22"/>')),
      ['# Økonomi', 'Vi brukte mindre enn vi hadde.'],
    ],
    ['not: bold without a number', p(r('Økonomi', '<b/>')) + p('Vi brukte mindre.'), ['Økonomi', 'Vi brukte mindre.']],
  ])('%s', async (_, xml, expected) => {
    expect(await read(xml)).toEqual(expected)
  })
})

describe('the numbers Word counts', () => {
  const heads = [p('A', 'H1'), p('B', 'H2'), p('C', 'H2'), p('D', 'H3'), p('E', 'H1'), p('F', 'H2')].join('')
  const with2 = (scheme: string, more = ''): string =>
    `<abstractNum abstractNumId="0">${scheme}</abstractNum><num numId="1"><abstractNumId val="0"/>${more}</num>`
  it.each<[string, WordXml, string[]]>([
    [
      'chapters',
      { styles: HEADINGS, numbering: NUMBERING, body: heads },
      ['## 1 A', '### 1.1 B', '### 1.2 C', '#### 1.2.1 D', '## 2 E', '### 2.1 F'],
    ],
    [
      'letters, Roman numbers and words',
      {
        styles: HEADINGS,
        numbering: with2(
          level(0, 'Del %1:').replace('"decimal"', '"upperRoman"') +
            level(1, '%2)').replace('"decimal"', '"lowerLetter"') +
            level(2, '%1-%3', '<isLgl/>'),
        ),
        body: heads,
      },
      ['## Del I: A', '### a) B', '### b) C', '#### 1-1 D', '## Del II: E', '### a) F'],
    ],
    [
      'a start of its own',
      {
        styles: HEADINGS,
        numbering: with2(level(0, '%1') + level(1, '%1.%2'), '<lvlOverride ilvl="0"><startOverride val="4"/></lvlOverride>'),
        body: heads,
      },
      ['## 4 A', '### 4.1 B', '### 4.2 C', '#### D', '## 5 E', '### 5.1 F'],
    ],
    [
      'a level that never starts anew',
      { styles: HEADINGS, numbering: with2(level(0, '%1') + level(1, '%2', '<lvlRestart val="0"/>')), body: heads },
      ['## 1 A', '### 1 B', '### 2 C', '#### D', '## 2 E', '### 3 F'],
    ],
    [
      'two lists of one scheme go on',
      {
        styles: HEADINGS,
        numbering: `${NUMBERING}<num numId="2"><abstractNumId val="0"/></num>`,
        body: p('A', 'H1') + p('B', 'H1', numbered(2)),
      },
      ['## 1 A', '## 2 B'],
    ],
    [
      'taken away',
      { styles: HEADINGS, numbering: NUMBERING, body: p('Forord', 'H1', numbered(0)) + p('A', 'H1') },
      ['## Forord', '## 1 A'],
    ],
    ['an empty heading is counted', { styles: HEADINGS, numbering: NUMBERING, body: p('', 'H1') + p('A', 'H1') }, ['## 2 A']],
    [
      'the level that is tied to the style',
      {
        styles: style('T', 'heading 2', '<pPr><numPr><numId val="1"/></numPr></pPr>'),
        numbering: with2(level(0, '%1') + level(1, '%1.%2', '<pStyle val="T"/>')),
        body: p('A', 'T'),
      },
      ['### 1.1 A'],
    ],
    [
      'bullets and numbers of lists are no text',
      { numbering: NUMBERING, body: p('først', undefined, numbered(1)) + p('så', undefined, numbered(1)) },
      ['først', 'så'],
    ],
    [
      'a number that names something is',
      { styles: style('C', 'caption'), numbering: with2(level(0, 'Tabell %1:')), body: p('Bemanning', 'C', numbered(1)) },
      ['Tabell 1: Bemanning'],
    ],
    [
      'a list that leads to the style of another',
      {
        styles: style('L', 'Liste', `<pPr><numPr><numId val="1"/></numPr></pPr>`, 'numbering') + HEADINGS,
        numbering: `${NUMBERING}<abstractNum abstractNumId="7"><numStyleLink val="L"/></abstractNum><num numId="7"><abstractNumId val="7"/></num>`,
        body: p('A', 'H1', numbered(7)),
      },
      ['## 1 A'],
    ],
    [
      'lists that lead to each other in a ring give none',
      {
        styles: style('L', 'Liste', `<pPr><numPr><numId val="7"/></numPr></pPr>`, 'numbering') + HEADINGS,
        numbering: `<abstractNum abstractNumId="7"><numStyleLink val="L"/></abstractNum><num numId="7"><abstractNumId val="7"/></num>`,
        body: p('A', 'H1', numbered(7)),
      },
      ['## A'],
    ],
  ])('%s', async (_, xml, expected) => {
    expect(await read(xml)).toEqual(expected)
  })
})

describe('what a paragraph shows', () => {
  it.each<[string, WordXml | string, string[]]>([
    ['runs joined', p(r('Regn') + r('skapet')), ['Regnskapet']],
    [
      'inserted text, and nothing struck out',
      p(
        `${r('Vi brukte ')}<ins>${r('12')}</ins><del><r><delText>13</delText></r></del><moveFrom>${r('her')}</moveFrom><moveTo>${r(' mill.')}</moveTo>`,
      ),
      ['Vi brukte 12 mill.'],
    ],
    ['a paragraph mark that was struck out', p('Vi ', undefined, '<rPr><del/></rPr>') + p('skrev.'), ['Vi skrev.']],
    [
      'the result of a field and not its code',
      p(`${r('Tabell ')}${field(' SEQ Tabell \\* ARABIC ', r('3'))}${r(' Pris')}`),
      ['Tabell 3 Pris'],
    ],
    ['a field within a field', p(field(`IF `, r('ja')).replace('</instrText></r>', `</instrText></r>${field(' PAGE ', r('7'))}`)), ['ja']],
    ['a field that never begins its result hides only itself', p('<r><fldChar fldCharType="begin"/></r>') + p('Tekst'), ['Tekst']],
    ['a simple field', p(`<fldSimple instr=" SEQ Tabell ">${r('2')}</fldSimple>`), ['2']],
    [
      'links and content controls',
      p(`<hyperlink>${r('nett')}</hyperlink><sdt><sdtPr><text/></sdtPr><sdtContent>${r('sider')}</sdtContent></sdt>`),
      ['nettsider'],
    ],
    [
      'hyphens: soft ones gone, fixed ones kept',
      p('<r><t>års\u00adbe</t><softHyphen/><t>retning 2020</t><noBreakHyphen/><t>2024</t></r>'),
      ['årsberetning 2020-2024'],
    ],
    ['tabs and line ends as spaces', p('<r><t>ett</t><tab/><t>to</t><br/><t>tre</t></r>'), ['ett to tre']],
    ['no hidden text', p(r('Synlig') + r('skjult', '<vanish/>') + r(' tekst', '<vanish val="0"/>')), ['Synlig tekst']],
    [
      'no text of a hidden style',
      { styles: style('h', 'skjult', '<rPr><vanish/></rPr>', 'character'), body: p(r('Synlig') + r('skjult', '<rStyle val="h"/>')) },
      ['Synlig'],
    ],
    ['a raised note mark is no digit of the number', p(r('1 234') + r('1', '<vertAlign val="superscript"/>')), ['1 234¹']],
    [
      'ticks of picture fonts and of form boxes',
      p(
        '<r><sym font="Wingdings" char="F0FE"/></r><r><fldChar fldCharType="begin"><ffData><checkBox><default val="0"/></checkBox></ffData></fldChar></r><r><fldChar fldCharType="end"/></r>',
      ),
      ['☒☐'],
    ],
    [
      'signs of the font Symbol, and a sign of an ordinary font by its code',
      p(
        `<r><sym font="Symbol" char="F02D"/></r>${r('89 ')}<r><sym font="Symbol" char="F0A3"/></r>${r(' 5 ')}<r><sym font="Arial" char="2212"/></r>${r('7')}<r><sym font="Wingdings" char="F0E0"/></r>`,
      ),
      ['−89 ≤ 5 −7'],
    ],
    [
      'the answer chosen from the list of a form',
      p(
        `${r('Plan: ')}<r><fldChar fldCharType="begin"><ffData><ddList><result val="1"/><listEntry val="Ja"/><listEntry val="Nei"/></ddList></ffData></fldChar></r><r><instrText> FORMDROPDOWN </instrText></r><r><fldChar fldCharType="end"/></r>`,
      ),
      ['Plan: Nei'],
    ],
    [
      'one of the two copies of a text box, after its paragraph',
      p(
        `<mc:AlternateContent><mc:Choice>${r('')}<r><drawing><txbxContent>${p('I boks')}</txbxContent></drawing></r></mc:Choice><mc:Fallback><r><pict><txbxContent>${p('I boks')}</txbxContent></pict></r></mc:Fallback></mc:AlternateContent>${r('Avsnitt')}`,
      ),
      ['Avsnitt', 'I boks'],
    ],
    [
      'a footnote after its paragraph, and no mark in it',
      {
        footnotes: `<footnote id="2">${p('Foreløpige tall.')}</footnote>`,
        body: p(`${r('Vi er 12')}<r><footnoteReference id="2"/></r>${r('.')}`) + p('Mer.'),
      },
      ['Vi er 12.', 'Foreløpige tall.', 'Mer.'],
    ],
    ['no contents by style', { styles: style('I', 'toc 1'), body: p('1 Ansvar\t3', 'I') + p('Tekst') }, ['Tekst']],
    [
      'no contents by field',
      {
        styles: HEADINGS,
        body:
          p(field(' TOC \\o ', r('Ansvar\t3')).replace(/<r><fldChar fldCharType="end"\/><\/r>$/, '')) +
          p('Mål\t4') +
          p('<r><fldChar fldCharType="end"/></r>') +
          p('Tekst'),
      },
      ['Tekst'],
    ],
    [
      'contents that never end hide nothing after the next heading',
      {
        styles: HEADINGS,
        body: p('<r><fldChar fldCharType="begin"/></r><r><instrText> TOC </instrText></r>') + p('Mål\t4') + p('Mål', 'H1') + p('Tekst'),
      },
      ['## Mål', 'Tekst'],
    ],
    [
      'no contents in a control of them',
      `<sdt><sdtPr><docPartObj><docPartGallery val="Table of Contents"/></docPartObj></sdtPr><sdtContent>${p('Innhold')}${p('Mål 4')}</sdtContent></sdt><sdt><sdtContent>${p('Tekst')}</sdtContent></sdt>`,
      ['Tekst'],
    ],
  ])('%s', async (_, xml, expected) => {
    expect(await read(xml)).toEqual(expected)
  })
})

describe('tables', () => {
  const head = ['', 'Regnskap 2023', 'Regnskap 2024']
  it.each<[string, WordXml | string, string[]]>([
    [
      'as a grid, with its marked headings',
      tbl([head, ['Lønn', '1 234', '2 345']], [], 1),
      ['=|Regnskap 2023|Regnskap 2024|', '|Lønn|1 234|2 345|'],
    ],
    [
      'merged to the right and downwards',
      tbl([
        [
          ['<vMerge val="restart"/>', 'Skole'],
          ['<gridSpan val="2"/>', 'Elever'],
        ],
        [['<vMerge/>', ''], '2023', '2024'],
        ['Ås', '5', '6'],
      ]),
      ['|Skole|Elever|<|', '|Skole|2023|2024|', '|Ås|5|6|'],
    ],
    [
      'merged to the right as Word 97 did',
      tbl([
        [
          ['<hMerge val="restart"/>', 'Alle'],
          ['<hMerge/>', ''],
        ],
        ['a', 'b'],
      ]),
      ['|Alle|<|', '|a|b|'],
    ],
    ['a span wider than the table', tbl([[['<gridSpan val="1000000000"/>', 'Mål']], ['a', 'b']]), ['|Mål|<|', '|a|b|']],
    [
      'rows that begin further in',
      `<tbl><tr>${['a', 'b'].map((each) => `<tc>${p(each)}</tc>`).join('')}</tr><tr><trPr><gridBefore val="1"/></trPr><tc>${p('c')}</tc></tr></tbl>`,
      ['|a|b|', '||c|'],
    ],
    [
      'no struck out rows',
      `<tbl><tr><tc>${p('a')}</tc><tc>${p('b')}</tc></tr><tr><trPr><del/></trPr><tc>${p('c')}</tc><tc>${p('d')}</tc></tr></tbl>`,
      ['|a|b|'],
    ],
    [
      'no empty columns and rows',
      tbl([
        ['', '', '2023', '', '2024'],
        ['', '', '', '', ''],
        ['Lønn', '', '1', '', '2'],
      ]),
      ['||2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'paragraphs of a cell joined',
      tbl([head, [['', p('Lønn') + p('og pensjon')], '1', '2']]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn og pensjon|1|2|'],
    ],
    [
      'rows printed in one, line by line',
      tbl([
        head,
        [
          ['', p('Lønn') + p('Drift')],
          ['', p('1 000') + p('200')],
          ['', p('3') + p('-')],
        ],
      ]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1 000|3|', '|Drift|200|-|'],
    ],
    [
      'figures whose lines do not match are not read',
      tbl([head, ['Lønn', ['', p('1') + p('200')], '3']]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1 200?|3|'],
    ],
    [
      'headings repeated by hand',
      tbl([head, ['Lønn', '1', '2'], head, ['Drift', '3', '4']]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', '|Drift|3|4|'],
    ],
    [
      'equal rows of figures are both rows',
      tbl([
        ['Ansatte', '22', '22'],
        ['Ansatte', '22', '22'],
      ]),
      ['|Ansatte|22|22|', '|Ansatte|22|22|'],
    ],
    [
      'in two, by a page break',
      tbl([head, ['Lønn', '1', '2']], [9, 8, 8]) + p('<r><br type="page"/></r>') + tbl([head, ['Drift', '3', '4']], [9, 8, 8]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', '|Drift|3|4|'],
    ],
    [
      'in two, going on without headings',
      tbl([head, ['Lønn', '1', '2']], [9, 8, 8]) + p('') + tbl([['Drift', '3', '4']], [9, 8, 8]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', '|Drift|3|4|'],
    ],
    [
      'two of the same form on one page are two',
      tbl([head, ['Lønn', '1', '2']], [9, 8, 8], 1) + p('') + tbl([head, ['Drift', '3', '4']], [9, 8, 8], 1),
      ['=|Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', '=|Regnskap 2023|Regnskap 2024|', '|Drift|3|4|'],
    ],
    [
      'two of the same form, the first over two pages and the second under it, are two',
      tbl([head, [['', `<p><r><lastRenderedPageBreak/></r>${r('Lønn')}</p>`], '1', '2']], [9, 8, 8]) +
        p('') +
        tbl([head, ['Drift', '3', '4']], [9, 8, 8]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', '||Regnskap 2023|Regnskap 2024|', '|Drift|3|4|'],
    ],
    [
      'two with text between are two',
      tbl([head, ['Lønn', '1', '2']], [9, 8, 8]) + p('Og:') + tbl([['Drift', '3', '4']], [9, 8, 8]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', 'Og:', '|Drift|3|4|'],
    ],
    ['a frame of one cell is no table', { styles: HEADINGS, body: tbl([[['', p('Mål', 'H1') + p('Tekst')]]]) }, ['## Mål', 'Tekst']],
    [
      'a frame around tables is no table',
      tbl([
        [
          ['', tbl([head, ['Lønn', '1', '2']]) + p('')],
          ['', p('Ved siden')],
        ],
      ]),
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', 'Ved siden'],
    ],
    [
      'a table within a table comes after it',
      tbl([
        ['a', 'b'],
        [
          'c',
          [
            '',
            p('d') +
              tbl([
                ['1', '2'],
                ['3', '4'],
              ]),
          ],
        ],
        ['e', 'f'],
      ]),
      ['|a|b|', '|c|d|', '|e|f|', '|1|2|', '|3|4|'],
    ],
    [
      'its caption by the style',
      { styles: style('C', 'caption'), body: p('Tabell 1 Utgifter', 'C') + tbl([head, ['Lønn', '1', '2']]) },
      ['[Tabell 1 Utgifter]', '||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|'],
    ],
    [
      'its caption over its unit line',
      {
        styles: style('C', 'caption'),
        body: p('Tabell 1 Utgifter', 'C') + p('Antall personer på datoen') + tbl([head, ['Lønn', '1', '2']]),
      },
      ['Antall personer på datoen', '[Tabell 1 Utgifter]', '||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|'],
    ],
    [
      'not a caption with text between',
      { styles: style('C', 'caption'), body: p('Tabell 1 Utgifter', 'C') + p('Vi brukte mer.') + tbl([head, ['Lønn', '1', '2']]) },
      ['Tabell 1 Utgifter', 'Vi brukte mer.', '||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|'],
    ],
    [
      'not the caption of a figure',
      { styles: style('C', 'Bildetekst'), body: p('Figur 1 Utgifter', 'C') + tbl([head, ['Lønn', '1', '2']]) },
      ['Figur 1 Utgifter', '||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|'],
    ],
    [
      'a note after the table',
      {
        footnotes: `<footnote id="2">${p('Foreløpig.')}</footnote>`,
        body: tbl([head, ['Lønn', ['', `<p>${r('1')}<r><footnoteReference id="2"/></r></p>`], '2']]),
      },
      ['||Regnskap 2023|Regnskap 2024|', '|Lønn|1|2|', 'Foreløpig.'],
    ],
    [
      'rows and cells in content controls',
      `<tbl><sdt><sdtContent><tr><sdt><sdtContent><tc>${p('a')}</tc></sdtContent></sdt><tc>${p('b')}</tc></tr></sdtContent></sdt></tbl>`,
      ['|a|b|'],
    ],
    [
      'a mark of good or bad is no part of the figure',
      tbl([head, ['Avvik', '● −114 230', '○ 5']]),
      ['||Regnskap 2023|Regnskap 2024|', '|Avvik|−114 230|5|'],
    ],
  ])('%s', async (_, xml, expected) => {
    expect(await read(xml)).toEqual(expected)
  })
})

describe('columns made with tabs', () => {
  it.each<[string, string, string[]]>([
    [
      'are a table',
      p('\tRegnskap 2023\tRegnskap 2024') + p('Lønn\t\t1 234\t2 345') + p('Drift\t900\t-'),
      ['=|Regnskap 2023|Regnskap 2024|', '|Lønn|1 234|2 345|', '|Drift|900|-|'],
    ],
    [
      'also when they are lines of one paragraph',
      p('<r><t>Lønn</t><tab/><t>1</t><tab/><t>5</t><br/><t>Drift</t><tab/><t>2</t><tab/><t>6</t></r>'),
      ['|Lønn|1|5|', '|Drift|2|6|'],
    ],
    ['one line is none', p('Sum\t12'), ['Sum\t12']],
    ['words are none', p('Navn\tRolle') + p('Oslo\tby'), ['Navn Rolle', 'Oslo by']],
    ['contents typed by hand are none', p('1 Ansvar\t3') + p('2 Mål\t4') + p('3 Økonomi\t9'), ['1 Ansvar\t3', '2 Mål\t4', '3 Økonomi\t9']],
  ])('%s', async (_, body, expected) => {
    expect(await read(body)).toEqual(expected)
  })
})

describe('pages', () => {
  const turn = '<r><lastRenderedPageBreak/></r>'
  it.each<[string, WordXml | string, string[]]>([
    [
      'by the breaks of the last layout',
      p('A') + p(turn + r('B')) + p(r('C') + turn + r('c')) + p('D'),
      ['p1: A', 'p2: B', 'p2: Cc', 'p3: D'],
    ],
    [
      'a table over two',
      p(`${turn}${r('A')}`) +
        tbl([
          ['a', 'b'],
          [
            ['', `<p>${turn}${r('c')}</p>`],
            ['', `<p>${turn}${r('d')}</p>`],
          ],
        ]) +
        p('E'),
      ['p2: A', '|a|b|', '|c|d|', 'p3: E'],
    ],
    [
      'by hand, when they are all there are',
      { app: '<Pages>2</Pages>', body: p('A') + p('B', undefined, '<pageBreakBefore/>') },
      ['p1: A', 'p2: B'],
    ],
    ['not by hand, when there are more', { app: '<Pages>3</Pages>', body: p('A') + p('B', undefined, '<pageBreakBefore/>') }, ['A', 'B']],
  ])('%s', async (_, xml, expected) => {
    expect(await read(xml)).toEqual(expected)
  })

  it('each row stands on its own', async () => {
    const reading = await readDocx(
      docx(
        tbl([
          ['a', 'b'],
          [['', `<p>${turn}${r('c')}</p>`], 'd'],
          ['e', 'f'],
        ]),
      ),
      READ_LIMITS,
    )
    const [table] = reading.kind === 'read' ? reading.parts : []
    expect(table?.kind === 'table' && table.rows.map(({ place }) => place.page)).toEqual([1, 2, 2])
  })
})

describe('what cannot be read is refused', () => {
  const parts = wordParts({ body: p('a') })
  const withBody = (data: string): Uint8Array =>
    buildZip(parts.map((part) => (part.name === 'word/document.xml' ? { ...part, data } : part)))
  it.each<[string, Uint8Array, string]>([
    ['no zip', Buffer.from('PK\x03\x04 og så noe annet'), 'damaged'],
    ['a zip of something else', buildZip([{ name: 'a.txt', data: 'a' }]), 'unknown-format'],
    ['no words', docx(p('')), 'no-text'],
    ['broken markup', withBody('<w:document><w:body><w:p>'), 'damaged'],
    ['entities', withBody('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'damaged'],
    ['a hundred thousand tables in each other', withBody(`<document><body>${'<tbl><tr><tc>'.repeat(100_000)}`), 'damaged'],
    ['a part that holds more than it says', buildZip(parts.map((part) => ({ ...part, declaredSize: 10 }))), 'damaged'],
    ['a bomb', buildZip([...parts, { name: 'x.xml', data: '\0'.repeat(30_000_000) }]), 'too-large'],
    ['a password', buildZip(parts.map((part) => ({ ...part, isEncrypted: true }))), 'encrypted'],
    ['more pages than are read', docx({ app: '<Pages>2000</Pages>', body: p('a') }), 'too-many-pages'],
  ])('%s', async (_, bytes, why) => {
    expect(told(await readDocx(bytes, READ_LIMITS))).toEqual([`refused: ${why}`])
  })

  it('more text than is read', async () => {
    const reading = await readDocx(docx(p('a'.repeat(2000))), { ...READ_LIMITS, characters: 1000 })
    expect(reading).toEqual({ kind: 'refused', why: 'too-large', limit: 1000, found: 2000 })
  })

  it('a part larger than is unpacked', async () => {
    expect(told(await readDocx(docx(p('a'.repeat(2000))), { ...READ_LIMITS, unpackedBytes: 1000 }))).toEqual(['refused: too-large'])
  })
})
