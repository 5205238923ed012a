import { describe, expect, it } from 'vitest'
import { documentOf, told } from '../testing.ts'
import { lostDigit } from './lost-digit.ts'

const over = (...texts: readonly string[]) => documentOf(texts.map((text) => ({ prose: [text] })))

describe('a count that has lost or won a zero', () => {
  it('is told where fewer say it', () => {
    const document = over(
      'Over 2000 klienter er oppgradert.',
      'I året er 20 000 oppgraderte klienter rullet ut.',
      'Over 20 000 klienter er oppgradert.',
    )
    expect(told(lostDigit, document)).toEqual(['warning «2000»'])
  })

  it('is told where it comes last when as many say either', () => {
    expect(told(lostDigit, over('Vi har oppgradert 20 000 klienter.', 'I alt 2000 klienter er oppgradert.'))).toEqual(['warning «2000»'])
  })

  it.each([
    ['another thing is counted', 'Vi besvarte 20 000 henvendelser på telefon.', 'Vi besvarte 2000 søknader på papir.'],
    ['something else is said of it', 'Kontaktsenteret fikk 20 000 henvendelser.', 'Klageorganet behandlet 2000 henvendelser.'],
    ['another year is meant', 'Vi oppgraderte 20 000 klienter.', 'I 2022 oppgraderte vi 2000 klienter.'],
    ['the numbers are not alike', 'Vi oppgraderte 20 000 klienter.', 'Vi oppgraderte 3000 klienter til.'],
    ['they are few', 'Vi oppgraderte 90 klienter.', 'Vi oppgraderte 9 klienter.'],
    ['other words stand between', 'Oppgradert: 20 000, klienter og servere.', 'Oppgradert: 2000, klienter.'],
    ['they are parts of names', 'Klientene bruker 1000BASE kabel etter oppgradering.', 'Klientene brukte 100BASE kabel før oppgradering.'],
    ['one sentence tells both', 'Vi oppgraderte 2000 klienter om våren og 20 000 klienter i alt.', 'Klienter er viktige.'],
    ['they are money', 'Vi oppgraderte klienter for 20 000 kr.', 'Vi oppgraderte klienter for 2000 kr.'],
  ])('leaves alone what differs because %s', (_, first, second) => {
    expect(told(lostDigit, over(first, second))).toEqual([])
  })
})
