// Builds the web bundle when it is missing or made from other sources than these. `node scripts/build-web.mjs [--force]`
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { childEnvironment, nodeBinary, root } from './runtime.mjs'

const SOURCES = ['web', 'shared/src', 'document/src', 'package-lock.json']
const STAMP = join(root, 'web', 'dist', '.built')

function* filesOf(path) {
  if (statSync(path).isFile()) {
    if (!/\.test\.tsx?$/.test(path)) yield path
    return
  }
  for (const name of readdirSync(path).sort()) if (name !== 'node_modules' && name !== 'dist') yield* filesOf(join(path, name))
}

/** Hash over names and contents of all that the bundle is made from. */
export function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesOf(join(root, source))) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Builds if needed. Returns whether it built and the tool's output. @throws with the output when the build fails. */
export function buildWeb({ force = false } = {}) {
  const hash = sourcesHash()
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return { built: false, output: '' }
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(nodeBinary(), [vite, 'build', 'web'], { cwd: root, encoding: 'utf8', env: childEnvironment() })
  const output = `${done.stdout}${done.stderr}`
  if (done.status !== 0) throw new Error(output)
  writeFileSync(STAMP, hash)
  return { built: true, output }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { built, output } = buildWeb({ force: process.argv.includes('--force') })
    console.log(built ? output : 'web/dist is up to date')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
