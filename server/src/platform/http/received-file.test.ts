import { connect } from 'node:net'
import fastify from 'fastify'
import multipart from '@fastify/multipart'
import { expect, test } from 'vitest'
import { receivedFiles } from './received-file.ts'
import { Refused } from './problem-response.ts'

test('a file that does not come is not waited for: the answer comes, and the connection is closed', async () => {
  const app = fastify()
  await app.register(multipart)
  app.post('/', (request, reply) => receivedFiles(request, reply, ['file'], { bytes: 1000, milliseconds: 150 }))
  app.setErrorHandler((error, _, reply) => reply.status(400).send(error instanceof Refused ? error.problem : { kind: 'unexpected' }))
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }

  const head = 'POST / HTTP/1.1\r\nHost: x\r\ncontent-type: multipart/form-data; boundary=grense\r\ncontent-length: 900\r\n\r\n'
  const begun = '--grense\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nbegynnelsen'
  const socket = connect(port, '127.0.0.1', () => socket.write(head + begun))
  const heard: Buffer[] = []
  for await (const bytes of socket) heard.push(bytes as Buffer)

  const answer = Buffer.concat(heard).toString()
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain('problem.file-late')
  await app.close()
})
