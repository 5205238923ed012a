import {
  allChecks,
  compareWithPrevious,
  coverage,
  readPrintedReport,
  rootCauses,
  runChecks,
  type CheckedDocument,
  type CheckedSection,
  type PreviousComparison,
} from '@arsring/checks'
import { fingerprint, placeKey, SEVERITIES, type Finding, type Language, type Place, type Table } from '@arsring/shared'
import { renderMessage } from '@arsring/standards/texts'
import { compose, type Composed, type SectionOrigin } from './compose/compose.ts'
import { splitTables } from './compose/split-tables.ts'
import type { ExaminedFinding, ExaminedPlace, Examination, Mark, PreviousExamined } from './examination.ts'
import { cutOffFindings, fileFindings } from './file-findings.ts'
import type { FileNote, Part, PartPlace } from './part.ts'
import { takeOver } from './take-over/take-over.ts'

/** Rules about figures that are bound to the store, or pictures with their alternative: a finished document shows neither. */
const OF_LIVE_REPORTS = ['bound-direction', 'missing-figure', 'image-alternative']
/** Rules that rest on which year the document is about. */
const OF_THE_YEAR = ['stale-year', 'future-event']
/** Rules that look for an explanation in the text around a table: in a workbook a table stands on a sheet by itself. */
const OF_TEXT_AROUND = ['unexplained-variance']

/**
 * Examines the parts of a finished document. Findings are told in `language`, the gravest root cause first. `fallbackYear` is
 * taken as its year when the document names none. With last year's report as read, what is printed of earlier years is held
 * against it. `notes` is what only the file told.
 */
export function examineParts(
  read: readonly Part[],
  pages: number | null,
  language: Language,
  fallbackYear: number,
  previous: { readonly parts: readonly Part[]; readonly pages: number | null } | null = null,
  notes: readonly FileNote[] = [],
): Examination {
  const parts = splitTables(read)
  const composed = compose(parts, fallbackYear)
  const document = readPrintedReport(composed.report)
  const left = new Set([
    ...OF_LIVE_REPORTS,
    ...(composed.isYearStated ? [] : OF_THE_YEAR),
    ...(parts.some(({ place }) => place.sheet !== null) ? OF_TEXT_AROUND : []),
  ])
  const checks = allChecks.filter(({ id }) => !left.has(id))
  // Numbers that no table shows are the writer's own; in a finished document they are nobody's fault.
  const own = runChecks(document, checks).filter((finding) => finding.check !== 'unbound-number' || finding.severity !== 'info')
  const last = previous === null ? null : heldAgainst(document, previous)
  const findings = [...own, ...(last?.comparison.differing.map(({ finding: one }) => one) ?? [])]
  const ofRules = toldFindings(findings, document, composed, parts, language, last?.before ?? new Map<Finding, Located>())
  const locate = locator(document, composed, parts)
  const ofFile = [...fileFindings(notes, document, composed, parts), ...cutOffFindings(document, composed, parts)].map((one) =>
    finding(one, one.at[0] ?? { kind: 'document' }, locate, language),
  )
  const told = gravestFirst(withReasons(ofRules, ofFile))
  return {
    kind: 'examined',
    year: composed.isYearStated ? document.year : null,
    language: document.language,
    pages,
    tables: parts.filter((part) => part.kind === 'table').length,
    checked: coverage(document),
    previous: last?.examined ?? null,
    findings: told,
    figures: takeOver(document, composed, told),
    parts,
  }
}

interface HeldAgainst {
  readonly examined: PreviousExamined
  readonly comparison: PreviousComparison
  /** Where last year's report shows the figure that a finding is about. */
  readonly before: ReadonlyMap<Finding, Located>
}

/** Compares with last year's report, told as it was read. */
function heldAgainst(
  document: CheckedDocument,
  { parts: read, pages }: { readonly parts: readonly Part[]; readonly pages: number | null },
): HeldAgainst {
  const parts = splitTables(read)
  const composed = compose(parts, document.year - 1)
  const previous = readPrintedReport(composed.report)
  const comparison = compareWithPrevious(document, previous)
  const locate = locator(previous, composed, parts)
  return {
    examined: {
      year: composed.isYearStated ? previous.year : null,
      pages,
      tables: parts.filter((part) => part.kind === 'table').length,
      compared: comparison.compared,
      parts,
    },
    comparison,
    before: new Map(comparison.differing.map(({ finding: one, before }) => [one, { ...locate(before), inPrevious: true }])),
  }
}

