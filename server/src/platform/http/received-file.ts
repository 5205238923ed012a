import { message } from '@arsring/shared'
import type { FastifyRequest } from 'fastify'
import { Refused } from './problem-response.ts'

export interface ReceivedFile {
  readonly bytes: Buffer
  /** As the sender named it. */
  readonly name: string
  /** A field of the form that stands before the file; empty when it is not there. */
  field(name: string): string
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
  try {
    return { bytes: await part.toBuffer(), name: part.filename, field }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE')
      throw new Refused({ kind: 'too_large', limit: `${Math.floor(limitBytes / 1_000_000)} MB` })
    throw error
  }
}
