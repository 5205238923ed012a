import type { Row } from '@arsring/shared'
import { codeList, FORM_ANSWERS, loadForms, type Question } from '@arsring/standards'
import { createWriter, type Writer } from './cells.ts'
import { idOf, labelCell } from './csv.ts'
import type { Draft, LeftOutWhy, Source } from './taken-file.ts'

const TICK = /^[x✓✔☒☑]$/iu

/** A yearly form: the answer and the words of each question that is one of the form's, by its number. */
export function takeForms(source: Source): readonly Draft[] {
  const { table, year } = source
  if (table.kind !== 'form') return []
  const form = year === null ? undefined : loadForms(year).find(({ id }) => id === table.form)
  const writer = createWriter(source)
  if (form === undefined) {
    writer.leaveOut(null, null, year === null ? 'no-year' : 'unknown-form')
    return [{ kind: 'form-answers', name: 'skjema', head: [], lines: [], ...writer }]
  }
  const lines = table.rows.flatMap((row): readonly (readonly string[])[] => {
    if (row.kind === 'heading') return []
    const question = form.questions.find(({ id }) => id === row.id)
    if (question === undefined) {
      if ([row.label, ...Object.values(row.cells).map(({ text }) => text)].some((text) => text.trim() !== ''))
        writer.leaveOut(row, null, 'unknown-row')
      return []
    }
    const cells = answered(row, question, source, writer)
    return cells.every((cell) => cell === '') ? [] : [[form.title.nb, question.number, ...cells]]
  })
  const head = ['Skjema', 'Spørsmål', 'Svar', 'Kommentar']
  return [{ kind: 'form-answers', name: `skjema-${idOf(form.title.nb)}`, head, lines, ...writer }]
}

/** Answer and comment as the file has them; an answer that the question cannot have is left out. */
function answered(row: Row, question: Question, { table }: Source, writer: Writer): readonly string[] {
  const [answer, comment] = [/^svar/iu, /^kommentar/iu].map((pattern) => table.columns.find(({ label }) => pattern.test(label)))
  const printed = (answer === undefined ? '' : (row.cells[answer.id]?.text ?? '')).trim()
  const said = (comment === undefined ? '' : (row.cells[comment.id]?.text ?? '')).trim()
  const why: LeftOutWhy | null =
    question.answer === 'text' ? (printed !== '' && said !== '' ? 'unclear-answer' : null) : whyNot(printed, question)
  if (why !== null && answer !== undefined) writer.leftOut.push({ row: row.label, column: answer.label, text: printed, why })
  return [why === null ? words(row, answer, writer) : '', words(row, comment, writer)]
}

/** Words as they stand: in a form `Se vedlegg` is an answer, not a way to one. */
function words(row: Row, column: Source['table']['columns'][number] | undefined, { taken }: Writer): string {
  const text = column === undefined ? '' : labelCell(row.cells[column.id]?.text ?? '')
  if (column !== undefined && text !== '') taken.push({ row: row.id, column: column.id })
  return text
}

function whyNot(printed: string, { answer }: Question): LeftOutWhy | null {
  if (printed === '') return null
  if (answer === 'number') return /^\d{1,3}(?:[ \u00a0]?\d{3})*$/.test(printed) ? null : 'unclear-answer'
  if (TICK.test(printed)) return answer === 'tick' ? null : 'unclear-answer'
  const allowed = FORM_ANSWERS.filter((code) => code !== 'partly' || answer === 'yes-partly-no')
  const names = codeList('form-answers')
    .codes.filter(({ code }) => allowed.some((one) => one === code))
    .flatMap(({ label }) => Object.values(label).map((name) => name.toLowerCase()))
  return names.includes(printed.toLowerCase()) ? null : 'unclear-answer'
}
