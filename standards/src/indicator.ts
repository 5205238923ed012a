import { INPUT_SERIES, UNITS_OF_MEASURE, isPeriod, parseFactKey } from '@arsring/shared'
import * as z from 'zod'
import { localLabel, shippedLabel, slug } from './label.ts'
import type { LabelSchema } from './label.ts'

const series = z.enum(INPUT_SERIES)
const side = z.enum(['expenditure', 'income'])
const dimensionValues = z.record(slug, z.string().min(1))

/**
 * Another figure, named from the one being calculated: what is not said is taken over from it (unit, period, series,
 * and the dimensions that the other indicator has too).
 */
const figure = z.strictObject({ indicator: slug.optional(), series: series.optional(), dimensions: dimensionValues.default({}) })
export type FigureRef = z.infer<typeof figure>

/** `present`: every value of the dimension that has a stored figure; else the codes of a list, or of one side of it. */
const codes = z.union([z.literal('present'), z.strictObject({ list: slug, side: side.optional() })])
const decimals = z.int().min(0).max(6)

/** How a figure is calculated. Division always says to how many decimals it is rounded (half away from zero). */
const calculation = z.union([
  z.strictObject({ sum: z.strictObject({ over: slug, codes }) }),
  z.strictObject({ add: z.array(figure).min(1) }),
  z.strictObject({ difference: z.strictObject({ from: figure, less: z.array(figure).min(1) }) }),
  z.strictObject({ percent: z.strictObject({ part: figure, whole: figure, decimals }) }),
  z.strictObject({ share: z.strictObject({ part: figure, whole: figure, decimals }) }),
])
export type Calculation = z.infer<typeof calculation>

/** The first case whose `when` fits the figure's dimensions and series is the one that holds. */
const formulaCase = z.strictObject({ when: z.record(slug, z.string().min(1)), value: calculation })
export type FormulaCase = z.infer<typeof formulaCase>

const key = z.string().refine((text) => isPeriod(parseFactKey(text)?.period ?? ''), 'not the address of a figure')

/** Values in short form: `12.5`, `7.5..11.5` a range, `-` a dash, `*` suppressed, `blank` nothing posted, `missing`. */
const example = z.strictObject({ about: z.string().min(1), given: z.record(key, z.string()), figure: key, expect: z.string().min(1) })

function schemaWith(label: LabelSchema) {
  return z.strictObject({
    id: slug,
    /** Raised when the definition or a formula changes meaning: calculated figures carry it. */
    version: z.int().min(1),
    label,
    definition: label,
    unit: z.enum(UNITS_OF_MEASURE),
    /** List of codes that stand for words in a value (`yes` for Ja): shown by their labels. */
    values: slug.optional(),
    /** Decimals shown. Stored values keep all they came with; money is stored in whole øre whatever is shown. */
    decimals,
    /** Which way is to the good when a result is held against its target. */
    direction: z.enum(['higher', 'lower', 'neutral']),
    /** The series that tells what happened: change and growth compare it with the year before. */
    actual: series.default('result'),
    /** What a figure that nobody reported means: `none` = there is nothing (counts as nothing in sums), `missing` = it is lacking. */
    absent: z.enum(['none', 'missing']).default('missing'),
    reference: z.array(z.string().min(1)),
    dimensions: z
      .record(
        slug,
        z.strictObject({
          label,
          /** List of allowed codes; any value is allowed when there is none. */
          codes: slug.optional(),
          /** List of codes whose figures are calculated from the others. */
          totals: slug.optional(),
          /** List of further codes that hold what stands outside the official list. */
          others: slug.optional(),
          /** The values are keys of records in a listing, called by the record's fields: `{name}`. */
          records: z.strictObject({ list: slug, label: z.string().min(1) }).optional(),
        }),
      )
      .default({}),
    /** How one figure is called, with {label}, {series}, {period}, {chapterWord} and the dimensions' names. */
    name: label.optional(),
    formula: z.array(formulaCase).default([]),
    examples: z.array(example).default([]),
    /** Set on a municipality's own indicators: the official table that shows them. */
    listedIn: z.enum(['key-figures', 'indicators']).optional(),
    /** Heading the indicator stands under in the table of indicators ("Mål 1 …"). */
    goal: label.optional(),
    /** Foot-note on what is counted, printed under a table that shows it. */
    footnote: label.optional(),
  })
}

/** An indicator that we ship: complete in three languages, with at least one example. */
export const shippedIndicatorSchema = schemaWith(shippedLabel).extend({ examples: z.array(example).min(1) })

/** An indicator that a municipality defines itself: the same type, its own words. */
export const localIndicatorSchema = schemaWith(localLabel)

/** What is measured: unit, decimals, direction, reference, dimensions, and how it is calculated. */
export type Indicator = z.infer<typeof localIndicatorSchema>
export type IndicatorExample = Indicator['examples'][number]
