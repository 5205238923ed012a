/**
 * How long the renditions of a report of about forty pages take, and what our page template costs beside the same words,
 * tables and charts handed to the same compiler as plain markup. `node scripts/bench-render.ts`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentNode, PublicReport, PublicSection } from '@arsring/document'
import { renderDocx } from '../server/src/modules/reports/render/docx/render-docx.ts'
import { sourceSans } from '../server/src/platform/print/font.ts'
import { renderHtml } from '../server/src/modules/reports/render/html/render-html.ts'
import { renderCsv } from '../server/src/modules/reports/render/open-data/render-csv.ts'
import { renderJson } from '../server/src/modules/reports/render/open-data/render-json.ts'
import { printJob, type PrintBlock, type PrintJob } from '../server/src/modules/reports/render/pdf/print-data.ts'
import { renderPdf } from '../server/src/modules/reports/render/pdf/render-pdf.ts'
import { renderAll } from '../server/src/modules/reports/render/render-all.ts'
import { renderXlsx } from '../server/src/modules/reports/render/xlsx/render-xlsx.ts'
import { chart, direction, doc, figure, heading, paragraph, ReportBuilder, text } from '../server/test/golden/render/report-builder.ts'

export interface BenchLine {
  readonly what: string
  readonly milliseconds: number
  /** Times the plain compile, where the two can be compared. */
  readonly ratio: number | null
}

const CHAPTERS = 14
const RUNS = 9
const GROUPS = [
  '000-099',
  '100-299',
  '300-399',
  '400-499',
  '500-599',
  'sum-expenditure',
  '600-699',
  '700-799',
  '800-899',
  '900-999',
  'sum-income',
  'net',
]

/** Quickest times of every form, cold and warm. Every warm run has a text of its own, as every report has. */
export function bench(): readonly BenchLine[] {
  const reports = Array.from({ length: RUNS }, (_, run) => longReport(run + 1))
  const jobs = reports.map((report) => printJob(report))
  const cold = timed(() => renderPdf(longReport(0)))
  const plain = plainPress()
  try {
    const pages = plain.press(printJob(longReport(0)))
    const warmPlain = quickest(jobs, (job) => plain.press(job))
    const line = (what: string, milliseconds: number, isCompared = true): BenchLine => ({
      what,
      milliseconds,
      ratio: isCompared ? milliseconds / warmPlain : null,
    })
    // Charts are drawn once for each report: every form is given reports of its own, or it would find them drawn.
    const warm = (work: (report: PublicReport) => unknown): number => quickest(structuredClone(reports), work)
    return [
      line(`PDF cold (${pages} pages as plain markup)`, cold, false),
      line('plain markup', warmPlain),
      line('PDF', warm(renderPdf)),
      line('  of which data and charts', warm(printJob)),
      line('web edition', warm(renderHtml)),
      line('Word', warm(renderDocx)),
      line('Excel', warm(renderXlsx)),
      line('JSON', warm(renderJson)),
      line('CSV', warm(renderCsv)),
      line(
        'archive: all of these with PDF/A, packed',
        warm((report) => renderAll(report, undefined, ['archive'])),
      ),
      line(
        'publishing: every form and the archive',
        warm((report) => renderAll(report)),
      ),
    ]
  } finally {
    plain.close()
  }
}

/** A report with a chapter of text, an account table and a chart, many times over; `run` makes its sentences its own. */
export function longReport(run: number): PublicReport {
  const build = new ReportBuilder()
  const sections = Array.from({ length: CHAPTERS }, (_, i) => chapter(build, i + 1, run)).flat()
  const charts = Object.fromEntries(
    Array.from({ length: CHAPTERS }, (_, i) => [
      `chart-${i + 1}`,
      {
        id: `chart-${i + 1}`,
        kind: i % 2 === 0 ? ('bar' as const) : ('line' as const),
        title: `Utgifter i kapittel ${i + 1}`,
        alternative: 'Utgiftene økte hvert år.',
        categories: ['2020', '2021', '2022', '2023', '2024'],
        series: [
          { name: 'Regnskap', values: ['21', '23', '26', '28', '31'] },
          { name: 'Budsjett', values: ['22', '24', null, '29', '30'] },
        ],
        decimals: 0,
      },
    ]),
  )
  return build.report({
    municipality: 'Eksempel kommune',
    unit: { id: 'eksempeletaten', name: 'Eksempeletaten' },
    year: 2024,
    language: 'nb',
    title: 'Årsberetning 2024',
    edition: 1,
    publishedOn: '2025-02-03',
    signature: { title: 'Direktør', place: 'Eksempelby', date: '2025-01-31' },
    template: { id: 'annual-report', version: '2024' },
    erratum: null,
    charts,
    sections,
  })
}

