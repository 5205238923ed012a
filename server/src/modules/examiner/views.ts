import { LANGUAGES, SEVERITIES } from '@arsring/shared'
import { z } from 'zod'
import { MOST_LISTED } from './limits.ts'
import { LEFT_OUT_WHY, TAKEN_KINDS } from './model/take-over/taken-file.ts'

const index = z.number().int().nonnegative()
const Mark = z
  .object({ part: index, row: index.nullable(), column: index.nullable(), from: index.nullable(), to: index.nullable() })
  .meta({ id: 'ExaminedMark' })
const place = { page: z.number().int().nullable(), line: z.number().int().nullable(), sheet: z.string().nullable() }
const PartPlace = z.object(place)
const named = {
  ...place,
  section: z.string().nullable(),
  table: z.string().nullable(),
  row: z.string().nullable(),
  column: z.string().nullable(),
}
const compared = { printed: z.string().nullable(), expected: z.string().nullable() }
const other = { inPrevious: z.boolean(), ...named, text: z.string().nullable(), ...compared }

export const ExaminedFindingView = z
  .object({
    rule: z.string(),
    severity: z.enum(SEVERITIES),
    message: z.string(),
    ...named,
    sentence: z.string().nullable(),
    ...compared,
    also: z.array(z.object({ ...other, mark: Mark.nullable() })),
    mark: Mark.nullable(),
    settles: z.number().int(),
  })
  .meta({ id: 'ExaminedFinding' })

/** A finding as the page sends it back to have the list written: without its marks. */
export const ListBody = z.object({
  form: z.enum(['xlsx', 'pdf']),
  name: z.string().max(300),
  year: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  tables: z.number().int(),
  findings: z
    .array(
      ExaminedFindingView.omit({ mark: true, also: true }).extend({
        also: z.array(z.object(other)),
      }),
    )
    .max(MOST_LISTED),
})

const PartView = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), level: z.number().int().nullable(), text: z.string(), place: PartPlace }),
    z.object({ kind: z.literal('paragraph'), text: z.string(), place: PartPlace }),
    z.object({
      kind: z.literal('table'),
      caption: z.string().nullable(),
      headerRows: z.number().int().nullable(),
      rows: z.array(
        z.object({
          /** A cell merged to the right is followed by `null` for each further column it covers. */
          cells: z.array(z.string().nullable()),
          /** Columns whose text could be read in several ways; no number of theirs is checked. */
          unread: z.array(z.number().int()).optional(),
          place: PartPlace,
        }),
      ),
      place: PartPlace,
    }),
  ])
  .meta({ id: 'ExaminedPart' })

const TakenFileView = z
  .object({
    kind: z.enum(TAKEN_KINDS),
    table: z.string(),
    isDefinition: z.boolean(),
    fileName: z.string(),
    csv: z.string(),
    figures: z.number().int(),
    scale: z.number().int(),
    chapter: z.string().nullable(),
    leftOut: z.array(
      z.object({ row: z.string().nullable(), column: z.string().nullable(), text: z.string().nullable(), why: z.enum(LEFT_OUT_WHY) }),
    ),
    found: z.array(
      z.object({
        finding: z.number().int(),
        row: z.string().nullable(),
        column: z.string().nullable(),
        ...compared,
        isTaken: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TakenFile' })

/** An examination as the page gets it: what the module gives, and nothing else. */
export const ExaminationView = z
  .object({
    kind: z.literal('examined'),
    year: z.number().int().nullable(),
    language: z.enum(LANGUAGES),
    pages: z.number().int().nullable(),
    tables: z.number().int(),
    checked: z.object({
      numbers: z.number().int(),
      related: z.number().int(),
      calculations: z.number().int(),
      claims: z.number().int(),
    }),
    previous: z
      .object({
        year: z.number().int().nullable(),
        pages: z.number().int().nullable(),
        tables: z.number().int(),
        compared: z.number().int(),
        parts: z.array(PartView),
      })
      .nullable(),
    findings: z.array(ExaminedFindingView),
    figures: z.array(TakenFileView),
    parts: z.array(PartView),
  })
  .meta({ id: 'Examination' })

/** Why a document could not be read, told in the reader's language, and which of the two it is. */
export const RefusalView = z
  .object({ kind: z.literal('refused'), of: z.enum(['document', 'previous']), why: z.string(), message: z.string() })
  .meta({ id: 'ExaminationRefusal' })
