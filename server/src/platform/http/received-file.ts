import { message } from '@arsring/shared'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from './problem-response.ts'

export interface NamedBytes {
  readonly bytes: Buffer
  /** As the sender named it. */
  readonly name: string
}

export interface ReceivedFile extends NamedBytes {
  /** A field of the form that stands before the file; empty when it is not there. */
  field(name: string): string
}

/** How much of a form is waited for. */
export interface FormLimits {
  /** Of each file. */
  readonly bytes: number
  /** Until all of it has come. */
  readonly milliseconds: number
}

/**
 * The files of a form, by the field each stands in; the first of `fields` must be there.
 * @throws Refused when it is not, when one stands in another field or twice, when one is larger than the limit (it is named), or
 * when they have not come in time: the connection is closed with the answer, so that nothing more of them is taken in.
 */
export async function receivedFiles<First extends string, Other extends string>(
  request: FastifyRequest,
  reply: FastifyReply,
  fields: readonly [First, ...Other[]],
  { bytes, milliseconds }: FormLimits,
): Promise<Readonly<Record<First, NamedBytes> & Partial<Record<Other, NamedBytes>>>> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    void reply.header('connection', 'close')
    reply.raw.once('finish', () => request.raw.destroy())
    late.reject(new Refused({ kind: 'invalid', issues: [{ path: fields[0], message: message('problem.file-late') }] }))
  }, milliseconds)
  try {
    return await Promise.race([filesOf(request, fields, bytes), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function filesOf<First extends string, Other extends string>(
  request: FastifyRequest,
  fields: readonly [First, ...Other[]],
  limitBytes: number,
): Promise<Readonly<Record<First, NamedBytes> & Partial<Record<Other, NamedBytes>>>> {
  const files: Partial<Record<string, NamedBytes>> = {}
  const wrong = (field: string) =>
    new Refused({ kind: 'invalid', issues: [{ path: field, message: message('problem.field-wrong', { field }) }] })
  if (!request.isMultipart()) throw wrong(fields[0])
  // One more than there may be, so that it is told which it is.
  for await (const part of request.files({ limits: { fileSize: limitBytes, files: fields.length + 1 } })) {
    if (!(fields as readonly string[]).includes(part.fieldname) || files[part.fieldname] !== undefined) throw wrong(part.fieldname)
    files[part.fieldname] = { bytes: await bytesOf(part, limitBytes, part.filename), name: part.filename }
  }
  if (files[fields[0]] === undefined) throw wrong(fields[0])
  return files as Record<First, NamedBytes> & Partial<Record<Other, NamedBytes>>
}

/** The one file of a form. @throws Refused when there is none, or it is larger than the limit. */
export async function receivedFile(request: FastifyRequest, limitBytes: number): Promise<ReceivedFile> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: limitBytes } }) : undefined
  if (part === undefined)
    throw new Refused({ kind: 'invalid', issues: [{ path: 'file', message: message('problem.field-wrong', { field: 'file' }) }] })
  const field = (name: string): string => {
    const given = part.fields[name]
    return given !== undefined && !Array.isArray(given) && given.type === 'field' && typeof given.value === 'string' ? given.value : ''
  }
  return { bytes: await bytesOf(part, limitBytes), name: part.filename, field }
}

async function bytesOf(part: MultipartFile, limitBytes: number, file?: string): Promise<Buffer> {
  try {
    return await part.toBuffer()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE')
      throw new Refused({ kind: 'too_large', limit: `${Math.floor(limitBytes / 1_000_000)} MB`, ...(file === undefined ? {} : { file }) })
    throw error
  }
}
