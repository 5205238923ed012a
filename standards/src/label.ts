import * as z from 'zod'

/** A label as we ship it: complete in the three languages. */
export const shippedLabel = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })

/** A municipality's own label: bokmål or nynorsk as it writes itself; what is not translated is shown as it stands. */
export const localLabel = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1).optional(), en: z.string().min(1).optional() })

/** Either of the two: every shipped label is also a local one. */
export type LabelSchema = typeof shippedLabel | typeof localLabel

/** Ids of indicators, tables and lists: lower case, hyphens, no `;` or `=`, so that they can stand in a figure's address. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
