import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { factKeyText } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { describe, expect, test } from 'vitest'
import {
  importKinds,
  readImportFile,
  type ImportKind,
  type ImportPreview,
  type NewIndicator,
} from '../../src/modules/facts/import/index.ts'
import { buildScope, shortValue, summary } from '../../src/modules/facts/import/testing.ts'

const FOLDER = join(import.meta.dirname, 'import')

// Each case is a folder `<kind>-<what it shows>` with the file as it was sent and what must come of it.
// `npm run golden:update` writes the expectations anew; the difference is then read in the commit.
const cases = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const enquiries: NewIndicator = {
  line: 2,
  id: 'enquiries',
  label: 'Henvendelser',
  description: '',
  unit: 'count',
  decimals: 0,
  direction: 'neutral',
  goal: null,
  categories: ['Barnevern', 'Boligkontor/boligbygg', 'Forespørsler'].map((label, i) => ({
    code: ['barnevern', 'boligkontor-boligbygg', 'foresporsler'][i] ?? '',
    label,
  })),
  resultFrom: null,
}

describe('a received file becomes', () => {
  test.each(cases.map((entry) => entry.name))('%s', async (name) => {
    const folder = join(FOLDER, name)
    const input = readdirSync(folder).find((file) => file.startsWith('input.'))
    if (input === undefined) throw new Error(`${name} has no input`)
    const preview = await readImportFile(kindOf(name), readFileSync(join(folder, input)), input, buildScope({ own: [enquiries] }))
    const came = `${JSON.stringify(present(preview), null, 2)}\n`
    const expected = join(folder, 'expected.json')
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(expected, came)
    expect(came).toBe(readFileSync(expected, 'utf8'))
  })
})

function kindOf(name: string): ImportKind {
  const kind = importKinds.find((each) => name.startsWith(`${each.id}-`))
  if (!kind) throw new Error(`${name} does not begin with a kind`)
  return kind
}

function present({ sheet, reading, canBePosted }: ImportPreview): unknown {
  return {
    sheet: sheet && {
      format: sheet.format,
      encoding: sheet.encoding,
      headings: `line ${sheet.headerLine}: ${sheet.header.join(' | ')}`,
      rows: sheet.rows.length,
      unreadable: sheet.unreadable.map((line) => `line ${line.line}: ${line.text}`),
    },
    canBePosted,
    findings: reading.findings.map((finding) => `${summary(finding)}: ${renderMessage(finding.message, 'nb')}`),
    facts: Object.fromEntries(reading.facts.map((fact) => [factKeyText(fact.key), `${shortValue(fact.value)} (line ${fact.line})`])),
    listings: reading.listings,
    definitions: reading.definitions,
  }
}
