import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import { FactTable as FactTableNode, ReportChart } from '@arsring/document'
import { useTexts } from '../texts/provider.tsx'
import { Drawing } from '../ui/drawing.tsx'
import { FactTable } from '../ui/fact-table.tsx'
import { useSectionWorld } from './section-world.ts'

/** A table of the template in the text: every cell with a figure behind it can be opened. */
function TableInText({ node, selected }: ReactNodeViewProps) {
  const { t } = useTexts()
  const world = useSectionWorld()
  const id = node.attrs['table'] as string
  const table = world.tables[id]
  return (
    <NodeViewWrapper className="block-node" data-selected={selected} contentEditable={false}>
      {table === undefined ? (
        <p className="soft">{t('table.unknown', { id })}</p>
      ) : (
        <FactTable table={table} marks={world.marksOf(id)} lit={world.litIn(id)} onOpenFigure={world.openCell} />
      )}
    </NodeViewWrapper>
  )
}

/** A chart of the template in the text, with the same in words. */
function ChartInText({ node, selected }: ReactNodeViewProps) {
  const { t } = useTexts()
  const world = useSectionWorld()
  const id = node.attrs['chart'] as string
  const chart = world.charts[id]
  return (
    <NodeViewWrapper className="block-node" data-selected={selected} contentEditable={false}>
      {chart === undefined ? (
        <p className="soft">{t('chart.unknown', { id })}</p>
      ) : (
        <figure className="chart">
          <figcaption>{chart.title}</figcaption>
          {/* On a narrow screen the drawing keeps a size one can read, and scrolls. */}
          <div className="chart-room scroll-x" role="region" aria-label={chart.title} tabIndex={0}>
            <Drawing svg={chart.svg} label={chart.alternative} />
          </div>
          <details>
            <summary>{t('chart.inWords')}</summary>
            <p>{chart.alternative}</p>
          </details>
        </figure>
      )}
    </NodeViewWrapper>
  )
}

export const FactTableWithView = FactTableNode.extend({ addNodeView: () => ReactNodeViewRenderer(TableInText) })
export const ChartWithView = ReportChart.extend({ addNodeView: () => ReactNodeViewRenderer(ChartInText) })
