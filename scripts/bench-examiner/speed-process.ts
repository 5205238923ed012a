/** One file in a process of its own, examined or read by the plain engine: prints the memory it took at most, in megabytes. */
import { existsSync, readFileSync } from 'node:fs'

const STATUS = '/proc/self/status'
const [, , how, path = ''] = process.argv
await (how === 'engine' ? readText(path) : examineFile(path))
console.log(mostMemory())

/** Linux hands on to a process the mark of the one that started it, all but in this file. */
function mostMemory(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024
}

async function examineFile(file: string): Promise<void> {
  const { examine } = await import('../../server/src/modules/examiner/index.ts')
  await examine(readFileSync(file), file, { language: 'nb', fallbackYear: 2024 })
}

/** The text of every page, and nothing done with it. */
async function readText(file: string): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS }).promise
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
}
