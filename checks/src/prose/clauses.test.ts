import { describe, expect, it } from 'vitest'
import { clausesOf, sentencesOf } from './clauses.ts'

describe('sentencesOf', () => {
  it.each([
    ['Det økte. Det falt.', ['Det økte.', ' Det falt.']],
    ['Det økte med ca. 5 % til 18,6 mill. i 2024.', ['Det økte med ca. 5 % til 18,6 mill. i 2024.']],
    ['Se kap. Drift, jf. Dok. 3 av 31.12.24.', ['Se kap. Drift, jf. Dok. 3 av 31.12.24.']],
    ['Uten punktum', ['Uten punktum']],
    ['', []],
  ])('«%s»', (text, sentences) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences)
  })
})

describe('clausesOf', () => {
  it('parts at commas between words and before mens, and keeps decimal commas', () => {
    const [sentence] = sentencesOf('Det økte med 7,8 prosent, som ventet, mens resten falt.')
    const text = sentence ? clausesOf(sentence).map((clause) => clause.text) : []
    expect(text).toEqual(['Det økte med 7,8 prosent,', ' som ventet,', ' mens resten falt.'])
  })

  it('places every part in the text it came from', () => {
    const text = 'Først dette. Så økte det, og så falt det.'
    for (const sentence of sentencesOf(text)) {
      for (const clause of clausesOf(sentence)) expect(text.slice(clause.from, clause.to)).toBe(clause.text)
    }
  })
})
