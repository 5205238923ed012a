/**
 * Puts values into a text of our own data files: `{year}`, `{year-1}`, `{year+1}` from the year, other names from `values`.
 * @throws on a name that nobody gives: a mistake in the data file, which the tests of the data find.
 */
export function fill(text: string, year: number, values: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{(\w+)([+-]\d+)?\}/g, (whole, name: string, offset: string | undefined) => {
    if (name === 'year') return String(year + Number(offset ?? 0))
    const value = values[name]
    if (value === undefined || offset !== undefined) throw new Error(`nothing to put in ${whole}: ${text}`)
    return value
  })
}
