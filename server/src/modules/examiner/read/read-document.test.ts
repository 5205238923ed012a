import { describe, expect, it } from 'vitest'
import { buildZip } from '../../../platform/files/testing.ts'
import { textWorkbook } from '../../../platform/xlsx/testing.ts'
import { readDocument } from './read-document.ts'
import { docx, p, READ_LIMITS, told } from './testing.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const read = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => told(await readDocument(bytes, name, READ_LIMITS))

describe('the format of a document', () => {
  it.each<[string, Uint8Array, string, string[]]>([
    ['Word by its content', docx(p('Tekst')), 'a.pdf', ['Tekst']],
    ['Excel by its content', textWorkbook([['a']]), 'a.docx', ['Ark1: ## Ark1', 'Ark1: a']],
    ['HTML by its first tag', Buffer.from('\ufeff \n<!DOCTYPE html><h1>A</h1>'), 'a.txt', ['## A']],
    ['HTML under a comment', Buffer.from('<!-- saved from -->\n<html><h1>A</h1>'), 'a', ['## A']],
    ['HTML in UTF-16', Buffer.from('\ufeff<html><h1>Å</h1>', 'utf16le'), 'a', ['## Å']],
    ['XHTML', Buffer.from('<?xml version="1.0"?><html xmlns="x"><h1>A</h1></html>'), 'a.xhtml', ['## A']],
    ['HTML by its name', Buffer.from('<p>A'), 'A.HTM', ['A']],
    ['Markdown by its name', Buffer.from('# A'), 'a.md', ['## A']],
    ['text by its name', Buffer.from('Vi gjorde vårt beste.'), 'a.txt', ['Vi gjorde vårt beste.']],
    ['text without a name', Buffer.from('Vi gjorde vårt beste.'), 'beretning', ['Vi gjorde vårt beste.']],
  ])('%s', async (_, bytes, name, expected) => {
    expect(await read(bytes, name)).toEqual(expected)
  })

  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'a.docx', 'empty'],
    ['a Word document with a password', Buffer.from([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'a.docx', 'encrypted'],
    ['Word of the old kind', Buffer.from([...OLE, 1, 2, 3]), 'a.doc', 'unknown-format'],
    ['OpenDocument', buildZip([{ name: 'content.xml', data: '<a/>' }]), 'a.odt', 'unknown-format'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.png', 'unknown-format'],
    ['a picture called text', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.txt', 'unknown-format'],
    ['RTF', Buffer.from('{\\rtf1 a}'), 'a.rtf', 'unknown-format'],
    ['text that says it is a PDF', Buffer.from('tekst'), 'a.pdf', 'unknown-format'],
    ['half a zip', docx(p('Tekst')).slice(0, 300), 'a.docx', 'damaged'],
  ])('%s is refused', async (_, bytes, name, why) => {
    expect(await read(bytes, name)).toEqual([`refused: ${why}`])
  })
})
