import { formatDecimal, message, type Finding, type Place, type Severity } from '@arsring/shared'

/** Every rule of the imports with its severity. The text of rule `x` is `import.x` in the catalogue. */
export const importRules = {
  // The file as a whole
  'file-too-large': 'fatal',
  'file-empty': 'fatal',
  'file-not-a-sheet': 'fatal',
  'file-old-excel': 'fatal',
  'file-password': 'fatal',
  'file-other-office': 'fatal',
  'nul-bytes': 'fatal',
  'encoding-damaged': 'fatal',
  'encoding-unknown': 'fatal',
  'encoding-assumed': 'info',
  'characters-lost': 'warning',
  'characters-garbled': 'warning',
  'too-many-rows': 'fatal',
  'too-many-columns': 'fatal',
  'too-many-cells': 'fatal',
  'too-many-figures': 'fatal',
  'cell-too-long': 'fatal',
  'no-rows': 'error',
  'no-rows-accepted': 'warning',
  'lines-above-headings': 'info',
  'more-of-same': 'info',
  // Text files
  'quote-open': 'error',
  'quote-misplaced': 'error',
  'line-too-long': 'error',
  'line-too-short': 'warning',
  'formula-like-text': 'warning',
  // Workbooks
  'zip-damaged': 'fatal',
  'zip-name': 'fatal',
  'zip-too-many-entries': 'fatal',
  'zip-too-large': 'fatal',
  'zip-ratio': 'fatal',
  'xml-doctype': 'fatal',
  'xml-damaged': 'fatal',
  'workbook-empty': 'fatal',
  'sheets-not-read': 'info',
  'hidden-rows': 'warning',
  'cells-outside-headings': 'warning',
  'formula-cells': 'info',
  'formula-without-value': 'error',
  'cell-error': 'error',
  'number-too-large': 'error',
  // Columns
  'column-missing': 'fatal',
  'column-twice': 'fatal',
  'column-unknown': 'info',
  'column-unnamed': 'warning',
  'year-column-missing': 'fatal',
  'figure-column-missing': 'fatal',
  // Cells
  'cell-required': 'error',
  'choice-unknown': 'error',
  'number-letters': 'error',
  'number-grouping': 'error',
  'number-ambiguous': 'error',
  'number-sign': 'error',
  'number-formula': 'error',
  'number-too-long': 'error',
  'range-reversed': 'error',
  'amount-required': 'error',
  'amount-not-whole-ore': 'error',
  'count-not-whole': 'error',
  'number-negative': 'error',
  'persons-not-whole': 'error',
  'percent-sign-misplaced': 'error',
  'percent-out-of-range': 'error',
  'percent-unusual': 'warning',
  'year-invalid': 'error',
  'year-unusual': 'warning',
  'date-invalid': 'error',
  'date-unusual': 'warning',
  // Meaning
  'indicator-not-set-up': 'fatal',
  'chapter-unknown': 'error',
  'account-group-unknown': 'error',
  'indicator-unknown': 'error',
  'category-unknown': 'error',
  'category-missing': 'error',
  'category-not-used': 'error',
  'indicator-of-other-kind': 'error',
  'total-row-not-used': 'error',
  'project-number': 'error',
  'adjustment-without-date': 'warning',
  'row-twice': 'error',
  'row-without-figures': 'info',
  'calculated-cell': 'error',
  'control-total-agrees': 'info',
  'control-total-rounding': 'info',
  'control-total-differs': 'error',
  'control-total-without-rows': 'error',
  'sign-expenditure': 'warning',
  'sign-income': 'warning',
  'fte-above-headcount': 'warning',
  'pay-small-group': 'error',
  'pay-group-size': 'error',
  'pay-recoverable': 'warning',
  'form-unknown': 'error',
  'question-unknown': 'error',
  'question-twice': 'error',
  'question-unanswered': 'info',
  'answer-unknown': 'error',
  'answer-tick': 'error',
  'words-twice': 'error',
  'comment-required': 'warning',
  'register-unknown': 'error',
  'entry-without-text': 'error',
  'field-not-used': 'warning',
  'definition-id': 'error',
  'definition-shipped': 'error',
  'definition-incomplete': 'error',
  'definition-conflict': 'error',
  'definition-categories': 'error',
  'definition-decimals': 'error',
  'definition-source-unknown': 'error',
} as const satisfies Record<string, Severity>

export type ImportRule = keyof typeof importRules

/** A finding of the given rule at the given place or places (the one to mend first). */
export function found(rule: ImportRule, at: Place | readonly Place[], params: Readonly<Record<string, string>> = {}): Finding {
  return {
    check: `import-${rule}`,
    severity: importRules[rule],
    at: Array.isArray(at) ? at : [at as Place],
    message: message(`import.${rule}`, params),
  }
}

/** A whole number as findings say it: `100 000`. */
export function counted(number: number): string {
  return formatDecimal(String(number), 0)
}

export const wholeFile: Place = { kind: 'document' }

export function atLine(line: number, column: string | null = null): Place {
  return { kind: 'line', line, column }
}

/** True when a file with these findings must not be posted. */
export function stopsPosting(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'fatal' || finding.severity === 'error')
}

/** In the order of the file: what concerns all of it first, then line by line; findings of one line keep their order. */
export function inLineOrder(findings: readonly Finding[]): Finding[] {
  const lineOf = ({ at }: Finding): number => (at[0]?.kind === 'line' ? at[0].line : 0)
  return findings.toSorted((a, b) => lineOf(a) - lineOf(b))
}

export interface FindingList {
  add(finding: Finding): void
  /** In the order of the lines. */
  all(): Finding[]
}

/**
 * A list that keeps at most `limit` findings of each rule, the first ones, and says how many more there were: a file
 * with the same fault on every line is one story, not a hundred thousand, and must not fill the memory with it.
 */
export function findingList(limit: number, known: readonly Finding[] = []): FindingList {
  const kept: Finding[] = []
  const counts = new Map<string, { count: number; last: Finding }>()
  const add = (finding: Finding): void => {
    const seen = counts.get(finding.check) ?? { count: 0, last: finding }
    seen.count++
    counts.set(finding.check, seen)
    if (seen.count > limit) return
    seen.last = finding
    kept.push(finding)
  }
  known.forEach(add)
  return {
    add,
    all: () => {
      const more = [...counts.values()].filter(({ count }) => count > limit)
      return inLineOrder([
        ...kept,
        ...more.map(({ count, last }) => ({ ...last, message: message('import.more-of-same', { count: counted(count - limit) }) })),
      ])
    },
  }
}

/**
 * Thrown inside the readers to leave a nest of streams and handlers at the first fatal finding; caught where the
 * file is read and given back as data. Nothing outside this folder sees it.
 */
export class Unreadable extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.check)
    this.name = 'Unreadable'
    this.finding = finding
  }
}
