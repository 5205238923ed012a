import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { LANGUAGES, message, type Language } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Log } from '../log/log.ts'
import { fieldIssue, unkeepableText } from './field-issues.ts'
import { presentProblem, Refused, type ProblemView } from './problem-response.ts'

export const FILE_LIMIT_BYTES = 20 * 1024 * 1024
/** All of a request has come by then: what Node asks by itself, and Fastify leaves out. */
const REQUEST_MILLISECONDS = 300_000
const JSON_LIMIT_BYTES = 4 * 1024 * 1024

export interface AppSettings {
  readonly log: Log
  readonly webFolder: string
  readonly version: string
}

/** The HTTP server without any route of a domain: limits, headers, problem documents, API description, the web bundle. */
export async function createApp(settings: AppSettings): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = settings.log
  const app: FastifyInstance = fastify({
    loggerInstance,
    bodyLimit: JSON_LIMIT_BYTES,
    requestTimeout: REQUEST_MILLISECONDS,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 400 },
    // An address that cannot be read, or with a part longer than any name: it never reaches the routes.
    frameworkErrors: (_, request, reply) => {
      const view = presentProblem({ kind: 'not_found', what: 'address', id: request.url.slice(0, 200) }, languageOf(request))
      void (reply as FastifyReply).status(404).type('application/problem+json').send(JSON.stringify(view))
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        formAction: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    // A local or internal address without TLS must keep working; a proxy that has TLS sets this itself.
    strictTransportSecurity: false,
  })
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT_BYTES, files: 1, fields: 10, fieldSize: 1000 } })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Årsring',
        version: settings.version,
        description: 'Every number stored once: figures, reports, checks and publications.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const view = problemOf(error, request, settings.log)
    return reply.status(view.status).type('application/problem+json').send(JSON.stringify(view))
  })
  // A connection that is answered while the server closes would else be kept open for more than a minute, and the closing with it.
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onSend', async (_, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
  app.addHook('onRequest', async (request) => {
    // A form on another site cannot set a header of its own: with the same-site cookie, this keeps others from acting as the signed-in person.
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.headers['x-arsring'] === undefined) {
      throw new Refused({ kind: 'forbidden', action: 'request', why: message('problem.no-right') })
    }
  })
  app.addHook('preValidation', async (request) => {
    // The text of a section is pasted from anywhere: its own schema cleans it instead.
    const { content: _, ...body } =
      typeof request.body === 'object' && request.body !== null ? (request.body as Record<string, unknown>) : {}
    const path = unkeepableText(request.params) ?? unkeepableText(request.query) ?? unkeepableText(body)
    if (path !== null)
      throw new Refused({ kind: 'invalid', issues: [{ path, message: message('problem.field-characters', { field: path }) }] })
  })
  if (existsSync(settings.webFolder)) {
    await app.register(fastifyStatic, { root: settings.webFolder, wildcard: true, index: false, maxAge: '1h', preCompressed: true })
    app.get('/', { schema: { hide: true } }, (_, reply) => reply.sendFile('index.html', { maxAge: 0 }))
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html') && !request.url.startsWith('/api/')
    if (wantsPage && existsSync(settings.webFolder)) return reply.sendFile('index.html', { maxAge: 0 })
    const view = presentProblem({ kind: 'not_found', what: 'address', id: request.url.slice(0, 200) }, languageOf(request))
    return reply.status(404).type('application/problem+json').send(JSON.stringify(view))
  })
  return app
}

/** The language a request asks for; bokmål when it asks for none of ours. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase()
  return LANGUAGES.find((language) => language === asked) ?? 'nb'
}

function problemOf(error: FastifyError, request: FastifyRequest, log: Log): ProblemView {
  const language = languageOf(request)
  if (error instanceof Refused) return presentProblem(error.problem, language)
  if (hasZodFastifySchemaValidationErrors(error))
    return presentProblem({ kind: 'invalid', issues: error.validation.map(fieldIssue) }, language)
  if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE') {
    const limit = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? JSON_LIMIT_BYTES : FILE_LIMIT_BYTES
    return presentProblem({ kind: 'too_large', limit: `${limit / 1024 / 1024} MB` }, language)
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return presentProblem({ kind: 'invalid', issues: [{ path: '', message: message('problem.invalid') }] }, language)
  log.error({ err: error, request: request.id, url: request.url }, 'unexpected')
  return {
    type: 'urn:arsring:problem:unexpected',
    title: 'unexpected',
    status: 500,
    kind: 'unexpected',
    detail: renderMessage(message('problem.unexpected', { id: request.id }), language),
  }
}
