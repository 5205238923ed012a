import { message, type Language } from '@arsring/shared'
import { renderMessage } from '@arsring/standards/texts'
import type { Examination } from './model/examination.ts'
import { placeText } from './place-text.ts'
import { summaryOf } from './summary.ts'

const INDENT = '        '
const MOST_ALSO = 6

/** An examination as lines of text for a terminal: a summary, then each finding with its place, in the order of the examination. */
export function printExamination(name: string, examination: Examination, language: Language): string {
  const say = (id: string, params: Readonly<Record<string, string>> = {}) => renderMessage(message(`examiner.${id}`, params), language)
  const lines = [`${name}: ${summaryOf(examination, say)}`]
  const { previous } = examination
  if (previous !== null)
    lines.push(say('previous', { year: previous.year === null ? '' : ` (${previous.year})`, count: String(previous.compared) }))
  for (const finding of examination.findings) {
    if (finding.severity === 'info') continue
    lines.push('', `${say(`severity.${finding.severity}`).padEnd(7)} ${placeText(finding, say)}`)
    if (finding.sentence !== null) lines.push(`${INDENT}«${finding.sentence}»`)
    if (finding.expected !== null && finding.printed !== null)
      lines.push(`${INDENT}${say(finding.printed === '' ? 'blank' : 'compared', { printed: finding.printed, expected: finding.expected })}`)
    lines.push(`${INDENT}${finding.message}`)
    const also = finding.also.filter(({ expected, inPrevious }) => expected !== null || inPrevious).slice(0, MOST_ALSO)
    if (also.length > 0) lines.push(`${INDENT}${say('also')}:`)
    for (const one of also) {
      const compared =
        one.printed === null || one.expected === null ? '' : `: ${say('compared', { printed: one.printed, expected: one.expected })}`
      lines.push(`${INDENT}  ${placeText(one, say)}${one.text === null ? '' : ` «${one.text}»`}${compared}`)
    }
  }
  return `${lines.join('\n')}\n`
}
