import type { ExaminedFinding } from '../../server/src/modules/examiner/index.ts'
import { FORMAT_NAMES, FORMATS } from './formats.ts'
import { MUTATIONS, type MutationKind } from './mutate.ts'
import type { KnownTrial } from './printed/run-known.ts'
import type { CleanTrial, Run, Trial } from './run.ts'

const NAMES: Readonly<Record<MutationKind, string>> = {
  digit: 'a digit changed',
  'swap-digits': 'two digits swapped',
  'flip-sign': 'a sign turned',
  'drop-row': 'a row dropped from a sum',
  'move-column': 'two columns’ cells swapped',
  'stale-year': 'last year in a heading or caption',
  'claim-number': 'a wrong number in a sentence',
  'claim-word': 'a wrong word in a sentence',
}
const DIGITS: readonly MutationKind[] = ['digit', 'swap-digits']
const CLAIMS: readonly MutationKind[] = ['claim-number', 'claim-word']

/** The tables of a run, in Markdown. */
export function tell(run: Run): string {
  const open = run.trials.filter((trial) => !trial.mutation.hidden)
  return [
    goals(run, open),
    '## By kind of error\n',
    table(
      ['Error', 'Put in', 'Found', 'Root cause first', '… or its only relation', 'Precision'],
      MUTATIONS.map((kind) =>
        line(
          NAMES[kind],
          open.filter((trial) => trial.mutation.kind === kind),
        ),
      ),
    ),
    `\nHidden by rounding and left out above: ${run.trials.length - open.length}, of them raised all the same: ${run.trials.filter((trial) => trial.mutation.hidden && trial.outcome.found).length}.\n`,
    '## By format\n',
    table(
      ['Format', 'Put in', 'Found', 'Root cause first', '… or its only relation', 'Precision'],
      FORMATS.map((format) =>
        line(
          FORMAT_NAMES[format],
          open.filter((trial) => trial.format === format),
        ),
      ),
    ),
    '\n## By kind of report\n',
    table(
      ['Report', 'Put in', 'Found', 'Root cause first', '… or its only relation', 'Precision'],
      (['template', 'own', 'printed'] as const).map((kind) =>
        line(
          kind,
          open.filter((trial) => trial.mutation.report.kind === kind),
        ),
      ),
    ),
    '\n## Changed cells by the relation they break\n',
    table(
      ['Relation', 'Put in', 'Found', 'Root cause first', '… or its only relation', 'Precision'],
      groups(
        open.filter((trial) => trial.mutation.broken.length > 0 && trial.mutation.text === null),
        relationName,
      ),
    ),
    '\n## Claims by what they say\n',
    table(
      ['Claim', 'Put in', 'Found', 'Root cause first', '… or its only relation', 'Precision'],
      groups(
        open.filter((trial) => trial.mutation.claim !== null),
        (trial) => trial.mutation.claim ?? '',
      ),
    ),
    '\n## Right reports\n',
    clean(run),
    '\nWhat was raised on them, by rule:\n',
    table(['Rule', 'Errors', 'Warnings', 'Seen with'], byRule(run)),
    '\n## Time\n',
    table(
      ['Format', 'Examinations', 'Median ms', 'Slowest ms'],
      FORMATS.map((format) => {
        const times = [...(run.times.get(format) ?? [])].sort((a, b) => a - b)
        return [FORMAT_NAMES[format], String(times.length), whole(times[Math.floor(times.length / 2)]), whole(times.at(-1))]
      }),
    ),
    `\nThe whole run: ${whole(run.seconds)} s, at most ${whole(run.megabytes)} MB in memory, printing included.${run.refused.length === 0 ? '' : ` Refused: ${run.refused.length}.`}\n`,
  ].join('\n')
}

