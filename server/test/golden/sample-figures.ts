import { readFile } from 'node:fs/promises'
import { renderMessage } from '@arsring/standards'
import type { Fact } from '@arsring/shared'
import { loadTemplate } from '@arsring/standards'
import { findImportKind, readImportFile } from '../../src/modules/facts/import/index.ts'
import { definitionsWith, type Definitions } from '../../src/modules/facts/model/definitions.ts'
import { importScope } from '../../src/modules/facts/model/import-scope.ts'
import { toLocalIndicator, type LocalDefinition } from '../../src/modules/facts/model/local-indicator.ts'
import type { ListingRecord } from '../../src/modules/reports/model/table-scope.ts'

const SAMPLE = new URL('../../../samples/oslo-2024/', import.meta.url)

export interface SampleUnit {
  readonly id: string
  readonly year: number
  readonly budgetChapters: readonly string[]
  /** Files in the order they are received, with their kind. */
  readonly files: readonly { readonly kind: string; readonly path: string }[]
}

export interface SampleFigures {
  readonly facts: readonly Fact[]
  readonly listings: Readonly<Record<string, readonly ListingRecord[]>>
  readonly definitions: Definitions
}

/** The figures of a unit of the sample, read from its files by the same readers that receive files, without a database. */
export async function readSampleFigures(unit: SampleUnit): Promise<SampleFigures> {
  const template = loadTemplate(unit.year)
  if (template === null) throw new Error(`no template for ${unit.year}`)
  const own: LocalDefinition[] = []
  const facts: Fact[] = []
  const listings: Record<string, ListingRecord[]> = {}
  const definitions = (): Definitions =>
    definitionsWith(
      own.map((each) => each.indicator),
      template.words,
      own.flatMap((each) => each.categories ?? []),
    )
  for (const file of unit.files) {
    const kind = findImportKind(file.kind)
    if (kind === undefined) throw new Error(`no import kind ${file.kind}`)
    const scope = importScope(
      { unit: { id: unit.id, name: unit.id }, year: unit.year, budgetChapters: unit.budgetChapters, smallestGroup: 3 },
      definitions(),
    )
    const { reading, canBePosted } = await readImportFile(kind, await readFile(new URL(file.path, SAMPLE)), file.path, scope)
    if (!canBePosted) throw new Error(`${file.path}: ${reading.findings.map((finding) => renderMessage(finding.message, 'nb')).join('; ')}`)
    own.push(...reading.definitions.map(toLocalIndicator))
    facts.push(
      ...reading.facts.map(({ key, value, line }): Fact => ({ key, value, provenance: { kind: 'imported', batch: file.path, line } })),
    )
    for (const row of reading.listings) listings[row.list] = [...(listings[row.list] ?? []), { key: row.key, fields: row.fields }]
  }
  return { facts, listings, definitions: definitions() }
}

export async function readExpected(unit: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`expected/${unit}.json`, SAMPLE), 'utf8'))
}
