import type { DocumentNode } from '@arsring/document'
import type { SectionTemplate } from '@arsring/standards'

/**
 * Puts every table and chart that belongs to a section in its text. The template names a table once (`operating-account`);
 * a unit has one for each of its chapters (`operating-account.111`), and may get more later. Each stands where the text
 * has it, a new one after its siblings, one the text lacks at the end; one that is no more is left out.
 */
export function placeBlocks(
  doc: DocumentNode,
  section: SectionTemplate,
  existing: { readonly tables: readonly string[]; readonly charts: readonly string[] },
): DocumentNode {
  if (doc.type !== 'doc') return doc
  let content: readonly DocumentNode[] = doc.content ?? []
  for (const item of section.layout) {
    if ('table' in item) content = place(content, item.table, existing.tables, tableBlock)
    if ('chart' in item) content = place(content, item.chart, existing.charts, chartBlock)
  }
  return { type: 'doc', content: endsInText(content) ? content : [...content, { type: 'paragraph' }] }
}

/** False when there is nowhere to write after the last table: an editor would then make the place, and call it a change. */
function endsInText(content: readonly DocumentNode[]): boolean {
  const last = content.at(-1)
  return last !== undefined && last.type !== 'factTable' && last.type !== 'chart'
}

interface Block {
  idOf(node: DocumentNode): string | null
  make(id: string): DocumentNode
}

const tableBlock: Block = {
  idOf: (node) => (node.type === 'factTable' ? node.attrs.table : null),
  make: (table) => ({ type: 'factTable', attrs: { table } }),
}
const chartBlock: Block = {
  idOf: (node) => (node.type === 'chart' ? node.attrs.chart : null),
  make: (chart) => ({ type: 'chart', attrs: { chart } }),
}

function place(content: readonly DocumentNode[], base: string, existing: readonly string[], block: Block): readonly DocumentNode[] {
  const wanted = existing.filter((id) => belongsTo(id, base))
  const present = new Set(content.map((node) => block.idOf(node)))
  const lacking = wanted.filter((id) => !present.has(id))
  const mine = content.map((node) => belongsTo(block.idOf(node), base))
  const last = mine.lastIndexOf(true)
  const placed = content.flatMap((node, index): readonly DocumentNode[] => {
    if (!mine[index]) return [node]
    const id = block.idOf(node)
    const kept = id !== null && wanted.includes(id) ? [node] : []
    return index === last ? [...kept, ...lacking.map((missing) => block.make(missing))] : kept
  })
  return last >= 0 ? placed : [...placed, ...lacking.map((missing) => block.make(missing))]
}

function belongsTo(id: string | null, base: string): boolean {
  return id !== null && (id === base || id.startsWith(`${base}.`))
}