/** The same measures for reports that are never looked at one by one. */
export function tellHeldOut(run: Run): string {
  const open = run.trials.filter((trial) => !trial.mutation.hidden)
  const pages = run.clean.reduce((all, one) => all + one.pages, 0)
  return [
    '## Reports held out\n',
    `The rules are made better by looking at what was missed above. These reports, of other seeds, nobody looks at: ${open.length} errors put in, ${whole(pages)} right pages.\n`,
    goals(run, open),
    '',
    table(
      ['Format', 'Put in', 'Found', 'Root cause first', '… or its only relation', 'Precision', 'False errors per 100 pages'],
      FORMATS.map((format) => [
        ...line(
          FORMAT_NAMES[format],
          open.filter((trial) => trial.format === format),
        ),
        perHundred(run.clean.filter((one) => one.format === format)),
      ]),
    ),
    '',
  ].join('\n')
}

/** The published reports as they were printed: what of their known errors is found in each format, and what else is called an error. */
export function tellKnown(trials: readonly KnownTrial[]): string {
  const cells = (outcome: KnownTrial['outcome']): string[] =>
    outcome === null
      ? ['refused', '–', '–']
      : [
          `${outcome.found.length} of ${outcome.found.length + outcome.missed.length}`,
          outcome.missed.length === 0 ? '–' : outcome.missed.join(', '),
          String(outcome.beyond.length),
        ]
  return [
    '## The published reports as they were printed\n',
    table(
      ['Report', 'Format', 'Known errors found', 'Missed', 'Other places called an error'],
      trials.map(({ name, made, outcome }) => [name, made, ...cells(outcome)]),
    ),
    '',
  ].join('\n')
}

/** What else was called an error in the published reports: a line each. */
export function tellBeyond(trials: readonly KnownTrial[]): string {
  return trials
    .flatMap(({ name, made, outcome }) => (outcome?.beyond ?? []).map((finding) => `- ${name}, ${made}: ${findingLine(finding)}`))
    .join('\n')
}

/** The first of what was missed, for the page that keeps the run. */
export function tellFirstMisses(run: Run, most: number): string {
  const missed = run.trials.filter((trial) => !trial.mutation.hidden && !trial.outcome.found)
  const rest = missed.length > most ? [`- and ${missed.length - most} more`] : []
  return ['## Missed\n', ...missed.slice(0, most).map(missLine), ...rest, ''].join('\n')
}

const missLine = (trial: Trial): string =>
  `- seed ${trial.seed}, number ${trial.number}, ${trial.format}, ${trial.mutation.kind}${trial.mutation.broken[0] === undefined ? '' : ` (${relationName(trial)})`}: ${trial.mutation.what}`

/** What was missed, and what was raised for nothing: a line each, with the seed that shows it again. */
export function tellMisses(run: Run): string {
  const missed = run.trials.filter((trial) => !trial.mutation.hidden && !trial.outcome.found)
  const misses = missed.map(
    (trial) => `${missLine(trial)}${trial.outcome.first === null ? '' : `; raised instead: ${findingLine(trial.outcome.first)}`}`,
  )
  const shifted = run.trials.filter(
    (trial) => !trial.mutation.hidden && trial.outcome.found && !trial.outcome.rootFirst && !trial.outcome.relationFirst,
  )
  const firsts = shifted.map(
    (trial) =>
      `- seed ${trial.seed}, number ${trial.number}, ${trial.format}, ${trial.mutation.kind}: ${trial.mutation.what}; first: ${findingLine(trial.outcome.first)}`,
  )
  const falses = run.clean.flatMap((own) => own.errors.map((finding) => `- seed ${own.seed}, ${own.format}: ${findingLine(finding)}`))
  const warned = run.clean.flatMap((own) => own.warnings.map((finding) => `- seed ${own.seed}, ${own.format}: ${findingLine(finding)}`))
  return [
    '### Missed\n',
    ...misses,
    '\n### Found, but another place first\n',
    ...firsts,
    '\n### Errors on right reports\n',
    ...falses,
    '\n### Warnings on right reports\n',
    ...warned,
  ].join('\n')
}

function findingLine(finding: ExaminedFinding | null): string {
  if (finding === null) return 'nothing'
  const place = [finding.section, finding.table, finding.row, finding.column].filter((one) => one !== null).join(' / ')
  return `${finding.severity} ${finding.rule} at ${place}${finding.sentence === null ? '' : ` "${finding.sentence}"`}: ${finding.printed ?? ''} for ${finding.expected ?? ''} | ${finding.message}`
}

