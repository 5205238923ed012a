import type { ImportKind } from './types.ts'

const BOM = '\ufeff'

/**
 * A file to start from: the headings and one line that shows how they are filled in. Semicolons and a byte order mark,
 * so that Norwegian Excel opens it in columns with æ, ø and å.
 */
export function previewTemplate(kind: ImportKind): string {
  const headings = kind.columns.map((column) => column.headings[0] ?? '')
  return `${BOM}${[headings, kind.example].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
