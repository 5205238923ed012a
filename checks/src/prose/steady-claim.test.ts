import { describe, expect, it } from 'vitest'
import { keyFigures, oneSection, told } from '../testing.ts'
import { steadyClaim } from './steady-claim.ts'

describe('steady-claim', () => {
  it.each([
    ['Antall henvendelser har hatt en jevn økning over flere år.', {}, []],
    [
      'Antall henvendelser har hatt en jevn økning over flere år.',
      { 3: '350' },
      ['error «jevn økning» jevn økning → 300 → 330 → 360 → 350 → 420'],
    ],
    ['Antall henvendelser har falt jevnt.', {}, ['error «falt jevnt» falt jevnt → 300 → 330 → 360 → 390 → 420']],
    ['Saker om barnevern har økt år for år.', {}, ['error «økt år for år» økt år for år → 200 → 220 → 240 → 260 → 258']],
    ['Det er en jevn økning i presset på tjenestene.', {}, []],
  ])('%s', (sentence, totals, findings) => {
    expect(told(steadyClaim, oneSection([keyFigures(totals)], [sentence]))).toEqual(findings)
  })
})
