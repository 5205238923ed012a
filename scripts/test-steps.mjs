// The parts of a test run: each step is a command that answers how many tests passed and failed.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, nodeBinary, root } from './runtime.mjs'

const OUTPUT = join(root, 'node_modules', '.arsring-test')

/** Runs a script of node_modules with the repository's Node. Resolves to its exit code and all it wrote. */
function run(script, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(nodeBinary(), [join(root, script), ...args], {
      cwd: root,
      env: childEnvironment({ CI: 'true', FORCE_COLOR: '0', ...env }),
    })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => done({ code: 1, output: String(error) }))
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** Commands that together are one test: it passes when all exit with 0. Each command is a script and its arguments. */
export function commandStep(name, ...commands) {
  return {
    name,
    async run() {
      const outputs = []
      for (const [script, ...args] of commands) {
        const { code, output } = await run(script, args)
        if (code !== 0) outputs.push(output)
      }
      return outputs.length === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output: outputs.join('\n') }
    },
  }
}

/**
 * A run that writes its counts as JSON to the file named by `reportArgs`. A run that ends badly without naming a failed
 * test counts as one failure, and so does a run without tests.
 */
function countedStep(name, script, reportArgs, readReport, env) {
  return {
    name,
    async run() {
      mkdirSync(OUTPUT, { recursive: true })
      const file = join(OUTPUT, `${name.replace(/\W+/g, '-')}.json`)
      rmSync(file, { force: true })
      const { code, output } = await run(script, reportArgs(file), env)
      const counts = readCounts(file, readReport)
      const isUnexplained = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0
      const failed = counts.failed + (isUnexplained ? 1 : 0)
      return { passed: counts.passed, failed, output: failed > 0 ? output : '', names: counts.names }
    },
  }
}

function readCounts(file, readReport) {
  try {
    return readReport(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, names: [] }
  }
}

/** A skipped test, and a test still to be written, count as failed: what is not run is not known to hold. */
function vitestCounts(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })))
  const passed = tests.filter((test) => test.status === 'passed').length
  const notPassed = tests.filter((test) => test.status !== 'passed').map((test) => `${test.file}: ${test.fullName} (${test.status})`)
  const broken = report.testResults
    .filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'))
    .map((file) => `${file.name}: did not run to its end`)
  const names = [...notPassed, ...broken].map((line) => line.replace(`${root}/`, ''))
  return { passed, failed: names.length, names }
}

/** The whole vitest suite; `env` chooses the database. */
export function vitestStep(name, env = {}) {
  return countedStep(
    name,
    'node_modules/vitest/vitest.mjs',
    (file) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    vitestCounts,
    env,
  )
}

/** The journeys in a real browser. */
export function journeysStep(name) {
  return countedStep(
    name,
    'e2e/src/run.ts',
    (file) => [`--report=${file}`],
    (report) => report,
  )
}

/**
 * Runs the steps in order, all of them whatever fails; steps in a list of their own run at the same time. Shows each with
 * its time, and ends with the counts alone on a line.
 */
export async function runSteps(steps) {
  const width = Math.max(...steps.flat().map((step) => step.name.length))
  let passed = 0
  let failed = 0
  for (const group of steps) {
    for (const outcome of [group].flat().map(timed)) {
      const { name, seconds, result } = await outcome
      passed += result.passed
      failed += result.failed
      const mark = result.failed === 0 ? 'ok    ' : 'FAILED'
      const counts = `${result.passed} passed${result.failed === 0 ? '' : `, ${result.failed} failed`}`
      console.log(`${mark}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${counts}`)
      if (result.failed > 0) console.log(`\n${indented(result.output)}\n${(result.names ?? []).map((line) => `  - ${line}\n`).join('')}`)
    }
  }
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

async function timed(step) {
  const started = Date.now()
  const result = await step.run()
  return { name: step.name, seconds: (Date.now() - started) / 1000, result }
}

function indented(output) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-200)
    .map((line) => `    ${line}`)
    .join('\n')
}
