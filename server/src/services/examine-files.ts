import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { LANGUAGES, type Language } from '@arsring/shared'
import { renderMessage } from '@arsring/standards/texts'
import { examineApart, printExamination, refusalMessage, type Examination, type Refusal } from '../modules/examiner/index.ts'

const READ = ['.pdf', '.docx', '.xlsx', '.html', '.htm', '.md', '.txt']

/** What `arsring examine` was asked. */
export interface ExamineArguments {
  readonly files: readonly string[]
  readonly json: boolean
  /** Last year's report. */
  readonly previous: string | null
  readonly language: Language
}

/** Reads the words after `examine`. Null when they make no sense. */
export function examineArguments(words: readonly string[]): ExamineArguments | null {
  const files: string[] = []
  let [json, language, previous]: [boolean, Language, string | null] = [false, 'nb', null]
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--json') json = true
    else if (word === '--language') {
      const told = LANGUAGES.find((one) => one === words[at + 1])
      if (told === undefined) return null
      language = told
      at += 1
    } else if (word === '--previous') {
      previous = words[at + 1] ?? null
      if (previous === null || previous.startsWith('--')) return null
      at += 1
    } else if (word.startsWith('--')) return null
    else files.push(word)
  }
  return files.length === 0 ? null : { files, json, language, previous }
}

/**
 * Examines files and folders and writes what is wrong in them. Gives the exit code: 0 when no error was found, 1 when one
 * was, 2 when a file could not be read.
 */
export async function examineFiles(asked: ExamineArguments, fallbackYear: number, write: (text: string) => void): Promise<number> {
  const outcomes: { file: string; outcome: Examination | Refusal }[] = []
  for (const file of asked.files.flatMap(filesIn)) {
    const outcome = await examineOne(file, asked, fallbackYear)
    outcomes.push({ file, outcome })
    if (!asked.json) write(asText(file, outcome, asked))
  }
  if (asked.json) {
    const told = outcomes.map(({ file, outcome }) => asJson(file, outcome, asked))
    write(`${JSON.stringify(told.length === 1 ? told[0] : { documents: told }, null, 2)}\n`)
  }
  if (outcomes.some(({ outcome }) => outcome.kind === 'refused') || outcomes.length === 0) return 2
  const hasError = outcomes.some(
    ({ outcome }) => outcome.kind === 'examined' && outcome.findings.some(({ severity }) => severity === 'error' || severity === 'fatal'),
  )
  return hasError ? 1 : 0
}

/** The file itself, or the documents in a folder and below it, in order. */
function filesIn(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => READ.includes(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(path, name))
}

async function examineOne(file: string, { language, previous }: ExamineArguments, fallbackYear: number): Promise<Examination | Refusal> {
  const [bytes, last] = [contentOf(file), previous === null ? null : contentOf(previous)]
  if (bytes === null) return { kind: 'refused', why: 'not-found' }
  if (previous !== null && last === null) return { kind: 'refused', why: 'not-found', of: 'previous' }
  return examineApart(bytes, file, {
    language,
    fallbackYear,
    ...(previous === null || last === null ? {} : { previous: { bytes: last, name: previous } }),
  })
}

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** The file that could not be read: the document, or last year's report. */
function refusedFile(file: string, { of }: Refusal, { previous }: ExamineArguments): string {
  return of === 'previous' && previous !== null ? previous : file
}

function asText(file: string, outcome: Examination | Refusal, asked: ExamineArguments): string {
  const { language } = asked
  return outcome.kind === 'examined'
    ? printExamination(file, outcome, language)
    : `${refusedFile(file, outcome, asked)}: ${renderMessage(refusalMessage(outcome, refusedFile(file, outcome, asked)), language)}\n`
}

function asJson(file: string, outcome: Examination | Refusal, asked: ExamineArguments): object {
  if (outcome.kind === 'refused') {
    const unread = refusedFile(file, outcome, asked)
    return { file, refused: outcome.why, unread, message: renderMessage(refusalMessage(outcome, unread), asked.language), findings: [] }
  }
  const { kind: _kind, parts: _parts, findings, previous, ...about } = outcome
  const { parts: _its, ...last } = previous ?? { parts: [] }
  return {
    file,
    ...about,
    previous: previous === null ? null : last,
    findings: findings.map(({ mark: _mark, also, ...finding }) => ({ ...finding, also: also.map(({ mark: _its, ...place }) => place) })),
  }
}
