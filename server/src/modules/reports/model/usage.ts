import { walk } from '@arsring/document'
import { factKeyText, type Fact } from '@arsring/shared'
import { tableKeysOf, type AssembledReport, type AssembledSection } from './assemble.ts'

/** A place that shows a figure or rests on it. */
export interface Usage {
  readonly kind: 'sentence' | 'table' | 'chart' | 'approval' | 'calculation'
  readonly report: string
  readonly section: string | null
  /** Title of the section, caption of the table, or key of the figure calculated from it. */
  readonly where: string
  readonly table: string | null
}

/** The figures themselves and everything calculated from them, among the facts of a report. */
export function affectedBy(keys: ReadonlySet<string>, facts: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  const usedIn = new Map<string, string[]>()
  for (const [text, fact] of facts) {
    if (fact.provenance.kind !== 'calculated') continue
    for (const input of fact.provenance.inputs) {
      const inputText = factKeyText(input)
      usedIn.set(inputText, [...(usedIn.get(inputText) ?? []), text])
    }
  }
  const affected = new Set(keys)
  const open = [...keys]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const user of usedIn.get(key) ?? []) {
      if (affected.has(user)) continue
      affected.add(user)
      open.push(user)
    }
  }
  return affected
}

/** Where a report shows any of some figures or something calculated from them; one entry for each sentence, table, chart and approval. */
export function usagesIn(report: AssembledReport, keys: ReadonlySet<string>): readonly Usage[] {
  const affected = affectedBy(keys, report.facts)
  const calculations = [...affected]
    .filter((key) => !keys.has(key))
    .map((key): Usage => ({ kind: 'calculation', report: report.loaded.row.id, section: null, where: key, table: null }))
  return [...report.sections.flatMap((section) => usagesInSection(report, section, affected)), ...calculations]
}

function usagesInSection(report: AssembledReport, section: AssembledSection, affected: ReadonlySet<string>): readonly Usage[] {
  if (section.presence === 'not_applicable') return []
  const place = { report: report.loaded.row.id, section: section.template.id }
  const title = [section.template.number, section.title].filter((part) => part !== null).join(' ')
  const sentences = [...walk(section.content)]
    .filter((node) => (node.type === 'figure' || node.type === 'direction') && affected.has(node.attrs.key))
    .map((): Usage => ({ ...place, kind: 'sentence', where: title, table: null }))
  const tables = section.tables.filter((table) => tableKeysOf(table).some((key) => affected.has(key)))
  const shown = tables.map((table): Usage => ({
    ...place,
    kind: 'table',
    where: [table.number, table.caption].filter((part) => part !== null).join(' '),
    table: table.id,
  }))
  const bases = new Set(tables.map((table) => table.id.split('.')[0]))
  const charts = section.charts
    .filter((id) => bases.has(report.loaded.template.charts.find((chart) => chart.id === id.split('.')[0])?.table))
    .map((): Usage => ({ ...place, kind: 'chart', where: title, table: null }))
  const approved = section.loaded?.row.approved_values as unknown as Record<string, string> | null | undefined
  const isApproved = approved !== null && approved !== undefined && Object.keys(approved).some((key) => affected.has(key))
  return [...sentences, ...shown, ...charts, ...(isApproved ? [{ ...place, kind: 'approval', where: title, table: null } as const] : [])]
}
