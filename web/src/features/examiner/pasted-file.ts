/** What is pasted, as the file it is examined as: a table keeps its columns. Its own markup, when there is any, says most. */
export function pastedFile(text: string, markup: string | null, name: string): File {
  if (markup !== null && /<table[\s>]/i.test(markup)) return new File([markup], `${name}.html`, { type: 'text/html' })
  if (text.includes('\t')) return new File([withTables(text)], `${name}.html`, { type: 'text/html' })
  return new File([text], `${name}.txt`, { type: 'text/plain' })
}

/** Lines with tabs are rows of a table, as spreadsheets copy them; other lines are paragraphs. */
function withTables(text: string): string {
  const lines = text.split(/\r\n?|\n/)
  let isInside = false
  const parts = lines.map((line) => {
    const isRow = line.includes('\t')
    const turn = isRow === isInside ? '' : isRow ? '<table>' : '</table>'
    isInside = isRow
    if (isRow)
      return `${turn}<tr>${line
        .split('\t')
        .map((cell) => `<td>${escaped(cell.trim())}</td>`)
        .join('')}</tr>`
    return line.trim() === '' ? turn : `${turn}<p>${escaped(line.trim())}</p>`
  })
  return `<!doctype html><meta charset="utf-8">${parts.join('')}${isInside ? '</table>' : ''}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
