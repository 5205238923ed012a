import { createHash } from 'node:crypto'
import {
  decimal,
  decimalString,
  factKeyText,
  formatDecimal,
  parseFactKey,
  subtract,
  type Cell,
  type CellRole,
  type Row,
  type Table,
  type UnitOfMeasure,
} from '@arsring/shared'
import type { DocumentNode, FigureAttrs, ImageAttrs, PublicAttachment, PublicFigure, PublicImage, PublicReport } from '@arsring/document'

/** Builds a report as the public sees it, with every figure it shows. For tests and measurements of the renditions. */
export class ReportBuilder {
  readonly figures: Record<string, PublicFigure> = {}
  readonly tables: Record<string, Table> = {}
  readonly images: Record<string, PublicImage> = {}
  readonly attachments: PublicAttachment[] = []
  /** The bytes of the files that the report names. */
  readonly published = new Map<string, Buffer>()

  figure(key: string, label: string, value: string, unit: UnitOfMeasure, decimals: number, more: Partial<PublicFigure> = {}): string {
    const parsed = parseFactKey(key)
    if (parsed === null) throw new Error(`not a key: ${key}`)
    this.figures[key] = {
      key,
      label,
      text: formatDecimal(value, decimals),
      value,
      measure: { unit, decimals },
      unit: UNIT_NAMES[unit],
      period: parsed.period,
      series: SERIES_NAMES[parsed.series] ?? parsed.series,
      definition: 'Beløp ført på kapittelet og artsgruppen i perioden.',
      reference: 'Kommuneloven § 14-6',
      source: 'Regnskap og budsjett per kapittel og artsgruppe',
      sourceDate: '2025-01-15',
      inputs: [],
      ...more,
    }
    return key
  }

  cell(key: string, role: CellRole = 'input', favourable: boolean | null = null): Cell {
    const figure = this.figures[key]
    if (figure?.value == null || figure.measure === null) throw new Error(`no number ${key}`)
    const value = { kind: 'number' as const, value: figure.value, decimals: figure.measure.decimals, unit: figure.measure.unit }
    return { text: figure.text, value, role, key: parseFactKey(key), favourable }
  }

  table(table: Omit<Table, 'relations' | 'footnotes'> & Partial<Pick<Table, 'footnotes'>>): DocumentNode {
    this.tables[table.id] = { footnotes: [], relations: [], ...table }
    return { type: 'factTable', attrs: { table: table.id } }
  }

  attach(title: string, kind: PublicAttachment['kind'], bytes: Buffer): void {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.published.set(sha256, bytes)
    this.attachments.push({ title, kind, sha256, bytes: bytes.length })
  }

  image(bytes: Buffer, size: Pick<PublicImage, 'width' | 'height' | 'mediaType'>, words: Partial<ImageAttrs> = {}): DocumentNode {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.published.set(sha256, bytes)
    this.images[sha256] = { ...size, sha256, bytes: bytes.length }
    const { width, height } = size
    return { type: 'image', attrs: { sha256, width, height, alternative: '', decorative: false, caption: '', ...words } }
  }

