import { factKeyText, LANGUAGES, type FactValue, type Finding } from '@arsring/shared'
import { loadTemplate, renderMessage } from '@arsring/standards'
import { definitionsWith } from '../model/definitions.ts'
import { importScope } from '../model/import-scope.ts'
import { toLocalIndicator } from '../model/local-indicator.ts'
import { findImportKind } from './kinds/index.ts'
import { readImportFile } from './read-import-file.ts'
import type { ImportReading, ImportScope, NewIndicator } from './types.ts'

/** The scope that receiving a file has, for a unit of one or more chapters, with a municipality's own indicators when given. */
export function buildScope(
  options: { unit?: string; chapters?: readonly string[]; year?: number; own?: readonly NewIndicator[] } = {},
): ImportScope {
  const { unit = 'ombud', chapters = ['111'], year = 2024, own = [] } = options
  const template = loadTemplate(year)
  if (!template) throw new Error(`no template for ${year}`)
  const local = own.map(toLocalIndicator)
  const definitions = definitionsWith(
    local.map((each) => each.indicator),
    template.words,
    local.flatMap((each) => each.categories ?? []),
  )
  return importScope({ unit: { id: unit, name: unit }, year, budgetChapters: chapters, smallestGroup: 3 }, definitions)
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/**
 * A finding on one line for a test: `error number-letters 3:Beløp`. Every language must have a text for it, and the
 * finding every parameter the text asks for.
 */
export function summary(finding: Finding): string {
  const params = new Proxy(finding.message.params, {
    get(given, name) {
      if (typeof name === 'string' && !(name in given)) throw new Error(`${finding.check} has no ${name}`)
      return Reflect.get(given, name) as unknown
    },
  })
  for (const language of LANGUAGES) renderMessage({ id: finding.message.id, params }, language)
  const [place] = finding.at
  const where = place?.kind === 'line' ? ` ${place.line}${place.column === null ? '' : `:${place.column}`}` : ''
  return `${finding.severity} ${finding.check.replace(/^import-/, '')}${where}`
}

/** A value in one word: `12.5`, `7.5..11.5`, `-` for a dash, `*` for withheld. */
export function shortValue(value: FactValue): string {
  switch (value.kind) {
    case 'number':
      return value.value
    case 'range':
      return `${value.from}..${value.to}`
    case 'not_applicable':
      return '-'
    case 'suppressed':
      return '*'
    case 'text':
      return value.value
    case 'missing':
      return value.kind
  }
}

/** Reads CSV text as a kind, and gives what came of it in short form. */
export async function readAs(kindId: string, text: string, scope: ImportScope = buildScope()): Promise<ShortReading> {
  const kind = findImportKind(kindId)
  if (!kind) throw new Error(`no kind ${kindId}`)
  const { reading, canBePosted } = await readImportFile(kind, utf8(text), 'fil.csv', scope)
  return {
    facts: Object.fromEntries(reading.facts.map((fact) => [factKeyText(fact.key), shortValue(fact.value)])),
    findings: reading.findings.map(summary),
    reading,
    canBePosted,
  }
}

export interface ShortReading {
  readonly facts: Readonly<Record<string, string>>
  readonly findings: readonly string[]
  readonly reading: ImportReading
  readonly canBePosted: boolean
}
