import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { httpStatus } from '@arsring/shared'
import { expect, test } from 'vitest'
import { load as parseYaml } from 'js-yaml'
import { filesBelow, foldersIn, programFiles, read, ROOT } from './repository.ts'

const documents = filesBelow('.').filter((path) => path.endsWith('.md'))
const packageJson = JSON.parse(read('package.json')) as {
  version: string
  license: string
  workspaces: string[]
  scripts: Record<string, string>
}

/** Cells of every row of every table in a document, headings and rulers left out. */
function tableRows(path: string): readonly (readonly string[])[] {
  return read(path)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter((cells, index, all) => !isRuler(cells) && !isRuler(all[index + 1] ?? []))
}

function isRuler(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell))
}

function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
}

test.each(documents)('%s: every link leads somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => (match[1] ?? '').replace(/#.*$/, ''))
  const local = links.filter((link) => link !== '' && !/^[a-z]+:/.test(link))
  expect(local.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([])
})

test.each(documents)('%s: every path it names exists', (path) => {
  const named = codeIn(read(path)).filter((code) =>
    /^(shared|standards|checks|document|server|web|e2e|scripts|docs|samples)\/[\w./-]+$/.test(code),
  )
  const made = ['web/dist', 'e2e/out']
  expect(named.filter((name) => !made.includes(name) && !existsSync(join(ROOT, name)))).toEqual([])
})

test.each(documents)('%s: every npm script it names exists', (path) => {
  const named = [...read(path).matchAll(/npm run ([a-z0-9:-]+)/g)].map((match) => match[1] ?? '')
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([])
})

test('every npm script runs a file that exists', () => {
  const files = Object.values(packageJson.scripts).flatMap((script) =>
    [...script.matchAll(/node ([\w/.-]+\.(?:mjs|ts))/g)].map((match) => match[1] ?? ''),
  )
  expect(files.length).toBeGreaterThan(8)
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
})

test('configuration.md lists the variables that are read, and no other', () => {
  const ofOthers = new Set(['CI', 'HOME', 'PATH', 'TMPDIR'])
  const names = programFiles().flatMap((path) =>
    [...read(path).matchAll(/(?:process\.env|environment)(?:\.|\[')([A-Z][A-Z_]+)/g)].map((match) => match[1] ?? ''),
  )
  const documented = tableRows('docs/configuration.md').flatMap((cells) => codeIn(cells[0] ?? ''))
  expect([...documented].sort()).toEqual([...new Set(names)].filter((name) => !ofOthers.has(name)).sort())
})

test('problems.md lists every kind of problem with its status', () => {
  const documented = tableRows('docs/problems.md').map((cells) => [codeIn(cells[0] ?? '')[0], Number(cells[1])])
  expect(Object.fromEntries(documented)).toEqual(httpStatus)
})

test('every identifier in the glossary exists in the code', () => {
  const code = programFiles().map(read).join('\n')
  const identifiers = tableRows('GLOSSARY.md').flatMap((cells) => codeIn(cells[2] ?? ''))
  expect(identifiers.length).toBeGreaterThan(20)
  expect(identifiers.filter((identifier) => !code.includes(identifier))).toEqual([])
})

test('ARCHITECTURE.md lists the workspaces and the modules that exist', () => {
  const firstCells = tableRows('ARCHITECTURE.md').flatMap((cells) => codeIn(cells[0] ?? '').slice(0, 1))
  expect(firstCells).toEqual(expect.arrayContaining([...packageJson.workspaces, ...foldersIn('server/src/modules')]))
})

test('ARCHITECTURE.md says which module may use which, as the walls do', async () => {
  const { mayImport } = (await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href)) as { mayImport: Record<string, string[]> }
  const rows = tableRows('ARCHITECTURE.md').map((cells) => [codeIn(cells[0] ?? '')[0] ?? '', cells[2] ?? ''] as const)
  const said = rows.filter(([name]) => name in mayImport).map(([name, uses]) => [name, uses === '–' ? [] : uses.split(', ')])
  expect(Object.fromEntries(said)).toEqual(mayImport)
})

test('decisions are numbered without gaps, listed, dated and short', () => {
  const files = filesBelow('docs/adr').filter((path) => !path.endsWith('README.md'))
  const list = tableRows('docs/adr/README.md').map((cells) => cells.join(' '))
  expect(files).toHaveLength(list.length)
  for (const [index, path] of files.entries()) {
    const number = String(index + 1).padStart(4, '0')
    const text = read(path)
    const title = text.split('\n')[0]?.replace(/^# \d{4} /, '') ?? ''
    expect(text.startsWith(`# ${number} `), path).toBe(true)
    expect(text, path).toMatch(/^Date: \d{4}-\d\d-\d\d · Status: (accepted|superseded by \d{4})$/m)
    expect(text.split('\n').length, `${path}: lines`).toBeLessThanOrEqual(41)
    expect(list[index], path).toContain(`[${number}](${path.replace('docs/adr/', '')}) ${title}`)
  }
})

test('README.md is one page', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(80)
})

test('publiccode.yml tells the catalogues of public software the same as package.json', () => {
  const about = parseYaml(read('publiccode.yml')) as Record<string, unknown> & {
    legal: { license: string }
    description: Record<string, { shortDescription: string; longDescription: string; features: string[] }>
  }
  expect(about).toMatchObject({
    publiccodeYmlVersion: '0.4',
    name: 'Årsring',
    softwareVersion: packageJson.version,
    softwareType: 'standalone/web',
  })
  expect(about.legal.license).toBe(packageJson.license)
  for (const text of Object.values(about.description)) {
    expect(text.shortDescription.length).toBeLessThanOrEqual(150)
    expect(text.longDescription.length).toBeGreaterThanOrEqual(150)
    expect(text.features.length).toBeGreaterThan(0)
  }
})
