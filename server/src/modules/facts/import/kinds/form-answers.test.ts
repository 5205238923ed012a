import { describe, expect, test } from 'vitest'
import { buildScope, readAs } from '../testing.ts'

const HEAD = 'Skjema;Spørsmål;Svar;Kommentar'
const answers = (...lines: readonly string[]) => readAs('form-answers', `${[HEAD, ...lines].join('\n')}\n`)
const key = (indicator: 'form-answer' | 'form-comment', question: string): string => `${indicator};ombud;2024;result;question=${question}`

describe('a file of answers to forms', () => {
  test('gives an answer and a comment for each question, by number, id or wording', async () => {
    const { facts, findings } = await answers(
      'Internkontroll;1;Delvis;To områder gjenstår.',
      'internal-control;2.;JA;',
      'INTERNKONTROLL;compliance;ja;',
      'Internkontroll;Er vesentlige avvik, hendelser og svakheter fulgt opp?;Ja;',
      'Diskriminering;2a;x;',
      'Diskriminering;2 b);Nei;',
      'HMS-området;6;627;351 og 276.',
    )
    expect(findings).toEqual([])
    expect(facts).toEqual({
      [key('form-answer', 'internal-control.system')]: 'partly',
      [key('form-comment', 'internal-control.system')]: 'To områder gjenstår.',
      [key('form-answer', 'internal-control.measures')]: 'yes',
      [key('form-answer', 'internal-control.compliance')]: 'yes',
      [key('form-answer', 'internal-control.deviations')]: 'yes',
      [key('form-answer', 'discrimination.own-plan')]: 'yes',
      [key('form-answer', 'discrimination.overall-plans')]: 'no',
      [key('form-answer', 'health-and-safety.working-time-breaches')]: '627',
      [key('form-comment', 'health-and-safety.working-time-breaches')]: '351 og 276.',
    })
  })

  test('a question that asks for words takes them under either heading, and not under both', async () => {
    const asked = key('form-comment', 'health-and-safety.harassment')
    expect((await answers('HMS-området;9;;Vernerunde.')).facts).toEqual({ [asked]: 'Vernerunde.' })
    expect((await answers('HMS-området;9;Vernerunde.;')).facts).toEqual({ [asked]: 'Vernerunde.' })
    const both = await answers('HMS-området;9;Vernerunde.;Samtaler.')
    expect(both).toMatchObject({ facts: {}, findings: ['error words-twice 2:Svar'] })
  })

  test.each([
    ['an unknown form', 'Kaffe;1;Ja;', 'error form-unknown 2:Skjema'],
    ['an unknown question', 'Internkontroll;8;Ja;', 'error question-unknown 2:Spørsmål'],
    ['a word that is no answer', 'Internkontroll;1;Kanskje;', 'error answer-unknown 2:Svar'],
    ['partly where the form has yes and no', 'HMS-området;1;Delvis;', 'error answer-unknown 2:Svar'],
    ['a tick that does not say for which', 'Internkontroll;1;x;', 'error answer-tick 2:Svar'],
    ['a number that is none', 'HMS-området;6;mange;', 'error number-letters 2:Svar'],
    ['less than none', 'HMS-området;6;-3;', 'error number-negative 2:Svar'],
    ['half a breach', 'HMS-området;6;2,5;', 'error count-not-whole 2:Svar'],
    ['no form', ';1;Ja;', 'error cell-required 2:Skjema'],
    ['no question', 'Internkontroll;;Ja;', 'error cell-required 2:Spørsmål'],
    ['a no without its reason', 'HMS-området;1;Nei;', 'warning comment-required 2:Kommentar'],
    ['a partly without its reason', 'Internkontroll;1;Delvis; ', 'warning comment-required 2:Kommentar'],
    ['a question left open', 'Diskriminering;3;;', 'info question-unanswered 2:Svar'],
  ])('tells of %s', async (_, line, finding) => {
    expect((await answers(line)).findings).toEqual([finding])
  })

  test('the same question twice is an error also when the two lines say different things', async () => {
    const { findings, facts } = await answers('HMS-området;1;Ja;', 'HMS-området;goals;;Målene er nye.')
    expect(findings).toEqual(['error question-twice 3:Spørsmål'])
    expect(Object.values(facts)).toEqual(['yes'])
  })

  test('hostile text is text: it is stored as it stands, without what cannot be shown', async () => {
    const { facts, findings } = await answers('HMS-området;9;;"<script>alert(1)</script>\u0007\u202e = ""sitat"""', 'HMS-området;7;;=1+1')
    expect(facts).toEqual({
      [key('form-comment', 'health-and-safety.harassment')]: '<script>alert(1)</script> = "sitat"',
      [key('form-comment', 'health-and-safety.breaches-treated')]: '=1+1',
    })
    expect(findings).toEqual(['warning formula-like-text 3:Kommentar'])
  })

  test('a comment of ten thousand characters is taken whole', async () => {
    const { facts } = await answers(`HMS-området;9;;${'æ'.repeat(10_000)}`)
    expect(Object.values(facts).map((text) => text.length)).toEqual([10_000])
  })

  test('there is no form before the first', async () => {
    const { findings } = await readAs('form-answers', `${HEAD}\nInternkontroll;1;Ja;\n`, { ...buildScope(), year: 2020 })
    expect(findings).toEqual(['fatal indicator-not-set-up 1'])
  })
})
