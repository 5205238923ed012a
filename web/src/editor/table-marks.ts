import { SEVERITIES, type Severity } from '@arsring/shared'
import type { Finding } from '../api/types.ts'
import { cellName } from '../ui/fact-table.tsx'

/** The worst open finding of each cell of a table; only the place to mend is marked, not all that took part in the sum. */
export function worstByCell(findings: readonly Finding[], section: string, table: string): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>()
  for (const finding of findings) {
    const place = finding.at[0]
    if (finding.status !== 'open' || place?.kind !== 'cell' || place.section !== section || place.table !== table) continue
    const name = cellName(place)
    const known = worst.get(name)
    if (known === undefined || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known)) worst.set(name, finding.severity)
  }
  return worst
}

/** All cells of a table that take part in the finding that was opened. */
export function litCells(finding: Finding | null, section: string, table: string): ReadonlySet<string> {
  const cells = (finding?.at ?? []).flatMap((place) =>
    place.kind === 'cell' && place.section === section && place.table === table ? [cellName(place)] : [],
  )
  return new Set(cells)
}
