import { describe, expect, it } from 'vitest'
import { goalsForm, oneSection, printedForm, told } from '../testing.ts'
import { formCommentMissing } from './form-comment-missing.ts'

const SYSTEM = 'Er det etablert et risikobasert, helhetlig system for internkontroll?'

describe('an answer without its reason', () => {
  it.each([
    ['no without', goalsForm(['Nei'], ['Ja'], ['Ja']), ['warning goals/kommentar']],
    ['no with', goalsForm(['Nei', 'Kapasitet.'], ['Ja'], ['Ja']), []],
    ['yes needs none', goalsForm(['Ja'], ['Ja'], ['Ja']), []],
    ['partly without', printedForm([[SYSTEM, 'Delvis']]), ['warning system/kommentar']],
    ['partly with', printedForm([[SYSTEM, 'Delvis', 'To områder gjenstår.']]), []],
    ['space is no reason', printedForm([[SYSTEM, 'Nei', '  ']]), ['warning system/kommentar']],
    ['a no that the form asks no reason for', printedForm([['Er OXLO-kontakt oppnevnt?', 'Nei']]), []],
  ])('%s', (_, form, findings) => {
    expect(told(formCommentMissing, oneSection([form]))).toEqual(findings)
  })
})
