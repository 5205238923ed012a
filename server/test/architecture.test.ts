import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { filesBelow, foldersIn, programFiles, read, ROOT } from './repository.ts'

const MODULES = 'server/src/modules'

test('the table of module walls names the modules that exist, and no other', async () => {
  const { mayImport } = (await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href)) as { mayImport: Record<string, string[]> }
  expect(Object.keys(mayImport).sort()).toEqual([...foldersIn(MODULES)].sort())
  for (const allowed of Object.values(mayImport)) for (const name of allowed) expect(mayImport).toHaveProperty(name)
})

test.each(foldersIn(MODULES))('module %s has a page about itself and one door', (module) => {
  expect(existsSync(join(ROOT, MODULES, module, 'README.md')), 'README.md').toBe(true)
  expect(existsSync(join(ROOT, MODULES, module, 'index.ts')), 'index.ts').toBe(true)
})

test('file names are ASCII kebab-case, so that every system and every person can type them', () => {
  const spoken = new Set(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'GLOSSARY.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE'])
  const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+([-.][a-z0-9]+)*)*$/
  expect(filesBelow('.').filter((path) => !spoken.has(basename(path)) && !kebab.test(basename(path)))).toEqual([])
})

test('no file hides in a folder that says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|lib|misc)(\/|\.tsx?$)/
  expect(programFiles().filter((path) => empty.test(path))).toEqual([])
})

test('every command leaves an entry in the trail', () => {
  const commands = filesBelow(MODULES).filter((path) => /\/commands\/[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts'))
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.filter((path) => !read(path).includes('.audit('))).toEqual([])
})

test('the environment is read in the configuration, and nowhere else in the server', () => {
  const readers = filesBelow('server/src').filter((path) => read(path).includes('process.env'))
  expect(readers.filter((path) => !path.startsWith('server/src/platform/') && !path.endsWith('/testing.ts'))).toEqual([])
})

test('tests run on the Node that the repository brings', () => {
  const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> }
  const brought = optionalDependencies[`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`]
  if (brought !== undefined) expect(process.versions.node).toBe(brought)
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(22)
})
