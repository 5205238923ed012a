import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

// No tables, figures or headings inside a cell: a table that reads in order for a screen reader has text in its cells.
const CELL_CONTENT = '(paragraph | bulletList | orderedList)+'

/** A small table typed by hand. Column widths are not stored: every rendition has its own width. */
export const TEXT_TABLE = [
  Table.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableHeader.extend({ content: CELL_CONTENT }),
  TableCell.extend({ content: CELL_CONTENT }),
]
