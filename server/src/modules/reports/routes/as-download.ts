import type { FastifyReply } from 'fastify'

/** Headers of a file that is kept and never shown as a page: whatever it holds, it does nothing here. The name is ASCII. */
export function asDownload(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
}
