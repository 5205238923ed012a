import { describe, expect, it } from 'vitest'
import { goalsForm, GROUNDS, groundsForm, oneSection, printedForm, told } from '../testing.ts'
import { formUnanswered } from './form-unanswered.ts'

describe('a compulsory question without an answer', () => {
  it.each([
    ['all answered', goalsForm(['Ja'], ['Ja'], ['Ja'], ['3'], 'Behandlet.'), []],
    ['the first', goalsForm([''], [''], [''], ['0']), ['error goals/svar']],
    ['one that its lead opens', goalsForm(['Ja'], [''], ['']), ['error action-plans/svar']],
    ['those that their lead closes', goalsForm(['Nei', 'x'], ['Nei', 'x'], ['']), []],
    ['words that a number opens', goalsForm(['Ja'], ['Ja'], ['Ja'], ['3']), ['error breaches-treated/kommentar']],
    ['a number', goalsForm(['Ja'], ['Ja'], ['Ja'], ['']), ['error working-time-breaches/svar']],
    ['zero is an answer', goalsForm(['Ja'], ['Ja'], ['Ja'], ['0']), []],
    ['one of the alternatives is enough', groundsForm(GROUNDS), []],
    ['none of the alternatives, told at the first', groundsForm({ ...GROUNDS, own: '' }), ['error own-plan/svar']],
    [
      'none of the alternatives that could be read of a form with more',
      printedForm([
        ['Er det gitt opplæring til egne ansatte?', 'Ja'],
        ['Opplæring i likeverdige tjenester', ''],
      ]),
      [],
    ],
    [
      'a lead whose follow-ups are answered',
      groundsForm({ ...GROUNDS, all: '', cultural: 'x', gender: 'x', functional: 'x' }),
      ['error all-grounds/svar'],
    ],
    [
      'a question that is not compulsory',
      printedForm([
        ['Er OXLO-kontakt oppnevnt?', 'Ja'],
        ['Har virksomheten deltatt som mentor i OXLO-ordningen?', ''],
      ]),
      [],
    ],
    ['nothing at all: once, at the section', goalsForm([''], [''], [''], ['']), ['warning 3.1']],
    ['a table that is no form of ours', printedForm([['Er kaffen varm?', '']]), []],
  ])('%s', (_, form, findings) => {
    expect(told(formUnanswered, oneSection([form]))).toEqual(findings)
  })
})
