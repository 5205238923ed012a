import { answer, api } from './client.ts'
import type { ExaminationOutcome } from './types.ts'

/** Sends a document to be examined; nothing of it is kept. `signal` lets go of it on the way. */
export function examineDocument(file: File, signal: AbortSignal): Promise<ExaminationOutcome> {
  const form = new FormData()
  form.set('file', file)
  // The description has no schema for multipart forms.
  return answer(api.POST('/api/examine', { body: form as never, signal }))
}
