import type { Examination, ExaminedFinding } from '../../server/src/modules/examiner/index.ts'
import { type CellPlace, isCell, isText, placesOf } from './locate.ts'
import type { Mutation } from './mutate.ts'
import { cellsOf } from './relation.ts'

/** What the examiner made of one error. */
export interface Outcome {
  readonly found: boolean
  /** The first new finding names the changed place itself. */
  readonly rootFirst: boolean
  /** The first new finding names another cell of a relation that the changed cell is alone in: either may be the wrong one. */
  readonly relationFirst: boolean
  /** New errors and warnings, and those of them that speak of the changed place or a relation with it. */
  readonly raised: number
  readonly right: number
  readonly first: ExaminedFinding | null
}

/** Holds the findings on a changed report against the findings on the right one, so that only what the change caused counts. */
export function score(mutation: Mutation, clean: Examination, found: Examination): Outcome {
  const before = new Set(clean.findings.map(nameOf))
  const fresh = found.findings.filter((finding) => finding.severity !== 'info' && !before.has(nameOf(finding)))
  const places = placesOf(mutation.report)
  const of = (ids: readonly string[]): CellPlace[] => ids.flatMap((id) => places.get(id) ?? [])
  const own = of(mutation.cells)
  const related = [...own, ...of(mutation.broken.flatMap(cellsOf))]
  const texts = [...(mutation.text === null ? [] : [mutation.text]), ...claimsOn(mutation)]
  const names = (finding: ExaminedFinding, cells: readonly CellPlace[]): boolean =>
    cells.some((cell) => isCell(finding, cell)) ||
    (mutation.text !== null && textsOf(finding).some((text) => isText(text, mutation.text ?? '')))
  const speaks = (finding: ExaminedFinding): boolean =>
    names(finding, related) ||
    texts.some((text) => isText(finding.sentence, text)) ||
    finding.also.some((place) => related.some((cell) => isCell(place, cell)) || texts.some((text) => isText(place.text, text)))
  const right = fresh.filter(speaks)
  const [first] = fresh
  return {
    found: right.length > 0,
    rootFirst: first !== undefined && names(first, own),
    relationFirst: first !== undefined && !names(first, own) && mutation.broken.length === 1 && names(first, related),
    raised: fresh.length,
    right: right.length,
    first: first ?? null,
  }
}

/** Sentences that rest on a changed cell: to doubt them is right too. */
function claimsOn(mutation: Mutation): string[] {
  const sentences = mutation.report.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
  return sentences
    .filter((sentence) => sentence.claim?.cells.some((cell) => mutation.cells.includes(cell)) === true)
    .map((sentence) => sentence.text)
}

const textsOf = (finding: ExaminedFinding): (string | null)[] => [finding.sentence, finding.section, finding.table, finding.printed]

const nameOf = (finding: ExaminedFinding): string =>
  [finding.rule, finding.severity, finding.table, finding.row, finding.column, finding.sentence, finding.printed, finding.expected].join(
    '\u0000',
  )
