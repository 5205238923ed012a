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
      'Finnes det en plan for mangfold, likeverd og arbeidet mot diskriminering?',
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

  it('by their order where the words tell little', () => {
    const rows = [
      'Er det fastsatt oppdaterte mål på HMS-området for 2024?',
      'Er det med grunnlag i dette utarbeidet tiltaksplaner/handlingsplaner?',
      'Er tiltaksplaner innarbeidet i årlige budsjetter og økonomiplaner?',
      'Oppgi antall brudd på arbeidstidsbestemmelsene i 2024.',
      'Er vernetjenesten involvert i oppfølging av brudd på arbeidstidsbestemmelsene?',
      'Er det gjennomført risikovurdering av vold og trusler?',
      'Er det iverksatt tiltak for å redusere risiko for vold og trusler?',
      'Er det rutiner for registrering av dette i HMS-modulen?',
    ]
    expect(recogniseForm(rows, 2024)?.questions).toEqual([
      'goals',
      'action-plans',
      'plans-in-budget',
      'working-time-breaches',
      'safety-service',
      'violence-risk',
      'violence-measures',
      'violence-registration',
    ])
  })

  it('with more rows of its own than questions, where all questions are there', () => {
    const rows = [
      'Er det laget handlingsplan for mennesker med funksjonsnedsettelse?',
      'Er det laget konkrete tiltak på planens satsingsområder?',
      'Universelle skjermer',
      'Nye ramper',
      'Mentorer',
    ]
    expect(recogniseForm(rows, 2024)).toEqual({ form: 'disability-plan', questions: ['plan', 'measures', null, null, null] })
  })

  it('not before there was a form', () => {
    expect(recogniseForm(['Finnes rutiner for opplæring og øvelse?'], 2020)).toBeNull()
  })
})
