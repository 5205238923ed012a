import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantRole, type MembershipTables } from '../../src/modules/access/index.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { createApi } from '../../src/services/api.ts'
import { systemActor, type Installation } from '../../src/services/installation.ts'
import { loadDemo } from '../../src/services/load-demo.ts'
import { done, testInstallation, testTenant } from '../../src/services/testing.ts'
import { cookieOf, enterAs, multipart, operationsOf, send, type Operation, type Sent, type Things } from './api-client.ts'
import { EXAMPLES, OPEN_TO_ALL, type Example } from './operations.ts'

const PROBLEM = 'application/problem+json'

let installation: Installation
let app: FastifyInstance
let operations: readonly Operation[]
let ombud: Things
let uke: Things
/** Cookies of people by role, and of three who have no business here. */
const cookies: Record<string, string> = {}
/** Every answer that was given, for what must hold of all of them. */
const answers: { readonly operation: Operation; readonly answer: LightMyRequestResponse }[] = []

beforeAll(async () => {
  installation = await testInstallation()
  await loadDemo(installation, createLog('silent'))
  app = await createApi(installation, createLog('silent'))
  operations = operationsOf(app)
  for (const role of ['controller', 'hr-adviser', 'unit-head', 'central-office', 'auditor']) cookies[role] = await enterAs(app, role)
  cookies['no role'] = await newAccount('no-role', 'oslo')
  cookies['no municipality'] = await newAccount('no-municipality', null)
  const other = await testTenant()
  cookies['other municipality'] = await newAccount('other', other.id)
  ombud = await thingsOf('ombud')
  uke = await thingsOf('uke')
}, 120_000)

afterAll(() => app.close())

/** Signs up somebody and signs them in; in the other municipality they are the central office. */
async function newAccount(name: string, tenantId: string | null): Promise<string> {
  const account = { email: `${name}-${tenantId}@example.no`, password: 'a password of some length' }
  const userId = (await installation.signIn.idOf(account.email)) ?? (await installation.signIn.addAccount({ ...account, title: name }))
  if (tenantId !== null && (await installation.tenantOf(userId)) === null) {
    const tables = installation.database.kysely as unknown as Kysely<MembershipTables>
    await tables.insertInto('auth.membership').values({ user_id: userId, tenant_id: tenantId }).execute()
    if (name === 'other')
      done(
        await installation.as({ tenantId, account: systemActor, language: 'nb' }, (ctx) =>
          grantRole(ctx, { userId, title: name, role: 'central_office', unitId: 'oslo' }),
        ),
      )
  }
  return cookieOf(await app.inject({ method: 'POST', url: '/api/sign-in', headers: { 'x-arsring': '1' }, payload: account }))
}

async function thingsOf(unit: string): Promise<Things> {
  const answer = await app.inject({
    method: 'GET',
    url: '/api/batches',
    query: { unit },
    headers: { cookie: cookies['central-office'] ?? '' },
  })
  const batch = answer
    .json<{ batches: { id: string; kind: string; sourceFile: string }[] }>()
    .batches.find((one) => one.kind === 'staffing')
  return {
    unit,
    report: `${unit}-2024`,
    batch: batch?.id ?? 'none',
    sourceFile: batch?.sourceFile ?? 'none',
    image: await imageOf(`${unit}-2024`),
    attachment: await attachmentOf(`${unit}-2024`),
  }
}

/** The picture that the sample shows in a report; of a report without, a name that no file has. */
async function imageOf(report: string): Promise<string> {
  const headers = { cookie: cookies['central-office'] ?? '' }
  const answer = await app.inject({ method: 'GET', url: `/api/reports/${report}/sections/mandate`, headers })
  return /"sha256":"([0-9a-f]{64})"/.exec(answer.body)?.[1] ?? 'none'
}

/** The attachment that the sample lays with a report; of a report without, an id that nothing has. */
async function attachmentOf(report: string): Promise<string> {
  const headers = { cookie: cookies['central-office'] ?? '' }
  const answer = await app.inject({ method: 'GET', url: `/api/reports/${report}/attachments`, headers })
  return answer.json<{ attachments?: { id: string }[] }>().attachments?.[0]?.id ?? 'none'
}

