/** What the addresses hold after `?`: read strictly, so that a mistyped address shows the page and not an error. */
type Raw = Record<string, unknown>

function text(raw: Raw, name: string): string | undefined {
  const value = raw[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function year(raw: Raw, name: string): number | undefined {
  const value = Number(raw[name])
  return Number.isInteger(value) && value >= 1900 && value <= 2200 ? value : undefined
}

function oneOf<T extends string>(raw: Raw, name: string, allowed: readonly T[]): T | undefined {
  return allowed.find((candidate) => candidate === raw[name])
}

/** An object without the names that have no value: they do not belong in an address. */
function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** Where to go after signing in: only a path of our own, never another site. */
export function readReturnTo(raw: Raw) {
  const to = text(raw, 'til')
  return known({ til: to !== undefined && /^\/(?![/\\])/.test(to) ? to : undefined })
}

export function readYearSearch(raw: Raw) {
  return known({ aar: year(raw, 'aar') })
}

export function readFigureSearch(raw: Raw) {
  return known({ q: text(raw, 'q'), enhet: text(raw, 'enhet'), aar: year(raw, 'aar') })
}

export const REPORT_PANELS = ['funn', 'tall', 'endringer', 'historikk'] as const
export type ReportPanel = (typeof REPORT_PANELS)[number]
export const REPORT_VIEWS = ['kapitler', 'tekst', 'side'] as const
export type ReportView = (typeof REPORT_VIEWS)[number]

/** panel: what stands to the right; tall: the figure that is opened; funn: the finding that is lit; vis: the column on a narrow screen. */
export function readReportSearch(raw: Raw) {
  return known({
    panel: oneOf(raw, 'panel', REPORT_PANELS),
    tall: text(raw, 'tall'),
    funn: text(raw, 'funn'),
    vis: oneOf(raw, 'vis', REPORT_VIEWS),
  })
}
