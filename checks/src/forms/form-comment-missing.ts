import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { formTables } from '../official/form-table.ts'
import type { Check } from '../subject.ts'

const ID = 'form-comment-missing'

/** An answer that the form asks a reason for (Nei, Delvis) and that has none. */
export const formCommentMissing: Check = {
  id: ID,
  reference: 'Yearly forms: the comment is compulsory when the answer is no or partly',
  run: (document) =>
    formTables(document).flatMap((form) =>
      form.rows
        .filter(({ question, answer, comment }) => answer !== null && question.commentOn.includes(answer) && comment === '')
        .map(({ row }): Finding => ({
          check: ID,
          severity: 'warning',
          at: [cellPlace(form.section.id, form.table, { row: row.id, column: form.commentColumn })],
          message: checkMessage('check.form-comment-missing', {
            question: row.label,
            answer: (row.cells[form.answerColumn]?.text ?? '').trim(),
          }),
        })),
    ),
}
