import { INPUT_SERIES, COMPUTED_SERIES, isDecimal } from '@arsring/shared'
import * as z from 'zod'
import { shippedLabel, slug } from './label.ts'

const series = z.enum([...INPUT_SERIES, ...COMPUTED_SERIES])
const dimensionValues = z.record(slug, z.string().min(1))
const amount = z.string().refine(isDecimal)

/** A column of figures, or (with `field`) of text taken from the records of a listing. */
const figureColumn = z.strictObject({
  id: slug,
  /** The name of the code in `dimensions` when the column stands for one. */
  label: shippedLabel.optional(),
  /** `{year}`, `{year-1}`, `{year+1}-01-01` …; left out where each row is of a year of its own. */
  period: z.string().optional(),
  series,
  /** When the column shows another indicator than the row names. */
  indicator: slug.optional(),
  dimensions: dimensionValues.default({}),
  /** Positive numbers get a plus sign: gaps and changes. */
  plus: z.boolean().default(false),
  /** "No change" is printed as a dash. */
  zero: z.enum(['number', 'dash']).default('number'),
  /** How a place where nobody posted anything is printed. */
  absent: z.enum(['blank', 'dash']).default('blank'),
  /** Numbers end their column together; words begin it. */
  align: z.enum(['start', 'end']).default('end'),
})
const textColumn = z.strictObject({
  id: slug,
  label: shippedLabel,
  field: z.string(),
  /** Left out when no record has anything to say in it. */
  isOptional: z.boolean().default(false),
})
export type FigureColumn = z.infer<typeof figureColumn>
export type TextColumn = z.infer<typeof textColumn>

const rowKind = z.enum(['plain', 'total'])
const labelText = z.string()
const fixedRow = z.strictObject({
  id: slug.optional(),
  /** Said instead of the name of the code or indicator. */
  label: shippedLabel.optional(),
  /** When the row shows another series than its column says. */
  series: series.optional(),
  indicator: z.string(),
  dimensions: dimensionValues.default({}),
  kind: rowKind.default('plain'),
  /** Columns that stay blank in this row: nobody sets a target for short absence. */
  blank: z.array(slug).default([]),
})
/** One row per code of a list, in the list's order. */
const codeRows = z.strictObject({
  each: z.literal('code'),
  list: slug,
  side: z.enum(['expenditure', 'income']).optional(),
  indicator: z.string(),
  dimension: slug,
  dimensions: dimensionValues.default({}),
  /** `{code}` and `{label}`. */
  label: labelText.default('{label}'),
  /** `present`: only codes that have a stored figure in the dimension of this indicator. */
  show: z.strictObject({ present: slug }).optional(),
  blank: z.array(slug).default([]),
})
/** One row per value of a dimension that has stored figures, in the order of the file they came in. */
const presentRows = z.strictObject({
  each: z.literal('present'),
  indicator: z.string(),
  dimension: slug,
  dimensions: dimensionValues.default({}),
})
/** One row per indicator the unit reports on, under the headings of their goals. */
const indicatorRows = z.strictObject({ each: z.literal('indicator') })
/** One row per record of a listing; `dimension` is where the record's key stands in the addresses of its figures. */
const listingRows = z.strictObject({
  each: z.literal('record'),
  list: slug,
  /** Only records with these fields: the entries of one register. */
  when: z.record(z.string(), z.string()).default({}),
  indicator: z.string(),
  dimension: slug,
  /** Put in place of what the stored figures say: the total of a dimension that the row does not tell apart. */
  dimensions: dimensionValues.default({}),
  /** From the record's fields: `{number} {name}`; `{year}` is the row's own year. */
  label: labelText,
  /** One row for each of these years (`{year}`, `{year-1}`), instead of a column for each. */
  periods: z.array(z.string()).min(1).optional(),
})
/** One row per question of a form, under its headings; the columns say whether they show answers or comments. */
const questionRows = z.strictObject({ each: z.literal('question'), form: slug })
const rows = z.union([fixedRow, codeRows, presentRows, indicatorRows, listingRows, questionRows])
export type RowTemplate = z.infer<typeof rows>

