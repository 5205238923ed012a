import { message, type Language, type Severity } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import type { ExaminedFinding, ExaminedPlace, Examination } from './model/examination.ts'

const INDENT = '        '
const MOST_ALSO = 6

/** An examination as lines of text for a terminal: a summary, then each finding with its place, in the order of the examination. */
export function printExamination(name: string, examination: Examination, language: Language): string {
  const say = (id: string, params: Readonly<Record<string, string>> = {}) => renderMessage(message(`examiner.${id}`, params), language)
  const count = (...severities: readonly Severity[]) => examination.findings.filter(({ severity }) => severities.includes(severity)).length
  const [errors, warnings, roundings] = [count('fatal', 'error'), count('warning'), count('info')]
  const about = [
    examination.year === null ? '' : String(examination.year),
    examination.pages === null ? '' : say('summary.pages', { count: String(examination.pages) }),
    say('summary.tables', { count: String(examination.tables) }),
    errors === 0 ? say('summary.clean') : say('summary.errors', { count: String(errors) }),
    warnings === 0 ? '' : say('summary.warnings', { count: String(warnings) }),
    roundings === 0 ? '' : say('summary.roundings', { count: String(roundings) }),
  ]
  const lines = [`${name}: ${about.filter((text) => text !== '').join(', ')}`]
  for (const finding of examination.findings) {
    if (finding.severity === 'info') continue
    lines.push('', `${say(`severity.${finding.severity}`).padEnd(7)} ${placeOf(finding, say)}`)
    if (finding.sentence !== null) lines.push(`${INDENT}«${finding.sentence}»`)
    if (finding.expected !== null && finding.printed !== null)
      lines.push(`${INDENT}${say(finding.printed === '' ? 'blank' : 'compared', { printed: finding.printed, expected: finding.expected })}`)
    lines.push(`${INDENT}${finding.message}`)
    const also = finding.also.filter(({ expected }) => expected !== null).slice(0, MOST_ALSO)
    if (also.length > 0) lines.push(`${INDENT}${say('also')}:`)
    for (const one of also) {
      const compared =
        one.printed === null || one.expected === null ? '' : `: ${say('compared', { printed: one.printed, expected: one.expected })}`
      lines.push(`${INDENT}  ${placeOf(one, say)}${one.text === null ? '' : ` «${one.text}»`}${compared}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function placeOf(
  place: Pick<ExaminedFinding & ExaminedPlace, 'page' | 'line' | 'sheet' | 'section' | 'table' | 'row' | 'column'>,
  say: (id: string, params: Readonly<Record<string, string>>) => string,
): string {
  const where = [
    place.page === null ? null : say('place.page', { page: String(place.page) }),
    place.page === null && place.line !== null ? say('place.line', { line: String(place.line) }) : null,
    place.sheet === null ? null : say('place.sheet', { sheet: place.sheet }),
    place.table ?? place.section,
    place.row,
    place.column,
  ]
  return where.filter((text) => text !== null && text !== '').join(' · ')
}
