// What CI runs: `npm test`, then the same suite on PostgreSQL. The last line sums up both, `N passed, N failed`.
import { spawn } from 'node:child_process'
import { root } from './runtime.mjs'

/** Runs an npm script, passing its output on, and reads the counts off its last line. */
function counted(args) {
  return new Promise((answer) => {
    const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' })
    let output = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text) => {
      output += text
      process.stdout.write(text)
    })
    child.on('error', () => answer({ passed: 0, failed: 1 }))
    child.on('close', (code) => {
      const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
      if (last === undefined) return answer({ passed: 0, failed: 1 })
      const failed = Number(last[2])
      answer({ passed: Number(last[1]), failed: code !== 0 && failed === 0 ? 1 : failed })
    })
  })
}

const embedded = await counted(['test'])
const postgres = await counted(['run', 'test:postgres'])
const failed = embedded.failed + postgres.failed
console.log(`\n${embedded.passed + postgres.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
