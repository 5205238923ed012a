import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { sourceSans } from './font.ts'

/** How many documents back the compiler remembers what it has laid out. */
const CACHE_AGE = 4

/** PDF/UA-1 for everyone to read, PDF/A-2a for keeping. A file follows one of them: the compiler writes no file that declares both. */
export type PdfStandard = 'ua-1' | 'a-2a'

interface Press {
  readonly compiler: NodeCompiler
  readonly workspace: string
}

let press: Press | undefined

/**
 * One compiler for the process, in an empty folder of its own: the template can read the files it is handed and
 * nothing else. Only our own fonts are named by the template, so the machine's never show.
 */
function open(): Press {
  if (press !== undefined) return press
  const workspace = mkdtempSync(join(tmpdir(), 'arsring-print-'))
  process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
  const fontBlobs = (['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const).map(
    (style) => sourceSans(style).bytes,
  )
  press = { workspace, compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] }) }
  return press
}

/**
 * Compiles the files once, and writes the pages as a PDF for each standard asked for. `main` is the main file.
 * @throws when the compiler refuses, or so much as warns: what is published has no flaw that a machine can see.
 */
export function compilePdf(main: string, files: ReadonlyMap<string, Buffer>, standards: readonly PdfStandard[]): readonly Buffer[] {
  const { compiler, workspace } = open()
  try {
    for (const [name, bytes] of files) compiler.mapShadow(join(workspace, name), bytes)
    const compiled = compiler.compile({ mainFilePath: join(workspace, main) })
    const flaw = compiled.takeError() ?? compiled.takeWarnings()
    if (flaw !== null) throw new Error(`the page template did not compile: ${JSON.stringify(flaw.shortDiagnostics).slice(0, 2000)}`)
    const pages = compiled.result
    if (pages === null) throw new Error('the page template gave no document')
    return standards.map((pdfStandard) => compiler.pdf(pages, { pdfStandard }))
  } finally {
    compiler.resetShadow()
    compiler.evictCache(CACHE_AGE)
  }
}
