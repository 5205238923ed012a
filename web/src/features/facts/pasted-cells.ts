/** Cells copied from Excel: tab between, a line per row; a cell with a line break inside stands in quotes. Empty rows at the end are dropped. */
export function readPastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted) {
      if (sign !== '"') cell += sign === '\n' || sign === '\r' ? ' ' : sign
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  while (rows.length > 0 && rows.at(-1)?.every((value) => value === '') === true) rows.pop()
  return rows
}

/** The cells as a CSV file as Norwegian spreadsheets write it: semicolon between, quotes where a cell needs them. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cellText = (cell: string) => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(cellText).join(';')).join('\r\n') + '\r\n'
}
