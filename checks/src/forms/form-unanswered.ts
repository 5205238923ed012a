import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { alternativesOf, alternativesTo, formTables, leadOf, opening, type Answered, type FormTable } from '../official/form-table.ts'
import type { Check } from '../subject.ts'

const ID = 'form-unanswered'

/**
 * A compulsory question that is open and blank. Of alternatives one is enough, and where not all that the form has stand in
 * the document the answer may be one of the others. What an unanswered lead would open is not asked for before the lead is
 * answered. A form with no answers at all is told once, as a warning.
 */
export const formUnanswered: Check = {
  id: ID,
  reference: 'Yearly forms: compulsory questions',
  run: (document) =>
    formTables(document).flatMap((form): readonly Finding[] =>
      form.rows.some((row) => row.isAnswered)
        ? form.rows.filter((row) => isLacking(row, form)).map((row) => told(row, form))
        : [
            {
              check: ID,
              severity: 'warning',
              at: [{ kind: 'section', section: form.section.id }],
              message: checkMessage('check.form-unanswered.form', { form: form.table.caption }),
            },
          ],
    ),
}

function isLacking(row: Answered, form: FormTable): boolean {
  if (!row.question.isCompulsory || row.isAnswered || opening(row, form) !== 'open') return false
  const alternatives = alternativesOf(row, form)
  if (alternatives.length === 0) return true
  const isWhole = alternatives.length === alternativesTo(row.question, form.form.questions).length
  return isWhole && alternatives[0] === row && !alternatives.some((other) => other.isAnswered)
}

function told(row: Answered, form: FormTable): Finding {
  const lead = leadOf(row, form)
  const isTick = row.question.answer === 'tick'
  return {
    check: ID,
    severity: 'error',
    at: [
      cellPlace(form.section.id, form.table, {
        row: row.row.id,
        column: row.question.answer === 'text' ? form.commentColumn : form.answerColumn,
      }),
    ],
    message: checkMessage(
      isTick ? 'check.form-unanswered.ticks' : lead === null ? 'check.form-unanswered' : 'check.form-unanswered.opened',
      { question: row.row.label, lead: lead?.row.label ?? '', leadAnswer: lead?.text ?? '' },
    ),
  }
}
