import { loadForms, type Form } from '@arsring/standards'
import { sameWord, subjectWords } from '../official/words.ts'

/** Least likeness of a printed question and one of ours: forms are worded somewhat differently from one place to the next. */
const ALIKE = 0.4
/** Enough between two questions that are sure, in the form's order. */
const ALIKE_IN_ORDER = 0.2

export interface RecognisedForm {
  readonly form: string
  /** For each printed row the question it is, or null when it is none of the form's. */
  readonly questions: readonly (string | null)[]
}

interface Tried extends RecognisedForm {
  /** How many rows are like a question of the form whatever stands around them. */
  readonly sure: number
  readonly asked: number
}

/**
 * Which of the year's forms a printed table is, by the words of its questions; a row without words asks nothing. Null when less
 * than half of the rows are like questions of any one form, unless all that a form asks is there: rows may be added to a form.
 */
export function recogniseForm(rowLabels: readonly string[], year: number): RecognisedForm | null {
  const rows = rowLabels.map(subjectWords)
  const tried = loadForms(year).map((form): Tried => ({ form: form.id, asked: form.questions.length, ...matched(rows, form) }))
  const best = tried.reduce<Tried | null>((most, one) => (most === null || one.sure > most.sure ? one : most), null)
  if (best === null || best.sure === 0) return null
  const isWhole = best.asked > 1 && best.sure === best.asked
  return isWhole || best.sure * 2 >= rowLabels.filter((label) => label !== '').length
    ? { form: best.form, questions: best.questions }
    : null
}

/** Pairs rows and questions in the form's order, so that they are most alike together; what is left and much alike is paired out of order. */
function matched(
  rows: readonly (readonly string[])[],
  form: Form,
): { readonly questions: readonly (string | null)[]; readonly sure: number } {
  const alike = rows.map((words) =>
    form.questions.map(({ text }) => Math.max(...[text.nb, text.nn].map((wording) => likeness(words, subjectWords(wording))))),
  )
  const isSure = ([row, question]: readonly [number, number]) => (alike[row]?.[question] ?? 0) >= ALIKE
  const ordered = [...inOrder(alike)]
  const [first, last] = [ordered.findIndex(isSure), ordered.findLastIndex(isSure)]
  const found = new Map(ordered.filter((_, at) => first >= 0 && at >= first && at <= last))
  const pairs = alike.flatMap((own, row) => own.map((likeness, question) => ({ row, question, likeness })))
  for (const { row, question, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (likeness >= ALIKE && !found.has(row) && ![...found.values()].includes(question)) found.set(row, question)
  }
  return {
    questions: rows.map((_, row) => form.questions[found.get(row) ?? -1]?.id ?? null),
    sure: [...found].filter(isSure).length,
  }
}

/** The question of each row that has one, none before that of a row above, with the greatest likeness in all. */
function inOrder(alike: readonly (readonly number[])[]): Map<number, number> {
  const questions = alike[0]?.length ?? 0
  // best[row][question]: the greatest sum for the rows and questions from there on.
  const best = Array.from({ length: alike.length + 1 }, () => Array<number>(questions + 1).fill(0))
  const at = (row: number, question: number) => best[row]?.[question] ?? 0
  const paired = (row: number, question: number) => {
    const likeness = alike[row]?.[question] ?? 0
    return likeness >= ALIKE_IN_ORDER ? likeness + at(row + 1, question + 1) : -1
  }
  for (let row = alike.length - 1; row >= 0; row -= 1) {
    for (let question = questions - 1; question >= 0; question -= 1) {
      const own = best[row]
      if (own) own[question] = Math.max(at(row + 1, question), at(row, question + 1), paired(row, question))
    }
  }
  const found = new Map<number, number>()
  for (let row = 0, question = 0; row < alike.length && question < questions;) {
    if (at(row, question) === paired(row, question)) found.set(row++, question++)
    else if (at(row, question) === at(row + 1, question)) row += 1
    else question += 1
  }
  return found
}

/** Words in common, as a share of the words of both. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.some((other) => sameWord(word, other))).length
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length)
}
