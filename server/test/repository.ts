import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The root of the repository, for tests that hold documents and folders against the code. */
export const ROOT = join(import.meta.dirname, '../..')

const NOT_SOURCE = new Set(['node_modules', 'dist', 'data', 'coverage', 'out', '.git', '.tsc'])

/** Every file of the repository below `folder`, as paths from the root with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCE.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [relative('.', path).replaceAll('\\', '/')]
  })
}

/** Names of the folders directly in `folder`. */
export function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !NOT_SOURCE.has(entry.name) ? [entry.name] : [],
  )
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** All the program text of the product: what a document's claims are held against. */
export function programFiles(): readonly string[] {
  return ['shared', 'standards', 'checks', 'document', 'server', 'web', 'e2e', 'scripts']
    .flatMap((workspace) => filesBelow(workspace))
    .filter((path) => /\.(ts|tsx|mjs|yaml)$/.test(path))
}