function toldFindings(
  findings: readonly Finding[],
  document: CheckedDocument,
  composed: Composed,
  parts: readonly Part[],
  language: Language,
  before: ReadonlyMap<Finding, Located>,
): readonly ExaminedFinding[] {
  const locate = locator(document, composed, parts)
  const causes = rootCauses(document, findings)
  const explained = new Set(causes.flatMap((cause) => cause.findings.map(fingerprint)))
  const grouped = causes.flatMap((cause): readonly ExaminedFinding[] => {
    const first = cause.findings.find(({ at }) => at[0] && placeKey(at[0]) === placeKey(cause.cell)) ?? cause.findings[0]
    if (!first) return []
    const severity = SEVERITIES.find((one) => cause.findings.some((finding) => finding.severity === one)) ?? first.severity
    // A place that rests on the wrong number is told with what it should be, and not once more as one of the terms.
    const restated = new Set([cause.cell, ...cause.spoiled.map(({ place }) => place)].map(placeKey))
    const others = cause.findings.flatMap(({ at }) => at).filter((place) => !restated.has(placeKey(place)))
    return [
      {
        ...finding(first, cause.cell, locate, language),
        severity,
        printed: cause.printed,
        expected: cause.expected,
        // What rests on the number first: that is what is to be mended too.
        also: [
          ...cause.findings.flatMap((one) => inPrevious(one, before)),
          ...cause.spoiled.map(({ place, printed, expected }) => ({ ...locate(place), printed, expected })),
          ...unique(others).map((place) => ({ ...locate(place), printed: null, expected: null })),
        ],
        settles: cause.findings.length + cause.spoiled.length,
      },
    ]
  })
  const alone = findings
    .filter((one) => !explained.has(fingerprint(one)))
    .map((one) => {
      const alone = finding(one, one.at[0] ?? { kind: 'document' }, locate, language)
      return { ...alone, also: [...inPrevious(one, before), ...alone.also] }
    })
  return [...grouped, ...alone]
}

/** What could not be checked comes after what was checked and is doubtful. */
function gravestFirst(findings: readonly ExaminedFinding[]): readonly ExaminedFinding[] {
  const rank = (one: ExaminedFinding) => SEVERITIES.indexOf(one.severity) + (one.rule === 'unbound-number' ? 0.5 : 0)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

/** Where a rule calls a cell wrong and the file tells of the same cell, that is why: one finding tells both. */
function withReasons(ofRules: readonly ExaminedFinding[], ofFile: readonly ExaminedFinding[]): readonly ExaminedFinding[] {
  const reasons = new Map<ExaminedFinding, ExaminedFinding>()
  for (const reason of ofFile) {
    const { mark } = reason
    if (reason.column === null || mark === null) continue
    const wrong = ofRules.find(
      (one) =>
        (one.severity === 'error' || one.severity === 'fatal') &&
        one.mark?.part === mark.part &&
        one.mark.row === mark.row &&
        one.mark.column === mark.column &&
        !reasons.has(one),
    )
    if (wrong) reasons.set(wrong, reason)
  }
  const used = new Set(reasons.values())
  return [
    ...ofRules.map((one) => {
      const reason = reasons.get(one)
      return reason === undefined ? one : { ...one, message: `${one.message} ${reason.message}` }
    }),
    ...ofFile.filter((one) => !used.has(one)),
  ]
}

/** What last year's report shows for the figure, where it does. */
function inPrevious(one: Finding, before: ReadonlyMap<Finding, Located>): readonly ExaminedPlace[] {
  const place = before.get(one)
  return place === undefined ? [] : [{ ...place, printed: one.expected ?? null, expected: null }]
}

function finding(one: Finding, at: Place, locate: Locate, language: Language): ExaminedFinding {
  const { text, inPrevious: _, ...place } = locate(at)
  return {
    rule: one.check,
    severity: one.severity,
    message: renderMessage(one.message, language),
    ...place,
    sentence: text,
    printed: one.printed ?? null,
    expected: one.expected ?? null,
    also: unique(one.at)
      .filter((other) => placeKey(other) !== placeKey(at))
      .map((other) => ({ ...locate(other), printed: null, expected: null })),
    settles: 1,
  }
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [placeKey(place), place])).values()]
}

