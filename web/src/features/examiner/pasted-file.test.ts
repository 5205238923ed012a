import { expect, it } from 'vitest'
import { pastedFile } from './pasted-file.ts'

it.each([
  ['plain text', 'Det var 12 ansatte.', null, 'innlimt.txt', 'Det var 12 ansatte.'],
  ['markup with a table', 'A\t1', '<table><tr><td>A<td>1</table>', 'innlimt.html', '<table><tr><td>A<td>1</table>'],
  ['markup without one', 'Fet', '<b>Fet</b>', 'innlimt.txt', 'Fet'],
  [
    'cells of a spreadsheet between lines',
    'Tabell 1\nNord & sør\t<1\r\nSum\t2\n\nSlik ble det.',
    null,
    'innlimt.html',
    '<!doctype html><meta charset="utf-8"><p>Tabell 1</p><table><tr><td>Nord &amp; sør</td><td>&lt;1</td></tr><tr><td>Sum</td><td>2</td></tr></table><p>Slik ble det.</p>',
  ],
  ['cells to the end', 'A\t1', null, 'innlimt.html', '<!doctype html><meta charset="utf-8"><table><tr><td>A</td><td>1</td></tr></table>'],
])('%s', async (_, text, markup, name, content) => {
  const file = pastedFile(text, markup, 'innlimt')
  expect([file.name, await file.text()]).toEqual([name, content])
})
