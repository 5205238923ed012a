import type { Finding } from '@arsring/shared'
import { checkMessage } from '../message.ts'
import type { Check, CheckedSection } from '../subject.ts'

/**
 * Every required section is in the report, with content or declared "ikke aktuelt". A chapter that is missing whole is
 * told once, with the sections under it.
 */
export const sectionPresence: Check = {
  id: 'section-presence',
  reference: 'Annual report template: every section has content or is declared not applicable',
  run: (document) =>
    document.sections
      .filter((section) => section.isRequired && (section.presence === 'absent' || section.presence === 'empty'))
      .filter((section) => !(section.presence === 'absent' && hasAbsentParent(section, document.sections)))
      .map((section): Finding => {
        const under =
          section.presence === 'absent' ? document.sections.filter((other) => isUnder(other, section) && other.presence === 'absent') : []
        const name = `${section.number ?? ''} ${section.title}`.trim()
        return {
          check: 'section-presence',
          severity: section.presence === 'absent' ? 'error' : 'warning',
          at: [section, ...under].map((one) => ({ kind: 'section', section: one.id })),
          message:
            section.presence === 'absent'
              ? checkMessage(under.length > 0 ? 'check.section-presence.chapter' : 'check.section-presence.absent', {
                  section: name,
                  under: under.map((one) => one.number ?? one.title).join(', '),
                })
              : checkMessage('check.section-presence.empty', { section: name }),
        }
      }),
}

function isUnder(section: CheckedSection, chapter: CheckedSection): boolean {
  return section.number !== null && chapter.number !== null && section.number.startsWith(`${chapter.number}.`)
}

function hasAbsentParent(section: CheckedSection, all: readonly CheckedSection[]): boolean {
  return all.some((other) => other.presence === 'absent' && other.isRequired && isUnder(section, other))
}
