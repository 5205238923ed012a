import { cleanText } from '@arsring/document'
import { decimal, LANGUAGES, type FactKey, type FactValue } from '@arsring/shared'
import { codeList, FORM_ANSWERS, loadForms, questionCode, type Form, type FormAnswer, type Question } from '@arsring/standards'
import { readFigure, type CellReading } from '../cells.ts'
import { excerpt } from '../note-text.ts'
import { isReading, openSheet, stoppedAt, type KindRow } from '../rows.ts'
import type { ImportColumn, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'

const ANSWER = 'form-answer'
const COMMENT = 'form-comment'

const columns: readonly ImportColumn[] = [
  {
    id: 'form',
    headings: ['Skjema'],
    isRequired: true,
    description: {
      nb: 'Navnet på skjemaet, for eksempel Internkontroll.',
      nn: 'Namnet på skjemaet, til dømes Internkontroll.',
      en: 'The name of the form, for example Internal control.',
    },
  },
  {
    id: 'question',
    headings: ['Spørsmål', 'Nr', 'Nr.', 'Spørsmålsnummer'],
    isRequired: true,
    description: {
      nb: 'Nummeret på spørsmålet, for eksempel 2 eller 2 a.',
      nn: 'Nummeret på spørsmålet, til dømes 2 eller 2 a.',
      en: 'The number of the question, for example 2 or 2 a.',
    },
  },
  {
    id: 'answer',
    headings: ['Svar'],
    isRequired: true,
    description: {
      nb: 'Ja, Delvis eller Nei; x ved et alternativ som er krysset av; antall der skjemaet spør om det. Tom når det ikke er svart.',
      nn: 'Ja, Delvis eller Nei; x ved eit alternativ som er kryssa av; eit tal der skjemaet spør om det. Tom når det ikkje er svara.',
      en: 'Yes, Partly or No; x at a ticked alternative; a number where the form asks for one. Empty when there is no answer.',
    },
  },
  {
    id: 'comment',
    headings: ['Kommentar', 'Kommentarer', 'Begrunnelse', 'Grunngiving'],
    isRequired: false,
    description: {
      nb: 'Begrunnelse, eller svaret der spørsmålet ber om tekst.',
      nn: 'Grunngiving, eller svaret der spørsmålet bed om tekst.',
      en: 'The reason, or the answer where the question asks for words.',
    },
  },
]

/** Answers to the yearly forms. What a form asks and how it may be answered is data of its year, and every line is held against it. */
export const formAnswers: ImportKind = {
  id: 'form-answers',
  label: { nb: 'Svar i skjemaer', nn: 'Svar i skjema', en: 'Answers in forms' },
  description: {
    nb: 'Svarene på de årlige skjemaene (internkontroll, handlingsplan, diskriminering, tilstandsanalyse, HMS), ett spørsmål per linje.',
    nn: 'Svara på dei årlege skjemaa (internkontroll, handlingsplan, diskriminering, tilstandsanalyse, HMS), eitt spørsmål per linje.',
    en: 'The answers to the yearly forms (internal control, action plan, discrimination, examination, safety), one question a line.',
  },
  columns,
  example: ['Internkontroll', '1', 'Delvis', 'Risikovurdering gjenstår på to områder.'],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const indicators = { [ANSWER]: scope.indicators.get(ANSWER), [COMMENT]: scope.indicators.get(COMMENT) }
  const forms = loadForms(scope.year)
  if (!indicators[ANSWER] || !indicators[COMMENT] || forms.length === 0) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  const asked = new Map<string, number>()
  for (const row of opened.rows) {
    const form = row.read('form', (text) => readForm(text, forms))
    const question = form && row.read('question', (text) => readQuestion(text, form))
    if (!form || !question) continue
    const code = questionCode(form.id, question.id)
    const line = asked.get(code)
    if (line !== undefined) {
      row.report('question-twice', 'question', { text: questionName(question), line: String(line) })
      continue
    }
    asked.set(code, row.line)
    const given = readAnswer(row, question)
    if (given === null) continue
    for (const [indicator, column, value] of [
      [ANSWER, 'answer', given.answer],
      [COMMENT, given.words, given.comment],
    ] as const) {
      const described = indicators[indicator]
      if (value === null || described === undefined) continue
      const key: FactKey = {
        indicator,
        orgUnit: scope.unit.id,
        period: String(scope.year),
        series: 'result',
        dimensions: { question: code },
      }
      collector.figure({ line: row.line, key, value }, row.heading(column), described)
    }
  }
  return collector.finish()
}

interface Given {
  readonly answer: FactValue | null
  readonly comment: FactValue | null
  /** The column the words stand in. */
  readonly words: 'answer' | 'comment'
}

/** What a line answers; null after an error. A question that is left open is told as information, and gives nothing. */
function readAnswer(row: KindRow, question: Question): Given | null {
  const [answer, comment] = (['answer', 'comment'] as const).map((column) => cleanText(row.text(column)).trim())
  if (answer === '' && comment === '') row.report('question-unanswered', 'answer', { text: questionName(question) })
  if (question.answer === 'text') return readWords(row, question, answer ?? '', comment ?? '')
  const value = answer === '' ? null : row.read('answer', (text) => readValue(text, question))
  if (answer !== '' && value === null) return null
  if (value?.kind === 'text' && comment === '' && question.commentOn.some((code) => code === value.value))
    row.report('comment-required', 'comment', { answer: row.text('answer'), text: questionName(question) })
  return { answer: value, comment: words(comment ?? ''), words: 'comment' }
}

/** The words of a question that asks for words stand under either heading, and under one only. */
function readWords(row: KindRow, question: Question, answer: string, comment: string): Given | null {
  if (answer !== '' && comment !== '') {
    row.report('words-twice', 'answer', { text: questionName(question) })
    return null
  }
  return { answer: null, comment: words(answer === '' ? comment : answer), words: answer === '' ? 'comment' : 'answer' }
}

function words(text: string): FactValue | null {
  return text === '' ? null : { kind: 'text', value: text }
}

function readValue(text: string, question: Question): CellReading<FactValue | null> {
  if (question.answer === 'number') return readNumber(text)
  const allowed = FORM_ANSWERS.filter((code) => code !== 'partly' || question.answer === 'yes-partly-no')
  const isTicked = /^[x✓✔☒☑]$/iu.test(text)
  // A tick beside a question with several columns does not say which of them it stood in.
  if (isTicked && question.answer !== 'tick') return { ok: false, rule: 'answer-tick', params: { choices: namesOf(allowed) } }
  const code = isTicked ? 'yes' : allowed.find((candidate) => wordsFor(candidate).includes(text.toLowerCase()))
  return code === undefined
    ? { ok: false, rule: 'answer-unknown', params: { text: excerpt(text), choices: namesOf(allowed) } }
    : { ok: true, value: { kind: 'text', value: code } }
}

function readNumber(text: string): CellReading<FactValue | null> {
  const reading = readFigure(text, { unit: 'count', decimals: 0 })
  const isNegative = reading.ok && reading.value?.kind === 'number' && decimal(reading.value.value).units < 0n
  return isNegative ? { ok: false, rule: 'number-negative', params: { text: excerpt(text) } } : reading
}

function wordsFor(code: FormAnswer): readonly string[] {
  const label = codeList('form-answers').codes.find((entry) => entry.code === code)?.label
  return label === undefined ? [] : LANGUAGES.map((language) => label[language].toLowerCase())
}

function namesOf(codes: readonly FormAnswer[]): string {
  return codes.map((code) => `«${codeList('form-answers').codes.find((entry) => entry.code === code)?.label.nb ?? code}»`).join(', ')
}

function readForm(text: string, forms: readonly Form[]): CellReading<Form> {
  const wanted = text.toLowerCase()
  const form = forms.find(({ id, title }) => [id, ...Object.values(title)].some((name) => name.toLowerCase() === wanted))
  if (form !== undefined) return { ok: true, value: form }
  return { ok: false, rule: 'form-unknown', params: { text: excerpt(text), choices: forms.map(({ title }) => `«${title.nb}»`).join(', ') } }
}

/** A question by its number (`2 a`, `2a`, `2 a)`, `2.a`), its id or its wording. */
function readQuestion(text: string, form: Form): CellReading<Question> {
  const wanted = text.toLowerCase()
  const number = bare(wanted)
  const question = form.questions.find(
    (candidate) =>
      bare(candidate.number) === number ||
      candidate.id === wanted ||
      Object.values(candidate.text).some((wording) => wording.toLowerCase() === wanted),
  )
  if (question !== undefined) return { ok: true, value: question }
  const numbers = form.questions.map((candidate) => candidate.number).join(', ')
  return { ok: false, rule: 'question-unknown', params: { text: excerpt(text), form: form.title.nb, numbers } }
}

function bare(number: string): string {
  return number.replace(/[\s.):]/g, '')
}

function questionName({ number, text }: Question): string {
  return `${number}. ${text.nb}`
}
