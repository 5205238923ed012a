import { readFileSync, readdirSync } from 'node:fs'
import { load as parseYaml } from 'js-yaml'
import type * as z from 'zod'

const ROOT = new URL('../', import.meta.url)

/** Reads and checks one data file. @throws with the file's name and what is wrong in it. */
export function readData<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseYaml(readFileSync(new URL(path, ROOT), 'utf8')))
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`standards/${path}: ${issues.join('; ')}`)
  }
  return result.data
}

/** Names of the data files in a folder, without `.yaml`, in order. */
export function dataFiles(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** Names of the folders in a folder, in order. */
export function dataFolders(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
