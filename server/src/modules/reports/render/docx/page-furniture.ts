import { cleanText } from '@arsring/document'
import { joined, xml, type Xml } from '../../../../platform/office/xml.ts'
import { WORD_NAMESPACES } from './namespaces.ts'
import { field, paragraph, run, TAB } from './paragraph.ts'
import type { DocxPlace } from './place.ts'

/** What stands beside each other at the top and foot of a page must fit there. */
const LONGEST = 60

export function headerSource({ outline: { report } }: DocxPlace): Xml {
  return xml`<w:hdr ${WORD_NAMESPACES}>${paragraph({ style: 'Header' }, run(short(report.unit.name)), TAB, run(short(report.title)))}</w:hdr>`
}

export function footerSource({ outline: { report }, texts }: DocxPlace): Xml {
  const pages = texts.pageOf
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? field('PAGE', '1') : part === '{pages}' ? field('NUMPAGES', '1') : run(part)))
  return xml`<w:ftr ${WORD_NAMESPACES}>${paragraph({ style: 'Footer' }, run(short(report.municipality)), TAB, joined(pages))}</w:ftr>`
}

function short(text: string): string {
  const clean = cleanText(text)
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).toWellFormed()}…`
}