async function ask(operation: Operation, sent: Partial<Sent> & { readonly example?: Example } = {}): Promise<LightMyRequestResponse> {
  const { example = EXAMPLES[operation.name] ?? {}, ...rest } = sent
  const answer = await send(app, operation, example, { things: ombud, ...rest })
  answers.push({ operation, answer })
  return answer
}

const isOpen = (operation: Operation): boolean => OPEN_TO_ALL.includes(operation.name)
/** Asks one after the other and lists what did not answer as it should. */
async function failing(which: readonly Operation[], check: (operation: Operation) => Promise<string | null>): Promise<readonly string[]> {
  const found: string[] = []
  for (const operation of which) {
    const wrong = await check(operation)
    if (wrong !== null) found.push(`${operation.name}: ${wrong}`)
  }
  return found
}

test('every operation has an example here, and no example is left over', () => {
  expect(operations.map((operation) => operation.name).sort()).toEqual(Object.keys(EXAMPLES).sort())
})

describe('an operation that is not open to all', () => {
  const cases = () => operations.filter((operation) => !isOpen(operation))

  test.each([
    ['nobody', undefined],
    ['somebody with a made-up session', 'arsring.session_token=made.up; arsring.session_data=e30'],
  ])('answers 401 to %s, for a request that is right in every other way', async (_, cookie) => {
    expect(
      await failing(cases(), async (operation) => {
        const answer = await ask(operation, cookie === undefined ? {} : { cookie })
        const body = answer.json<{ kind?: string }>()
        return answer.statusCode === 401 && body.kind === 'unauthenticated' ? null : `${answer.statusCode} ${answer.body.slice(0, 100)}`
      }),
    ).toEqual([])
  })

  test.each(['no role', 'no municipality', 'other municipality'])('gives nothing of the ombud’s to somebody with %s', async (who) => {
    expect(
      await failing(cases(), async (operation) => {
        const answer = await ask(operation, { cookie: cookies[who] ?? '' })
        if (answer.statusCode >= 500) return String(answer.statusCode)
        if (answer.statusCode !== 200)
          return [403, 404, 409].includes(answer.statusCode) ? null : `${answer.statusCode} ${answer.body.slice(0, 100)}`
        return tellsOf('ombud', answer.body, operation) ? `tells ${answer.body.slice(0, 300)}` : null
      }),
    ).toEqual([])
  })

  test.each(['controller', 'hr-adviser', 'unit-head'])('gives nothing of another unit’s to the ombud’s %s', async (role) => {
    expect(
      await failing(cases(), async (operation) => {
        const answer = await ask(operation, { cookie: cookies[role] ?? '', things: uke })
        if (answer.statusCode >= 500) return String(answer.statusCode)
        const isRefused = [403, 404].includes(answer.statusCode)
        const namesUnit = JSON.stringify(EXAMPLES[operation.name]).includes('{')
        if (namesUnit && operation.method !== 'GET' && !isRefused) return `${answer.statusCode} ${answer.body.slice(0, 100)}`
        return !isRefused && tellsOf('uke', answer.body, operation) ? `tells ${answer.body.slice(0, 300)}` : null
      }),
    ).toEqual([])
  })

  test('lets an auditor read everything and change nothing', async () => {
    expect(
      await failing(cases(), async (operation) => {
        const answer = await ask(operation, { cookie: cookies['auditor'] ?? '' })
        if (operation.method === 'GET') return answer.statusCode === 200 ? null : `${answer.statusCode} ${answer.body.slice(0, 100)}`
        // Asking which figures read as a number changes nothing; letting go of a lock one does not hold does nothing.
        const harmless = ['POST /api/figures/match', 'DELETE /api/reports/{id}/sections/{section}/lock'].includes(operation.name)
        const expected = harmless ? [200] : operation.name === 'POST /api/imports' ? [404] : [403]
        return expected.includes(answer.statusCode) ? null : `${answer.statusCode} ${answer.body.slice(0, 100)}`
      }),
    ).toEqual([])
  })
})

/** Names and figures that only the unit's own data holds; an echo of what was asked for is not data. */
function tellsOf(unit: 'ombud' | 'uke', body: string, operation: Operation): boolean {
  const marks = {
    ombud: ['Pasient- og brukerombudet', 'indicators.csv', 'key-figures.xlsx', '"20.74"', 'HR-rådgiver'],
    uke: ['Utviklings- og kompetanseetaten', 'accounts-2024.csv', 'investments-2024.csv'],
  }[unit]
  if (operation.name === 'GET /api/import-kinds') return false
  return marks.some((mark) => body.includes(mark))
}

