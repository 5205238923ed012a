import { message, type Message } from '@arsring/shared'
import type { Refusal } from './model/part.ts'

/** Programs that save what we do not read as something we do. Names of programs are the same in every language. */
const SAVED_BY: Readonly<Record<string, readonly [program: string, as: string]>> = {
  doc: ['Word', '.docx'],
  dot: ['Word', '.docx'],
  rtf: ['Word', '.docx'],
  odt: ['LibreOffice', '.docx'],
  pages: ['Pages', '.docx'],
  wpd: ['LibreOffice', '.docx'],
  xls: ['Excel', '.xlsx'],
  xlsb: ['Excel', '.xlsx'],
  csv: ['Excel', '.xlsx'],
  ods: ['LibreOffice', '.xlsx'],
  numbers: ['Numbers', '.xlsx'],
  ppt: ['PowerPoint', '.pdf'],
  pptx: ['PowerPoint', '.pdf'],
  odp: ['LibreOffice', '.pdf'],
  key: ['Keynote', '.pdf'],
}
const PICTURES = /^(?:png|jpe?g|gif|tiff?|bmp|webp|heic|svg)$/
const READ = /^(?:pdf|docx|xlsx)$/

/** Why a document could not be read, and what to do, as it is told to a person. `name` is the file's. */
export function refusalMessage({ why, limit, found }: Refusal, name: string): Message {
  if (why === 'unknown-format') return unknownFormat(/\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
  const size = (value: number | undefined) =>
    value === undefined ? '' : why === 'too-large' ? `${Math.ceil(value / 1_000_000)} MB` : String(value)
  return message(`examiner.refused.${why}`, { limit: size(limit), found: size(found) })
}

/** A file of a kind that is not read, by the ending of its name. */
function unknownFormat(ending: string): Message {
  const saved = SAVED_BY[ending]
  if (saved !== undefined) return message('examiner.refused.save-as', { ending: `.${ending}`, program: saved[0], as: saved[1] })
  if (PICTURES.test(ending)) return message('examiner.refused.picture')
  return READ.test(ending)
    ? message('examiner.refused.other-content', { ending: `.${ending}` })
    : message('examiner.refused.unknown-format')
}
