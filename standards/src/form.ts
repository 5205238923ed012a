import * as z from 'zod'
import { shippedLabel, slug } from './label.ts'

/** What a question that asks for yes or no may be answered with; the codes of the list `form-answers`. */
export const FORM_ANSWERS = ['yes', 'partly', 'no'] as const
export type FormAnswer = (typeof FORM_ANSWERS)[number]
const answerCode = z.enum(FORM_ANSWERS)

/** Beginnings of Norwegian words, lower case: `rutine` is rutine, rutiner, rutinene. */
const stems = z.array(z.string().regex(/^[a-zæøå]+$/)).default([])

const question = z.strictObject({
  id: slug,
  /** As printed: `1`, `2 a`. */
  number: z.string().regex(/^\d+(?: [a-z])?$/),
  /** Printed above the question, as the heading of those that follow. */
  heading: shippedLabel.optional(),
  text: shippedLabel,
  /** `tick`: one of several alternatives, of which any number may be ticked. The words of a `text` stand where comments do. */
  answer: z.enum(['yes-no', 'yes-partly-no', 'tick', 'number', 'text']),
  /** Must be answered when it is open. Of the ticks that one question opens, one is enough. */
  isCompulsory: z.boolean().default(false),
  /** Answers that must be explained. */
  commentOn: z.array(answerCode).default([]),
  /** The question is only asked when an earlier one has this answer, or a number above zero. */
  opens: z.strictObject({ question: slug, on: z.enum(['yes', 'no', 'above-zero']) }).optional(),
  /** What a yes says that there is, so that a text that denies it can be told. Without it no text is judged. */
  asksFor: stems,
  /** What a sentence outside the form must name to speak of this question. Without it only comments are judged. */
  subject: stems,
})
export type Question = z.infer<typeof question>

export const formSchema = z
  .strictObject({
    id: slug,
    /** The first year it holds for: one version per year. */
    year: z.int(),
    title: shippedLabel,
    /** Laws and circulars it answers to, printed under it. */
    reference: z.array(shippedLabel).min(1),
    questions: z.array(question).min(1),
  })
  .superRefine(({ questions }, context) => {
    const wrong = (message: string): void => {
      context.addIssue({ code: 'custom', message })
    }
    questions.forEach(({ id, number, answer, opens, commentOn, isCompulsory }, index) => {
      const before = questions.slice(0, index)
      if (before.some((other) => other.id === id || other.number === number)) wrong(`${id} or its number stands twice`)
      if (answer !== 'yes-partly-no' && commentOn.includes('partly')) wrong(`${id} cannot be answered partly`)
      if (answer === 'tick' && (opens === undefined || !isCompulsory))
        wrong(`${id} is a tick: it is opened by a question, and one is needed`)
      if (opens === undefined) return
      const lead = before.find((other) => other.id === opens.question)
      if (lead === undefined) wrong(`${id} is opened by ${opens.question}, which does not stand before it`)
      else if ((opens.on === 'above-zero') !== (lead.answer === 'number')) wrong(`${id} asks ${lead.id} for another kind of answer`)
    })
  })

/** A questionnaire that every unit answers once a year: its questions in order, and what an answer asks for in turn. */
export type Form = z.infer<typeof formSchema>

/** The code of a question among those of all forms, as it stands in a figure's address: `internal-control.system`. */
export function questionCode(form: string, question: string): string {
  return `${form}.${question}`
}
