import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'
import { READ_LIMITS, told } from './testing.ts'

const read = async (html: string | Uint8Array): Promise<readonly string[]> =>
  told(await readHtml(typeof html === 'string' ? Buffer.from(html) : html, READ_LIMITS))
const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<t') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
const HEAD = row('', '2023', '2024')

describe('text', () => {
  it.each<[string, string, string[]]>([
    [
      'headings with their level',
      '<h1>Årsmelding</h1><h3>Mål</h3><div role="heading" aria-level="4">Økonomi</div>',
      ['## Årsmelding', '#### Mål', '##### Økonomi'],
    ],
    ['a heading with its number in an element, and blocks in it', '<h2><span>2.1</span> <div>Mål</div></h2>', ['### 2.1 Mål']],
    [
      'a sentence with a live figure is whole',
      '<p>Vi svarte på <a class="figure" href="#x">1 790</a> brev, <em>mer</em> enn\n  før.</p>',
      ['Vi svarte på 1 790 brev, mer enn før.'],
    ],
    ['lines of a paragraph joined', '<p>Ett<br>to</p>', ['Ett to']],
    ['text beside blocks is text', '<div>Før<p>midt</p>etter</div>', ['Før', 'midt', 'etter']],
    ['items of lists', '<ul><li>ett<ul><li>to</li></ul></li><li><p>tre</p></li></ul>', ['ett', 'to', 'tre']],
    ['hard spaces kept, soft hyphens gone', '<p>12&nbsp;000 års&shy;verk</p>', ['12\u00a0000 årsverk']],
    ['raised note marks are no digits of the number', '<p>1 234<sup>1</sup> og 5<sup><a href="#n">2</a></sup>.</p>', ['1 234¹ og 5.']],
    [
      'no marks of notes, as Word, LibreOffice and pandoc write them',
      '<p>Vi er 12<a href="#_ftn1"><span>[1]</span></a> og 5<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>2</sup></a>.</p>',
      ['Vi er 12 og 5.'],
    ],
    ['a number that was written into the first word of a heading', '<h1>3.1Drift</h1><h2>3D-print</h2>', ['## 3.1 Drift', '### 3D-print']],
    ['ticked boxes', '<p><input type="checkbox" checked> Ja <input type="radio"> Nei <input value="x"></p>', ['☒ Ja ☐ Nei']],
    [
      'nothing that is not seen',
      '<script>a</script><style>b</style><template>c</template><nav>d</nav><p hidden>e</p><p style="color:red;display: none">f</p><p aria-hidden="true">g</p><div role="search">h</div><p>Synlig <span class="unseen">i</span><del>j</del></p>',
      ['Synlig'],
    ],
    [
      'nothing that a style sheet hides on a page without scripts',
      '<style>/* .a */ .x, td.key { color: red; display: none } @media print { .y { display: none } } #z{visibility:hidden}</style><p class="a x">Skjult</p><p class="y">Synlig</p><p id="z">b</p><p class="key">Her</p>',
      ['Synlig', 'Her'],
    ],
    [
      'what a script may open is read',
      '<style>.panel { display: none }</style><script>x</script><p class="panel">Utgifter</p><details><summary>Mer</summary><p>Inni</p></details><p hidden="until-found">Finnes</p>',
      ['Utgifter', 'Mer', 'Inni', 'Finnes'],
    ],
    [
      'formulas: the minus, no second copy, no digits of an exponent or under a line',
      '<p>Avviket er <math><semantics><mrow><mo>\u2212</mo><mn>5</mn></mrow><annotation encoding="application/x-tex">-5</annotation></semantics></math> og <math><msup><mn>10</mn> <mn>6</mn></msup><mo>&#x2062;</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>.</p>',
      ['Avviket er \u22125 og 10^61/2.'],
    ],
    ['thin spaces in numbers kept', '<p>12&thinsp;000 og 1&#8239;000</p>', ['12\u2009000 og 1\u202f000']],
    ['entities and what is not closed', '<p>R&amp;D &lt;3 &aring;<p>to<b>fet', ['R&D <3 å', 'tofet']],
    ['columns that were laid out with spaces', '<pre>Lønn og drift\n\nVi brukte mindre.</pre>', ['Lønn og drift', 'Vi brukte mindre.']],
  ])('%s', async (_, html, expected) => {
    expect(await read(html)).toEqual(expected)
  })
})

