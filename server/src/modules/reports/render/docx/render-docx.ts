import type { PublicReport } from '@arsring/document'
import { aboutReport } from '../about-report.ts'
import { officePackage } from '../../../../platform/office/office-package.ts'
import { joined, xml, type Xml } from '../../../../platform/office/xml.ts'
import { NO_FILES, type PublishedFiles } from '../published-files.ts'
import { outlineOf, sectionTitle, type OutlineSection } from '../outline.ts'
import { attachmentsBlock } from './attachments.ts'
import { contentsBlock } from './contents.ts'
import { coverBlock, erratumBlock } from './cover.ts'
import { WORD_NAMESPACES } from './namespaces.ts'
import { footerSource, headerSource } from './page-furniture.ts'
import { bookmarked, paragraph, run } from './paragraph.ts'
import { placeIn, type DocxPlace } from './place.ts'
import { settingsSource } from './settings.ts'
import { signatureBlock } from './signature.ts'
import { sourcesBlock } from './sources.ts'
import { stylesSource } from './styles.ts'
import { headingStyle, sectionText } from './text.ts'
import { PAGE } from './units.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * The report as a Word document (ISO/IEC 29500, transitional): headings, captions and tables are Word's own, so that
 * contents, lists of tables and screen readers find them, and every figure leads to its row in the last chapter. Written
 * without a library: the same report gives the same bytes, in a few hundredths of a second.
 */
export function renderDocx(report: PublicReport, published: PublishedFiles = NO_FILES): Buffer {
  const place = placeIn(outlineOf(report), published)
  const body = bodySource(place)
  const { relations } = place
  const parts = [
    { name: 'styles', content: stylesSource(report.language) },
    { name: 'settings', content: settingsSource(report.language) },
    { name: 'numbering', content: place.lists.source() },
  ]
  for (const { name } of parts) relations.part(name, `${name}.xml`)
  const head = relations.part('header', 'header.xml')
  const foot = relations.part('footer', 'footer.xml')
  return officePackage(aboutReport(report), [
    { path: 'word/document.xml', contentType: `${WORD}.document.main+xml`, content: documentSource(body, head, foot), relations },
    ...parts.map(({ name, content }) => ({ path: `word/${name}.xml`, contentType: `${WORD}.${name}+xml`, content })),
    { path: 'word/header.xml', contentType: `${WORD}.header+xml`, content: headerSource(place) },
    { path: 'word/footer.xml', contentType: `${WORD}.footer+xml`, content: footerSource(place) },
    ...[...place.media].map(([path, content]) => ({ path: `word/${path}`, content })),
  ])
}

function bodySource(place: DocxPlace): Xml {
  const { outline } = place
  return joined([
    coverBlock(place),
    paragraph({ style: 'TableEnd', breakBefore: true }),
    erratumBlock(place),
    contentsBlock(place),
    ...outline.sections.map((entry, i) => sectionBlock(entry, i === 0, place)),
    ...[signatureBlock(place), attachmentsBlock(place)].filter((block) => block !== null),
    ...(outline.figures.length === 0 ? [] : [sourcesBlock(place)]),
  ])
}

function sectionBlock({ section, anchor, depth, content, headings }: OutlineSection, isFirst: boolean, place: DocxPlace): Xml {
  const heading = bookmarked(place.nextId(), place.bookmark(anchor), run(sectionTitle(section)))
  return joined([
    paragraph({ style: headingStyle(depth), breakBefore: isFirst }, heading),
    ...(section.notApplicable === null
      ? []
      : [paragraph({}, run(`${place.texts.notApplicable}. `, { bold: true }), run(section.notApplicable))]),
    ...(content === null ? [] : [sectionText(content, headings, anchor, place)]),
  ])
}

function documentSource(body: Xml, head: string, foot: string): Xml {
  return xml`<w:document ${WORD_NAMESPACES}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="${head}"/><w:footerReference w:type="default" r:id="${foot}"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.bottom}" w:left="${PAGE.side}" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`
}
