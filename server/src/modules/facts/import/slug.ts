import { createHash } from 'node:crypto'

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', ü: 'u' }

/** A label as a code that can stand in a figure's address: `Boligkontor/boligbygg` → `boligkontor-boligbygg`. Empty when nothing is left. */
export function slugOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[æøåäöü]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Longest code that may stand in a figure's address: the database indexes addresses. */
export const LONGEST_CODE = 80

/** A slug of bounded length: a long one keeps its beginning and ends in a mark of the whole, so that two long texts stay two. */
export function shortSlugOf(text: string): string {
  const slug = slugOf(text)
  if (slug.length <= LONGEST_CODE) return slug
  const mark = createHash('sha256').update(slug).digest('hex').slice(0, 10)
  return `${slug.slice(0, LONGEST_CODE - mark.length - 1).replace(/-+$/, '')}-${mark}`
}
