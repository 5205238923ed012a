import type { Examination, ExaminedFinding } from '../../api/types.ts'
import type { Translate } from '../../texts/translate.ts'
import { groupOf, GROUPS } from './groups.ts'
import { placeText } from './place-text.ts'

/** The list as lines of text, as a person pastes it into a letter. */
export function listAsText(name: string, { findings }: Examination, t: Translate): string {
  const groups = GROUPS.flatMap((group) => {
    const entries = findings.flatMap((finding, at) => (groupOf(finding.severity) === group ? [entryText(finding, at + 1, t)] : []))
    return entries.length === 0 ? [] : [[t(`examine.group.${group}`, { count: entries.length }), ...entries].join('\n')]
  })
  return [name, ...(groups.length === 0 ? [t('examine.nothing')] : groups)].join('\n\n')
}

function entryText(finding: ExaminedFinding, number: number, t: Translate): string {
  const { printed, expected } = finding
  const place = placeText(finding, t)
  const compared = expected === null ? '' : ` (${printed === null || printed === '' ? t('examine.blank') : printed} → ${expected})`
  return `${number}. ${place === '' ? '' : `${place}: `}${finding.message}${compared}`
}

/** The list for other programs, as the command line writes it: places in words, without the document's own text. */
export function listAsJson(name: string, { year, language, pages, tables, checked, previous, findings }: Examination): string {
  const { parts: _, ...last } = previous ?? { parts: [] }
  const told = findings.map(({ mark: _, also, ...finding }) => ({ ...finding, also: also.map(({ mark: _its, ...place }) => place) }))
  return `${JSON.stringify({ file: name, year, language, pages, tables, checked, previous: previous && last, findings: told }, null, 2)}\n`
}
