/** The forms a report is published in. */
export type Form = 'html' | 'pdf' | 'docx' | 'xlsx' | 'json' | 'csv' | 'archive'
export const FORMS: readonly Form[] = ['html', 'pdf', 'docx', 'xlsx', 'json', 'csv', 'archive']

/** One file of a publication. `path` is relative to the address of the publication, which must end with a slash. */
export interface RenderedFile {
  readonly form: Form
  readonly path: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** A file that the web edition offers beside itself. */
export interface Download {
  readonly path: string
  readonly label: string
  /** Size, when it is known. */
  readonly bytes: number | null
}
