import { matchColumns } from './columns.ts'
import { importKinds } from './kinds/index.ts'
import type { ImportKind, Sheet } from './types.ts'

/**
 * The kind that a file looks like when that is another than it was said to be: of those that have every column they need among its
 * headings, the one that knows most of them. Null when it is the kind it was said to be, and when none, or more than one, fits best.
 */
export function likelyKind(sheet: Sheet, said: ImportKind): ImportKind | null {
  const fitting = importKinds.flatMap((kind) => {
    const { matched, findings } = matchColumns(sheet, kind.columns)
    return findings.some((finding) => finding.check === 'import-column-missing') ? [] : [{ kind, known: matched.length }]
  })
  const [best, next] = fitting.toSorted((a, b) => b.known - a.known)
  return best === undefined || best.kind === said || best.known === next?.known ? null : best.kind
}
