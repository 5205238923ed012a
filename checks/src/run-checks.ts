import { placeKey, SEVERITIES, type Finding, type Place } from '@arsring/shared'
import { allChecks } from './all-checks.ts'
import { sites } from './arithmetic/values.ts'
import type { Check, CheckedDocument } from './subject.ts'

/**
 * Runs every rule on a document. Findings come with the gravest first and, within a severity, in the order a reader
 * meets their places: section by section, text before tables, cell by cell.
 */
export function runChecks(document: CheckedDocument, checks: readonly Check[] = allChecks): Finding[] {
  const order = placeOrder(document)
  const findings = checks.flatMap((check) => check.run(document)).map((finding) => ({ finding, at: order(finding.at[0]) }))
  return findings
    .sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) || a.at - b.at)
    .map(({ finding }) => finding)
}

const BLOCK_SPAN = 100_000

/** A number for each place that grows through the document. */
function placeOrder(document: CheckedDocument): (place: Place | undefined) => number {
  const sections = new Map(document.sections.map((section, index) => [section.id, index]))
  const cells = new Map([...sites(document).keys()].map((key, index) => [key, index]))
  const span = BLOCK_SPAN * (2 + Math.max(0, ...document.sections.map((section) => section.blocks.length))) + cells.size
  const start = (section: string) => (sections.get(section) ?? sections.size) * span
  return (place) => {
    switch (place?.kind) {
      case undefined:
      case 'document':
      case 'line':
        return -1
      case 'image':
      case 'section':
        return start(place.section)
      case 'text':
        return start(place.section) + 1 + place.block * BLOCK_SPAN + Math.min(place.from, BLOCK_SPAN - 2)
      case 'cell':
        return start(place.section) + span - cells.size + (cells.get(placeKey(place)) ?? 0)
    }
  }
}
