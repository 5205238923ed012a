import { parseFactKey } from '@arsring/shared'
import type { FactKey, FactValue, Language } from '@arsring/shared'
import { showDirection } from './direction-word.ts'
import type { DocumentNode } from './nodes.ts'
import { showFigure } from './show-figure.ts'
import { childrenOf, isTextBlock } from './walk.ts'

/** A paragraph, heading, list item or cell as it reads, with the stretches that come from stored figures. */
export interface PlainBlock {
  /** Number of the block in its section, in reading order from 0. */
  readonly index: number
  readonly role: 'paragraph' | 'heading' | 'cell'
  readonly text: string
  readonly figures: readonly PlainFigure[]
  /** How characters of `text` lie in the editor's document. */
  readonly pieces: readonly Piece[]
}

export interface PlainFigure {
  readonly from: number
  readonly to: number
  readonly kind: 'figure' | 'direction'
  readonly key: FactKey
  readonly value: FactValue
}

/** `text[from, to)` stands at editor position `at`, and takes `size` positions there (1 for a figure, however long it reads). */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly size: number
}

const UNKNOWN: FactValue = { kind: 'missing', why: 'unknown' }

/**
 * The text of a section as blocks of plain text, figures shown as their readers see them. A key that is not among
 * `figures` reads as missing. Empty blocks are kept, so that `index` means the same whatever a block says.
 */
export function plainBlocks(doc: DocumentNode, figures: ReadonlyMap<string, FactValue>, language: Language): readonly PlainBlock[] {
  const blocks: PlainBlock[] = []
  visit(doc, -1, false)
  return blocks

  function visit(node: DocumentNode, at: number, isInCell: boolean): void {
    if (isTextBlock(node)) {
      blocks.push({ index: blocks.length, role: isInCell ? 'cell' : node.type, ...inlineText(node, at + 1, figures, language) })
      return
    }
    let position = at + 1
    for (const child of childrenOf(node)) {
      visit(child, position, isInCell || child.type === 'tableCell' || child.type === 'tableHeader')
      position += sizeOf(child)
    }
  }
}

function inlineText(block: DocumentNode, start: number, figures: ReadonlyMap<string, FactValue>, language: Language) {
  let text = ''
  let position = start
  const bound: PlainFigure[] = []
  const pieces: Piece[] = []
  for (const node of childrenOf(block)) {
    const shown = shownText(node, figures, language)
    const from = text.length
    text += shown
    const size = sizeOf(node)
    pieces.push({ from, to: text.length, at: position, size })
    position += size
    if (node.type === 'figure' || node.type === 'direction') {
      const key = parseFactKey(node.attrs.key)
      if (key !== null) bound.push({ from, to: text.length, kind: node.type, key, value: figures.get(node.attrs.key) ?? UNKNOWN })
    }
  }
  return { text, figures: bound, pieces }
}

function shownText(node: DocumentNode, figures: ReadonlyMap<string, FactValue>, language: Language): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'figure':
      return showFigure(node.attrs, figures.get(node.attrs.key) ?? UNKNOWN, language)
    case 'direction':
      return showDirection(node.attrs, figures.get(node.attrs.key) ?? UNKNOWN, language)
    default:
      return ''
  }
}

/** Positions a node takes in ProseMirror: characters of text, 1 for a leaf, 2 more than its content for the rest. */
function sizeOf(node: DocumentNode): number {
  if (node.type === 'text') return node.text.length
  if (isLeaf(node)) return 1
  return childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 2)
}

const LEAVES: ReadonlySet<DocumentNode['type']> = new Set(['hardBreak', 'figure', 'direction', 'factTable', 'chart', 'image'])

function isLeaf(node: DocumentNode): boolean {
  return LEAVES.has(node.type)
}

/**
 * Editor positions of `text[from, to)` of a block, so that a finding can be shown where it stands. A stretch that
 * begins or ends inside a figure takes the whole figure. Null when the stretch is not in the block.
 */
export function editorRange(block: PlainBlock, from: number, to: number): { readonly from: number; readonly to: number } | null {
  const first = block.pieces.find((piece) => from >= piece.from && from < piece.to)
  const last = block.pieces.findLast((piece) => to > piece.from && to <= piece.to)
  if (first === undefined || last === undefined || from >= to) return null
  const isText = (piece: Piece): boolean => piece.size === piece.to - piece.from
  return {
    from: isText(first) ? first.at + (from - first.from) : first.at,
    to: isText(last) ? last.at + (to - last.from) : last.at + last.size,
  }
}