function goals(run: Run, open: readonly Trial[]): string {
  const digits = open.filter((trial) => DIGITS.includes(trial.mutation.kind))
  const claims = open.filter((trial) => CLAIMS.includes(trial.mutation.kind))
  return table(
    ['Measure', 'Goal', 'Result'],
    [
      ['Digit changes in related cells, found', '≥ 98 %', share(digits, isFound)],
      ['Root cause first (a cell in one relation only: that relation)', '≥ 90 %', share(digits.filter(isFound), isRoot)],
      ['Wrong claims in prose, found', '≥ 85 %', share(claims, isFound)],
      ['False errors per 100 pages of right reports', '≤ 1', perHundred(run.clean)],
    ],
  )
}

function clean(run: Run): string {
  const lines = FORMATS.map((format) => {
    const own = run.clean.filter((one) => one.format === format)
    const pages = own.reduce((all, one) => all + one.pages, 0)
    const count = (pick: (one: CleanTrial) => readonly unknown[]): number => own.reduce((all, one) => all + pick(one).length, 0)
    return [
      FORMAT_NAMES[format],
      String(own.length),
      whole(pages),
      String(count((one) => one.errors)),
      perHundred(own),
      String(count((one) => one.warnings)),
      rate(
        count((one) => one.warnings),
        pages,
      ),
    ]
  })
  return table(['Format', 'Reports', 'Pages', 'False errors', 'per 100 pages', 'Warnings', 'per 100 pages'], lines)
}

function byRule(run: Run): string[][] {
  const raised = run.clean.flatMap((own) =>
    [...own.errors, ...own.warnings].map((finding) => ({
      rule: finding.rule,
      isError: own.errors.includes(finding),
      where: `${own.seed} ${own.format}`,
    })),
  )
  const rules = Map.groupBy(raised, (one) => one.rule)
  return [...rules]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, list]) => {
      const errors = list.filter((one) => one.isError)
      const seen = [...new Set((errors.length > 0 ? errors : list).map((one) => one.where))].slice(0, 4)
      return [rule, String(errors.length), String(list.length - errors.length), seen.join(', ')]
    })
}

function groups(trials: readonly Trial[], nameOf: (trial: Trial) => string): string[][] {
  const names = [...new Set(trials.map(nameOf))].sort()
  return names.map((name) =>
    line(
      name,
      trials.filter((trial) => nameOf(trial) === name),
    ),
  )
}

/** The relations a change broke, or the only one it is in. */
const relationName = (trial: Trial): string =>
  [...new Set(trial.mutation.broken.map((relation) => relation.name))].sort().slice(0, 2).join(' + ')
const isFound = (trial: Trial): boolean => trial.outcome.found
const isRoot = (trial: Trial): boolean => trial.outcome.rootFirst || trial.outcome.relationFirst

function line(name: string, trials: readonly Trial[]): string[] {
  const found = trials.filter(isFound)
  const raised = trials.reduce((all, trial) => all + trial.outcome.raised, 0)
  const right = trials.reduce((all, trial) => all + trial.outcome.right, 0)
  return [
    name,
    String(trials.length),
    share(trials, isFound),
    share(found, (trial) => trial.outcome.rootFirst),
    share(found, isRoot),
    raised === 0 ? '–' : percent(right, raised),
  ]
}

const share = (trials: readonly Trial[], is: (trial: Trial) => boolean): string =>
  trials.length === 0 ? '–' : percent(trials.filter(is).length, trials.length)
const percent = (part: number, all: number): string => `${((part * 100) / all).toFixed(1)} %`
const rate = (count: number, pages: number): string => (pages === 0 ? '–' : ((count * 100) / pages).toFixed(1))
const perHundred = (list: readonly CleanTrial[]): string =>
  rate(
    list.reduce((all, one) => all + one.errors.length, 0),
    list.reduce((all, one) => all + one.pages, 0),
  )
const whole = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(0))
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
