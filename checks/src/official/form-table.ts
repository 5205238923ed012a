import { decimal, LANGUAGES, type Cell, type Column, type Row, type Table } from '@arsring/shared'
import { codeList, FORM_ANSWERS, loadForm, type Form, type FormAnswer, type Question } from '@arsring/standards'
import type { CheckedDocument, CheckedSection } from '../subject.ts'
import { tablesOfKind } from './tables.ts'

/** What stands beside one question of a form in a document. */
export interface Answered {
  readonly question: Question
  readonly row: Row
  /** A yes, partly or no; null when there is none, and for questions that ask for something else. */
  readonly answer: FormAnswer | null
  /** Whether anything was answered: a word, a number, or the words that a question asks for. */
  readonly isAnswered: boolean
  readonly comment: string
}

/** A form in a document, with the rows that are its questions in the form's order. */
export interface FormTable {
  readonly section: CheckedSection
  readonly table: Table
  readonly form: Form
  readonly rows: readonly Answered[]
  /** The column to point at for an answer, and for a comment (the same when the form has no other). */
  readonly answerColumn: string
  readonly commentColumn: string
}

/** The forms of a document, each with the questions that stand in it. A form of which nothing is answered has none. */
export function formTables(document: CheckedDocument): readonly FormTable[] {
  return tablesOfKind(document, 'form').flatMap(({ section, table }): readonly FormTable[] => {
    const form = table.form === undefined ? null : loadForm(table.form, document.year)
    const answers = answerColumn(table)
    if (form === null || answers === undefined) return []
    const comments = table.columns.find(isCommentColumn)
    const rows = form.questions.flatMap((question) => {
      const row = table.rows.find(({ id }) => id === question.id)
      return row === undefined ? [] : [answered(question, row, row.cells[answers.id], comments && row.cells[comments.id])]
    })
    return [{ section, table, form, rows, answerColumn: answers.id, commentColumn: comments?.id ?? answers.id }]
  })
}

function answerColumn(table: Table): Column | undefined {
  return table.columns.find((column) => column.id === 'answer' || /^svar|^answer|^ja\s*\/\s*nei/i.test(column.label))
}

function isCommentColumn(column: Column): boolean {
  return column.id === 'comment' || /komment|begrunn|grunngiv|comment/i.test(column.label)
}

function answered(question: Question, row: Row, answer: Cell | undefined, comment: Cell | undefined): Answered {
  const words = (comment?.text ?? '').trim()
  const said = (answer?.text ?? '').trim()
  const hasAnswer = said !== '' && answer?.value.kind !== 'blank' && answer?.value.kind !== 'dash' && answer?.value.kind !== 'missing'
  return {
    question,
    row,
    answer: ['number', 'text'].includes(question.answer) ? null : answerOf(said, question),
    isAnswered: hasAnswer || (question.answer === 'text' && words !== ''),
    comment: words,
  }
}

/** `Ja`, `nei*`, `Delvis`; a tick beside an alternative is a yes. Null for anything else. */
function answerOf(text: string, question: Question): FormAnswer | null {
  const word = text.replace(/[*.\s\d)]+$/u, '').toLowerCase()
  if (question.answer === 'tick' && /^[x✓✔☒☑]$/u.test(word)) return 'yes'
  const labels = codeList('form-answers').codes
  return (
    FORM_ANSWERS.find((code) => {
      const label = labels.find((entry) => entry.code === code)?.label
      return label !== undefined && LANGUAGES.some((language) => label[language].toLowerCase() === word)
    }) ?? null
  )
}

/** Whether a question is to be answered. `unknown` when the one that opens it is not answered itself. */
export function opening({ question }: Answered, { rows }: FormTable): 'open' | 'closed' | 'unknown' {
  const { opens } = question
  if (opens === undefined) return 'open'
  const lead = rows.find((row) => row.question.id === opens.question)
  if (lead === undefined) return 'unknown'
  if (opens.on === 'above-zero') {
    const value = Object.values(lead.row.cells).find((cell) => cell.value.kind === 'number')?.value
    if (value?.kind !== 'number') return 'unknown'
    return decimal(value.value).units > 0n ? 'open' : 'closed'
  }
  if (lead.answer === null) return 'unknown'
  return lead.answer === opens.on || (opens.on === 'yes' && lead.answer === 'partly') ? 'open' : 'closed'
}

/** The questions that one lead opens as alternatives of each other: any of them answers for all. */
export function alternativesOf(row: Answered, { rows }: FormTable): readonly Answered[] {
  const all = alternativesTo(
    row.question,
    rows.map(({ question }) => question),
  )
  return rows.filter(({ question }) => all.includes(question))
}

/** The questions among some that are alternatives of one, itself included; none when it is no box to tick. */
export function alternativesTo(one: Question, questions: readonly Question[]): readonly Question[] {
  return one.answer === 'tick' ? questions.filter(({ answer, opens }) => answer === 'tick' && opens?.question === one.opens?.question) : []
}

/** The answer that opened or closed a question, as the reader sees it: the lead's label, and what it was answered with. */
export function leadOf(
  { question }: Answered,
  { rows, answerColumn: column }: FormTable,
): { readonly row: Row; readonly text: string } | null {
  const lead = rows.find((row) => row.question.id === question.opens?.question)
  return lead === undefined ? null : { row: lead.row, text: (lead.row.cells[column]?.text ?? '').trim() }
}
