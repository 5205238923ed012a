import { parseFactKey } from '@arsring/shared'
import { DIRECTION_WORDS, FIGURE_FORMATS, FIGURE_SIGNS, IMAGE_SIDE_LIMIT, IMAGE_TEXT_LIMIT } from './nodes.ts'

const ID = /^[a-z0-9][a-z0-9._-]{0,99}$/
const LONGEST_KEY = 400
const LONGEST_LINK = 2000

/** True for the text of a figure key (`factKeyText`) of a length a page can carry. */
export function isFigureKey(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_KEY && !/[\s"<>\p{Cc}]/u.test(value) && parseFactKey(value) !== null
}

/** True for the id of a table or chart of a template (`operating-account.111`). */
export function isTemplateId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

/** True for the name of a stored file: its SHA-256 in lower-case hex. */
export function isFileHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/**
 * True for a link that may stand in a report: an absolute https address without user name, or a mail address.
 * Everything else (http, javascript, data, relative) is refused, since a published report lives on without its site.
 */
export function isAllowedLink(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_LINK || /[\s"<>\\\p{Cc}\u2028\u2029\ufffe\uffff]/u.test(value)) return false
  if (/^mailto:[^@:/?#]+@[^@:/?#]+$/.test(value)) return true
  if (!/^https:\/\/[^/?#]/.test(value) || !URL.canParse(value)) return false
  const url = new URL(value)
  return url.protocol === 'https:' && url.username === '' && url.password === ''
}

/** A ProseMirror attribute validator: throws what `check()` reports when the value is not one of those listed. */
export function oneOf(name: string, allowed: readonly string[]): (value: unknown) => void {
  return (value) => {
    if (typeof value !== 'string' || !allowed.includes(value)) throw new RangeError(`${name} must be one of ${allowed.join(', ')}`)
  }
}

export function mustBe(name: string, holds: (value: unknown) => boolean): (value: unknown) => void {
  return (value) => {
    if (!holds(value)) throw new RangeError(`${name} is not valid`)
  }
}

export const validFormat = oneOf('format', FIGURE_FORMATS)
export const validSign = oneOf('sign', FIGURE_SIGNS)
export const validWords = oneOf('words', DIRECTION_WORDS)
export const validKey = mustBe('key', isFigureKey)
export const validTemplateId = mustBe('id', isTemplateId)
export const validFileHash = mustBe('sha256', isFileHash)
export const validImageSide = mustBe('side', (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= IMAGE_SIDE_LIMIT)
export const validImageText = mustBe('text', (value) => typeof value === 'string' && value.length <= IMAGE_TEXT_LIMIT)
export const validTruth = mustBe('truth', (value) => typeof value === 'boolean')
