import { describe, expect, it } from 'vitest'
import { oneSection, printedForm, told } from '../testing.ts'
import { formCommentDenies } from './form-comment-denies.ts'

const ROUTINES = 'Finnes rutiner for opplæring og øvelse?'

describe('a yes that its comment denies', () => {
  it.each([
    ['Det finnes ikke egne rutiner.'],
    ['Etaten har ingen rutiner for dette.'],
    ['Det er ikke laget skriftlige rutiner, men temaet tas opp.'],
    ['Kontoret er lite, og rutiner mangler.'],
    ['Rutinene er ikke på plass.'],
    ['Det finst ikkje særskilde rutinar.'],
  ])('%s', (comment) => {
    expect(told(formCommentDenies, oneSection([printedForm([[ROUTINES, 'Ja', comment]])]))).toEqual(['warning violence-training/svar'])
  })

  it.each([
    [''],
    ['Rutinene følges.'],
    ['Det er ikke meldt avvik fra rutinene.'],
    ['Ikke bare rutiner, men også øvelser to ganger i året.'],
    ['Det er ikke behov for flere rutiner.'],
    ['Det er ingen nye rutiner i år.'],
    ['Tidligere fantes ikke rutiner, nå er de på plass.'],
    ['Det er ikke gjort endringer. Rutinene er kjent.'],
    ['Bare resepsjonen møter publikum.'],
  ])('leaves alone: %s', (comment) => {
    expect(told(formCommentDenies, oneSection([printedForm([[ROUTINES, 'Ja', comment]])]))).toEqual([])
  })

  it.each([['Nei'], ['']])('has nothing to say of the answer «%s»', (answer) => {
    expect(told(formCommentDenies, oneSection([printedForm([[ROUTINES, answer, 'Det finnes ikke rutiner.']])]))).toEqual([])
  })

  it('judges no comment on a question that asks for no thing', () => {
    const followed = printedForm([['Er vesentlige avvik, hendelser og svakheter fulgt opp?', 'Ja', 'Det er ingen vesentlige avvik.']])
    expect(told(formCommentDenies, oneSection([followed]))).toEqual([])
  })
})
