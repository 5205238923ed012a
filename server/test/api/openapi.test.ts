import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../src/platform/log/log.ts'
import { createApi } from '../../src/services/api.ts'
import { openApiText } from '../../src/services/openapi.ts'
import { testInstallation } from '../../src/services/testing.ts'
import { read } from '../repository.ts'
import { operationsOf } from './api-client.ts'

interface Described {
  readonly openapi: string
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly summary?: string; readonly tags?: readonly string[]; readonly responses: Readonly<Record<string, unknown>> }
        >
      >
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

let app: FastifyInstance
let text: string
let described: Described
beforeAll(async () => {
  app = await createApi(await testInstallation(), createLog('silent'))
  text = openApiText(app)
  described = JSON.parse(text) as Described
})
afterAll(() => app.close())

test('the committed description is that of the API as it is', () => {
  expect(
    text === read('server/test/api/openapi.json'),
    'server/test/api/openapi.json is not up to date: run `npm run api`, look at the difference, and commit it',
  ).toBe(true)
})

test('is OpenAPI 3.1 and served as a file and as pages', async () => {
  expect(described.openapi).toMatch(/^3\.1\./)
  const [file, pages] = [await app.inject('/api/openapi.json'), await app.inject('/api/docs/')]
  expect([file.statusCode, pages.statusCode]).toEqual([200, 200])
  expect(file.json<Described>().openapi).toBe(described.openapi)
  expect(pages.headers['content-security-policy']).toContain("script-src 'self'")
})

test('every operation says what it does, under the heading of its part', () => {
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
  )
  expect(operations.filter((operation) => !operation.summary || operation.tags?.length !== 1).map((operation) => operation.name)).toEqual(
    [],
  )
})

test('every refusal is a problem document, and what changes something can be refused', () => {
  const operations = operationsOf(app)
  const other = operations.flatMap((operation) =>
    Object.entries(operation.responses).flatMap(([status, response]) =>
      status.startsWith('2') || JSON.stringify(Object.keys(response.content ?? {})) === '["application/problem+json"]'
        ? []
        : [`${operation.name}: ${status}`],
    ),
  )
  expect(other).toEqual([])
  expect(
    operations
      .filter((operation) => operation.method !== 'GET' && operation.responses['403'] === undefined)
      .map((operation) => operation.name),
  ).toEqual([])
  const taking = operations.filter((operation) => operation.path.includes('{') || operation.method === 'PUT')
  expect(taking.filter((operation) => operation.responses['400'] === undefined).map((operation) => operation.name)).toEqual([])
})

test('every schema that is named is there, and every one that is there is used', () => {
  const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]))
  const named = Object.keys(described.components.schemas)
  expect([...referred].filter((name) => !named.includes(name ?? ''))).toEqual([])
  expect(named.filter((name) => !referred.has(name))).toEqual([])
})
