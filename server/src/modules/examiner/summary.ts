import type { Severity } from '@arsring/shared'
import type { Examination } from './model/examination.ts'

type Summed = Pick<Examination, 'year' | 'pages' | 'tables'> & { readonly findings: readonly { readonly severity: Severity }[] }

/** `2024, 12 sider, 8 tabeller, 3 feil, 1 å se på`. `say` gives the examiner's texts. */
export function summaryOf(examined: Summed, say: (id: string, params?: Readonly<Record<string, string>>) => string): string {
  const count = (...severities: readonly Severity[]) => examined.findings.filter(({ severity }) => severities.includes(severity)).length
  const [errors, warnings, roundings] = [count('fatal', 'error'), count('warning'), count('info')]
  const about = [
    examined.year === null ? '' : String(examined.year),
    examined.pages === null ? '' : say('summary.pages', { count: String(examined.pages) }),
    say('summary.tables', { count: String(examined.tables) }),
    errors === 0 ? say('summary.clean') : say('summary.errors', { count: String(errors) }),
    warnings === 0 ? '' : say('summary.warnings', { count: String(warnings) }),
    roundings === 0 ? '' : say('summary.roundings', { count: String(roundings) }),
  ]
  return about.filter((text) => text !== '').join(', ')
}
