import { joined, NOTHING, type Xml } from '../../../../platform/office/xml.ts'
import { editionLine } from '../texts.ts'
import { BULLETS } from './numbering.ts'
import { paragraph, run } from './paragraph.ts'
import type { DocxPlace } from './place.ts'
import { cell, row, table } from './table.ts'
import { TEXT_WIDTH } from './units.ts'

/** The first page: whose report it is, for which year, and which edition. */
export function coverBlock({ outline: { report }, texts }: DocxPlace): Xml {
  return joined([
    paragraph({ style: 'CoverOwner' }, run(report.municipality)),
    paragraph({ style: 'CoverUnit' }, run(report.unit.name)),
    paragraph({ style: 'Title' }, run(report.title)),
    paragraph({ style: 'Subtitle' }, run(editionLine(report, texts))),
  ])
}

/** What a corrected edition corrects, and why: before everything else. */
export function erratumBlock({ outline: { report }, texts }: DocxPlace): Xml {
  const { erratum } = report
  if (erratum === null) return NOTHING
  const content = joined([
    paragraph({ style: 'NoteTitle', keepNext: true }, run(texts.erratum)),
    paragraph({}, run(`${texts.erratumBecause}: `, { bold: true }), run(erratum.because)),
    ...(erratum.changes.length === 0 ? [] : [paragraph({ keepNext: true }, run(`${texts.erratumChanges}:`, { bold: true }))]),
    ...erratum.changes.map((change) => paragraph({ style: 'ListParagraph', list: { id: BULLETS, level: 0 } }, run(change))),
  ])
  const box = table({ style: 'NoteBox', widths: [TEXT_WIDTH], hasHead: false, title: texts.erratum }, [
    row([cell({ width: TEXT_WIDTH }, content)], { mayBreak: true }),
  ])
  return joined([box, paragraph({ style: 'TableEnd' })])
}
