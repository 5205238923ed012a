// Installs what is missing before `npm start` and `npm test`. Node built-ins only, Node >= 18.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropUnusableNode, nodeBinary, root } from './runtime.mjs'

/** True when every package of package-lock.json is installed in the version it names. */
function isInstalled() {
  const installedList = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedList)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true
    const found = installed[path]
    return found === undefined ? entry.optional === true : found.version === entry.version
  })
}

function install() {
  console.log('Installerer det som mangler (npm ci). Det tar som regel under ett minutt …')
  const started = Date.now()
  const npm = process.env.npm_execpath
  const asScript = npm !== undefined && /\.[cm]?js$/.test(npm)
  const [command, args] = asScript ? [process.execPath, [npm]] : ['npm', []]
  const done = spawnSync(command, [...args, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: !asScript && process.platform === 'win32',
  })
  if (done.status !== 0) throw new Error('npm ci gikk ikke bra; meldingene over sier hvorfor. Er pakkeregisteret til å nå?')
  console.log(`Installert på ${Math.round((Date.now() - started) / 1000)} s.`)
}

try {
  if (!isInstalled()) install()
  dropUnusableNode()
  nodeBinary()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
