import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { systemClock } from './platform/clock/clock.ts'
import { keepCompiled } from './platform/compile-cache.ts'

// Each command loads what it needs: examining a file takes no database, and starts in a moment.
const USAGE = `Usage:
  arsring openapi [file]        writes the description of the API
  arsring examine <file or folder>… [--json] [--previous <last year's report>] [--language nb|nn|en]
                                finds what is wrong in finished reports (PDF, Word, Excel, HTML, Markdown, text)
  arsring replay [publication]  computes published figures again from what was posted, and tells what differs`

keepCompiled()
const [command, argument, ...others] = process.argv.slice(2)
switch (command) {
  case 'openapi':
    await writeOpenApi(argument ?? join(import.meta.dirname, '../test/api/openapi.json'))
    break
  case 'replay':
    process.exitCode = await runReplay(argument)
    break
  case 'examine':
    process.exitCode = await runExamine(argument === undefined ? [] : [argument, ...others])
    break
  default:
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
}

/** Written from a server on an empty database of its own, so that it needs none that runs. */
async function writeOpenApi(file: string): Promise<void> {
  const [{ readConfig }, { createLog }, { createApi }, { openInstallation }, { openApiText }] = await Promise.all([
    import('./platform/config/config.ts'),
    import('./platform/log/log.ts'),
    import('./services/api.ts'),
    import('./services/installation.ts'),
    import('./services/openapi.ts'),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'arsring-api-'))
  const installation = await openInstallation({
    ...readConfig({ ARSRING_DATA: folder, ARSRING_DEMO: '1' }),
    webFolder: join(folder, 'none'),
  })
  const app = await createApi(installation, createLog('silent'))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, openApiText(app))
  await app.close()
  await installation.close()
  rmSync(folder, { recursive: true, force: true })
}

/** 0 when every figure came out the same, 1 when one differs. */
async function runReplay(publication: string | undefined): Promise<number> {
  const [{ readConfig }, { openInstallation }, { replay }] = await Promise.all([
    import('./platform/config/config.ts'),
    import('./services/installation.ts'),
    import('./services/replay.ts'),
  ])
  const installation = await openInstallation(readConfig())
  const reports = await replay(installation, publication)
  for (const report of reports) {
    process.stdout.write(
      `${report.title} edition ${report.edition} (${report.publication.slice(0, 12)}): ${report.figures} figures, ${report.differences.length} differ\n`,
    )
    for (const difference of report.differences)
      process.stdout.write(`  ${difference.key}: published ${difference.published}, now ${difference.now}\n`)
  }
  await installation.close()
  return reports.some((report) => report.differences.length > 0) ? 1 : 0
}

/** Needs no installation and no database. */
async function runExamine(words: readonly string[]): Promise<number> {
  const { examineArguments, examineFiles } = await import('./services/examine-files.ts')
  const asked = examineArguments(words)
  if (asked === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  return examineFiles(asked, systemClock.now().getFullYear() - 1, (text) => process.stdout.write(text))
}
