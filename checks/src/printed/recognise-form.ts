import { loadForms, type Form } from '@arsring/standards'
import { sameWord, subjectWords } from '../official/words.ts'

/** Least likeness of a printed question and one of ours: forms are worded somewhat differently from one place to the next. */
const ALIKE = 0.4

export interface RecognisedForm {
  readonly form: string
  /** For each printed row the question it is, or null when it is none of the form's. */
  readonly questions: readonly (string | null)[]
}

/** Which of the year's forms a printed table is, by the words of its questions; a row without words asks nothing. Null when less than half of the questions are like any one form's. */
export function recogniseForm(rowLabels: readonly string[], year: number): RecognisedForm | null {
  const rows = rowLabels.map(subjectWords)
  const tried = loadForms(year).map((form) => ({ form: form.id, questions: matched(rows, form) }))
  const best = tried.reduce<RecognisedForm | null>((most, one) => (most === null || countOf(one) > countOf(most) ? one : most), null)
  return best !== null && countOf(best) > 0 && countOf(best) * 2 >= rowLabels.filter((label) => label !== '').length ? best : null
}

function countOf({ questions }: RecognisedForm): number {
  return questions.filter((question) => question !== null).length
}

/** Pairs rows and questions, the most alike first, each used once. */
function matched(rows: readonly (readonly string[])[], form: Form): readonly (string | null)[] {
  const pairs = rows.flatMap((words, row) =>
    form.questions.map(({ id, text }) => ({
      row,
      question: id,
      alike: Math.max(...[text.nb, text.nn].map((wording) => likeness(words, subjectWords(wording)))),
    })),
  )
  const found = new Map<number, string>()
  for (const { row, question, alike } of pairs.toSorted((a, b) => b.alike - a.alike)) {
    if (alike >= ALIKE && !found.has(row) && ![...found.values()].includes(question)) found.set(row, question)
  }
  return rows.map((_, row) => found.get(row) ?? null)
}

/** Words in common, as a share of the words of both. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.some((other) => sameWord(word, other))).length
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length)
}
