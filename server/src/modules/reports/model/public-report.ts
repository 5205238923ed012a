import { imagesIn, type PublicFigure, type PublicReport } from '@arsring/document'
import { factKeyText, inLanguage, message, parseFactKey, type FactKey } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { explain, labelOf, periodText, seriesName, shownText } from '../../facts/index.ts'
import type { AssembledReport } from './assemble.ts'

/** What a publication is given besides the report itself. */
export interface PublicationDetails {
  readonly edition: number
  readonly publishedOn: string
  readonly signature: PublicReport['signature']
  readonly erratum: PublicReport['erratum']
}

/** A batch as the public may know it: what kind of file, and when it came. Never its name or who sent it. */
export interface PublicBatch {
  readonly kindLabel: string
  readonly receivedOn: string
}

/** The report as the public may see it, with the provenance of every figure shown and of no other. */
export function toPublicReport(
  report: AssembledReport,
  details: PublicationDetails,
  batches: ReadonlyMap<string, PublicBatch>,
): PublicReport {
  const { loaded, language } = report
  const shown = new Set(report.sections.flatMap((section) => (section.presence === 'not_applicable' ? [] : [...section.keys])))
  const figures = [...shown].flatMap((text): [string, PublicFigure][] => {
    const key = parseFactKey(text)
    return key === null ? [] : [[text, publicFigure(key, text, shown, report, batches)]]
  })
  const placed = report.sections.filter((section) => section.presence !== 'not_applicable')
  return {
    schema: 1,
    municipality: loaded.tenant.name,
    unit: { id: loaded.unit.id, name: loaded.unit.name },
    year: loaded.row.year,
    language,
    title: report.title,
    edition: details.edition,
    publishedOn: details.publishedOn,
    signature: details.signature,
    sections: report.sections
      .filter((section) => section.template.kind !== 'cover' && section.template.kind !== 'contents')
      .map((section) => ({
        id: section.template.id,
        number: section.template.number,
        title: section.title,
        level: section.level,
        content: section.loaded === null || section.presence !== 'content' ? null : section.content,
        notApplicable: section.loaded?.row.not_applicable ?? null,
      })),
    tables: Object.fromEntries(placed.flatMap((section) => section.tables.map((table) => [table.id, table]))),
    charts: Object.fromEntries(
      placed.flatMap((section) =>
        section.charts.flatMap((id) => (report.charts.get(id) === undefined ? [] : [[id, report.charts.get(id)]])),
      ),
    ) as PublicReport['charts'],
    images: publicImages(report),
    attachments: loaded.attachments.map(({ title, kind, sha256, bytes }) => ({ title, kind, sha256, bytes })),
    figures: Object.fromEntries(figures),
    erratum: details.erratum,
    template: { id: loaded.template.id, version: loaded.template.version },
  }
}

/** The pictures that the published text shows, and no other of those received; sorted, so that a snapshot is the same each time. */
function publicImages(report: AssembledReport): PublicReport['images'] {
  const texts = report.sections.filter((section) => section.loaded !== null && section.presence === 'content')
  const shown = new Set(texts.flatMap((section) => imagesIn(section.content).map((image) => image.sha256)))
  return Object.fromEntries(
    [...shown].sort().map((sha256) => {
      const image = report.loaded.images.get(sha256)
      if (image === undefined) throw new Error(`the text shows the image ${sha256}, which was not received`)
      return [sha256, image] as const
    }),
  )
}

function publicFigure(
  key: FactKey,
  text: string,
  shown: ReadonlySet<string>,
  report: AssembledReport,
  batches: ReadonlyMap<string, PublicBatch>,
): PublicFigure {
  const { language } = report
  const { definitions } = report.loaded
  const fact = report.facts.get(text)
  if (fact === undefined) throw new Error(`not computed: ${text}`)
  const indicator = definitions.indicators.get(key.indicator)
  const { value, provenance } = fact
  const batch = provenance.kind === 'imported' ? batches.get(provenance.batch) : undefined
  const receivedOn = batch?.receivedOn ?? (provenance.kind === 'entered' ? provenance.at.slice(0, 10) : null)
  const measure = value.kind === 'number' || value.kind === 'range' ? { unit: value.unit, decimals: value.decimals } : null
  const explained = explain(key, { facts: report.facts, definitions, language, fileName: () => '' })
  return {
    key: text,
    label: labelOf(key, definitions, language),
    text: shownText(fact, definitions, language),
    value: value.kind === 'number' ? value.value : null,
    unit: renderMessage(message(`unit.${measure?.unit ?? indicator?.unit ?? 'count'}`), language),
    measure: value.kind === 'number' ? measure : null,
    period: periodText(key.period, language),
    series: seriesName(key.series, definitions, language),
    definition: indicator === undefined ? '' : inLanguage(indicator.definition, language),
    reference: (indicator?.reference ?? []).join('; '),
    source:
      provenance.kind === 'calculated'
        ? renderMessage(explained.how, language)
        : provenance.kind === 'imported'
          ? renderMessage(
              message('reports.source.imported', { kind: batch?.kindLabel ?? '', date: periodText(receivedOn ?? '', language) }),
              language,
            )
          : renderMessage(
              message(provenance.kind === 'entered' ? 'reports.source.entered' : 'reports.source.none', {
                date: periodText(receivedOn ?? '', language),
              }),
              language,
            ),
    sourceDate: receivedOn,
    inputs: explained.inputs.flatMap((input) => {
      const inputText = factKeyText(input.key)
      return shown.has(inputText) ? [{ key: inputText, label: input.label, text: input.text }] : []
    }),
  }
}
