import { loadForms } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { recogniseForm } from './recognise-form.ts'

describe('recognising a printed form', () => {
  it.each(loadForms(2024).map((form) => [form.id, form] as const))('%s in its own words, every question', (id, form) => {
    const found = recogniseForm(
      form.questions.map((question) => question.text.nb),
      2024,
    )
    expect(found).toEqual({ form: id, questions: form.questions.map((question) => question.id) })
  })

  it.each(loadForms(2024).map((form) => [form.id, form] as const))('%s in nynorsk', (id, form) => {
    const found = recogniseForm(
      form.questions.map((question) => question.text.nn),
      2024,
    )
    expect(found).toEqual({ form: id, questions: form.questions.map((question) => question.id) })
  })

  it('in other words, with a row that is none of the questions', () => {
    const rows = [
      'Har virksomheten laget en plan for mangfold og likeverd - og mot diskriminering?',
      'Gjelder plan og tiltak for alle diskrimineringsgrunnlag?',
      'Har virksomheten gjennomført opplæring for sine ansatte?',
      'Har virksomheten oppnevnt en OXLO-kontakt?',
      'Kommentar fra leder',
    ]
    expect(recogniseForm(rows, 2024)).toEqual({
      form: 'discrimination',
      questions: ['plan', 'all-grounds', 'training', 'oxlo-contact', null],
    })
  })

  it.each([[[]], [['Er kaffen varm?']], [['Er det gjort?', 'Når?', 'Av hvem?', 'Finnes rutiner for opplæring og øvelse?']]])(
    'not %j',
    (rows) => {
      expect(recogniseForm(rows, 2024)).toBeNull()
    },
  )

  it('with headings between its questions, which ask nothing', () => {
    const rows = [
      'Har virksomheten laget en plan for mangfold?',
      '',
      'Har virksomheten gjennomført opplæring for sine ansatte?',
      '',
      '',
      '',
    ]
    expect(recogniseForm(rows, 2024)?.questions).toEqual(['plan', null, 'training', null, null, null])
  })

  it('not before there was a form', () => {
    expect(recogniseForm(['Finnes rutiner for opplæring og øvelse?'], 2020)).toBeNull()
  })
})
