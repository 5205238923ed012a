import { decodeText } from '../../../../platform/files/decode-text.ts'
import { found, wholeFile } from '../findings.ts'
import type { ImportLimits } from '../limits.ts'
import type { RawSheet } from '../lines.ts'
import { splitRecords } from './split-records.ts'

// In this order: a tab or semicolon in the heading line separates; a comma may stand inside a Norwegian heading or number.
const DELIMITERS = ['\t', ';', ','] as const

/**
 * Reads delimited text. Line ends may be mixed (CRLF, LF, CR). The delimiter is found from the first line with content,
 * or told by Excel's own first line `sep=;`.
 * @throws FileFault when the bytes are not text, Unreadable when a limit is passed.
 */
export function readCsv(bytes: Uint8Array, limits: ImportLimits): RawSheet {
  const { text, encoding } = decodeText(bytes)
  const lines = text.replace(/\r\n?/g, '\n')
  const told = /^sep=(.)\n/.exec(lines)
  const body = told ? lines.slice(told[0].length) : lines
  const delimiter = told?.[1] ?? findDelimiter(body)
  return {
    format: 'csv',
    encoding,
    lines: splitRecords(body, delimiter, told ? 2 : 1, limits),
    notes: encoding === 'windows-1252' ? [found('encoding-assumed', wholeFile)] : [],
  }
}

function findDelimiter(text: string): string {
  const start = text.search(/\S/)
  if (start < 0) return ';'
  const end = text.indexOf('\n', start)
  const unquoted = text.slice(start, end < 0 ? undefined : end).replace(/"[^"]*"/g, '')
  return DELIMITERS.find((delimiter) => unquoted.includes(delimiter)) ?? ';'
}
