import { expect, test } from 'vitest'
import { joined, markup, NOTHING } from './markup.ts'

test('text from people is escaped in content and in attributes; our own markup is not', () => {
  expect(markup`<p title="${'"><b>'}">${'<i>&'}${markup`<b>${'x'}</b>`}</p>`.source).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;&amp;<b>x</b></p>',
  )
})

test('nothing is nothing, and numbers and lists are written out', () => {
  expect(markup`${null}${3}${[markup`a`, null, markup`b`]}${NOTHING}`.source).toBe('3ab')
  expect(joined([markup`a`, markup`b`], '-').source).toBe('a-b')
})

test('control characters are left out', () => {
  expect(markup`${'a\u0000\u001b\u202eb'}`.source).toBe('ab')
})
