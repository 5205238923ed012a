import { placeKey, type Finding } from '@arsring/shared'
import { findingList, inLineOrder, stopsPosting } from './findings.ts'
import { importLimits } from './limits.ts'
import { readSheet } from './read-sheet.ts'
import type { ImportKind, ImportReading, ImportScope, Sheet } from './types.ts'

/** All that a person sees before a file is posted, and all that posting needs. */
export interface ImportPreview {
  /** Null when the file could not be read as a sheet at all. */
  readonly sheet: Sheet | null
  /** With the findings of the file, its lines and its figures together, in the order of the lines. */
  readonly reading: ImportReading
  /** True when nothing fatal and no error was found: the file may be posted, whole. */
  readonly canBePosted: boolean
}

/** Reads a received file as the given kind: bytes to rows to figures, with every finding on the way. Never throws for what the file holds. */
export async function readImportFile(
  kind: ImportKind,
  bytes: Uint8Array,
  fileName: string,
  scope: ImportScope,
  limits = importLimits,
): Promise<ImportPreview> {
  const headings = kind.columns.flatMap((column) => column.headings)
  const read = await readSheet(bytes, fileName, { headings, limits })
  if (!read.ok) return preview(null, { facts: [], listings: [], definitions: [], findings: read.error })
  return preview(read.value, readRows(kind, read.value, scope))
}

/** The rows of a sheet as the given kind, with the findings of the sheet itself among those of its rows. */
export function readRows(kind: ImportKind, sheet: Sheet, scope: ImportScope): ImportReading {
  const reading = kind.read(sheet, scope)
  // A broken record over several lines has one finding.
  const broken = findingList(importLimits.findingsPerRule, [...new Set(sheet.unreadable.map((line) => line.finding))]).all()
  // A formula where a number belongs is an error already; the warning about formula-like text would say it again.
  const wrong = new Set(reading.findings.filter((finding) => finding.severity === 'error').map(firstPlace))
  const notes = sheet.notes.filter((note) => note.check !== 'import-formula-like-text' || !wrong.has(firstPlace(note)))
  return { ...reading, findings: inLineOrder([...notes, ...broken, ...reading.findings]) }
}

function firstPlace(finding: Finding): string {
  return finding.at[0] ? placeKey(finding.at[0]) : ''
}

function preview(sheet: Sheet | null, reading: ImportReading): ImportPreview {
  return { sheet, reading, canBePosted: !stopsPosting(reading.findings) }
}
