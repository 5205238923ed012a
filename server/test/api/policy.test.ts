import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { createLog } from '../../src/platform/log/log.ts'
import { createApi } from '../../src/services/api.ts'
import { testInstallation } from '../../src/services/testing.ts'

/** What anyone may ask without being signed in; everything else answers 401 to a stranger. */
const OPEN_TO_ALL = [
  'GET /api/session',
  'POST /api/sign-in',
  'POST /api/sign-out',
  'GET /api/demo/roles',
  'GET /api/demo/story',
  'POST /api/demo/enter',
  'GET /api/publications',
  'GET /api/import-kinds/{id}/template.csv',
]

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
interface Operation {
  readonly method: Method
  readonly path: string
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}

let app: FastifyInstance
let operations: readonly Operation[]

beforeAll(async () => {
  app = await createApi(await testInstallation(), createLog('silent'))
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Pick<Operation, 'responses'>>> }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({ method: method.toUpperCase() as Method, path, responses })),
  )
})

const nameOf = (operation: Operation): string => `${operation.method} ${operation.path}`
const behindSignIn = (): readonly Operation[] => operations.filter((operation) => !OPEN_TO_ALL.includes(nameOf(operation)))

test('a stranger gets nothing but what is open to all', async () => {
  expect(operations.length).toBeGreaterThan(20)
  expect(operations.map(nameOf)).toEqual(expect.arrayContaining(OPEN_TO_ALL))
  const answered: string[] = []
  for (const operation of behindSignIn()) {
    const url = operation.path.replace(/\{[^}]+\}/g, '1').replace(/\*$/, 'x')
    // An empty body may be refused as invalid before anyone is asked who they are; it tells the stranger nothing.
    const answer = await app.inject({
      method: operation.method,
      url,
      headers: { 'x-arsring': '1' },
      ...(operation.method === 'GET' ? {} : { payload: {} }),
    })
    if (answer.statusCode !== 401 && answer.statusCode !== 400) answered.push(`${nameOf(operation)}: ${answer.statusCode}`)
  }
  expect(answered).toEqual([])
})

test('every operation behind sign-in describes that refusal as a problem document', () => {
  const silent = behindSignIn().filter((operation) => operation.responses['401']?.content?.['application/problem+json'] === undefined)
  expect(silent.map(nameOf)).toEqual([])
})

test('nothing is changed by a request that another site could send', async () => {
  for (const operation of operations.filter((candidate) => candidate.method !== 'GET')) {
    const answer = await app.inject({ method: operation.method, url: operation.path.replace(/\{[^}]+\}/g, '1'), payload: {} })
    expect(answer.statusCode, nameOf(operation)).toBe(403)
  }
})