describe('tables', () => {
  it.each<[string, string, string[]]>([
    [
      'with their caption and headings',
      `<table><caption>Tabell 1 Utgifter</caption><thead>${HEAD}</thead><tbody>${row('Lønn', '1', '2')}</tbody></table>`,
      ['[Tabell 1 Utgifter]', '=|2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'lines of a caption after its first are lines over the table',
      `<table><caption>Tabell 1 Utgifter<br>Tall i kroner</caption>${HEAD}${row('Lønn', '1', '2')}</table>`,
      ['Tall i kroner', '[Tabell 1 Utgifter]', '||2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'headings by their cells',
      `<table>${row('<th></th>', '<th>A</th>', '<th>B</th>')}${row('<th scope="row">Lønn</th>', '1', '2')}</table>`,
      ['=|A|B|', '|Lønn|1|2|'],
    ],
    [
      'a row of one row heading is no heading',
      `<table>${row('<th scope="row">Sum</th>', '')}${row('Lønn', '2')}</table>`,
      ['|Sum||', '|Lønn|2|'],
    ],
    ['the foot last', `<table><tfoot>${row('Sum', '2')}</tfoot><tbody>${row('Lønn', '2')}</tbody></table>`, ['|Lønn|2|', '|Sum|2|']],
    [
      'merged cells',
      `<table>${row('<td rowspan="2">Skole</td>', '<td colspan="2">Elever</td>')}${row('2023', '2024')}${row('Ås', '5', '6')}</table>`,
      ['|Skole|Elever|<|', '|Skole|2023|2024|', '|Ås|5|6|'],
    ],
    [
      'merged to the end of its group and no further',
      `<table><tbody>${row('<td rowspan="0">A</td>', 'b')}${row('c')}</tbody><tbody>${row('D', 'e')}</tbody></table>`,
      ['|A|b|', '|A|c|', '|D|e|'],
    ],
    [
      'merges over each other',
      `<table>${row('a', '<td rowspan="3">b</td>', 'c')}${row('<td colspan="5">d</td>', 'e')}${row('f', 'g')}</table>`,
      ['|a|b|c|', '|d|b|e|', '|f|b|g|'],
    ],
    ['a merge wider than any table', `<table>${row('<td colspan="1000000000">Mål</td>')}${row('a', '1')}</table>`, ['|Mål|<|', '|a|1|']],
    ['a merge longer than any table', `<table>${row('<td rowspan="1000000000">A</td>', '1')}${row('2')}</table>`, ['|A|1|', '|A|2|']],
    [
      'cells in blocks and of several lines',
      `<table>${HEAD}${row('<p>Lønn</p><p>og pensjon</p>', '<p>1</p>', '2<br>')}</table>`,
      ['||2023|2024|', '|Lønn og pensjon|1|2|'],
    ],
    [
      'rows printed in one, line by line',
      `<table>${HEAD}${row('Lønn<br>Drift', '1<br>2', '3<br>4')}</table>`,
      ['||2023|2024|', '|Lønn|1|3|', '|Drift|2|4|'],
    ],
    [
      'figures whose lines do not match are not read',
      `<table>${HEAD}${row('Lønn', '1<br>200', '3')}</table>`,
      ['||2023|2024|', '|Lønn|1 200?|3|'],
    ],
    [
      'headings over each group of rows, once',
      `<table><thead>${HEAD}</thead><tbody>${row('Lønn', '1', '2')}</tbody><tbody>${HEAD}${row('Drift', '3', '4')}</tbody></table>`,
      ['=|2023|2024|', '|Lønn|1|2|', '|Drift|3|4|'],
    ],
    [
      'a key to sort by, and a row that folds away',
      `<style>.sortkey{display:none}</style><table>${HEAD}${row('Lønn', '<td><span class="sortkey">0001</span>1</td>', '2')}<tr style="visibility: collapse"><td>x</td></tr></table>`,
      ['||2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'hidden rows and cells are out',
      `<table>${HEAD}<tr hidden><td>x</td></tr>${row('Lønn', '<td style="display:none">9</td>', '1', '2')}</table>`,
      ['||2023|2024|', '|Lønn|1|2|'],
    ],
    [
      'a layout of tables is no table',
      `<table><tr><td><h2>Mål</h2><table>${HEAD}${row('Lønn', '1', '2')}</table></td><td>Ved siden</td></tr></table>`,
      ['### Mål', '||2023|2024|', '|Lønn|1|2|', 'Ved siden'],
    ],
    ['nor one that says so', `<table role="presentation">${row('a', 'b')}${row('c', 'd')}</table>`, ['a', 'b', 'c', 'd']],
    [
      'a table within one comes after it',
      `<table>${row('a', 'b')}${row('c', `<td><table>${row('1', '2')}${row('3', '4')}</table></td>`)}${row('e', 'f')}</table>`,
      ['|a|b|', '|c||', '|e|f|', '|1|2|', '|3|4|'],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await read(html)).toEqual(expected)
  })
})

describe('bytes', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('<p>Årsverk</p>')],
    ['Windows-1252', Buffer.from('<p>Årsverk</p>', 'latin1')],
    ['UTF-16', Buffer.from('\ufeff<p>Årsverk</p>', 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(['Årsverk'])
  })

  it.each<[string, string, string]>([
    ['nothing to see', '<html><script>x</script></html>', 'no-text'],
    ['a hundred thousand blocks in each other', '<div>'.repeat(100_000), 'damaged'],
    ['a hundred thousand tables in each other', '<table><tr><td>'.repeat(100_000), 'damaged'],
    ['a row of thousands of cells', `<table><tr>${'<td>1'.repeat(3000)}</table>`, 'too-large'],
    ['elements without end', '<b></b>'.repeat(500_001), 'too-large'],
  ])('%s is refused', async (_, html, why) => {
    expect(await read(html)).toEqual([`refused: ${why}`])
  })
})