test('nothing is changed by a request that another site could send, also when the person is signed in', async () => {
  const changing = operations.filter((operation) => operation.method !== 'GET')
  expect(
    await failing(changing, async (operation) => {
      const answer = await ask(operation, { cookie: cookies['central-office'] ?? '', withoutOurHeader: true })
      return answer.statusCode === 403 && answer.json<{ kind: string }>().kind === 'forbidden' ? null : String(answer.statusCode)
    }),
  ).toEqual([])
})

describe('a request that cannot be right', () => {
  const HOSTILE: readonly unknown[] = [
    null,
    true,
    [],
    {},
    '',
    'x'.repeat(60_000),
    'a\u0000b',
    '\ud800',
    -1,
    1.5,
    1e300,
    9007199254740993,
    '../../../etc/passwd',
    "' or 1=1; --",
    '%00',
    '🧮'.repeat(50),
  ]

  test('is answered as a problem and never as a fault of ours, whatever stands in a field', async () => {
    const cookie = cookies['central-office'] ?? ''
    expect(
      await failing(operations, async (operation) => {
        const example = EXAMPLES[operation.name] ?? {}
        for (const part of ['params', 'query', 'body'] as const) {
          for (const field of Object.keys(example[part] ?? {})) {
            for (const value of HOSTILE) {
              // A path cannot carry half a surrogate pair, and sending a file with it is tried elsewhere.
              if (part !== 'body' && (typeof value !== 'string' || !value.isWellFormed())) continue
              const changed = { ...example, [part]: { ...example[part], [field]: value } }
              const answer = await ask(operation, { cookie, example: changed })
              const what = `${part}.${field} = ${JSON.stringify(value)?.slice(0, 30)}`
              if (answer.statusCode >= 500) return `${what}: ${answer.statusCode} ${answer.body}`
              if (answer.statusCode >= 400 && !isProblem(answer))
                return `${what}: ${answer.statusCode} is no problem document: ${answer.body.slice(0, 200)}`
            }
          }
        }
        return null
      }),
    ).toEqual([])
  }, 120_000)

  test('names each field that is wrong, in the reader’s language', async () => {
    const withBody = operations.filter(
      (operation) => EXAMPLES[operation.name]?.body !== undefined && EXAMPLES[operation.name]?.file === undefined,
    )
    expect(withBody.length).toBeGreaterThan(10)
    expect(
      await failing(withBody, async (operation) => {
        const example = EXAMPLES[operation.name] ?? {}
        const fields = Object.keys(example.body ?? {}).filter((field) => field !== 'content')
        const wrong = { ...example, body: Object.fromEntries(fields.map((field) => [field, { wrong: 1 }])) } as Example
        if (fields.length === 0) return null
        const said: string[] = []
        for (const language of ['nb-NO', 'nn', 'en-GB,en;q=0.9']) {
          const answer = await ask(operation, { cookie: cookies['central-office'] ?? '', example: wrong, language })
          const problem = answer.json<{ kind: string; detail: string; issues?: { path: string; message: string }[] }>()
          if (answer.statusCode !== 400 || problem.kind !== 'invalid') return `${answer.statusCode} ${answer.body}`
          const named = new Set((problem.issues ?? []).map((issue) => issue.path.split('.')[0]))
          const lacking = fields.filter((field) => !named.has(field))
          if (lacking.length > 0) return `does not name ${lacking.join(', ')}: ${answer.body}`
          if ((problem.issues ?? []).some((issue) => /Invalid|expected|problem\.|[{}]/.test(issue.message))) return answer.body
          said.push(problem.detail)
        }
        return new Set(said).size === 3 ? null : `the same words in two languages: ${said.join(' | ')}`
      }),
    ).toEqual([])
  })

  test.each([
    ['no JSON at all', '{"because":', 'application/json'],
    ['no object', '[1,2,3]', 'application/json'],
    ['a body of another kind', 'because=x', 'application/x-www-form-urlencoded'],
    ['XML', '<because>x</because>', 'application/xml'],
    ['a form where JSON is wanted', multipart({ because: 'x' }), 'multipart/form-data; boundary=grense'],
  ])('is a problem document for %s', async (_, payload, type) => {
    const headers = { 'x-arsring': '1', cookie: cookies['controller'] ?? '', 'content-type': type }
    const answer = await app.inject({ method: 'POST', url: `/api/batches/${ombud.batch}/withdraw`, headers, payload })
    expect([answer.statusCode, answer.headers['content-type']?.split(';')[0], answer.json<{ kind: string }>().kind]).toEqual([
      400,
      PROBLEM,
      'invalid',
    ])
  })

  test('is a problem document at an address that is not there, in any language', async () => {
    for (const [language, word] of [
      ['nb', 'Fant ikke'],
      ['nn', 'Fann ikkje'],
      ['en', 'Could not find'],
      ['de', 'Fant ikke'],
    ] as const) {
      const answer = await app.inject({ method: 'GET', url: '/api/nowhere', headers: { 'accept-language': language } })
      expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([404, expect.stringContaining(word)])
    }
  })

  test.each([
    '/publisert/ombud/99999999999/1/',
    '/publisert/ombud/2024/99999999999/',
    '/publisert/%00/2024/1/',
    '/publisert/ombud/x/',
    '/publisert/ombud/2024/1/..%2f..%2fsecret',
    '/publisert/nowhere/2024/',
  ])('is no fault of ours at %s', async (url) => {
    const answer = await app.inject({ method: 'GET', url })
    expect([400, 404]).toContain(answer.statusCode)
    expect(isProblem(answer)).toBe(true)
  })
})

