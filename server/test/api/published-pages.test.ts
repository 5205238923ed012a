import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishReport, type PublicationView } from '../../src/modules/reports/index.ts'
import { central, REPORT, tenantReadyToPublish } from '../../src/modules/reports/testing.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { createApi } from '../../src/services/api.ts'
import { done, testInstallation } from '../../src/services/testing.ts'

let app: FastifyInstance
let publication: PublicationView

beforeAll(async () => {
  const tenant = await tenantReadyToPublish()
  const input = {
    reportId: REPORT,
    because: 'åpne funn',
    erratum: '',
    signature: { title: 'Virksomhetsleder', place: 'Oslo', date: '2025-01-20' },
  }
  publication = done(await publishReport((work) => tenant.run(central, work), tenant.installation.files, input))
  const config = { ...tenant.installation.config, publicTenant: tenant.id }
  app = await createApi({ ...tenant.installation, config }, createLog('silent'))
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

describe('a published report', () => {
  test('is read by anyone, in every form, and may be kept for ever', async () => {
    for (const file of publication.renditions) {
      const answer = await get(`/publisert/ombud/2024/1/${file.path}`)
      expect([answer.statusCode, answer.headers['content-type'], answer.rawPayload.length], file.path).toEqual([
        200,
        file.mediaType,
        file.bytes,
      ])
      expect(answer.headers['etag']).toBe(`"${file.sha256}"`)
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  test('runs no script but its own, in no frame but our own', async () => {
    const answer = await get('/publisert/ombud/2024/1/')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  test('leads to the newest edition from the address of the year', async () => {
    const answer = await get('/publisert/ombud/2024/')
    expect([answer.statusCode, answer.headers['location']]).toEqual([302, '/publisert/ombud/2024/1/'])
  })

  test.each([
    '/publisert/ombud/2024/2/',
    '/publisert/ombud/2023/1/',
    '/publisert/uke/2024/1/',
    '/publisert/ombud/2024/1/nothing.pdf',
    '/publisert/uke/2024/',
  ])('that is not there is not found: %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404)
  })

  test('is listed for anyone, without who published it or why', async () => {
    const answer = await get('/api/publications')
    const [listed] = answer.json<{ publications: { id: string; unitName: string; forms: { form: string; url: string }[] }[] }>()
      .publications
    expect(listed).toMatchObject({ id: publication.id, unitName: 'Ombudet' })
    expect(answer.body).not.toContain('Sentral økonomiavdeling')
    expect(answer.body).not.toContain('åpne funn')
    for (const form of listed?.forms ?? []) expect((await get(form.url)).statusCode, form.url).toBe(200)
  })

  test('is shown to nobody where no municipality is public', async () => {
    const installation = await testInstallation()
    const closed = await createApi({ ...installation, config: { ...installation.config, publicTenant: null } }, createLog('silent'))
    expect((await closed.inject('/api/publications')).statusCode).toBe(404)
    expect((await closed.inject('/publisert/ombud/2024/1/')).statusCode).toBe(404)
    await closed.close()
  })
})

describe('the server', () => {
  test('says whether it is alive and whether its database answers', async () => {
    expect([(await get('/health')).json(), (await get('/ready')).json()]).toEqual([{ status: 'alive' }, { status: 'ready' }])
  })
})
