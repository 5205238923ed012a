import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Example } from './operations.ts'

export interface Operation {
  /** `POST /api/reports/{id}/publish` */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}

/** Every operation as the API itself describes it. */
export function operationsOf(app: FastifyInstance): readonly Operation[] {
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Pick<Operation, 'responses'>>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase() as Operation['method'],
      path,
      responses,
    })),
  )
}

/** What the placeholders of the examples stand for. */
export type Things = Readonly<Record<'unit' | 'report' | 'batch' | 'sourceFile' | 'image' | 'attachment', string>>

export interface Sent {
  readonly things: Things
  readonly cookie?: string
  readonly language?: string
  /** Left out: the header that no form on another site can set is sent. */
  readonly withoutOurHeader?: true
}

/** Sends an example of an operation. */
export function send(app: FastifyInstance, operation: Operation, example: Example, sent: Sent): Promise<LightMyRequestResponse> {
  const filled = JSON.parse(
    JSON.stringify(example).replace(/\{(unit|report|batch|sourceFile|image|attachment)\}/g, (_, name: keyof Things) => sent.things[name]),
  ) as Example
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    name === '*' ? (filled.params?.[name] ?? '') : encodeURIComponent(filled.params?.[name] ?? ''),
  )
  const payload = example.file === true ? multipart(filled.body ?? {}) : filled.body
  const headers = {
    ...(sent.withoutOurHeader === true ? {} : { 'x-arsring': '1' }),
    ...(sent.cookie === undefined ? {} : { cookie: sent.cookie }),
    ...(sent.language === undefined ? {} : { 'accept-language': sent.language }),
    ...(example.file === true ? { 'content-type': 'multipart/form-data; boundary=grense' } : {}),
  }
  return app.inject({
    method: operation.method,
    url: path,
    headers,
    ...(filled.query === undefined ? {} : { query: { ...filled.query } }),
    ...(payload === undefined ? {} : { payload: payload as string | object }),
  })
}

/** A form with these fields and a file of staffing, as a browser sends it. */
export function multipart(
  fields: Readonly<Record<string, unknown>>,
  file = 'Dato;Ansatte;Årsverk\n01.01.2023;22;21\n',
  name = 'bemanning.csv',
): string {
  const parts = Object.entries(fields).map(
    ([field, value]) => `--grense\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${String(value)}\r\n`,
  )
  return `${parts.join('')}--grense\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${file}\r\n--grense--\r\n`
}

/** The cookie of somebody who entered the demo as a role. */
export async function enterAs(app: FastifyInstance, role: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/demo/enter', headers: { 'x-arsring': '1' }, payload: { role } })
  return cookieOf(answer)
}

export function cookieOf(answer: LightMyRequestResponse): string {
  return answer.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ')
}
