import type { Examine } from '../run.ts'
import { FORMAT_NAMES, FORMATS, print } from '../formats.ts'
import type { PrintedReport } from '../print/lines.ts'
import type { BenchReport } from '../model.ts'
import { openPresses } from './presses.ts'
import { type KnownOutcome, scoreKnown } from './known-errors.ts'
import { PRINTED, type PrintedName, reportAsPrinted } from './printed-report.ts'

/** One published report in one format, by one program and layout; null when it could not be read. */
export interface KnownTrial {
  readonly name: PrintedName
  readonly made: string
  readonly outcome: KnownOutcome | null
}

/** Seeds of the report's layouts as PDF: even ones with tags, multiples of three with divided words. */
const PDF_SEEDS = [2, 3, 5, 6]

/** Examines the published reports as they were printed, with all their known errors, in every format and by every program there is. */
export async function runKnown(examine: Examine): Promise<readonly KnownTrial[]> {
  const { presses, close } = await openPresses()
  const trials: KnownTrial[] = []
  const trial = async (name: PrintedName, made: string, report: BenchReport, { bytes, fileName }: PrintedReport): Promise<void> => {
    const examination = await examine(bytes, fileName)
    trials.push({ name, made, outcome: examination.kind === 'examined' ? scoreKnown(name, report, examination) : null })
  }
  try {
    for (const name of PRINTED) {
      for (const format of FORMATS) {
        for (const seed of format === 'pdf' ? PDF_SEEDS : [2]) {
          const report = reportAsPrinted(seed, name)
          const layout = format === 'pdf' ? ` by Typst, layout ${seed}${seed % 2 === 0 ? '' : ', untagged'}` : ''
          await trial(name, `${FORMAT_NAMES[format]}${layout}`, report, print(report, format))
        }
      }
      const report = reportAsPrinted(2, name)
      for (const press of presses) await trial(name, press.name, report, await press.print(report))
    }
    return trials
  } finally {
    await close()
  }
}
