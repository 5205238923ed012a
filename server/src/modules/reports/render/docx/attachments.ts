import { joined, type Xml } from '../../../../platform/office/xml.ts'
import { attachedFiles } from '../published-files.ts'
import { SOFT } from './colours.ts'
import { bookmarked, LINE_BREAK, paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'

export const ATTACHMENTS_ANCHOR = 'vedlegg'

/** What lies with the report, by title, kind, size and hash: the files themselves lie beside the web edition. */
export function attachmentsBlock(place: DocxPlace): Xml | null {
  const { report } = place.outline
  if (report.attachments.length === 0) return null
  const name = bookmarked(place.nextId(), place.bookmark(ATTACHMENTS_ANCHOR), run(place.texts.attachments))
  const id = place.lists.add(0, 1)
  return joined([
    paragraph({ style: 'Heading1', breakBefore: true }, name),
    ...attachedFiles(report).map(({ attachment, about }) =>
      paragraph(
        { style: 'ListParagraph', list: { id, level: 0 } },
        run(attachment.title),
        LINE_BREAK,
        run(`${about} · SHA-256 ${attachment.sha256}`, { colour: SOFT, size: 9 }),
      ),
    ),
  ])
}
