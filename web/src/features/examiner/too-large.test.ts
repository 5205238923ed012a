import { expect, it } from 'vitest'
import { nb } from '../../texts/nb.ts'
import { createTranslate } from '../../texts/translate.ts'
import { tooLarge } from './too-large.ts'

const t = createTranslate(nb, 'nb')
const of = (size: number) => ({ name: 'rapport.pdf', size }) as File
const LARGE = 51_200_000

it.each([
  ['both as large as they may be', 40_000_000, 40_000_000, null],
  ['the document', 40_000_001, 1, 'document'],
  ['last year’s report', 1, LARGE, 'previous'],
  ['both', LARGE, LARGE, 'document'],
])('%s: %d and %d bytes', (_, file, previous, which) => {
  expect(tooLarge({ file: of(file), previous: of(previous) }, t)?.of ?? null).toBe(which)
})

it('tells the limit and the size, and asks nothing of a report that is not there', () => {
  expect(tooLarge({ file: of(LARGE), previous: null }, t)?.message).toBe('Filen er for stor. Grensen er 40 MB, og denne er 52 MB.')
  expect(tooLarge({ file: of(1), previous: null }, t)).toBeNull()
})
