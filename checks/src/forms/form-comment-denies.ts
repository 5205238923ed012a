import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { formTables } from '../official/form-table.ts'
import type { Check } from '../subject.ts'
import { denialOf } from '../prose/denial.ts'

const ID = 'form-comment-denies'

/** Ja to whether there is something, with a comment saying that there is not. Words are judged with care, so it is a warning. */
export const formCommentDenies: Check = {
  id: ID,
  reference: 'Yearly forms: an answer and its comment say the same',
  run: (document) =>
    formTables(document).flatMap((form) =>
      form.rows.flatMap(({ question, row, answer, comment }): readonly Finding[] => {
        const denial = answer === 'yes' ? denialOf(question, comment) : null
        if (denial === null) return []
        const place = (column: string) => cellPlace(form.section.id, form.table, { row: row.id, column })
        return [
          {
            check: ID,
            severity: 'warning',
            at: [place(form.answerColumn), place(form.commentColumn)],
            message: checkMessage('check.form-comment-denies', {
              question: row.label,
              answer: (row.cells[form.answerColumn]?.text ?? '').trim(),
              text: denial.text,
            }),
          },
        ]
      }),
    ),
}
