import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readConfig } from './platform/config/config.ts'
import { createLog } from './platform/log/log.ts'
import { createApi } from './services/api.ts'
import { openInstallation } from './services/installation.ts'
import { openApiText } from './services/openapi.ts'
import { replay } from './services/replay.ts'

const USAGE = `Usage:
  arsring openapi [file]        writes the description of the API
  arsring replay [publication]  computes published figures again from what was posted, and tells what differs`

const [command, argument] = process.argv.slice(2)
switch (command) {
  case 'openapi':
    await writeOpenApi(argument ?? join(import.meta.dirname, '../test/api/openapi.json'))
    break
  case 'replay':
    process.exitCode = await runReplay(argument)
    break
  default:
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
}

/** Written from a server on an empty database of its own, so that it needs none that runs. */
async function writeOpenApi(file: string): Promise<void> {
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
