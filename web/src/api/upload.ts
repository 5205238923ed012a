import { apiLanguage, ProblemError, readProblem } from './client.ts'

/** How much of a form has left: from 0 to 1. */
export type OnSent = (share: number) => void

/**
 * Posts a form and tells on the way how much of it is sent, which `fetch` cannot. `signal` lets go of it.
 * @throws ProblemError for every refusal, and for an answer that never came.
 */
export function upload<T>(path: string, form: FormData, signal: AbortSignal, onSent: OnSent): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const offline = () => reject(new ProblemError({ kind: 'offline', status: 0, title: 'offline' }))
    request.open('POST', path)
    request.responseType = 'json'
    request.setRequestHeader('accept-language', apiLanguage())
    request.setRequestHeader('x-arsring', '1')
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total))
    request.upload.addEventListener('load', () => onSent(1))
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300 && request.response !== null) resolve(request.response as T)
      else if (request.status < 300) offline()
      else reject(new ProblemError(readProblem(request.response, request)))
    })
    request.addEventListener('error', offline)
    request.addEventListener('timeout', offline)
    request.addEventListener('abort', offline)
    if (signal.aborted) return offline()
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