function isProblem(answer: LightMyRequestResponse): boolean {
  if (answer.headers['content-type']?.startsWith(PROBLEM) !== true) return false
  const { type, status, kind, detail } = answer.json<{ type: string; status: number; kind: string; detail: string }>()
  return (
    type === `urn:arsring:problem:${kind}` &&
    status === answer.statusCode &&
    detail !== '' &&
    !/problem\.|[{}]/.test(detail.replace(/[“«][^»”]*[»”]/g, ''))
  )
}

describe('more bytes than are taken', () => {
  test('in a file answer 413 with the limit, and nothing of it is kept', async () => {
    const headers = { 'x-arsring': '1', cookie: cookies['controller'] ?? '', 'content-type': 'multipart/form-data; boundary=grense' }
    const payload = multipart({ kind: 'staffing', unit: 'ombud', year: '2024' }, 'x'.repeat(20 * 1024 * 1024 + 1))
    const answer = await app.inject({ method: 'POST', url: '/api/imports/preview', headers, payload })
    expect([answer.statusCode, answer.json<{ kind: string; detail: string }>()]).toMatchObject([
      413,
      { kind: 'too_large', detail: expect.stringContaining('20 MB') as string },
    ])
  })

  test('in a text answer 413 with the limit', async () => {
    const headers = { 'x-arsring': '1', cookie: cookies['unit-head'] ?? '' }
    const payload = { revision: 1, content: 'x'.repeat(4 * 1024 * 1024) }
    const answer = await app.inject({ method: 'PUT', url: '/api/reports/ombud-2024/sections/mandate/content', headers, payload })
    expect([answer.statusCode, answer.json<{ kind: string; detail: string }>()]).toMatchObject([
      413,
      { kind: 'too_large', detail: expect.stringContaining('4 MB') as string },
    ])
  })
})