  /** An operating account with figures of its own: five columns, and a variance that is computed. */
  operatingAccount(id: string, number: string, chapter: string, year: number, lines: readonly AccountLine[]): DocumentNode {
    const rows = lines.map((line): Row => {
      const base = { indicator: 'operating-amount', orgUnit: 'eksempeletaten', dimensions: { chapter, group: line.group } }
      const key = (series: 'accounts' | 'adopted' | 'revised' | 'variance', period: number): string =>
        factKeyText({ ...base, series, period: String(period) })
      const variance = decimalString(subtract(decimal(line.revised), decimal(line.accounts)))
      const inputs = [
        { key: key('revised', year), label: `${line.label}, regulert budsjett ${year}`, text: formatDecimal(line.revised, 0) },
        { key: key('accounts', year), label: `${line.label}, regnskap ${year}`, text: formatDecimal(line.accounts, 0) },
      ]
      const money = (series: 'accounts' | 'adopted' | 'revised', period: number, value: string, name: string) =>
        this.cell(
          this.figure(key(series, period), `${line.label}, ${name} ${period}`, value, 'nok', 0),
          line.kind === 'total' ? 'sum' : 'input',
        )
      return {
        id: line.group,
        label: line.label,
        kind: line.kind ?? 'plain',
        cells: {
          accounts: money('accounts', year, line.accounts, 'regnskap'),
          adopted: money('adopted', year, line.adopted, 'Dok. 3'),
          revised: money('revised', year, line.revised, 'regulert budsjett'),
          before: money('accounts', year - 1, line.before, 'regnskap'),
          variance: this.cell(
            this.figure(key('variance', year), `${line.label}, avvik ${year}`, variance, 'nok', 0, {
              definition: 'Regulert budsjett minus regnskap.',
              source: 'Regulert budsjett − regnskap',
              sourceDate: null,
              inputs,
            }),
            'difference',
            variance === '0' ? null : !variance.startsWith('-'),
          ),
        },
      }
    })
    return this.table({
      id,
      kind: 'operating-account',
      number,
      caption: `Driftsregnskap kapittel ${chapter}`,
      unitLine: 'Tall i hele kroner',
      columns: [
        { id: 'accounts', label: `I Regnskap ${year}`, align: 'end' },
        { id: 'adopted', label: `II Dok. 3 ${year}*`, align: 'end' },
        { id: 'revised', label: `III Regulert bud. ${year}`, align: 'end' },
        { id: 'before', label: `IV Regnskap ${year - 1}`, align: 'end' },
        { id: 'variance', label: `V Avvik ${year} (III-I)`, align: 'end' },
      ],
      rows,
      footnotes: ['* Kommunestyret vedtar sum utgifter, sum inntekter og nettoresultat for kapittelet.'],
    })
  }

  report(rest: Omit<PublicReport, 'schema' | 'figures' | 'tables' | 'images' | 'attachments'>): PublicReport {
    return { schema: 1, ...rest, figures: this.figures, tables: this.tables, images: this.images, attachments: this.attachments }
  }
}

export interface AccountLine {
  readonly group: string
  readonly label: string
  readonly kind?: 'plain' | 'total'
  readonly accounts: string
  readonly adopted: string
  readonly revised: string
  readonly before: string
}

const UNIT_NAMES: Record<UnitOfMeasure, string> = {
  nok: 'kroner',
  percent: 'prosent',
  percentage_point: 'prosentpoeng',
  count: 'antall',
  fte: 'årsverk',
  days: 'dager',
  ratio: 'forholdstall',
  text: 'tekst',
}
const SERIES_NAMES: Record<string, string> = {
  accounts: 'regnskap',
  adopted: 'vedtatt budsjett',
  revised: 'regulert budsjett',
  variance: 'avvik',
  result: 'resultat',
  target: 'måltall',
  gap: 'avvik fra måltall',
  change: 'endring',
  growth: 'vekst',
}

export const text = (value: string, ...marks: ('bold' | 'italic')[]): DocumentNode =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks: marks.map((type) => ({ type })) }
export const link = (value: string, href: string): DocumentNode => ({
  type: 'text',
  text: value,
  marks: [{ type: 'link', attrs: { href } }],
})
export const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
export const heading = (level: 1 | 2, value: string): DocumentNode => ({ type: 'heading', attrs: { level }, content: [text(value)] })
export const bullets = (...items: DocumentNode[][]): DocumentNode => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
})
export const figure = (key: string, format: FigureAttrs['format'] = 'plain', sign: FigureAttrs['sign'] = 'minus'): DocumentNode => ({
  type: 'figure',
  attrs: { key, format, sign },
})
export const direction = (key: string, words: 'verb' | 'noun' | 'place' | 'spending' | 'income'): DocumentNode => ({
  type: 'direction',
  attrs: { key, words },
})
export const chart = (id: string): DocumentNode => ({ type: 'chart', attrs: { chart: id } })
export const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content })
