import { joinLines } from './paragraphs.ts'
import { isCapitals, type TextLine } from './text-line.ts'

/** The columns of a form after its questions, as headed. */
export interface FormColumns {
  readonly question: string
  /** `Ja`, `Delvis`, `Nei`; or one column `Ja/nei`. */
  readonly answers: readonly string[]
  /** Heading of the comments; null when there are none. */
  readonly comment: string | null
}

/** A question of a form with what was answered, a cell for each column after it. */
export interface FormRow {
  readonly question: string
  readonly cells: readonly (string | null)[]
  /** Columns from 0 after the question whose mark may belong to another column. */
  readonly unread: readonly number[]
  readonly line: TextLine
}

/** A line of a form as it is divided: words of a question, an answer, words of a comment. */
interface Divided {
  readonly before: string
  readonly answer: Answer | null
  readonly comment: string
}

interface Answer {
  readonly text: string
  /** Spaces before and after it, and whether it begins its line. */
  readonly gap: number
  readonly after: number
  readonly isFirst: boolean
}

interface Open {
  asked: string[]
  answer: Answer | null
  comment: string[]
  line: TextLine
}

const WORD = '(?:[xX✓✔]|[Jj]a|[Nn]ei|[Dd]elvis|JA|NEI|Yes|No|Partly|Ikke aktuelt)'
const FIRST = new RegExp(`^(${WORD})\\*?(?:\\s+(\\S.*))?$`)
const LAST = new RegExp(`^(.*\\S)(\\s+)(${WORD}\\*?)$`)
const TOLD = /^(.*?)\s*((?:Antall|Kommentar|Svar|Begrunnelse):.*)$/
/** Words that a question of a form begins with. */
const OPENER =
  /^(er|har|hva|kva|hvem|hvordan|korleis|hvilke[nt]?|hvor|hvis|dersom|finnes|fins|foreligger|blir|ble|kan|skal|får|etterleves|beskriv|oppgi|oppsummert|gjelder|deltar|sikrer|virksomheten bes|is|are|has|have|does|how|what)(?!\p{L})/iu
