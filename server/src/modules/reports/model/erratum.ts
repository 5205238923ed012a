import type { PublicReport } from '@arsring/document'
import { message } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'

/** What a new edition says that the one before did not: each figure that reads otherwise, and each section whose words changed. */
export function changesSince(previous: PublicReport, current: PublicReport): readonly string[] {
  const figures = Object.values(current.figures).flatMap((figure) => {
    const before = previous.figures[figure.key]
    if (before === undefined || before.text === figure.text) return []
    return [
      renderMessage(message('reports.change.figure', { label: figure.label, before: before.text, after: figure.text }), current.language),
    ]
  })
  const texts = current.sections.flatMap((section) => {
    const before = previous.sections.find((candidate) => candidate.id === section.id)
    const same =
      before !== undefined &&
      JSON.stringify(before.content) === JSON.stringify(section.content) &&
      before.notApplicable === section.notApplicable
    return same
      ? []
      : [
          renderMessage(
            message('reports.change.text', { section: [section.number, section.title].filter((part) => part !== null).join(' ') }),
            current.language,
          ),
        ]
  })
  return [...figures, ...texts]
}
