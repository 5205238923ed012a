/** A sample file as typed rows; the script decides nothing but how they are written. */
export interface SampleFile {
  readonly path: string
  readonly form: 'csv-windows-1252' | 'csv-utf-8' | 'csv-utf-16' | 'xlsx'
  readonly rows: readonly (readonly string[])[]
}