const ENDS = /[.!?:]["»”)]?$/
const EMPTY_CELLS = 4
const LOOK_AHEAD = 14

/** The rows of a form, whose questions, answers and comments go over several lines each. */
export function formRows(lines: readonly TextLine[], columns: FormColumns): readonly FormRow[] {
  const rows: FormRow[] = []
  let open: Open | null = null
  const close = () => {
    if (open !== null) rows.push(rowOf(open, columns))
    open = null
  }
  for (const [index, line] of lines.entries()) {
    if (isCapitals(line.text) && !/[?.]/.test(line.text)) {
      close()
      rows.push({ question: line.text, cells: blanks(columns).map(() => null), unread: [], line })
      continue
    }
    const { before, answer, comment } = divide(line)
    if (before !== '') {
      const role: 'question' | 'comment' | 'more' = open === null ? 'question' : roleOf(open, lines, index, columns)
      if (role === 'question') {
        close()
        open = { asked: [before], answer: null, comment: [], line }
      } else if (role === 'more') open?.asked.push(before)
      else open?.comment.push(before)
    }
    if (answer !== null) {
      if (open?.answer != null) close()
      open ??= { asked: [], answer: null, comment: [], line }
      open.answer = answer
    }
    if (comment !== '') {
      open ??= { asked: [], answer: null, comment: [], line }
      open.comment.push(comment)
    }
    // Empty cells at the end of a line end the row, where nothing can follow but a comment that has no column.
    if (columns.comment === null && open !== null && (answer !== null || line.after >= EMPTY_CELLS) && !isOpenQuestion(open)) close()
  }
  close()
  return rows
}

function divide(line: TextLine): Divided {
  const { text } = line
  const first = FIRST.exec(text)
  if (first !== null) {
    const [, answer = '', comment = ''] = first
    // `ja` in small letters begins a comment as often as it answers.
    if (comment === '' || /^[A-ZX✓✔x]/.test(answer)) {
      return { before: '', answer: { text: answer, gap: line.before, after: comment === '' ? line.after : 0, isFirst: true }, comment }
    }
  }
  const last = LAST.exec(text)
  if (last !== null) {
    const [, before = '', gap = '', answer = ''] = last
    if (/^[A-Zx✓✔]/.test(answer) || /[?.:*]$/.test(before) || gap.length > 1) {
      return { before, answer: { text: answer, gap: gap.length, after: line.after, isFirst: false }, comment: '' }
    }
  }
  const told = TOLD.exec(text)
  if (told !== null) return { before: told[1] ?? '', answer: null, comment: told[2] ?? '' }
  return { before: text, answer: null, comment: '' }
}

/** Whether words belong to the question that is open, to its comment, or begin a question of their own. */
function roleOf(open: Open, lines: readonly TextLine[], index: number, columns: FormColumns): 'question' | 'comment' | 'more' {
  const text = lines[index]?.text ?? ''
  const startsNew = /^["«“]?\p{Lu}/u.test(text) || /^\d{1,2}\.(\s|$)/.test(text)
  const asked = joinLines(open.asked)
  const isAsked = /\?/.test(asked)
  if (open.answer === null && open.comment.length === 0) {
    if (!startsNew) return 'more'
    if (!isAsked && !ENDS.test(asked) && !/^\d{1,2}\.(\s|$)/.test(text) && !OPENER.test(text)) return 'more'
    if (isAsked && !isQuestion(lines, index) && (columns.comment !== null || isOpenQuestion(open))) return 'comment'
    return 'question'
  }
  if (columns.comment === null && !isOpenQuestion(open)) return 'question'
  // A question that was cut by the end of a page goes on after its comment.
  if (!startsNew && !isAsked && isQuestion(lines, index)) return 'more'
  return startsNew && isQuestion(lines, index) ? 'question' : 'comment'
}

/** Whether the words from here reach a question mark, or an answer, before their first sentence ends. */
function isQuestion(lines: readonly TextLine[], from: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + LOOK_AHEAD); at += 1) {
    const line = lines[at]
    if (line === undefined || isCapitals(line.text)) return false
    // What leads up to a question of its own is no part of one.
    if (at > from && OPENER.test(line.text)) return false
    const { before, answer, comment } = divide(line)
    const told = before.replace(/\b(jf|mv|m\.m|bl\.a|ev|evt|f\.eks|nr|pkt|kap)\./gi, '$1')
    const mark = told.indexOf('?')
    const stop = /[.!](\s|$)/.exec(told)?.index ?? -1
    if (mark >= 0) return stop < 0 || stop > mark
    if (answer !== null || comment !== '') return stop < 0 || stop >= told.trimEnd().length - 1
    if (stop >= 0) {
      const next = lines[at + 1]
      const isAnswered = next !== undefined && stop >= told.trimEnd().length - 1 && divide(next).before === ''
      return isAnswered
    }
  }
  return false
}

/** A question that is answered in words, in a form that has no column for them. */
function isOpenQuestion({ asked }: Open): boolean {
  return /^(beskriv|oppgi|forklar|hvilke|hva |hvordan|gi eksempel|describe|what|how)/i.test(asked[0] ?? '')
}

function blanks({ answers, comment }: FormColumns): readonly string[] {
  return Array.from({ length: answers.length + (comment === null ? 0 : 1) }, () => '')
}

function rowOf({ asked, answer, comment, line }: Open, columns: FormColumns): FormRow {
  const cells: (string | null)[] = [...blanks(columns)]
  const unread: number[] = []
  const told = joinLines(comment)
  if (answer !== null) {
    const at = columnOf(answer, columns)
    if (at === null) {
      cells.splice(0, columns.answers.length, answer.text, ...columns.answers.slice(1).map(() => null))
      unread.push(...columns.answers.keys())
    } else cells[at] = answer.text
  }
  if (told !== '') {
    if (columns.comment !== null) cells[columns.answers.length] = told
    else {
      const free = cells.indexOf('')
      if (free >= 0) cells[free] = told
    }
  }
  return { question: joinLines(asked), cells, unread, line }
}

/** The column an answer stands in: its own by its word, a mark's by the empty cells around it; null when they do not tell. */
function columnOf({ text, gap, after, isFirst }: Answer, { answers, comment }: FormColumns): number | null {
  if (answers.length === 1) return 0
  const word = text.replace('*', '').toLowerCase()
  const named = answers.findIndex((answer) => answer.toLowerCase() === word)
  if (named >= 0) return named
  const width = answers.length + (comment === null ? 0 : 1)
  const before = Math.floor((isFirst ? gap : gap - 1) / 2)
  const behind = Math.max(0, Math.floor((after - 1) / 2))
  if (before + 1 + behind === width) return before < answers.length ? before : null
  if (before > 0 && behind === 0 && before < answers.length) return before
  const left = width - 1 - behind
  return before === 0 && behind > 0 && left >= 0 && left < answers.length ? left : null
}
