/**
 * How large a file of figures may be. Far above what a municipality sends, and low enough that the worst file is read
 * or refused within seconds and some hundred megabytes.
 */
export const importLimits = {
  /** Bytes as received. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of one workbook after inflation, as declared and as counted while reading. */
  inflatedBytes: 100 * 1024 * 1024,
  /** Inflated size over packed size of a part larger than `ratioFromBytes`; spreadsheets lie between 5 and 60, small repetitive ones higher. */
  inflationRatio: 250,
  ratioFromBytes: 20 * 1024 * 1024,
  zipEntries: 1000,
  /** Lines with content, the headings included. */
  rows: 100_000,
  columns: 200,
  /** Cells of all lines together: what a sheet costs in memory. */
  cells: 2_000_000,
  /** Figures that one file may give. */
  figures: 200_000,
  /** Characters in one cell. */
  cellCharacters: 10_000,
  /** Lines searched for the headings, when a file begins with a title or a logo. */
  headingSearchLines: 50,
  /** Findings kept of one rule; the rest are counted. */
  findingsPerRule: 100,
} as const

export type ImportLimits = { readonly [name in keyof typeof importLimits]: number }
