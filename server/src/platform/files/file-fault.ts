/** What can be wrong with the bytes of a file, before anyone asks what it holds. */
export type FileFaultKind =
  | 'file-password'
  | 'zip-damaged'
  | 'zip-name'
  | 'zip-too-many-entries'
  | 'zip-too-large'
  | 'zip-ratio'
  | 'xml-doctype'
  | 'xml-damaged'
  | 'file-not-a-sheet'
  | 'file-other-office'
  | 'workbook-empty'
  | 'encoding-unknown'
  | 'encoding-damaged'
  | 'nul-bytes'

/**
 * Thrown by the readers of bytes to leave a nest of streams and handlers at the first fault that stops them. Who
 * reads a file catches it and gives it back as data: a finding or a refusal.
 */
export class FileFault extends Error {
  readonly fault: FileFaultKind
  /** What its message tells: the name of a part, a limit. */
  readonly params: Readonly<Record<string, string>>
  constructor(fault: FileFaultKind, params: Readonly<Record<string, string>> = {}) {
    super(fault)
    this.name = 'FileFault'
    this.fault = fault
    this.params = params
  }
}
