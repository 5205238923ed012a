import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react'
import type { FactValue } from '@arsring/shared'
import { Direction, Figure, showDirection, showFigure, type DirectionAttrs, type FigureAttrs } from '@arsring/document'
import { useTexts } from '../texts/provider.tsx'
import { useSectionWorld } from './section-world.ts'

const UNKNOWN: FactValue = { kind: 'missing', why: 'unknown' }

/** A live figure in a sentence: shows the stored value, opens it on click or Enter. */
function FigureInText({ node, selected, getPos }: ReactNodeViewProps) {
  const { figures, language } = useSectionWorld()
  const attrs = node.attrs as FigureAttrs
  const figure = figures.get(attrs.key)
  const value = figure?.value ?? UNKNOWN
  return (
    <LiveText kind={value.kind} text={showFigure(attrs, value, language)} label={figure?.label} isSelected={selected} getPos={getPos} />
  )
}

/** A word that follows the sign of a figure. */
function DirectionInText({ node, selected, getPos }: ReactNodeViewProps) {
  const { figures, language } = useSectionWorld()
  const attrs = node.attrs as DirectionAttrs
  const figure = figures.get(attrs.key)
  const value = figure?.value ?? UNKNOWN
  return (
    <LiveText kind="direction" text={showDirection(attrs, value, language)} label={figure?.label} isSelected={selected} getPos={getPos} />
  )
}

interface LiveTextProps {
  readonly kind: string
  readonly text: string
  readonly label: string | undefined
  readonly isSelected: boolean
  readonly getPos: () => number | undefined
}

function LiveText({ kind, text, label, isSelected, getPos }: LiveTextProps) {
  const { t } = useTexts()
  const { openNode } = useSectionWorld()
  return (
    <NodeViewWrapper as="span" className="live-place">
      <button
        type="button"
        className={`live live-${kind}`}
        data-selected={isSelected}
        contentEditable={false}
        title={label ?? t('figure.unknown')}
        onClick={() => {
          const position = getPos()
          if (position !== undefined) openNode(position)
        }}
      >
        {text}
      </button>
    </NodeViewWrapper>
  )
}

export const FigureWithView = Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureInText) })
export const DirectionWithView = Direction.extend({ addNodeView: () => ReactNodeViewRenderer(DirectionInText) })
