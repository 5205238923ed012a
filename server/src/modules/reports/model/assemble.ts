import { runChecks, type CheckedDocument, type CheckedSection } from '@arsring/checks'
import { figureKeys, imagesIn, isBlank, plainBlocks, type Chart, type DocumentNode } from '@arsring/document'
import {
  factKeyText,
  fingerprint,
  inLanguage,
  message,
  parseFactKey,
  type Fact,
  type FactValue,
  type Finding,
  type Language,
  type Table,
} from '@arsring/shared'
import { fill, levelOf, type SectionTemplate } from '@arsring/standards'
import { asFact, compute, factStoreView, labelOf, shownText, type Definitions } from '../../facts/index.ts'
import { buildCharts } from './build-chart.ts'
import { fillTables } from './build-table.ts'
import { planTables, tableKeys } from './plan-tables.ts'
import type { FindingDecision, LoadedReport, LoadedSection } from './loaded-report.ts'
import { placeBlocks } from './place-blocks.ts'

/** A report put together: its texts with their tables in place, every figure computed, every check run. Pure. */
export interface AssembledReport {
  readonly loaded: LoadedReport
  readonly language: Language
  readonly title: string
  readonly sections: readonly AssembledSection[]
  readonly tables: ReadonlyMap<string, Table>
  readonly charts: ReadonlyMap<string, Chart>
  /** Every figure shown and what it was calculated from, by key text. */
  readonly facts: ReadonlyMap<string, Fact>
  readonly document: CheckedDocument
  readonly findings: readonly ReportFinding[]
}

export interface AssembledSection {
  readonly template: SectionTemplate
  readonly title: string
  readonly level: number
  /** Null for headings, cover and contents, which nobody writes. */
  readonly loaded: LoadedSection | null
  readonly content: DocumentNode
  readonly tables: readonly Table[]
  readonly charts: readonly string[]
  readonly presence: 'content' | 'empty' | 'not_applicable'
  /** Keys of the figures in its text and tables. */
  readonly keys: ReadonlySet<string>
  /** Figures that are not what they were when the section was approved. */
  readonly changes: readonly FigureChange[]
}

export interface FigureChange {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}

export interface ReportFinding {
  readonly finding: Finding
  readonly fingerprint: string
  readonly section: string | null
  readonly decision: FindingDecision | null
}

/** Puts a loaded report together in the language of its text. */
export function assemble(loaded: LoadedReport): AssembledReport {
  const language: Language = loaded.row.language === 'nn' ? 'nn' : 'nb'
  const { template, definitions, unit } = loaded
  const stored = loaded.stored.map(asFact)
  const scope = {
    unit: { id: unit.id, name: unit.name },
    year: loaded.row.year,
    language,
    budgetChapters: unit.budgetChapters.map((chapter) => chapter.code),
    stored: stored.map((fact) => fact.key),
    smallestGroup: loaded.tenant.settings.smallestGroup,
    listings: loaded.listings,
  }
  const plans = planTables(template, scope, definitions)
  const inText = [...loaded.sections.values()].flatMap((section) => figureKeys(section.content)).flatMap((text) => parseFactKey(text) ?? [])
  const store = factStoreView(stored)
  const facts = compute([...tableKeys(plans), ...inText], store, definitions)
  const tables = new Map(fillTables(plans, { facts, store, definitions }, scope).map((table) => [table.id, table]))
  const charts = new Map(buildCharts(template, [...tables.values()], scope, definitions).map((chart) => [chart.id, chart]))

  const sections = template.sections.map((section) => assembleSection(section, loaded, language, tables, charts, facts))
  const document: CheckedDocument = {
    year: loaded.row.year,
    language,
    sections: sections
      .filter((section) => section.template.kind !== 'cover' && section.template.kind !== 'contents')
      .map((section) => checkedSection(section, facts, language)),
    settings: {
      varianceLimitKroner: loaded.tenant.settings.varianceLimitKroner,
      varianceLimitPercent: loaded.tenant.settings.varianceLimitPercent,
      smallestGroup: loaded.tenant.settings.smallestGroup,
      comparisonYears: [...new Set(stored.map((fact) => Number(fact.key.period.slice(0, 4))))],
    },
  }
  const findings = [...runChecks(document), ...sections.flatMap(changedSinceApproval)].map((finding): ReportFinding => {
    const print = fingerprint(finding)
    const place = finding.at[0]
    return {
      finding,
      fingerprint: print,
      section: place !== undefined && 'section' in place ? place.section : null,
      decision: loaded.accepted.get(print) ?? null,
    }
  })
  return {
    loaded,
    language,
    title: fill(inLanguage(template.title, language), loaded.row.year),
    sections,
    tables,
    charts,
    facts,
    document,
    findings,
  }
}

