import type { SheetCell } from './sheet-cell.ts'

const LINE = 14.5
const AIR = 3
const TITLE = 24

/**
 * Height of a row in points: as many lines as its fullest cell needs. Written out, since a spreadsheet program does not
 * measure the rows of a file it opens. Longer words than the column is wide are broken by the program.
 */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  if (cells.some((cell) => cell?.look.font === 'title')) return TITLE
  const lines = cells.map((cell, i) =>
    cell !== null && 'text' in cell && cell.look.wrap === true ? linesIn(cell.text, widths[i] ?? 1) : 1,
  )
  // What a program can show: 409 points.
  return Math.min(409, Math.max(1, ...lines) * LINE + AIR)
}

/** Lines that a text needs in a column of a width in digits, which are somewhat wider than letters are on the whole. */
function linesIn(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * 1.08) - 1)
  let lines = 1
  let used = 0
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length <= room) {
      used += 1 + length
      continue
    }
    if (used > 0) lines += 1
    lines += Math.floor(Math.max(0, length - 1) / room)
    used = ((length - 1) % room) + 1
  }
  return lines
}
