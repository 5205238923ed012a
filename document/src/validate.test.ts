import { describe, expect, it } from 'vitest'
import { DOCUMENT_LIMITS, EMPTY_DOCUMENT, schema, validateDocument } from './index.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) })
const KEY = 'operating-amount;ombud;2024;accounts;chapter=111;group=000-099'

const IMAGE = { sha256: 'a0'.repeat(32), width: 640, height: 480 }

function nested(depth: number): unknown {
  let node: unknown = paragraph(text('x'))
  for (let i = 0; i < depth; i++) node = { type: 'blockquote', content: [node] }
  return doc(node)
}

describe('a valid text', () => {
  it('comes back with every kind of node and only the attributes we know', () => {
    const given = doc(
      { type: 'heading', attrs: { level: 2, id: 'x', style: 'color:red' }, content: [text('Overskrift')] },
      paragraph(
        text('Fet', { type: 'bold' }),
        text('lenke', { type: 'link', attrs: { href: 'https://example.no/å', target: '_blank', onclick: 'x()' } }),
        { type: 'hardBreak' },
        { type: 'figure', attrs: { key: KEY, format: 'million', sign: 'none', value: '12' } },
        { type: 'direction', attrs: { key: KEY, words: 'noun' }, marks: [{ type: 'italic' }] },
      ),
      { type: 'orderedList', attrs: { start: 3, type: 'a' }, content: [{ type: 'listItem', content: [paragraph(text('a'))] }] },
      { type: 'factTable', attrs: { table: 'operating-account.111' } },
      { type: 'chart', attrs: { chart: 'key-figures' } },
      { type: 'image', attrs: { ...IMAGE, alternative: 'Et\u202e tre', caption: 'Eika\n', src: 'x', onerror: 'x()' } },
      { type: 'image', attrs: { ...IMAGE, alternative: 'glemt', decorative: true } },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2, colwidth: [90] }, content: [paragraph(text('h'))] }] },
        ],
      },
    )
    expect(validateDocument(given)).toEqual({
      ok: true,
      value: doc(
        { type: 'heading', attrs: { level: 2 }, content: [text('Overskrift')] },
        paragraph(
          text('Fet', { type: 'bold' }),
          text('lenke', { type: 'link', attrs: { href: 'https://example.no/å' } }),
          { type: 'hardBreak' },
          { type: 'figure', attrs: { key: KEY, format: 'million', sign: 'none' } },
          { type: 'direction', attrs: { key: KEY, words: 'noun' }, marks: [{ type: 'italic' }] },
        ),
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(text('a'))] }] },
        { type: 'factTable', attrs: { table: 'operating-account.111' } },
        { type: 'chart', attrs: { chart: 'key-figures' } },
        { type: 'image', attrs: { ...IMAGE, alternative: 'Et tre', decorative: false, caption: 'Eika ' } },
        { type: 'image', attrs: { ...IMAGE, alternative: '', decorative: true, caption: '' } },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text('h'))] }] },
          ],
        },
      ),
    })
  })

  it('is unchanged when validated again', () => {
    const once = validateDocument(doc(paragraph({ type: 'figure', attrs: { key: KEY } }, text(' og mer'))))
    expect(once.ok && validateDocument(once.value)).toEqual(once)
  })

  it('may be empty in any way', () => {
    for (const empty of [{ type: 'doc' }, { type: 'doc', content: [] }, EMPTY_DOCUMENT]) {
      expect(validateDocument(empty)).toEqual({ ok: true, value: EMPTY_DOCUMENT })
    }
  })

  it('loses control characters, half surrogates and overrides of reading direction', () => {
    const result = validateDocument(doc(paragraph(text('a\u0000b\u202ec\ufffed\ud800e\nf')), paragraph(text('\u0007'))))
    expect(result.ok && result.value).toEqual(doc(paragraph(text('abcd\ufffde f')), { type: 'paragraph', content: [] }))
  })
})

