// The architecture, as rules. One table says which module may import which, and only through their index.ts;
// a change of it needs a record in docs/adr. server/test/architecture.test.ts holds it against the folders.
export const mayImport = {
  organisation: [],
  audit: ['organisation'],
  access: ['organisation', 'audit'],
  facts: ['organisation', 'access', 'audit'],
  reports: ['organisation', 'access', 'audit', 'facts'],
  examiner: ['organisation', 'access', 'audit'],
}

const MODULES = '^server/src/modules'
const TEST = '[.]test[.]tsx?$'
/** Tests and builders stand beside what they test and may use more. */
const BESIDE = ['[.]test[.]ts$', '/testing[.]ts$']
const PURE = `${MODULES}/[^/]+/(model|policy|model/.*)[.]ts$`

const moduleRules = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `module-${name}`,
  severity: 'error',
  comment: `${name} may import: ${allowed.join(', ') || 'no other module'}.`,
  from: { path: `${MODULES}/${name}/` },
  to: { path: `${MODULES}/[^/]+/`, pathNot: `${MODULES}/(${[name, ...allowed].join('|')})/` },
}))

const insideModules = [
  {
    name: 'through-index-only',
    severity: 'error',
    comment: 'Another module is used through its index.ts.',
    from: { path: `${MODULES}/([^/]+)/`, pathNot: BESIDE },
    to: { path: `${MODULES}/[^/]+/`, pathNot: [`${MODULES}/$1/`, `${MODULES}/[^/]+/index[.]ts$`] },
  },
  {
    name: 'tests-through-index-or-testing',
    severity: 'error',
    comment: 'A test builds another module’s things through its index.ts or testing.ts.',
    from: { path: `${MODULES}/([^/]+)/.*([.]test|/testing)[.]ts$` },
    to: { path: `${MODULES}/[^/]+/`, pathNot: [`${MODULES}/$1/`, `${MODULES}/[^/]+/(index|testing)[.]ts$`] },
  },
  {
    name: 'unknown-module',
    severity: 'error',
    comment: 'A new folder under modules/ is added to mayImport, with an ADR.',
    from: { path: `${MODULES}/[^/]+/`, pathNot: `${MODULES}/(${Object.keys(mayImport).join('|')})/` },
    to: {},
  },
  {
    name: 'rules-know-no-platform',
    severity: 'error',
    comment: 'model and policy hold rules only; a type of the platform they may name.',
    from: { path: PURE, pathNot: BESIDE },
    to: { path: '^server/src/platform/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'rules-know-no-package',
    severity: 'error',
    comment: 'model and policy hold rules only: no Node, no npm package outside the workspaces.',
    from: { path: PURE, pathNot: BESIDE },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'rules-know-no-use-case',
    severity: 'error',
    comment: 'Inward only: model and policy are what commands and queries stand on.',
    from: { path: `${MODULES}/([^/]+)/(model|policy|model/.*)[.]ts$`, pathNot: BESIDE },
    to: { path: `${MODULES}/$1/(commands|queries|routes|jobs|store|module)` },
  },
  {
    name: 'use-cases-know-no-transport',
    severity: 'error',
    comment: 'Inward only: a command or query can be run without HTTP.',
    from: { path: `${MODULES}/([^/]+)/(commands|queries)/` },
    to: { path: [`${MODULES}/$1/(routes|jobs|module)`, '^server/src/platform/http/', 'node_modules/fastify'] },
  },
  {
    name: 'module-is-for-the-composition-root',
    severity: 'error',
    comment: 'module.ts is the plug; only the composition root and its tests plug it in.',
    from: { pathNot: ['^server/src/[^/]+[.]ts$', '^server/src/services/', '^server/test/', TEST] },
    to: { path: `${MODULES}/[^/]+/module[.]ts$` },
  },
]

const betweenWorkspaces = [
  {
    name: 'platform-knows-no-domain',
    severity: 'error',
    comment: 'The platform serves any module and knows none.',
    from: { path: '^server/src/platform/', pathNot: TEST },
    to: { path: `${MODULES}/` },
  },
  {
    name: 'shared-has-no-dependencies',
    severity: 'error',
    comment: 'shared runs anywhere: no Node, no npm package.',
    from: { path: '^shared/', pathNot: TEST },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'shared-is-the-bottom',
    severity: 'error',
    comment: 'Everything stands on shared.',
    from: { path: '^shared/' },
    to: { path: '^(server|web|standards|checks|document|e2e)/' },
  },
  {
    name: 'standards-on-shared-only',
    severity: 'error',
    comment: 'Official data, and the code that loads it.',
    from: { path: '^standards/' },
    to: { path: '^(server|web|checks|document|e2e)/' },
  },
  {
    name: 'checks-on-shared-and-standards-only',
    severity: 'error',
    comment: 'The rules serve imports, reports and finished documents alike.',
    from: { path: '^checks/' },
    to: { path: '^(server|web|document|e2e)/' },
  },
  {
    name: 'checks-are-pure',
    severity: 'error',
    comment: 'A rule reads what it is given and nothing else.',
    from: { path: '^checks/', pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'document-is-headless',
    severity: 'error',
    comment: 'The same node specs serve the editor and the publisher.',
    from: { path: '^document/' },
    to: { path: ['^(server|web|standards|checks|e2e)/', 'node_modules/(react|react-dom|@tiptap/react)/'] },
  },
  {
    name: 'web-on-shared-and-document-only',
    severity: 'error',
    comment: 'The web talks to the server through the generated API client.',
    from: { path: '^web/' },
    to: { path: '^(server|standards|checks|e2e)/' },
  },
  {
    name: 'server-never-web',
    severity: 'error',
    comment: 'The server knows the web as a folder of files.',
    from: { path: '^server/' },
    to: { path: '^(web|e2e)/' },
  },
  {
    name: 'journeys-from-outside',
    severity: 'error',
    comment: 'Journeys drive the built product through its pages and its API.',
    from: { path: '^e2e/' },
    to: { path: '^(server|web|shared|standards|checks|document)/' },
  },
]

const insideWeb = [
  {
    name: 'web-feature-through-index',
    severity: 'error',
    comment: 'Another feature is used through its index.tsx.',
    from: { path: '^web/src/features/([^/]+)/' },
    to: { path: '^web/src/features/[^/]+/', pathNot: ['^web/src/features/$1/', '^web/src/features/[^/]+/index[.]tsx?$'] },
  },
  {
    name: 'web-ui-knows-no-feature',
    severity: 'error',
    comment: 'ui and api serve any feature and know none.',
    from: { path: '^web/src/(ui|api)/' },
    to: { path: '^web/src/(features|app)/' },
  },
]

const everywhere = [
  {
    name: 'no-circular',
    severity: 'error',
    comment: 'Two files that need each other are one thing, or three.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-test-in-production',
    severity: 'error',
    comment: 'Builders and fixtures are for tests.',
    from: { pathNot: [TEST, '/testing[.]ts$', '^e2e/', '/testing/', '^server/test/'] },
    to: { path: [TEST, '/testing[.]ts$', '^server/src/platform/testing/'] },
  },
  {
    name: 'declared-packages-only',
    severity: 'error',
    comment: 'A package that is used is in the package.json of the workspace that uses it.',
    from: { pathNot: [TEST, '^server/test/', '[.]config[.]ts$'] },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
]

export default {
  forbidden: [...moduleRules, ...insideModules, ...betweenWorkspaces, ...insideWeb, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    // The workspaces by name: a bare "dist/" would also hide node_modules/*/dist and silence the rules about packages.
    exclude: { path: '^(shared|standards|checks|document|server|web|e2e)/(dist|build|coverage|out)/' },
  },
}
