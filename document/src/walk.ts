import type { DocumentNode, DocumentNodeOf, ImageAttrs } from './nodes.ts'

export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  return 'content' in node && node.content !== undefined ? node.content : []
}

/** Every node of the tree in reading order, the node itself first. */
export function* walk(node: DocumentNode): Generator<DocumentNode> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}

/** Keys of all figures and direction words, each once, in reading order. */
export function figureKeys(doc: DocumentNode): readonly string[] {
  return unique(collect(doc, (node) => (node.type === 'figure' || node.type === 'direction' ? node.attrs.key : null)))
}

export function tableIds(doc: DocumentNode): readonly string[] {
  return unique(collect(doc, (node) => (node.type === 'factTable' ? node.attrs.table : null)))
}

export function chartIds(doc: DocumentNode): readonly string[] {
  return unique(collect(doc, (node) => (node.type === 'chart' ? node.attrs.chart : null)))
}

/** Every image in reading order; one that is shown twice is there twice. */
export function imagesIn(doc: DocumentNode): readonly ImageAttrs[] {
  return [...walk(doc)].flatMap((node) => (node.type === 'image' ? [node.attrs] : []))
}

/** True when nothing would be read: no text besides space, no figure, table, chart or image. */
export function isBlank(doc: DocumentNode): boolean {
  for (const node of walk(doc)) {
    if (node.type === 'text' ? node.text.trim() !== '' : isContentAtom(node)) return false
  }
  return true
}

function isContentAtom(node: DocumentNode): boolean {
  return node.type === 'figure' || node.type === 'direction' || node.type === 'factTable' || node.type === 'chart' || node.type === 'image'
}

export function isTextBlock(node: DocumentNode): node is DocumentNodeOf<'paragraph' | 'heading'> {
  return node.type === 'paragraph' || node.type === 'heading'
}

function collect(doc: DocumentNode, pick: (node: DocumentNode) => string | null): string[] {
  const found: string[] = []
  for (const node of walk(doc)) {
    const value = pick(node)
    if (value !== null) found.push(value)
  }
  return found
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
