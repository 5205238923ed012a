import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { formTables, leadOf, opening } from '../official/form-table.ts'
import type { Check } from '../subject.ts'

const ID = 'form-lead-answer'

/**
 * A follow-up answered Ja although the question it follows on is answered Nei: plans that were not made cannot stand in
 * the budget. An answer that is merely not asked for (the breaches were none, all grounds are covered) is a warning.
 */
export const formLeadAnswer: Check = {
  id: ID,
  reference: 'Yearly forms: a follow-up is only open when its lead question is answered so',
  run: (document) =>
    formTables(document).flatMap((form) =>
      form.rows.flatMap((answered): readonly Finding[] => {
        const lead = leadOf(answered, form)
        const saysSomething = answered.answer === 'yes' || answered.answer === 'partly' || (answered.answer === null && answered.isAnswered)
        if (lead === null || !saysSomething || opening(answered, form) !== 'closed') return []
        const isDenied = answered.question.opens?.on === 'yes'
        const place = (row: string) => cellPlace(form.section.id, form.table, { row, column: form.answerColumn })
        return [
          {
            check: ID,
            severity: isDenied ? 'error' : 'warning',
            at: [place(answered.row.id), place(lead.row.id)],
            message: checkMessage(isDenied ? 'check.form-lead-answer' : 'check.form-lead-answer.closed', {
              question: answered.row.label,
              answer: (answered.row.cells[form.answerColumn]?.text ?? '').trim(),
              lead: lead.row.label,
              leadAnswer: lead.text,
            }),
          },
        ]
      }),
    ),
}
