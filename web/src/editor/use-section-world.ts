import { useCallback, useMemo, useState } from 'react'
import type { FactValue, Language } from '@arsring/shared'
import { imageAddress } from '../api/reports.ts'
import type { Figure, Finding, Section } from '../api/types.ts'
import type { SectionWorld } from './section-world.ts'
import { litCells, worstByCell } from './table-marks.ts'

interface WorldParts {
  readonly view: Section
  readonly report: string
  readonly isEditable: boolean
  readonly language: Language
  readonly finding: Finding | null
  readonly openNode: (position: number) => void
  readonly openFigure: (key: string) => void
}

interface KnownWorld {
  readonly world: SectionWorld
  readonly values: ReadonlyMap<string, FactValue>
  /** A figure that was just put into the text has its value at once; the server's own comes with the next answer. */
  readonly learn: (figure: Figure) => void
}

/** What the nodes of the text see: the section's figures, tables and charts, and the figures chosen since. */
export function useSectionWorldOf({ view, report, isEditable, language, finding, openNode, openFigure }: WorldParts): KnownWorld {
  const [learned, setLearned] = useState<ReadonlyMap<string, Figure>>(new Map())
  const learn = useCallback((figure: Figure) => setLearned((known) => new Map(known).set(figure.key, figure)), [])
  const figures = useMemo(() => new Map([...learned, ...Object.entries(view.figures)]), [learned, view.figures])
  const values = useMemo(() => new Map<string, FactValue>([...figures].map(([key, figure]) => [key, figure.value])), [figures])
  const world = useMemo<SectionWorld>(
    () => ({
      language,
      figures,
      tables: view.tables,
      charts: view.charts,
      marksOf: (table) => worstByCell(view.findings, view.id, table),
      litIn: (table) => litCells(finding, view.id, table),
      isEditable,
      addressOf: (sha256) => imageAddress(report, sha256),
      openNode,
      openCell: openFigure,
    }),
    [language, figures, view, report, isEditable, finding, openNode, openFigure],
  )
  return { world, values, learn }
}
