/**
 * How many errors the examiner finds in invented reports with one error put into each, and how many it raises where there
 * are none. `npm run bench:examiner -- [--documents 32] [--seed 17] [--format pdf] [--show] [--write]`. With `--known` alone:
 * the published reports with all their own errors, in the files of every program that this machine has. With `--speed` alone:
 * what a report of a hundred pages and one of a thousand take.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { examine } from '../server/src/modules/examiner/index.ts'
import { type Format, FORMATS, print } from './bench-examiner/formats.ts'
import { FIRST_PRINTED, reportOf } from './bench-examiner/reports/reports.ts'
import { mutationsOf, run } from './bench-examiner/run.ts'
import { page } from './bench-examiner/page.ts'
import { runKnown } from './bench-examiner/printed/run-known.ts'
import { measureSpeed, tellSpeed } from './bench-examiner/speed.ts'
import { tell, tellBeyond, tellFirstMisses, tellHeldOut, tellKnown, tellMisses } from './bench-examiner/tell.ts'

const DOCUMENTS = 32
const PRINTED = 6
/** Reports that nobody looks at one by one: what the rules do where nothing could be fitted to them. */
const HELD_OUT = { first: 701, count: 40 }
/** Misses that the page lists. */
const MISSES = 40
const PAGE = new URL('../docs/examiner-benchmark.md', import.meta.url)

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    seed: { type: 'string' },
    format: { type: 'string' },
    show: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    known: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})

const count = Number(values.documents ?? DOCUMENTS)
const from = (first: number, length: number): number[] => Array.from({ length }, (_, i) => first + i)
const seeds = values.seed === undefined ? [...from(1, count), ...from(FIRST_PRINTED, PRINTED)] : [Number(values.seed)]
const reports = seeds.map(reportOf)
const formats: readonly Format[] = values.format === undefined ? FORMATS : FORMATS.filter((format) => format === values.format)

if (values.out !== undefined) {
  // The files themselves, right and with each error, to look at by hand.
  mkdirSync(values.out, { recursive: true })
  for (const report of reports) {
    for (const [i, one] of [report, ...mutationsOf(report).map((mutation) => mutation.report)].entries()) {
      for (const format of formats) {
        const { bytes, fileName } = print(one, format)
        writeFileSync(`${values.out}/${report.seed}-${i === 0 ? 'right' : i - 1}-${format}-${fileName}`, bytes)
      }
    }
  }
}

const examined = (bytes: Uint8Array, fileName: string) => examine(bytes, fileName, { language: 'nb', fallbackYear: 2024 })
const known = values.known || values.write ? await runKnown(examined) : []
if (known.length > 0) console.log(tellKnown(known))
if (values.known && values.show) console.log(tellBeyond(known))

if (values.speed) console.log(tellSpeed(await measureSpeed()))

if (!values.known && !values.speed) {
  const result = await run(reports, examined, formats)
  const told = tell(result)
  console.log(told)
  if (values.show) console.log(tellMisses(result))
  if (values.write) {
    const heldOut = tellHeldOut(await run(from(HELD_OUT.first, HELD_OUT.count).map(reportOf), examined))
    const speed = tellSpeed(await measureSpeed())
    console.log(`${heldOut}\n${speed}`)
    const sections = [told, heldOut, speed, tellKnown(known), tellFirstMisses(result, MISSES)]
    writeFileSync(PAGE, page(sections.join('\n'), count))
  }
}
