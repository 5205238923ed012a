import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/**
 * Holds files against a folder of expected ones, byte for byte: none more, none less. `npm run golden:update` writes
 * them anew; the difference is then read in the commit.
 */
export function expectFolder(folder: string, files: ReadonlyMap<string, Buffer>): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    rmSync(folder, { recursive: true, force: true })
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
  }
  expect(filesIn(folder)).toEqual([...files.keys()].sort())
  for (const [path, bytes] of files) expect(bytes.toString('utf8'), path).toBe(readFileSync(join(folder, path), 'utf8'))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
