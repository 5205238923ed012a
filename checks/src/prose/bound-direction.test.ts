import { describe, expect, it } from 'vitest'
import { told, withBound } from '../testing.ts'
import { boundDirection } from './bound-direction.ts'

describe('bound-direction', () => {
  it.each([
    ['a word that follows the sign', withBound('Antallet er [økt] i år.', '55', 'change', 'direction'), []],
    [
      'an approved word whose figure has turned',
      withBound('Antallet er [økt] i år.', '-55', 'change', 'direction'),
      ['error «økt» økt → −55'],
    ],
    ['over and under', withBound('Resultatet er [over] målet.', '-253', 'gap', 'direction'), ['error «over» over → −253']],
    ['no change', withBound('Antallet er [uendret].', '0', 'change', 'direction'), []],
    ['a typed word before a live change', withBound('Antallet økte med [55].', '55', 'change'), []],
    ['a typed word against a live change', withBound('Antallet økte med [55].', '-55', 'change'), ['error «økte» økte → −55']],
    ['mindreforbruk on a positive variance', withBound('Et mindreforbruk på [2 000] kr.', '2000', 'variance'), []],
    [
      'mindreforbruk on a negative variance',
      withBound('Et mindreforbruk på [2 000] kr.', '-2000', 'variance'),
      ['error «mindreforbruk» mindreforbruk → −2 000'],
    ],
    ['a level says nothing of direction', withBound('Antallet økte til [7 047].', '7047', 'result'), []],
  ])('%s', (_, document, findings) => {
    expect(told(boundDirection, document)).toEqual(findings)
  })
})
