import { describe, expect, it } from 'vitest'
import { oneSection, printedForm, told } from '../testing.ts'
import { formTextDenies } from './form-text-denies.ts'

const plan = (answer: string) => printedForm([['Er det laget handlingsplan for mennesker med funksjonsnedsettelse?', answer]])

describe('a yes that the text above it denies', () => {
  it.each([
    ['Det er ikke laget egen handlingsplan for personer med funksjonsnedsettelse.', 'Ja', ['warning plan/svar']],
    ['Etaten har ingen plan for funksjonshemmede, men hensynet er tatt inn andre steder.', 'Ja', ['warning plan/svar']],
    ['Det er ikke laget egen handlingsplan for personer med funksjonsnedsettelse.', 'Nei', []],
    ['Etaten har en handlingsplan for personer med funksjonsnedsettelse.', 'Ja', []],
    ['Det er ikke laget egen plan for innkjøp.', 'Ja', []],
    ['Det er ikke laget noen plan. Personer med funksjonsnedsettelse er med i utvalget.', 'Ja', []],
  ])('%s (%s)', (text, answer, findings) => {
    expect(told(formTextDenies, oneSection([plan(answer)], [text]))).toEqual(findings)
  })

  it('leads to the answer and to the words', () => {
    const [finding] = formTextDenies.run(oneSection([plan('Ja')], ['Året var travelt. Det er ikke laget plan for funksjonshemmede.']))
    expect(finding?.at[1]).toMatchObject({ kind: 'text', text: 'ikke laget plan', from: 25, to: 40 })
  })
})