describe('a refused text', () => {
  const refused: readonly [string, unknown, string][] = [
    ['no document', null, 'document.invalid'],
    ['a number', 12, 'document.invalid'],
    ['a text', 'x', 'document.invalid'],
    ['an array', [], 'document.invalid'],
    ['another root', paragraph(), 'document.invalid'],
    ['an unknown node', doc({ type: 'iframe' }), 'document.invalid'],
    ['an unknown mark', doc(paragraph(text('x', { type: 'code' }))), 'document.invalid'],
    ['text as a block', doc(text('x')), 'document.invalid'],
    ['an empty text node', doc(paragraph({ type: 'text', text: '' })), 'document.invalid'],
    ['content that is no list', { type: 'doc', content: { 0: paragraph() } }, 'document.invalid'],
    ['a figure without key', doc(paragraph({ type: 'figure', attrs: { format: 'plain' } })), 'document.invalid'],
    ['a figure without attributes', doc(paragraph({ type: 'figure' })), 'document.invalid'],
    ['a figure key that is a number', doc(paragraph({ type: 'figure', attrs: { key: 12 } })), 'document.invalid'],
    ['a figure key that is none', doc(paragraph({ type: 'figure', attrs: { key: 'a;b' } })), 'document.invalid'],
    ['a figure key with markup', doc(paragraph({ type: 'figure', attrs: { key: 'a;b;2024;accounts;x=<b>' } })), 'document.invalid'],
    ['a format that is an object', doc(paragraph({ type: 'figure', attrs: { key: KEY, format: {} } })), 'document.invalid'],
    ['an unknown format', doc(paragraph({ type: 'figure', attrs: { key: KEY, format: 'dollar' } })), 'document.invalid'],
    ['unknown words', doc(paragraph({ type: 'direction', attrs: { key: KEY, words: 'x' } })), 'document.invalid'],
    ['a table id with a path', doc({ type: 'factTable', attrs: { table: '../x' } }), 'document.invalid'],
    ['a chart without id', doc({ type: 'chart' }), 'document.invalid'],
    ['a heading level we lack', doc({ type: 'heading', attrs: { level: 3 } }), 'document.attribute'],
    ['a heading level that is text', doc({ type: 'heading', attrs: { level: '1' } }), 'document.attribute'],
    [
      'a list that starts at a fraction',
      doc({ type: 'orderedList', attrs: { start: 1.5 }, content: [{ type: 'listItem', content: [paragraph()] }] }),
      'document.attribute',
    ],
    ['an image by another name than a hash', doc({ type: 'image', attrs: { ...IMAGE, sha256: '../x.png' } }), 'document.invalid'],
    ['an image without a name', doc({ type: 'image', attrs: { width: 1, height: 1 } }), 'document.invalid'],
    ['an image of no width', doc({ type: 'image', attrs: { ...IMAGE, width: 0 } }), 'document.invalid'],
    ['an image of half a pixel', doc({ type: 'image', attrs: { ...IMAGE, height: 1.5 } }), 'document.invalid'],
    ['an image wider than any page', doc({ type: 'image', attrs: { ...IMAGE, width: 12_001 } }), 'document.invalid'],
    ['an alternative text that is none', doc({ type: 'image', attrs: { ...IMAGE, alternative: 1 } }), 'document.invalid'],
    ['an alternative text of a chapter', doc({ type: 'image', attrs: { ...IMAGE, alternative: 'x'.repeat(1001) } }), 'document.invalid'],
    ['an image that may be decorative', doc({ type: 'image', attrs: { ...IMAGE, decorative: 'yes' } }), 'document.invalid'],
    ['an image in a paragraph', doc(paragraph({ type: 'image', attrs: IMAGE })), 'document.invalid'],
    ['a javascript link', doc(paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))), 'document.link'],
    ['a data link', doc(paragraph(text('x', { type: 'link', attrs: { href: 'data:text/html,x' } }))), 'document.link'],
    ['an http link', doc(paragraph(text('x', { type: 'link', attrs: { href: 'http://example.no' } }))), 'document.link'],
    ['a link with a user name', doc(paragraph(text('x', { type: 'link', attrs: { href: 'https://a@example.no' } }))), 'document.link'],
    ['a link without address', doc(paragraph(text('x', { type: 'link' }))), 'document.link'],
    ['too many levels', nested(DOCUMENT_LIMITS.depth + 1), 'document.too-deep'],
    ['levels enough to overflow a stack', nested(200_000), 'document.too-deep'],
    ['too much text', doc(paragraph(text('x'.repeat(DOCUMENT_LIMITS.characters)))), 'document.too-large'],
    ['too many nodes', doc(...Array.from({ length: 5 * DOCUMENT_LIMITS.nodes }, () => ({ type: 'paragraph' }))), 'document.too-large'],
  ]
  it.each(refused)('%s', (_, given, id) => {
    const result = validateDocument(given)
    expect(result.ok ? null : result.error[0]?.message.id).toBe(id)
  })

  it('says where in the text the fault is', () => {
    const result = validateDocument(doc(paragraph(), paragraph(text('a'), text('b', { type: 'link', attrs: { href: 'x' } }))))
    expect(result.ok ? null : result.error).toEqual([
      { path: 'content.1.content.1', message: { id: 'document.link', params: { link: 'x' } } },
    ])
  })
})

it('the schema loads without a browser and allows no nesting in cells', () => {
  expect(schema.nodes['tableCell']?.spec.content).toBe('(paragraph | bulletList | orderedList)+')
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'link'])
})
