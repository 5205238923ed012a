import type { DocumentNode, DocumentNodeOf } from '@arsring/document'
import { joined, NOTHING, type Xml } from '../../../../platform/office/xml.ts'
import { textGrid, type GridCell } from '../pdf/text-grid.ts'
import { paragraph } from './paragraph.ts'
import { cell, row, table } from './table.ts'
import { TEXT_WIDTH } from './units.ts'

const EMPTY = paragraph({ style: 'TableText' })

/** A small table typed by hand, with columns of one width. `blocks` writes what stands in a cell, in a style of text. */
export function typedTable(node: DocumentNodeOf<'table'>, blocks: (cell: DocumentNode, style: string) => Xml): Xml {
  const grid = textGrid(node)
  if (grid.columns === 0) return NOTHING
  const width = Math.floor(TEXT_WIDTH / grid.columns)
  const rows = Array.from({ length: grid.rows }, (_, y) => row(rowCells(y), { isHead: grid.hasHead && y === 0, mayBreak: true }))
  const widths = Array.from({ length: grid.columns }, () => width)
  return joined([table({ style: 'FactTable', widths, hasHead: grid.hasHead, title: '' }, rows), paragraph({ style: 'TableEnd' })])

  /** Every place of a row is filled: with its cell, with what goes on from the row above, or with nothing. */
  function rowCells(y: number): Xml[] {
    const cells: Xml[] = []
    for (let x = 0; x < grid.columns;) {
      const here = grid.cells.find((each) => covers(each, x, y))
      if (here === undefined) cells.push(cell({ width }, EMPTY))
      else cells.push(gridCell(here, y))
      x += here?.colspan ?? 1
    }
    return cells
  }

  function gridCell(here: GridCell, y: number): Xml {
    const reach = here.rowspan === 1 ? {} : { reach: here.y === y ? ('start' as const) : ('on' as const) }
    const look = { width: width * here.colspan, columns: here.colspan, ...reach }
    return cell(look, here.y === y ? contentOf(here) : EMPTY)
  }

  /** A cell ends with a paragraph, whatever stands in it. */
  function contentOf(here: GridCell): Xml {
    const content = blocks(here.node, here.isHeader ? 'TableHead' : 'TableText')
    return content.source.endsWith('</w:p>') ? content : joined([content, EMPTY])
  }
}

function covers(each: GridCell, x: number, y: number): boolean {
  return x >= each.x && x < each.x + each.colspan && y >= each.y && y < each.y + each.rowspan
}
