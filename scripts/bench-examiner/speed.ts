import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { printDocx } from './print/docx.ts'
import { printHtml } from './print/html.ts'
import { printPdf } from './print/typst.ts'
import { longReport } from './reports/long-report.ts'

/** What one file takes, in a process of its own each time: seconds with the start of the process, megabytes at most. */
export interface Speed {
  readonly name: string
  readonly pages: number | null
  readonly tables: number
  readonly seconds: number
  readonly megabytes: number
  /** The same of the plain engine that reads the text of the file and does nothing more; null for what is no PDF. */
  readonly engine: { readonly seconds: number; readonly megabytes: number } | null
}

/** Chapters that make a hundred pages. */
const CHAPTERS = 57
const SEED = 7
/** The fastest of so many runs counts: what else the machine does only ever adds, and on a machine that others share it adds a third. */
const RUNS = 9

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url))
const ONE = fileURLToPath(new URL('./speed-process.ts', import.meta.url))
/** The memory that the process of `examineApart` is given. */
const AS_APART = ['--max-old-space-size=900', '--max-semi-space-size=16']
const run = promisify(execFile)

/** Measures one invented report of a hundred pages in several formats, and one of a thousand. */
export async function measureSpeed(): Promise<Speed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'arsring-speed-'))
  try {
    const [hundred, thousand] = [longReport(SEED, CHAPTERS), longReport(SEED, 10 * CHAPTERS)]
    const files = [
      // Every other seed is printed with tags.
      { name: '100 pages, PDF with tags', file: 'tagged.pdf', bytes: () => printPdf({ ...hundred, seed: 2 }).bytes, runs: RUNS },
      { name: '100 pages, PDF without tags', file: 'untagged.pdf', bytes: () => printPdf({ ...hundred, seed: 1 }).bytes, runs: RUNS },
      { name: '100 pages, DOCX', file: 'report.docx', bytes: () => printDocx(hundred).bytes, runs: RUNS },
      { name: '100 pages, HTML', file: 'report.html', bytes: () => printHtml(hundred).bytes, runs: RUNS },
      { name: '1 000 pages, PDF with tags', file: 'tagged-1000.pdf', bytes: () => printPdf({ ...thousand, seed: 2 }).bytes, runs: 1 },
      { name: '1 000 pages, PDF without tags', file: 'untagged-1000.pdf', bytes: () => printPdf({ ...thousand, seed: 1 }).bytes, runs: 1 },
      { name: '1 000 pages, DOCX', file: 'report-1000.docx', bytes: () => printDocx(thousand).bytes, runs: 1 },
    ]
    const speeds: Speed[] = []
    for (const { name, file, bytes, runs } of files) {
      const path = join(folder, file)
      writeFileSync(path, bytes())
      speeds.push({ name, ...(await measure(path, runs)) })
    }
    return speeds
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(path: string, runs: number): Promise<Omit<Speed, 'name'>> {
  const whole = await fastest(runs, [CLI, 'examine', '--json', path])
  const { pages, tables } = JSON.parse(whole.output) as { pages: number | null; tables: number }
  const engine = path.endsWith('.pdf') ? await fastest(runs, [ONE, 'engine', path]) : null
  return {
    pages,
    tables,
    seconds: whole.seconds,
    megabytes: Number((await fastest(1, [...AS_APART, ONE, 'examine', path])).output),
    engine: engine === null ? null : { seconds: engine.seconds, megabytes: Number(engine.output) },
  }
}

async function fastest(runs: number, args: readonly string[]): Promise<{ readonly seconds: number; readonly output: string }> {
  let best = { seconds: Infinity, output: '' }
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    const output = await outputOf(args)
    const seconds = (performance.now() - start) / 1000
    if (seconds < best.seconds) best = { seconds, output }
  }
  return best
}

/** What a process of this Node prints. Examining ends with 1 where an error was found, which is no failure here. */
async function outputOf(args: readonly string[]): Promise<string> {
  try {
    return (await run(process.execPath, args, { maxBuffer: 1e9 })).stdout
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error) return String(error.stdout)
    throw error
  }
}

/** The measures as a section of the page. */
export function tellSpeed(speeds: readonly Speed[]): string {
  const line = ({ name, pages, tables, seconds, megabytes, engine }: Speed): string =>
    [
      name,
      pages ?? '–',
      tables,
      seconds.toFixed(1),
      engine === null ? '–' : engine.seconds.toFixed(1),
      engine === null ? '–' : (seconds / engine.seconds).toFixed(1),
      megabytes.toFixed(0),
      engine === null ? '–' : engine.megabytes.toFixed(0),
    ].join(' | ')
  return `## A hundred and a thousand pages

One invented report each, examined by the whole command \`arsring examine\`, start of the process included. Seconds are this
machine's, the fastest of ${RUNS} runs (of one for 1 000 pages); the ratio is to the PDF engine reading the text of the same file
alone. Goals: 100 pages in 3 s and 500 MB, 1 000 pages in 1 GB.

| File | Pages | Tables | Seconds | Engine alone | Ratio | MB | Engine MB |
| --- | --- | --- | --- | --- | --- | --- | --- |
${speeds.map((speed) => `| ${line(speed)} |`).join('\n')}
`
}
