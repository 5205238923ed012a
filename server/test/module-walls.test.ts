import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const MODULES = 'server/src/modules'

/** A lawful tree in small, which the probes import from and into. */
const TREE: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "probe", "type": "module" }',
  'tsconfig.json': '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true, "noEmit": true } }',
  'shared/src/a.ts': 'export const a = 1',
  'shared/src/circle-rest.ts': "import './circle-probe.ts'",
  'standards/src/a.ts': 'export const a = 1',
  'checks/src/a.ts': "export { a } from '../../standards/src/a.ts'",
  'document/src/a.ts': 'export const a = 1',
  'server/package.json': '{ "name": "server", "dependencies": { "kysely": "1", "fastify": "1" } }',
  'server/src/main.ts': "export * from './modules/facts/module.ts'",
  'server/src/platform/a.ts': 'export const a = 1',
  'server/src/platform/http/a.ts': 'export const a = 1',
  'server/src/platform/testing/a.ts': 'export const a = 1',
  [`${MODULES}/access/index.ts`]: 'export const a = 1',
  [`${MODULES}/access/testing.ts`]: 'export const a = 1',
  [`${MODULES}/access/inner.ts`]: 'export const a = 1',
  [`${MODULES}/facts/index.ts`]: 'export const a = 1',
  [`${MODULES}/facts/module.ts`]: "export * from '../access/index.ts'",
  [`${MODULES}/facts/commands/a.ts`]: 'export const a = 1',
  [`${MODULES}/facts/routes.ts`]: "export * from './commands/a.ts'",
  [`${MODULES}/reports/index.ts`]: 'export const a = 1',
  'web/src/ui/a.ts': 'export const a = 1',
  'web/src/features/facts/index.ts': 'export const a = 1',
  'web/src/features/facts/inner.ts': 'export const a = 1',
  'web/src/features/reports/index.ts': "export * from '../facts/index.ts'",
  'e2e/src/a.ts': 'export const a = 1',
}

/** One unlawful import per line: file, what it imports, and the rule that must name it. */
const PROBES: readonly (readonly [file: string, imports: string, rule: string])[] = [
  [`${MODULES}/facts/probe-up.ts`, '../reports/index.ts', 'module-facts'],
  [`${MODULES}/access/probe-up.ts`, '../facts/index.ts', 'module-access'],
  [`${MODULES}/audit/probe-up.ts`, '../access/index.ts', 'module-audit'],
  [`${MODULES}/organisation/probe-up.ts`, '../access/index.ts', 'module-organisation'],
  [`${MODULES}/reports/probe-unknown.ts`, '../plans/index.ts', 'module-reports'],
  [`${MODULES}/examiner/probe-up.ts`, '../facts/index.ts', 'module-examiner'],
  [`${MODULES}/facts/probe-inner.ts`, '../access/inner.ts', 'through-index-only'],
  [`${MODULES}/facts/probe.test.ts`, '../access/inner.ts', 'tests-through-index-or-testing'],
  [`${MODULES}/plans/index.ts`, '../access/index.ts', 'unknown-module'],
  [`${MODULES}/facts/model.ts`, '../../platform/a.ts', 'rules-know-no-platform'],
  [`${MODULES}/access/model.ts`, 'node:fs', 'rules-know-no-package'],
  [`${MODULES}/facts/policy.ts`, './commands/a.ts', 'rules-know-no-use-case'],
  [`${MODULES}/facts/commands/probe-routes.ts`, '../routes.ts', 'use-cases-know-no-transport'],
  [`${MODULES}/facts/queries/probe-http.ts`, '../../../platform/http/a.ts', 'use-cases-know-no-transport'],
  [`${MODULES}/facts/queries/probe-fastify.ts`, 'fastify', 'use-cases-know-no-transport'],
  [`${MODULES}/reports/probe-module.ts`, '../facts/module.ts', 'module-is-for-the-composition-root'],
  ['server/src/platform/probe.ts', '../modules/access/index.ts', 'platform-knows-no-domain'],
  ['shared/src/probe-core.ts', 'node:fs', 'shared-has-no-dependencies'],
  ['shared/src/probe-up.ts', '../../standards/src/a.ts', 'shared-is-the-bottom'],
  ['standards/src/probe.ts', '../../checks/src/a.ts', 'standards-on-shared-only'],
  ['checks/src/probe-up.ts', '../../document/src/a.ts', 'checks-on-shared-and-standards-only'],
  ['checks/src/probe-core.ts', 'node:fs', 'checks-are-pure'],
  ['document/src/probe-standards.ts', '../../standards/src/a.ts', 'document-is-headless'],
  ['document/src/probe-react.ts', 'react', 'document-is-headless'],
  ['web/src/probe-server.ts', '../../server/src/platform/a.ts', 'web-on-shared-and-document-only'],
  ['web/src/probe-checks.ts', '../../checks/src/a.ts', 'web-on-shared-and-document-only'],
  ['server/src/probe-web.ts', '../../web/src/ui/a.ts', 'server-never-web'],
  ['e2e/src/probe.ts', '../../server/src/platform/a.ts', 'journeys-from-outside'],
  ['web/src/features/reports/probe.ts', '../facts/inner.ts', 'web-feature-through-index'],
  ['web/src/ui/probe.ts', '../features/facts/index.ts', 'web-ui-knows-no-feature'],
  ['shared/src/circle-probe.ts', './circle-rest.ts', 'no-circular'],
  [`${MODULES}/facts/probe-testing.ts`, '../access/testing.ts', 'no-test-in-production'],
  ['server/src/probe-testing.ts', './platform/testing/a.ts', 'no-test-in-production'],
  ['server/src/probe-undeclared.ts', 'yaml', 'declared-packages-only'],
]

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

const folder = mkdtempSync(join(tmpdir(), 'arsring-walls-'))
let violations: readonly Violation[]
let ruleNames: readonly string[]

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

beforeAll(async () => {
  for (const [file, text] of Object.entries(TREE)) put(file, text)
  for (const [file, imports] of PROBES) put(file, `import '${imports}'\n`)
  cpSync(join(ROOT, '.dependency-cruiser.mjs'), join(folder, '.dependency-cruiser.mjs'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [
    cruiser,
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    'shared',
    'standards',
    'checks',
    'document',
    'server',
    'web',
    'e2e',
  ]
  const report = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).catch(
    (failure: { stdout: string }) => failure,
  )
  const { summary } = JSON.parse(report.stdout) as { summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } } }
  violations = summary.violations
  ruleNames = summary.ruleSetUsed.forbidden.map((rule) => rule.name)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(PROBES)('%s may not import %s (%s)', (file, _, rule) => {
  expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule)
})

test('the lawful tree breaks no rule', () => {
  expect(violations.filter((violation) => violation.from in TREE).map((violation) => `${violation.rule.name}: ${violation.from}`)).toEqual(
    [],
  )
})

test('every rule has a probe that it stops', () => {
  const probed = new Set(PROBES.map(([, , rule]) => rule))
  expect(ruleNames.filter((name) => !probed.has(name))).toEqual([])
})