describe('a file that is sent', () => {
  const preview = (fields: Record<string, unknown>, who = 'controller', file?: string, name?: string) =>
    app.inject({
      method: 'POST',
      url: '/api/imports/preview',
      headers: { 'x-arsring': '1', cookie: cookies[who] ?? '', 'content-type': 'multipart/form-data; boundary=grense' },
      payload: multipart(fields, file, name),
    })
  const fields = { kind: 'staffing', unit: 'ombud', year: '2024' }

  test.each([
    ['a year that is none', { ...fields, year: 'i fjor' }],
    ['a year out of reach', { ...fields, year: '99999999999' }],
    ['a kind that is not there', { ...fields, kind: 'horoscope' }],
  ])('with %s is refused', async (_, given) => {
    expect((await preview(given)).statusCode).toBe(400)
  })

  test('by somebody without the right is not kept', async () => {
    const count = async () =>
      (await sql<{ n: number }>`select count(*) as n from facts.source_file`.execute(installation.database.kysely)).rows[0]?.n
    const before = await count()
    expect((await preview(fields, 'auditor')).statusCode).toBe(403)
    expect((await preview({ ...fields, unit: 'uke' })).statusCode).toBe(403)
    expect(await count()).toBe(before)
  })

  test('with a name no file has is taken by its content', async () => {
    const answer = await preview(fields, 'controller', 'Dato;Ansatte;Årsverk\n01.01.2019;22;21\n', '..\\u0000/../<b>&quot;.csv')
    expect([answer.statusCode, answer.json<{ canPost: boolean }>().canPost]).toEqual([200, true])
  })

  test('is posted as it was previewed, and recognised the second time', async () => {
    const text = 'Dato;Ansatte;Årsverk\n01.01.2018;22;21\n'
    const first = (await preview(fields, 'controller', text)).json<{ sourceFile: string; alreadyPosted: unknown }>()
    const payload = { ...fields, year: 2024, sourceFile: first.sourceFile }
    const headers = { 'x-arsring': '1', cookie: cookies['controller'] ?? '' }
    const posted = await app.inject({ method: 'POST', url: '/api/imports', headers, payload })
    expect([posted.statusCode, posted.json<{ facts: number }>().facts]).toEqual([200, 2])
    const second = (await preview(fields, 'controller', text)).json<{
      sourceFile: string
      canPost: boolean
      alreadyPosted: { by: string }
    }>()
    expect(second).toMatchObject({ sourceFile: first.sourceFile, canPost: false, alreadyPosted: { by: 'Controller' } })
    expect((await app.inject({ method: 'POST', url: '/api/imports', headers, payload })).statusCode).toBe(409)
  })

  test('with an error is shown with its line and cannot be posted', async () => {
    const answer = (await preview(fields, 'controller', 'Dato;Ansatte;Årsverk\n01.01.2017;tjue;21\n')).json<{
      sourceFile: string
      canPost: boolean
      findings: unknown[]
    }>()
    expect(answer).toMatchObject({
      canPost: false,
      findings: expect.arrayContaining([expect.objectContaining({ severity: 'error', line: 2 })]) as unknown,
    })
    const posted = await app.inject({
      method: 'POST',
      url: '/api/imports',
      headers: { 'x-arsring': '1', cookie: cookies['controller'] ?? '' },
      payload: { sourceFile: answer.sourceFile, kind: 'staffing', unit: 'ombud', year: 2024 },
    })
    expect([posted.statusCode, posted.json<{ kind: string }>().kind]).toEqual([400, 'invalid'])
  })
})

describe('all the answers that were given', () => {
  test('were of a status that the description of their operation tells', () => {
    expect(answers.length).toBeGreaterThan(500)
    const undescribed = answers.filter(
      ({ operation, answer }) => answer.statusCode !== 200 && operation.responses[String(answer.statusCode)] === undefined,
    )
    expect([
      ...new Set(undescribed.map(({ operation, answer }) => `${operation.name}: ${answer.statusCode} ${answer.body.slice(0, 120)}`)),
    ]).toEqual([])
  })

  test('held no e-mail address, nobody’s account, no key of the database, no path of the machine and no stack of calls', async () => {
    const { rows } = await sql<{ id: string; email: string }>`select id, email from auth."user"`.execute(installation.database.kysely)
    const secrets = [
      ...rows.flatMap((row) => (row.email.startsWith('nobody') ? [] : [row.email])),
      installation.config.dataFolder,
      installation.config.secret,
      'demo.invalid',
      'node_modules',
      'tenant_id',
      ' at async ',
      '/work/',
      '.ts:',
    ]
    const ids = rows.map((row) => row.id)
    const leaks = answers.flatMap(({ operation, answer }) => {
      const own = ['GET /api/session', 'POST /api/demo/enter', 'POST /api/sign-in'].includes(operation.name)
      return [...secrets, ...(own ? [] : ids)]
        .filter((secret) => answer.body.includes(secret))
        .map((secret) => `${operation.name}: ${secret}`)
    })
    expect([...new Set(leaks)]).toEqual([])
  })
})
