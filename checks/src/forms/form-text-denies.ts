import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { formTables } from '../official/form-table.ts'
import { textPlace } from '../prose/claim-constraint.ts'
import { sentencesOf } from '../prose/clauses.ts'
import type { Check } from '../subject.ts'
import { denialOf } from '../prose/denial.ts'

const ID = 'form-text-denies'

/**
 * Ja to whether there is something, under a text of the same section saying that there is not. Only sentences that name
 * what the question is about are judged, since a text speaks of more than the form does.
 */
export const formTextDenies: Check = {
  id: ID,
  reference: 'Yearly forms: a form and the text above it say the same',
  run: (document) =>
    formTables(document).flatMap((form) =>
      form.rows.flatMap(({ question, row, answer }): readonly Finding[] => {
        if (answer !== 'yes' || question.subject.length === 0) return []
        const subject = new RegExp(`(?<!\\p{L})(?:${question.subject.join('|')})`, 'iu')
        return form.section.blocks.flatMap((block) =>
          sentencesOf(block.text).flatMap((sentence): readonly Finding[] => {
            const denial = subject.test(sentence.text) ? denialOf(question, sentence.text) : null
            if (denial === null) return []
            const from = sentence.from + denial.from
            return [
              {
                check: ID,
                severity: 'warning',
                at: [
                  cellPlace(form.section.id, form.table, { row: row.id, column: form.answerColumn }),
                  textPlace(form.section, block, { from, to: from + denial.text.length, text: denial.text }),
                ],
                message: checkMessage('check.form-text-denies', {
                  question: row.label,
                  answer: (row.cells[form.answerColumn]?.text ?? '').trim(),
                  text: denial.text,
                }),
              },
            ]
          }),
        )
      }),
    ),
}
