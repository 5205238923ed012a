/**
 * Tables that are drawn with signs, as pandoc and reStructuredText write them (`+---+---+` between the rows), as tables in HTML,
 * which Markdown may hold; every line keeps its number. Drawings whose lines do not stand in the same columns are left as they are.
 * `mark` is the attribute that tells an element's line.
 */
export function withDrawnTables(text: string, mark: string): string {
  const lines = text.split('\n')
  let isCode = false
  for (let at = 0; at < lines.length; at++) {
    if (/^\s{0,3}(?:```|~~~)/.test(lines[at] ?? '')) isCode = !isCode
    if (isCode || !isBorder(lines[at])) continue
    let end = at
    while (/^[+|]/.test(lines[end + 1]?.trim() ?? '')) end++
    const table = tableOf(
      lines.slice(at, end + 1).map((line) => line.trim()),
      at + 1,
      mark,
    )
    if (table !== null) lines.splice(at, end - at + 1, table, ...Array<string>(end - at).fill(''))
    at = end
  }
  return lines.join('\n')
}

const BORDER = /^\+(?:[-=:]+\+){2,}$/

function isBorder(line: string | undefined): boolean {
  return BORDER.test(line?.trim() ?? '')
}

function tableOf(drawn: readonly string[], first: number, mark: string): string | null {
  const posts = [...(drawn[0] ?? '')].flatMap((sign, at) => (sign === '+' ? [at] : []))
  const isEven = drawn.every((line) => (isBorder(line) ? posts.every((at) => line[at] === '+') : posts.every((at) => line[at] === '|')))
  if (!isEven || drawn.length < 3 || !isBorder(drawn.at(-1))) return null
  const head = drawn.findIndex((line) => line.includes('='))
  const rows: string[] = []
  let cells = posts.slice(1).map((): string[] => [])
  let start = first
  for (const [at, line] of drawn.entries()) {
    if (!isBorder(line)) {
      for (const [column, cell] of cells.entries()) {
        const piece = line.slice((posts[column] ?? 0) + 1, posts[column + 1]).trim()
        if (piece !== '') cell.push(escaped(piece))
      }
      continue
    }
    const name = at <= head ? 'th' : 'td'
    if (at > 0) rows.push(`<tr ${mark}="${start}">${cells.map((cell) => `<${name}>${cell.join('<br>')}</${name}>`).join('')}</tr>`)
    cells = cells.map(() => [])
    start = first + at + 1
  }
  return `<table ${mark}="${first}">${rows.join('')}</table>`
}

function escaped(text: string): string {
  return text
    .replace(/\*\*|\\(?=\W)/g, '')
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
}
