import { describe, expect, it } from 'vitest'
import { ranked } from './ranked.ts'

const find = (typed: string) => ranked(['2.1 Nøkkeltall', '3.1 Driftsregnskap', '4.7 Sykefravær', 'Regnskap 2024'], typed, (text) => text)

describe('finding by name', () => {
  it('puts a match at the start first', () => {
    expect(find('regnskap')).toEqual(['Regnskap 2024', '3.1 Driftsregnskap'])
  })
  it('wants every word, in any order', () => {
    expect(find('2024 regn')).toEqual(['Regnskap 2024'])
    expect(find('sykefravær 3.1')).toEqual([])
  })
  it('does not care about case and reads signs as signs', () => {
    expect(find('NØKKEL')).toEqual(['2.1 Nøkkeltall'])
    expect(find('4.7')).toEqual(['4.7 Sykefravær'])
    expect(find('(')).toEqual([])
  })
  it('gives all when nothing is typed', () => {
    expect(find(' ')).toHaveLength(4)
  })
})