/** `chapter`: one table per budget chapter of the unit; `key-figure`: one per key-figure series it reports on. */
const per = z.enum(['once', 'chapter', 'key-figure'])

const tableSchema = z.strictObject({
  id: slug,
  kind: slug,
  per: per.default('once'),
  caption: shippedLabel,
  unitLine: shippedLabel.optional(),
  /** Heading over the names of the rows; most tables need none. */
  rowsHeading: shippedLabel.optional(),
  /** True when rows have different units of measure, so that each cell says its own. */
  unitsInCells: z.boolean().default(false),
  columns: z.array(z.union([figureColumn, textColumn])).min(1),
  rows: z.array(rows).min(1),
  footnotes: z.array(shippedLabel).default([]),
  /** Foot-note that explains the star, printed when a figure of the table is suppressed; `{smallestGroup}` is the municipality's threshold. */
  suppressedNote: shippedLabel.optional(),
  /** What stands in the table while it has no figures of its own. */
  empty: shippedLabel.optional(),
  /** Left out of the report while it has no figures of its own. */
  isOptional: z.boolean().default(false),
})
/** Every figure gets its period from its column or from its row. */
function hasPeriods(table: z.infer<typeof tableSchema>): boolean {
  return table.columns.every(
    (column) =>
      'field' in column || column.period !== undefined || table.rows.every((row) => 'periods' in row && row.periods !== undefined),
  )
}
export type TableTemplate = z.infer<typeof tableSchema>

/** A chart is a view of a table: the same figures, the same addresses. */
const chartSchema = z.strictObject({
  id: slug,
  kind: z.enum(['bar', 'line']),
  title: shippedLabel,
  table: slug,
  /** Kind of rows shown. */
  rows: rowKind,
  /** Columns shown; all when empty. */
  columns: z.array(slug).default([]),
  /** What stands along the axis. */
  across: z.enum(['rows', 'columns']),
})
export type ChartTemplate = z.infer<typeof chartSchema>

const layoutItem = z.union([
  z.strictObject({ table: slug }),
  z.strictObject({ chart: slug }),
  z.strictObject({ heading: shippedLabel }),
  /** A place to write. */
  z.strictObject({ text: z.literal(true) }),
])
export type LayoutItem = z.infer<typeof layoutItem>

const sectionSchema = z.strictObject({
  id: slug,
  /** `heading`: a chapter that only gathers its sub-chapters; `text`: what people write. */
  kind: z.enum(['cover', 'foreword', 'contents', 'heading', 'text']),
  number: z
    .string()
    .regex(/^[1-9]\d*(\.[1-9]\d*)*$/)
    .nullable(),
  title: shippedLabel,
  /** Must have content or be declared not applicable before the report is published. */
  isRequired: z.boolean(),
  guidance: shippedLabel,
  layout: z.array(layoutItem).default([]),
  /** Tables whose variances above the limit must be explained in this section. */
  explains: z.array(slug).default([]),
})
export type SectionTemplate = z.infer<typeof sectionSchema>

const wordsSchema = z.strictObject({
  /** What the municipality calls a chapter of its budget, in short form. */
  chapterWord: shippedLabel,
  /** Its name for the document in which the council adopts the budget. */
  adoptedDocument: shippedLabel,
  /** Its name for the council. */
  council: shippedLabel,
})
/** The municipality's own words; a template has defaults, a municipality may set others. */
export type Words = z.infer<typeof wordsSchema>

export const templateSchema = z.strictObject({
  id: slug,
  version: z.string().min(1),
  /** The first year it holds for. */
  year: z.int(),
  title: shippedLabel,
  words: wordsSchema,
  varianceLimit: z.strictObject({ kroner: amount, percent: amount }),
  sections: z.array(sectionSchema).min(1),
  tables: z.array(tableSchema.refine(hasPeriods, 'a column has no period, and its rows have none either')),
  charts: z.array(chartSchema),
})
/** A year's report as data: sections in order, tables, charts, what is compulsory. */
export type Template = z.infer<typeof templateSchema>

/** 1 for chapters and unnumbered parts, 2 for `2.1`, 3 for `2.1.1`. */
export function levelOf(section: SectionTemplate): number {
  return section.number === null ? 1 : section.number.split('.').length
}
