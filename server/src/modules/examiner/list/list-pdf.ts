import { readFileSync } from 'node:fs'
import type { Severity } from '@arsring/shared'
import { languageTag } from '../../../platform/office/language-tag.ts'
import { compilePdf } from '../../../platform/print/compile.ts'
import { printable } from '../../../platform/print/printable.ts'
import { placeText } from '../place-text.ts'
import type { ListedFinding, ListOrder } from './list-order.ts'
import { listHead, sayIn } from './list-words.ts'

const TEMPLATE = 'list.typ'
const MOST_ALSO = 12
const GROUPS: readonly (readonly [string, readonly Severity[]])[] = [
  ['errors', ['fatal', 'error']],
  ['warnings', ['warning']],
  ['roundings', ['info']],
]

/** The list as a tagged PDF (PDF/UA-1) for A4, errors first. */
export function listPdf(order: ListOrder): Buffer {
  const files = new Map([
    [TEMPLATE, readFileSync(new URL(`./${TEMPLATE}`, import.meta.url))],
    ['doc.json', Buffer.from(JSON.stringify(printData(order)))],
  ])
  const [pdf] = compilePdf(TEMPLATE, files, ['ua-1'])
  if (pdf === undefined) throw new Error('the page template gave no PDF')
  return pdf
}

function printData(order: ListOrder) {
  const say = sayIn(order.language)
  const { title, summary } = listHead(order)
  const [lang, region] = languageTag(order.language).split('-')
  const entryOf = (finding: ListedFinding, at: number) => {
    const { printed, expected, sentence, also } = finding
    const left = also.length - MOST_ALSO
    return {
      number: String(at + 1),
      place: printable(placeText(finding, say)),
      sentence: printable(sentence ?? ''),
      compared:
        expected === null
          ? ''
          : printable(printed === null || printed === '' ? say('blank', { expected }) : say('compared', { printed, expected })),
      message: printable(finding.message),
      also: [
        ...also.slice(0, MOST_ALSO).map((place) => printable(placeText(place, say))),
        ...(left > 0 ? [say('list.more', { count: String(left) })] : []),
      ],
    }
  }
  const entries = order.findings.map((finding, at) => ({ severity: finding.severity, entry: entryOf(finding, at) }))
  return {
    title: printable(title),
    summary: printable(summary),
    lang,
    region,
    date: order.date.slice(0, 10).split('-').map(Number),
    alsoWord: say('list.also'),
    nothing: entries.length === 0 ? say('summary.clean') : '',
    groups: GROUPS.map(([group, severities]) => {
      const ofGroup = entries.filter(({ severity }) => severities.includes(severity))
      return { title: say(`summary.${group}`, { count: String(ofGroup.length) }), entries: ofGroup.map(({ entry }) => entry) }
    }).filter((group) => group.entries.length > 0),
  }
}
