import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// What would make a result depend on something no test can hold still. Time, ids and environment come in through the
// Context; the platform, the scripts and the tests are where they are made.
const hiddenInputs = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time from the Context (ctx.now).' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from the Context (ctx.now).',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take ids from the Context (ctx.newId).',
  },
  {
    selector: "CallExpression[callee.name='randomUUID'], CallExpression[callee.property.name='randomUUID']",
    message: 'Take ids from the Context (ctx.newId).',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'The environment is read in server/src/platform/config only.',
  },
]
const floats = [
  {
    selector: "CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name='parseFloat']",
    message: 'Numbers are exact: parseNorwegianNumber and decimal in shared.',
  },
]
const defaultExport = [{ selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' }]
const DEFAULT_EXPORT_NEEDED = ['**/*.config.{ts,mjs}', '.dependency-cruiser.mjs']

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', 'data/', 'coverage/', 'e2e/out/', 'web/src/api/schema.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // The router is told to go elsewhere by what is thrown.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-restricted-syntax': ['error', ...hiddenInputs, ...floats, ...defaultExport],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['server/src/platform/**', 'scripts/**', 'e2e/**', '**/*.test.{ts,tsx}', '**/testing.ts', 'server/test/**'],
    rules: { 'no-restricted-syntax': ['error', ...floats, ...defaultExport] },
  },
  { files: DEFAULT_EXPORT_NEEDED, rules: { 'no-restricted-syntax': ['error', ...hiddenInputs, ...floats] } },
  { files: ['scripts/**', 'e2e/src/run.ts', 'server/src/cli.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-var': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
)
