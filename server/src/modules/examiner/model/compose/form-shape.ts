import { isMark } from './printed-cell.ts'

/** Headings and rows (label first) of a table as it comes to the rules. */
export interface LabelledTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const ANSWER = /^(?:ja|nei|delvis|yes|no|partly|ikke aktuelt|ikkje aktuelt|ikke relevant)$/iu
const COMMENT = /kommenta?r|kommenter|merknad|grunngj|begrunn|comment|utdyp/iu

/**
 * Forms are printed with a column for each answer (Ja, Delvis, Nei) holding a mark or the answer itself, or with one
 * column of answers. Both become `Svar` and `Kommentar`. Null when the table is no form.
 */
export function formShape(table: LabelledTable): LabelledTable | null {
  const answers = table.columns.map((column) => ANSWER.test(column.trim()))
  const comment = table.columns.findIndex((column) => COMMENT.test(column))
  if (answers.filter(Boolean).length >= 2) {
    return written(table.rows, (cells) => {
      const given = cells.flatMap((cell, at) => {
        if (answers[at] !== true || cell.trim() === '') return []
        return isMark(cell) ? [table.columns[at]?.trim() ?? ''] : ANSWER.test(cell.trim()) ? [cell.trim()] : []
      })
      const rest = cells.filter((cell, at) => cell.trim() !== '' && (answers[at] !== true || (!isMark(cell) && !ANSWER.test(cell.trim()))))
      return [given.join(' / '), rest.join(' ').trim()]
    })
  }
  const at = answerColumn(table)
  if (at === null) return null
  return written(table.rows, (cells) => [
    cells[at]?.trim() ?? '',
    comment >= 0 && comment !== at
      ? (cells[comment] ?? '').trim()
      : cells
          .filter((_, index) => index !== at)
          .join(' ')
          .trim(),
  ])
}

function written(rows: LabelledTable['rows'], read: (cells: readonly string[]) => readonly string[]): LabelledTable {
  return {
    columns: ['Svar', 'Kommentar'],
    rows: rows.map(([label = '', ...cells]) => (cells.length === 0 ? [label] : [label, ...withLabels(read(cells))])),
  }
}

/** `Antall: 0 Kommentar: Ingen.` in one cell is an answer and a comment, each under its own name. */
function withLabels([answer = '', comment = '']: readonly string[]): readonly string[] {
  const match = /^(?:(?:antall|antal|svar)\s*:\s*(.*?)\s*)?(?:(?:kommentar|merknad)\s*:\s*(.*))?$/isu.exec(comment)
  if (match === null || (match[1] === undefined && match[2] === undefined)) return [answer, comment]
  return answer === '' ? [match[1] ?? '', match[2] ?? ''] : [answer, match[1] === undefined ? (match[2] ?? '') : comment]
}

/** The column that holds the answers: headed so, or with an answer in most of its cells. */
function answerColumn({ columns, rows }: LabelledTable): number | null {
  const measured = rows.filter((row) => row.length > 1)
  const headed = columns.findIndex((column) => /^(?:svar|answer)/iu.test(column.trim()))
  const counts = columns.map((_, at) => measured.filter((row) => ANSWER.test((row[at + 1] ?? '').trim())).length)
  if (headed >= 0 && (counts[headed] ?? 0) > 0) return headed
  const most = counts.indexOf(Math.max(...counts))
  return most >= 0 && (counts[most] ?? 0) * 2 > measured.length ? most : null
}
