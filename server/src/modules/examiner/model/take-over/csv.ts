/** Cells as the lines of a CSV file, semicolon between them. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(';')}\n`).join('')
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A printed label as a cell: on one line, and never what a spreadsheet takes for a formula. */
export function labelCell(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[=+\-@|\s]+/, '')
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' }
/** Longest code that receiving files takes. */
const LONGEST_ID = 80

/** A label as an id in small letters: `Andel utgående e-fakturaer` → `andel-utgaende-e-fakturaer`. Empty when nothing is left. */
export function idOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '')
}
