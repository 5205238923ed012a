import { childrenOf, type DocumentNode, type DocumentNodeOf } from '@arsring/document'

/** A cell of a typed table in its place; spans are cut to what is free. */
export interface GridCell {
  readonly x: number
  readonly y: number
  readonly colspan: number
  readonly rowspan: number
  readonly isHeader: boolean
  readonly node: DocumentNode
}

export interface TextGrid {
  readonly columns: number
  readonly rows: number
  /** The first row is a head when all its cells are headers and none reaches below it. */
  readonly hasHead: boolean
  readonly cells: readonly GridCell[]
}

/**
 * Lays the cells of a typed table in a grid as a browser does: row by row, past cells that reach down from above. Two
 * cells never share a place, whatever spans a document claims.
 */
export function textGrid(table: DocumentNodeOf<'table'>): TextGrid {
  const rows = childrenOf(table).filter((row) => childrenOf(row).length > 0)
  const taken = new Set<string>()
  const cells: GridCell[] = []
  let columns = 0
  rows.forEach((row, y) => {
    let x = 0
    for (const node of childrenOf(row)) {
      if (node.type !== 'tableCell' && node.type !== 'tableHeader') continue
      while (taken.has(`${x},${y}`)) x += 1
      const rowspan = Math.min(node.attrs?.rowspan ?? 1, rows.length - y)
      let colspan = 1
      while (colspan < (node.attrs?.colspan ?? 1) && !taken.has(`${x + colspan},${y}`)) colspan += 1
      for (let dy = 0; dy < rowspan; dy++) for (let dx = 0; dx < colspan; dx++) taken.add(`${x + dx},${y + dy}`)
      cells.push({ x, y, colspan, rowspan, isHeader: node.type === 'tableHeader', node })
      x += colspan
      columns = Math.max(columns, x)
    }
  })
  const first = cells.filter((cell) => cell.y === 0)
  return { columns, rows: rows.length, cells, hasHead: rows.length > 1 && first.every((cell) => cell.isHeader && cell.rowspan === 1) }
}
