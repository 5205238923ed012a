import type { PublicFigure } from '@arsring/document'
import type { Outline, OutlineFigure } from './outline.ts'

/** Figures that are defined alike and came from one place: said once, however many figures there are. */
export interface SourceGroup {
  readonly definition: string
  readonly reference: string
  readonly unit: string
  readonly source: string
  readonly sourceDate: string | null
  /** `source` is then a formula, and nothing was received. */
  readonly isCalculated: boolean
  readonly figures: readonly OutlineFigure[]
}

/** The figures of a report by what they measure and where they came from, in order of first appearance. */
export function sourceGroups(outline: Outline): readonly SourceGroup[] {
  const groups = new Map<string, { first: PublicFigure; figures: OutlineFigure[] }>()
  for (const entry of outline.figures) {
    const { definition, reference, unit, source, sourceDate } = entry.figure
    const name = JSON.stringify([definition, reference, unit, source, sourceDate, isCalculated(entry.figure)])
    const group = groups.get(name) ?? { first: entry.figure, figures: [] }
    group.figures.push(entry)
    groups.set(name, group)
  }
  return [...groups.values()].map(({ first, figures }) => ({
    definition: first.definition,
    reference: first.reference,
    unit: first.unit,
    source: first.source,
    sourceDate: first.sourceDate,
    isCalculated: isCalculated(first),
    figures,
  }))
}

function isCalculated(figure: PublicFigure): boolean {
  return figure.inputs.length > 0
}
