// Plays the journeys against the built product in a real browser: `node e2e/src/run.ts [--report=file] [name …]`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { journeys } from './journeys/index.ts'
import { copyOf, prepareData, removeData, startProduct } from './product.ts'
import { createStage, type Journey, type Outcome } from './stage.ts'

const OUT = join(import.meta.dirname, '../out')
const JOURNEY_WITHIN_MS = 240_000

async function play(browser: Browser, id: string, journey: Journey, data: string): Promise<readonly Outcome[]> {
  const dataFolder = copyOf(data)
  try {
    const product = await startProduct(dataFolder, join(OUT, 'server.log'))
    const stage = createStage(browser, product, id)
    const error = await within(journey.play(stage))
    if (error !== null) await stage.photograph('broke-off')
    await stage.close()
    await product.stop()
    return [{ name: journey.name, error }, ...stage.outcomes.map((outcome) => ({ ...outcome, name: `${journey.name} › ${outcome.name}` }))]
  } catch (error) {
    return [{ name: journey.name, error: error instanceof Error ? error.message : String(error) }]
  } finally {
    removeData(dataFolder)
  }
}

/** Null when it ended well, else why it did not. */
async function within(played: Promise<void>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${JOURNEY_WITHIN_MS / 1000} s`)), JOURNEY_WITHIN_MS)
  })
  try {
    await Promise.race([played, late])
    return null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  } finally {
    clearTimeout(timer)
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const report = process.argv.find((argument) => argument.startsWith('--report='))?.slice('--report='.length)
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })

  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } })
  const data = await prepareData(join(OUT, 'server.log'))
  const outcomes: Outcome[] = []
  try {
    for (const [id, journey] of Object.entries(journeys)) {
      if (asked.length > 0 && !asked.includes(id)) continue
      const started = performance.now()
      const played = await play(browser, id, journey, data)
      outcomes.push(...played)
      const faults = played.filter((outcome) => outcome.error !== null)
      console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'}  ${id}  ${((performance.now() - started) / 1000).toFixed(1)} s`)
      for (const fault of faults) console.log(`\n${fault.name}\n${fault.error}\n`)
    }
  } finally {
    await browser.close()
    removeData(data)
  }

  const failures = outcomes.filter((outcome) => outcome.error !== null)
  const counts = { passed: outcomes.length - failures.length, failed: failures.length, names: failures.map((failure) => failure.name) }
  if (report !== undefined) writeFileSync(report, JSON.stringify(counts))
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

await main()
