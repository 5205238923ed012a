import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../../e2e/src/find-chromium.ts'
import type { BenchReport } from '../model.ts'
import { printDocx } from '../print/docx.ts'
import { printHtml } from '../print/html.ts'
import type { PrintedReport } from '../print/lines.ts'

/** Programs of others that make files of a report: what people's own files come from. */
export interface Press {
  /** Which program, of what, in which layout. */
  readonly name: string
  print(report: BenchReport): Promise<PrintedReport>
}

/** Looks of a web page: as the browser has it; a house's own with lines; small and narrow, so that cells wrap. */
const LOOKS = {
  plain: '',
  ruled:
    'body{font-family:sans-serif;font-size:10pt}table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:2px 4px}td{text-align:right}',
  narrow: 'body{font-family:serif;font-size:11pt}table{table-layout:fixed;width:100%;font-size:8pt}td{text-align:right}th{text-align:left}',
} as const
type Look = keyof typeof LOOKS

function page(report: BenchReport, look: Look): string {
  return new TextDecoder().decode(printHtml(report).bytes).replace('</head>', `<style>${LOOKS[look]}</style></head>`)
}

/** What this machine has; `close` ends what was started. */
export async function openPresses(): Promise<{ readonly presses: readonly Press[]; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'arsring-presses-'))
  const browser = await openBrowser()
  const presses = [...(browser === null ? [] : chromiumPresses(browser)), ...((await hasOffice()) ? officePresses(folder) : [])]
  return {
    presses,
    close: async () => {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openBrowser(): Promise<Browser | null> {
  try {
    const { executablePath, args, env } = await findChromium()
    return await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } })
  } catch {
    return null
  }
}

function chromiumPresses(browser: Browser): Press[] {
  return (Object.keys(LOOKS) as Look[]).flatMap((look) =>
    [true, false].map((tagged) => ({
      name: `PDF by Chromium, ${look}${tagged ? '' : ', untagged'}`,
      print: async (report: BenchReport) => {
        const tab = await browser.newPage()
        try {
          await tab.setContent(page(report, look))
          return { fileName: 'report.pdf', bytes: await tab.pdf({ format: 'A4', margin: { left: '15mm', right: '15mm' }, tagged }) }
        } finally {
          await tab.close()
        }
      },
    })),
  )
}

const run = promisify(execFile)

async function hasOffice(): Promise<boolean> {
  return run('soffice', ['--version']).then(
    () => true,
    () => false,
  )
}

/** LibreOffice, each time with a profile of its own in `folder`. */
function officePresses(folder: string): Press[] {
  const convert = async ({ fileName, bytes }: PrintedReport, to: string, filter: string): Promise<PrintedReport> => {
    const from = join(folder, fileName)
    writeFileSync(from, bytes)
    const reading = fileName.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : []
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', ...reading, '--convert-to', `${to}:${filter}`, '--outdir', folder, from])
    const made = `${parse(fileName).name}.${to}`
    return { fileName: made, bytes: readFileSync(join(folder, made)) }
  }
  const html = (report: BenchReport, look: Look): PrintedReport => ({
    fileName: 'report.html',
    bytes: new TextEncoder().encode(page(report, look)),
  })
  return [
    { name: 'DOCX by LibreOffice, plain', print: (report) => convert(html(report, 'plain'), 'docx', 'MS Word 2007 XML') },
    { name: 'DOCX by LibreOffice, ruled', print: (report) => convert(html(report, 'ruled'), 'docx', 'MS Word 2007 XML') },
    { name: 'PDF by LibreOffice, plain', print: (report) => convert(html(report, 'plain'), 'pdf', 'writer_web_pdf_Export') },
    { name: 'PDF by LibreOffice, ruled', print: (report) => convert(html(report, 'ruled'), 'pdf', 'writer_pdf_Export') },
    { name: 'PDF by LibreOffice, of DOCX', print: (report) => convert(printDocx(report), 'pdf', 'writer_pdf_Export') },
    {
      name: 'PDF by LibreOffice, of DOCX, tagged',
      print: (report) => convert(printDocx(report), 'pdf', 'writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'),
    },
  ]
}