type Located = Omit<ExaminedPlace, 'printed' | 'expected'>
type Locate = (place: Place) => Located

const NOWHERE: Located = {
  inPrevious: false,
  page: null,
  line: null,
  sheet: null,
  section: null,
  table: null,
  row: null,
  column: null,
  text: null,
  mark: null,
}

/** Turns a place of the rules into what a person looks for in the document. */
function locator(document: CheckedDocument, composed: Composed, parts: readonly Part[]): Locate {
  const sections = new Map(document.sections.map((section, at) => [section.id, { section, origin: composed.sections[at] }]))
  return (place) => {
    if (place.kind === 'document' || place.kind === 'line') return NOWHERE
    const here = sections.get(place.section)
    if (!here) return NOWHERE
    const { section, origin } = here
    const title = `${section.number ?? ''} ${section.title}`.trim()
    const named = { ...NOWHERE, section: title === '' ? null : title }
    switch (place.kind) {
      case 'section':
        return { ...named, ...inPart(parts, origin?.heading) }
      case 'image':
        return named
      case 'text': {
        const part = origin?.blocks[place.block]
        const mark: Mark | null = part === undefined ? null : { part, row: null, column: null, from: place.from, to: place.to }
        // As printed: the rules read it character for character, with the thousands parted by blanks.
        const printed = part === undefined ? undefined : parts[part]
        const text = printed === undefined || printed.kind === 'table' ? (section.blocks[place.block]?.text ?? place.text) : printed.text
        return { ...named, ...inPart(parts, part), text: sentenceAround(text, place), mark }
      }
      case 'cell':
        return { ...named, ...inCell(section, origin, place, parts) }
    }
  }
}

function inPart(parts: readonly Part[], at: number | null | undefined): Partial<Located> {
  const part = at === null || at === undefined ? undefined : parts[at]
  if (!part || at === null || at === undefined) return {}
  return { ...pageOf(part.place), mark: { part: at, row: null, column: null, from: null, to: null } }
}

function pageOf({ page, line, sheet }: PartPlace): Partial<Located> {
  return { page, line, sheet }
}

function inCell(
  section: CheckedSection,
  origin: SectionOrigin | undefined,
  place: Extract<Place, { kind: 'cell' }>,
  parts: readonly Part[],
): Partial<Located> {
  const index = section.tables.findIndex((table) => table.id === place.table)
  const table = section.tables[index]
  const from = origin?.tables[index]
  const part = from ? parts[from.part] : undefined
  if (!table || !from || part?.kind !== 'table') return {}
  const rowIndex = table.rows.findIndex((row) => row.id === place.row)
  const columnIndex = table.columns.findIndex((column) => column.id === place.column)
  const row = from.shape.rowsAt[rowIndex] ?? null
  const column = from.shape.columnsAt[columnIndex] ?? -1
  return {
    ...pageOf((row === null ? undefined : part.rows[row])?.place ?? part.place),
    table: nameOf(table, section),
    row: table.rows[rowIndex]?.label ?? null,
    column: table.columns[columnIndex]?.label ?? null,
    mark: { part: from.part, row, column: column < 0 ? null : column, from: null, to: null },
  }
}

/** "Tabell 3.1 Driftsregnskap"; a table without either goes by its section. */
function nameOf(table: Table, section: CheckedSection): string {
  const name = `${table.number ?? ''} ${table.caption}`.trim()
  return name === '' ? section.title : name
}

/** The sentence in which a stretch of text stands. */
function sentenceAround(text: string, place: Extract<Place, { kind: 'text' }>): string {
  const before = text.slice(0, place.from)
  const start = Math.max(0, ...[...before.matchAll(/[.!?]\s+(?=[\p{Lu}«])/gu)].map((match) => match.index + match[0].length))
  const end = /[.!?](?=\s+[\p{Lu}«]|\s*$)/u.exec(text.slice(place.to))
  return text.slice(start, end ? place.to + end.index + 1 : text.length).trim()
}
