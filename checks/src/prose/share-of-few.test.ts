import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { shareOfFew } from './share-of-few.ts'

describe('a share of a group of few', () => {
  it.each([
    ['Ledergruppen var ombudet og tre teamledere. Av teamlederne var 75 % kvinner.', '75 %'],
    ['Ledergruppen var ombudet og tre teamledere. Blant teamlederne er det 75 % kvinner.', '75 %'],
    ['Vi har 7 seksjonsledere, og 50 prosent av seksjonslederne er kvinner.', '50 prosent'],
    ['Kontoret har fire rådgivere. 33 % av rådgiverne er menn.', '33 %'],
  ])('%s', (text, share) => {
    expect(told(shareOfFew, oneSection([], [text]))).toEqual([`error «${share}»`])
  })

  it.each([
    ['Ledergruppen har tre teamledere. Av teamlederne var 67 % kvinner.'],
    ['Ledergruppen har fire teamledere. Av teamlederne var 75 % kvinner.'],
    ['Ledergruppen har tre teamledere. Av de ansatte var 75 % kvinner.'],
    ['Ledergruppen har tre teamledere. Om lag 70 % av teamlederne er kvinner.'],
    ['Vi har tre teamledere i nord og fire teamledere i sør. 75 % av teamlederne er kvinner.'],
    ['Det er 120 saksbehandlere, og 75 % av saksbehandlerne er kvinner.'],
    ['75 % av teamlederne er kvinner.'],
  ])('leaves alone: %s', (text) => {
    expect(told(shareOfFew, oneSection([], [text]))).toEqual([])
  })

  it('names the shares that are possible on either side', () => {
    const [finding] = shareOfFew.run(oneSection([], ['De tre teamlederne: av teamlederne var 75 % kvinner.']))
    expect(finding?.message.params).toMatchObject({ printed: '75 %', count: 'tre', expected: '67\u00a0%, 100\u00a0%' })
  })
})
