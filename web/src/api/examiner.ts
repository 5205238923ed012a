import { answer, api } from './client.ts'
import { upload, type OnSent } from './upload.ts'
import type { Examination, ExaminationOutcome } from './types.ts'

/** A document to be examined, and last year's report to hold it against. */
export interface Documents {
  readonly file: File
  readonly previous: File | null
}

/** Sends documents to be examined; nothing of them is kept. `signal` lets go of them on the way. */
export function examineDocuments({ file, previous }: Documents, signal: AbortSignal, onSent: OnSent): Promise<ExaminationOutcome> {
  const form = new FormData()
  form.set('file', file)
  if (previous !== null) form.set('previous', previous)
  return upload('/api/examine', form, signal, onSent)
}

export type ListForm = 'pdf' | 'xlsx'

/** The findings of an examination as a file. The server kept nothing of them: they are sent back to be written. */
export function writeList(form: ListForm, name: string, examination: Examination): Promise<Blob> {
  const { year, pages, tables, findings } = examination
  const told = findings.map(({ mark: _, also, ...finding }) => ({ ...finding, also: also.map(({ mark: _its, ...place }) => place) }))
  const body = { form, name: name.slice(0, 300), year, pages, tables, findings: told }
  // The description has no schema for files.
  return answer(api.POST('/api/examine/list', { body: sendable(body), parseAs: 'blob' }))
}

/** What a document says may hold what no request may: a NUL, or half of a pair of surrogates. */
function sendable<T>(value: T): T {
  const clean = (_: string, part: unknown) => (typeof part === 'string' ? part.toWellFormed().replaceAll('\u0000', '') : part)
  return JSON.parse(JSON.stringify(value, clean)) as T
}
