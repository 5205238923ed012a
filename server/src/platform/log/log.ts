import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured lines on standard error, so that standard output belongs to whoever started the server. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  )
}
