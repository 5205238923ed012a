/** One row of headings, column by column: a text, '' for an empty cell, `null` where the cell to the left reaches over. */
export type HeadingRow = readonly (string | null)[]

/**
 * Rows of headings of a format that merges no cells, with the cells that a group's heading reaches over told: the empty ones
 * after it, up to the next group's. Only where names below repeat, which without their groups mean nothing, every repeated name
 * gets a group and none stands twice in it. After the last group only repeated names are its own: a `Sum` is of them all.
 */
export function withGroups(rows: readonly HeadingRow[]): readonly HeadingRow[] {
  return rows.map((row, at) => grouped(row, rows.slice(at + 1)))
}

function grouped(row: HeadingRow, under: readonly HeadingRow[]): HeadingRow {
  const names = row.map((_, column) =>
    under
      .map((each) => each[column] ?? '')
      .join(' ')
      .trim(),
  )
  const isRepeated = names.map((name, column) => column > 0 && name !== '' && names.lastIndexOf(name) > names.indexOf(name, 1))
  const starts = row.flatMap((cell, column) => (column > 0 && (cell ?? '') !== '' ? [column] : []))
  if (under.length === 0 || starts.length < 2 || row.includes(null) || !isRepeated.includes(true)) return row
  const spread = [...row]
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1] ?? 1 + isRepeated.lastIndexOf(true)
    for (let column = start + 1; column < next && names[column] !== ''; column++) spread[column] = null
  }
  const groupOf = spread.map((cell, column) => (cell === '' ? null : spread.slice(0, column + 1).findLast((each) => each !== null)))
  const isTold = isRepeated.every((repeated, column) => !repeated || groupOf[column] !== null)
  const whole = names.map((name, column) => JSON.stringify([groupOf[column], name])).filter((_, column) => names[column] !== '')
  return isTold && new Set(whole).size === whole.length ? spread : row
}
