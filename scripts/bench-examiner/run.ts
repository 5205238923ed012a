import type { Examination, ExaminedFinding, Refusal } from '../../server/src/modules/examiner/index.ts'
import { type Format, FORMATS, print } from './formats.ts'
import type { BenchReport, ReportKind } from './model.ts'
import { mutate, type Mutation, type MutationKind } from './mutate.ts'
import { Random } from './random.ts'
import { type Outcome, score } from './score.ts'

export type Examine = (bytes: Uint8Array, fileName: string) => Promise<Examination | Refusal> | Examination | Refusal

/** How many errors of each kind are put into every report, one at a time. */
const PER_REPORT: readonly (readonly [MutationKind, number])[] = [
  ['digit', 5],
  ['swap-digits', 3],
  ['flip-sign', 2],
  ['drop-row', 2],
  ['move-column', 1],
  ['stale-year', 1],
  ['claim-number', 3],
  ['claim-word', 2],
]
/** Characters on a page, where the format has no pages. */
const PAGE = 2500

export interface Trial {
  readonly seed: number
  readonly number: number
  readonly format: Format
  readonly mutation: Mutation
  readonly outcome: Outcome
}

export interface CleanTrial {
  readonly seed: number
  readonly kind: ReportKind
  readonly format: Format
  readonly pages: number
  readonly errors: readonly ExaminedFinding[]
  readonly warnings: readonly ExaminedFinding[]
}

export interface Run {
  readonly trials: readonly Trial[]
  readonly clean: readonly CleanTrial[]
  /** What could not be examined at all, and why. */
  readonly refused: readonly { readonly seed: number; readonly format: Format; readonly why: string }[]
  /** Milliseconds of the examinations alone, per format. */
  readonly times: ReadonlyMap<Format, readonly number[]>
  readonly seconds: number
  readonly megabytes: number
}

/** Examines every report right, and again with one error at a time, each in the next format. */
export async function run(reports: readonly BenchReport[], examine: Examine, formats: readonly Format[] = FORMATS): Promise<Run> {
  const started = performance.now()
  const trials: Trial[] = []
  const clean: CleanTrial[] = []
  const refused: { seed: number; format: Format; why: string }[] = []
  const times = new Map<Format, number[]>(formats.map((format) => [format, []]))
  const timed = async (report: BenchReport, format: Format): Promise<Examination | null> => {
    const { bytes, fileName } = print(report, format)
    const start = performance.now()
    const result = await examine(bytes, fileName)
    times.get(format)?.push(performance.now() - start)
    if (result.kind === 'examined') return result
    refused.push({ seed: report.seed, format, why: result.why })
    return null
  }
  for (const report of reports) {
    const right = new Map<Format, Examination>()
    for (const format of formats) {
      const examination = await timed(report, format)
      if (examination === null) continue
      right.set(format, examination)
      const of = (...severities: string[]): ExaminedFinding[] =>
        examination.findings.filter((finding) => severities.includes(finding.severity))
      const pages = format === 'pdf' && examination.pages !== null ? examination.pages : characters(report) / PAGE
      clean.push({ seed: report.seed, kind: report.kind, format, pages, errors: of('fatal', 'error'), warnings: of('warning') })
    }
    for (const [number, mutation] of mutationsOf(report).entries()) {
      const format = formats[(number + report.seed) % formats.length]
      const baseline = format === undefined ? undefined : right.get(format)
      if (format === undefined || baseline === undefined) continue
      const examination = await timed(mutation.report, format)
      if (examination !== null)
        trials.push({ seed: report.seed, number, format, mutation, outcome: score(mutation, baseline, examination) })
    }
  }
  const seconds = (performance.now() - started) / 1000
  return { trials, clean, refused, times, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }
}

/** The errors that are put into one report: the same for the same report. */
export function mutationsOf(report: BenchReport): Mutation[] {
  return PER_REPORT.flatMap(([kind, count], i) =>
    Array.from({ length: count }, (_, k) => mutate(report, kind, new Random(report.seed * 1000 + i * 50 + k))).filter(
      (mutation) => mutation !== null,
    ),
  )
}

/** Characters of all that is printed. */
export function characters(report: BenchReport): number {
  const lengths = report.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return block.title.length
      case 'paragraph':
        return block.sentences.reduce((all, sentence) => all + sentence.text.length + 1, 0)
      case 'table':
        return block.rows.flat().reduce((all, cell) => all + (cell?.text.length ?? 0) + 1, 0)
    }
  })
  return lengths.reduce((all, length) => all + length, 0)
}
