import { describe, expect, it } from 'vitest'
import { goalsForm, GROUNDS, groundsForm, oneSection, told } from '../testing.ts'
import { formLeadAnswer } from './form-lead-answer.ts'

describe('a follow-up against the answer it rests on', () => {
  it.each([
    ['yes on yes', goalsForm(['Ja'], ['Ja'], ['Ja']), []],
    ['no on no', goalsForm(['Nei', 'x'], ['Nei', 'x'], ['Nei', 'x']), []],
    ['blank on no', goalsForm(['Nei', 'x'], ['Nei', 'x'], ['']), []],
    ['yes on no', goalsForm(['Nei', 'x'], ['Nei', 'x'], ['Ja']), ['error plans-in-budget/svar']],
    ['yes on no, as it may be printed', goalsForm(['nei*', 'x'], ['NEI', 'x'], ['ja']), ['error plans-in-budget/svar']],
    ['yes in the middle: the first contradiction only', goalsForm(['Nei', 'x'], ['Ja'], ['Ja']), ['error action-plans/svar']],
    ['yes on a lead that is blank, which is another fault', goalsForm(['Ja'], [''], ['Ja']), []],
    ['words on none', goalsForm(['Ja'], ['Ja'], ['Ja'], ['0'], 'Behandlet i hvert møte.'), ['warning breaches-treated/svar']],
    ['words on some', goalsForm(['Ja'], ['Ja'], ['Ja'], ['3'], 'Behandlet i hvert møte.'), []],
    ['a ground when all are covered', groundsForm({ ...GROUNDS, gender: 'x' }), ['warning gender-and-sexuality/svar']],
    ['a ground when not all are', groundsForm({ ...GROUNDS, all: 'Nei', gender: 'x' }), []],
  ])('%s', (_, form, findings) => {
    expect(told(formLeadAnswer, oneSection([form]))).toEqual(findings)
  })

  it('leads to both answers', () => {
    const [finding] = formLeadAnswer.run(oneSection([goalsForm(['Nei', 'x'], ['Nei', 'x'], ['Ja'])]))
    expect(finding?.at.map((place) => place.kind === 'cell' && place.row)).toEqual(['plans-in-budget', 'action-plans'])
  })
})
