// `npm test`: everything that must hold, in order. Ends with one line, `N passed, N failed`.
import { buildWeb } from './build-web.mjs'
import { commandStep, journeysStep, runSteps, vitestStep } from './test-steps.mjs'

const WORKSPACES = ['shared', 'standards', 'checks', 'document', 'server', 'web', 'e2e']
const tsc = 'node_modules/typescript/bin/tsc'

const buildStep = {
  name: 'web bundle',
  async run() {
    try {
      buildWeb()
      return { passed: 1, failed: 0, output: '' }
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
    }
  },
}

await runSteps([
  commandStep('types', [tsc, '-p', 'tsconfig.json'], [tsc, '-p', 'web/tsconfig.json']),
  commandStep('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  commandStep('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  commandStep('module walls', [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    ...WORKSPACES,
  ]),
  buildStep,
  vitestStep('unit, golden and API'),
  journeysStep('journeys'),
])