function chapter(build: ReportBuilder, number: number, run: number): PublicSection[] {
  const lines = GROUPS.map((group, i) => ({
    group,
    label: `${group} Utgifter og inntekter som hører til artsgruppen`,
    kind: group.includes('-') && !/\d/.test(group) ? ('total' as const) : ('plain' as const),
    accounts: String(1_200_000 + number * 1000 + i),
    adopted: String(1_100_000 + i),
    revised: String(1_250_000 + i),
    before: String(1_000_000 + i),
  }))
  const table = build.operatingAccount(`operating-account.${number}`, `Tabell ${number}.1`, String(100 + number), 2024, lines)
  const net = `operating-amount;eksempeletaten;2024;variance;chapter=${100 + number};group=net`
  const prose = (i: number): DocumentNode =>
    paragraph(
      text(
        `Avsnitt ${run}.${i} i kapittel ${number} forteller hva etaten gjorde, hvorfor det ble gjort, og hva det førte til for innbyggerne. `,
      ),
      text('Regnskapet viser et '),
      direction(net, 'spending'),
      text(' på '),
      figure(net, 'thousand', 'none'),
      text(' tusen kroner. '),
      text(
        'Arbeidet følger planen som kommunestyret vedtok, og det som gjenstår, er ført videre til neste år med frist og ansvarlig. '.repeat(
          3,
        ),
      ),
    )
  const part = (level: number, title: string, content: DocumentNode | null): PublicSection => ({
    id: `section-${number}-${level}-${title.length}`,
    number: level === 1 ? String(number) : `${number}.${title.length}`,
    title,
    level,
    content,
    notApplicable: null,
  })
  return [
    part(1, `Kapittel nummer ${number}`, null),
    part(2, 'Situasjonsbeskrivelse', doc(...[1, 2, 3, 4].map(prose), chart(`chart-${number}`))),
    part(2, 'Driftsregnskap', doc(table, heading(1, 'Forklaring på avvik'), ...[5, 6, 7, 8, 9, 10, 11].map(prose))),
  ]
}

interface PlainPress {
  /** Compiles to PDF and answers how many pages it took. */
  press(job: PrintJob): number
  close(): void
}

/** The same blocks as literal markup: no data file, no walk, no styling but the fonts. */
function plainPress(): PlainPress {
  const workspace = mkdtempSync(join(tmpdir(), 'arsring-bench-'))
  const fontBlobs = (['400Regular', '400Regular_Italic', '600SemiBold'] as const).map((style) => sourceSans(style).bytes)
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  const main = join(workspace, 'plain.typ')
  return {
    press({ data, pictures }) {
      const head = `#set document(title: ${literal(data.title)}, date: datetime(year: 2025, month: 2, day: 3))
#set text(font: "Source Sans 3", fallback: false, lang: "nb", size: 10.5pt)
#set page(numbering: "1")
#outline()
`
      for (const [name, svg] of pictures) compiler.mapShadow(join(workspace, name), Buffer.from(svg))
      compiler.mapShadow(main, Buffer.from(head + data.blocks.map(markupOf).join('\n')))
      const compiled = compiler.compile({ mainFilePath: main })
      if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
      compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
      compiler.evictCache(4)
      return compiled.result.numOfPages
    },
    close: () => rmSync(workspace, { recursive: true }),
  }
}

function markupOf(block: PrintBlock): string {
  switch (block.kind) {
    case 'section':
      return `#heading(level: ${block.depth}, ${literal(`${block.number} ${block.title}`)})`
    case 'heading':
      return `#heading(level: ${block.depth}, ${literal(block.body.map((part) => part.text ?? '').join(''))})`
    case 'paragraph':
      return `#par(${literal(block.body.map((part) => part.text ?? '').join(''))})`
    case 'table': {
      const cells = block.rows.flatMap((row) => [row.label, ...row.cells.map((cell) => cell.text)].map(literal))
      const labels = ['', ...block.columns.map((column) => column.label)].map(literal)
      return `#figure(table(columns: (1fr, ${'auto, '.repeat(block.columns.length)}), table.header(${labels.join(', ')}), ${cells.join(', ')}), caption: ${literal(block.caption)})`
    }
    case 'chart':
      return `#figure(image(${literal(block.picture)}, width: 100%, alt: ${literal(block.alternative)}), caption: ${literal(block.title)})`
    default:
      throw new Error(`the long report has no ${block.kind}`)
  }
}

/** A Typst string. */
function literal(value: string): string {
  return `"${value.replace(/["\\]/g, (character) => `\\${character}`)}"`
}

/** The quickest run: what the work takes when nothing else wants the machine, as it hardly ever is to oneself. */
function quickest<T>(cases: readonly T[], work: (each: T) => unknown): number {
  return Math.min(...cases.map((each) => timed(() => work(each))))
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

if (import.meta.main) {
  for (const { what, milliseconds, ratio } of bench()) {
    console.log(`${what.padEnd(44)} ${milliseconds.toFixed(0).padStart(6)} ms${ratio === null ? '' : `  ${ratio.toFixed(2)} × plain`}`)
  }
}
