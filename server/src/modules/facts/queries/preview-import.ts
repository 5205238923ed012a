import {
  factKeyText,
  fail,
  formatDecimal,
  message,
  ok,
  type FactKey,
  type FactValue,
  type Finding,
  type ProblemOf,
  type Result,
} from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import type { ReadContext } from '../../../platform/context.ts'
import { getTenant, unitTree } from '../../organisation/index.ts'
import { findImportKind } from '../import/index.ts'
import type { ImportReading, Sheet } from '../import/types.ts'
import { withRecords, type Definitions } from '../model/definitions.ts'
import { importScope } from '../model/import-scope.ts'
import { labelOf, valueInWords } from '../model/label.ts'
import { readFacts } from './read-facts.ts'

export interface ImportTarget {
  readonly kind: string
  readonly unitId: string
  readonly year: number
}

/** A file read as its kind for a unit and year: what it says and what is wrong with it. Nothing is stored. */
export async function readImport(
  ctx: ReadContext,
  target: ImportTarget,
  sheet: Sheet,
  definitions: Definitions,
): Promise<Result<ImportReading, ProblemOf<'forbidden' | 'invalid'>>> {
  if (!ctx.actor.can('enter', target.unitId)) return fail({ kind: 'forbidden', action: 'enter', why: message('problem.no-right') })
  const unit = (await unitTree(ctx)).find((candidate) => candidate.id === target.unitId)
  const kind = findImportKind(target.kind)
  if (unit === undefined)
    return fail({ kind: 'invalid', issues: [{ path: 'unit', message: message('problem.unknown', { what: target.unitId }) }] })
  if (kind === undefined)
    return fail({ kind: 'invalid', issues: [{ path: 'kind', message: message('problem.unknown', { what: target.kind }) }] })
  const tenant = await getTenant(ctx)
  if (tenant === null) throw new Error('the municipality is not set up')
  const scope = importScope(
    {
      unit: { id: unit.id, name: unit.name },
      year: target.year,
      budgetChapters: unit.budgetChapters.map((chapter) => chapter.code),
      smallestGroup: tenant.settings.smallestGroup,
    },
    definitions,
  )
  const reading = kind.read(sheet, scope)
  // A broken record over several lines has one finding.
  const broken = new Set(sheet.unreadable.map((line) => line.finding))
  return ok({ ...reading, findings: [...sheet.notes, ...broken, ...reading.findings] })
}

export interface ImportedFigure {
  readonly line: number
  readonly key: string
  readonly label: string
  readonly text: string
  /** What the figure was before; null when there was none. */
  readonly before: string | null
}

/** The figures of a reading beside what they would replace. */
export async function compareWithStored(
  ctx: ReadContext,
  unitId: string,
  reading: ImportReading,
  definitions: Definitions,
): Promise<readonly ImportedFigure[]> {
  const stored = new Map((await readFacts(ctx, { unitId })).map((fact) => [factKeyText(fact.key), fact.value]))
  // New groups and leases are called as the file calls them.
  const named = withRecords(definitions, reading.listings)
  const text = (key: FactKey, value: FactValue): string => valueText(valueInWords({ key, value }, definitions, ctx.language))
  return reading.facts.map((fact) => {
    const key = factKeyText(fact.key)
    const before = stored.get(key)
    return {
      line: fact.line,
      key,
      label: labelOf(fact.key, named, ctx.language),
      text: text(fact.key, fact.value),
      before: before === undefined ? null : text(fact.key, before),
    }
  })
}

/** A value at its own precision, without unit: `5 963 492`, `2,7`, `*`, `–`. */
export function valueText(value: FactValue): string {
  switch (value.kind) {
    case 'number':
      return formatDecimal(value.value, value.decimals)
    case 'range':
      return `${formatDecimal(value.from, value.decimals)}–${formatDecimal(value.to, value.decimals)}`
    case 'text':
      return value.value
    case 'suppressed':
      return '*'
    case 'not_applicable':
      return '–'
    case 'missing':
      return ''
  }
}

/** A finding about a file as a line of text with its place. */
export function presentFileFinding(
  finding: Finding,
  ctx: ReadContext,
): { severity: Finding['severity']; line: number | null; column: string | null; message: string } {
  const place = finding.at[0]
  return {
    severity: finding.severity,
    line: place?.kind === 'line' ? place.line : null,
    column: place?.kind === 'line' ? place.column : null,
    message: renderMessage(finding.message, ctx.language),
  }
}
