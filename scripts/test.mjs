// `npm test`: everything that must hold, in order. Ends with one line, `N passed, N failed`.
import { commandStep, journeysStep, runSteps, vitestStep } from './test-steps.mjs'

const WORKSPACES = ['shared', 'standards', 'checks', 'document', 'server', 'web', 'e2e']
const tsc = 'node_modules/typescript/bin/tsc'

await runSteps([
  [
    commandStep('types', [tsc, '-p', 'tsconfig.json'], [tsc, '-p', 'web/tsconfig.json']),
    commandStep('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
    commandStep('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
    commandStep('module walls', [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      ...WORKSPACES,
    ]),
    commandStep('web bundle', ['scripts/build-web.mjs']),
  ],
  vitestStep('unit, golden and API'),
  journeysStep('journeys'),
])
