/**
 * Bars for canonical decimals on one scale that holds zero, in hundredths of the width. Drawing only: the numbers beside
 * the bars are the exact ones.
 */
export function barsOf(values: readonly string[]): readonly { readonly from: number; readonly length: number }[] {
  const numbers = values.map(Number)
  const least = Math.min(0, ...numbers)
  const most = Math.max(0, ...numbers)
  const span = most - least
  const round = (value: number) => Math.round(value * 100) / 100
  return numbers.map((value) => {
    if (span === 0) return { from: 0, length: 0 }
    const from = ((Math.min(value, 0) - least) / span) * 100
    return { from: round(from), length: round((Math.abs(value) / span) * 100) }
  })
}
