import type { ServerProcess } from './server-process.ts'

/** Somebody in the demo, by the API. The session outlives the server, so one entry serves every round. */
export interface DemoClient {
  get(path: string): Promise<Answer>
  send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer>
  /** Receives and posts a file; the answer to the posting. */
  post(file: { readonly kind: string; readonly unit: string; readonly year: number; readonly text: string }): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

export async function enterDemo(server: () => ServerProcess, role: string): Promise<DemoClient> {
  const entered = await fetch(`${server().url}/api/demo/enter`, {
    method: 'POST',
    headers: { 'x-arsring': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  })
  if (!entered.ok) throw new Error(`could not enter as ${role}: ${await entered.text()}`)
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const headers = { 'x-arsring': '1', cookie }
  const answer = async (response: Response): Promise<Answer> => ({
    status: response.status,
    body: (await response.json()) as Answer['body'],
  })
  const send: DemoClient['send'] = async (method, path, body) =>
    answer(
      await fetch(`${server().url}${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  return {
    get: async (path) => answer(await fetch(`${server().url}${path}`, { headers })),
    send,
    async post({ kind, unit, year, text }) {
      const form = new FormData()
      for (const [name, value] of Object.entries({ kind, unit, year: String(year) })) form.append(name, value)
      form.append('file', new Blob([text]), `${kind}.csv`)
      const preview = await answer(await fetch(`${server().url}/api/imports/preview`, { method: 'POST', headers, body: form }))
      if (preview.status !== 200 || preview.body['canPost'] !== true) throw new Error(`not to be posted: ${JSON.stringify(preview.body)}`)
      return send('POST', '/api/imports', { sourceFile: preview.body['sourceFile'], kind, unit, year })
    },
  }
}