function assembleSection(
  template: SectionTemplate,
  loaded: LoadedReport,
  language: Language,
  tables: ReadonlyMap<string, Table>,
  charts: ReadonlyMap<string, Chart>,
  facts: ReadonlyMap<string, Fact>,
): AssembledSection {
  const section = loaded.sections.get(template.id) ?? null
  const content = placeBlocks(section?.content ?? { type: 'doc', content: [] }, template, {
    tables: [...tables.keys()],
    charts: [...charts.keys()],
  })
  const placed = (content.type === 'doc' ? (content.content ?? []) : []).flatMap((node) =>
    node.type === 'factTable' ? (tables.get(node.attrs.table) ?? []) : [],
  )
  const chartIds = (content.type === 'doc' ? (content.content ?? []) : []).flatMap((node) =>
    node.type === 'chart' ? [node.attrs.chart] : [],
  )
  const keys = new Set([...figureKeys(content), ...placed.flatMap(tableKeysOf)])
  const approved = section?.row.approved_values as unknown as Readonly<Record<string, string>> | null | undefined
  return {
    template,
    title: fill(inLanguage(template.title, language), loaded.row.year),
    level: levelOf(template),
    loaded: section,
    content,
    tables: placed,
    charts: chartIds,
    presence:
      section === null ? 'content' : section.row.not_applicable !== null ? 'not_applicable' : isBlank(content) ? 'empty' : 'content',
    keys,
    changes: approved === null || approved === undefined ? [] : changesSince(approved, keys, facts, loaded, language),
  }
}

/** Keys of the figures in a table's cells. */
export function tableKeysOf(table: Table): readonly string[] {
  return table.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => (cell.key === null ? [] : [factKeyText(cell.key)])))
}

/** What a section shows just now, as kept when it is approved. */
export function shownValues(section: AssembledSection, report: AssembledReport): Readonly<Record<string, string>> {
  const { definitions } = report.loaded
  return Object.fromEntries([...section.keys].sort().map((key) => [key, textOf(report.facts.get(key), definitions, report.language)]))
}

function textOf(fact: Fact | undefined, definitions: Definitions, language: Language): string {
  return fact === undefined ? '' : shownText(fact, definitions, language)
}

/** What reads otherwise than when it was approved, also what was not shown then. What somebody changed stands before what follows from it. */
function changesSince(
  approved: Readonly<Record<string, string>>,
  keys: ReadonlySet<string>,
  facts: ReadonlyMap<string, Fact>,
  loaded: LoadedReport,
  language: Language,
): readonly FigureChange[] {
  const changes = [...new Set([...Object.keys(approved), ...keys])].flatMap((text) => {
    const key = parseFactKey(text)
    const before = approved[text] ?? ''
    const after = textOf(facts.get(text), loaded.definitions, language)
    if (key === null || after === before) return []
    const rank = facts.get(text)?.provenance.kind === 'calculated' ? 1 : 0
    return [{ rank, change: { key: text, label: labelOf(key, loaded.definitions, language), before, after } }]
  })
  return changes.toSorted((a, b) => a.rank - b.rank).map(({ change }) => change)
}

function changedSinceApproval(section: AssembledSection): readonly Finding[] {
  const first = section.changes[0]
  if (first === undefined) return []
  return [
    {
      check: 'changed-since-approval',
      severity: 'warning',
      at: [{ kind: 'section', section: section.template.id }],
      message: message('reports.changed-since-approval', {
        section: section.title,
        count: String(section.changes.length),
        label: first.label,
        before: first.before,
        after: first.after,
        // Not shown, but part of what the finding says: an acceptance lapses when anything more changes.
        all: section.changes.map((change) => `${change.key}=${change.after}`).join(' '),
      }),
    },
  ]
}

function checkedSection(section: AssembledSection, facts: ReadonlyMap<string, Fact>, language: Language): CheckedSection {
  const values = new Map<string, FactValue>([...facts].map(([key, fact]) => [key, fact.value]))
  return {
    id: section.template.id,
    number: section.template.number,
    title: section.title,
    isRequired: section.template.isRequired,
    presence: section.presence,
    blocks: section.presence === 'not_applicable' ? [] : plainBlocks(section.content, values, language),
    images: section.presence === 'not_applicable' ? [] : imagesIn(section.content),
    tables: section.presence === 'not_applicable' ? [] : section.tables,
  }
}
