import type { PublicFigure } from '@arsring/document'
import type { Outline, OutlineFigure } from './outline.ts'

/** Figures that are defined alike, whatever they came from. */
export interface DefinitionGroup {
  readonly definition: string
  readonly reference: string
  readonly unit: string
  /** Where the figures came from, each said once, in order of first appearance. */
  readonly origins: readonly Origin[]
  readonly figures: readonly OutlineFigure[]
}

export interface Origin {
  readonly source: string
  readonly isCalculated: boolean
}

/** The figures of a report by what they measure: one block of the sources for each definition. */
export function definitionGroups(outline: Outline): readonly DefinitionGroup[] {
  const groups = new Map<string, OutlineFigure[]>()
  for (const entry of outline.figures) {
    const { definition, reference, unit } = entry.figure
    const name = JSON.stringify([definition, reference, unit])
    const figures = groups.get(name) ?? []
    figures.push(entry)
    groups.set(name, figures)
  }
  return [...groups.values()].flatMap((figures) => {
    const first = figures[0]?.figure
    if (first === undefined) return []
    const origins = new Map(figures.map(({ figure }) => [JSON.stringify(originOf(figure)), originOf(figure)]))
    return [{ definition: first.definition, reference: first.reference, unit: first.unit, origins: [...origins.values()], figures }]
  })
}

export function originOf(figure: PublicFigure): Origin {
  return { source: figure.source, isCalculated: isCalculated(figure) }
}

function isCalculated(figure: PublicFigure): boolean {
  return figure.inputs.length > 0
}
