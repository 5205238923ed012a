import type { StructureNode } from '../model/page-layout/tagged.ts'

/** The structure tree of a page as pdf.js hands it over; null when the file has none for it. */
export function readStructure(tree: unknown): StructureNode | null {
  const root = asNode(tree, 0)
  return root === null || root.children.length === 0 ? null : root
}

/** Deeper than this no report is built, and a file made to harm is not followed. */
const DEEPEST = 60

function asNode(value: unknown, depth: number): StructureNode | null {
  if (typeof value !== 'object' || value === null || !('role' in value) || depth > DEEPEST) return null
  const children = 'children' in value && Array.isArray(value.children) ? (value.children as readonly unknown[]) : []
  return {
    role: String(value.role),
    children: children.flatMap((child): (StructureNode | number)[] => {
      const mark = markOf(child)
      if (mark !== null) return [mark]
      const node = asNode(child, depth + 1)
      return node === null ? [] : [node]
    }),
    rowSpan: spanOf('rowSpan' in value ? value.rowSpan : 1),
    columnSpan: spanOf('colSpan' in value ? value.colSpan : 1),
  }
}

/** `p12R_mc3` is the content with the number 3 on the page. */
function markOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('type' in value) || value.type !== 'content') return null
  const [, mark] = /_mc(\d+)$/.exec(String(value.id)) ?? []
  return mark === undefined ? null : Number(mark)
}

function spanOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, 1000) : 1
}
