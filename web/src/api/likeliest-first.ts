import type { Figure } from './types.ts'

/** So many figures are asked for, to have the likeliest among them. */
export const FIGURES_FETCHED = 40

/** What one most often writes about comes first: what is reported, then plans, then what is computed from them. */
const ORDER = ['result', 'accounts', 'target', 'revised', 'adopted', 'forecast', 'variance', 'gap', 'change', 'growth']

/**
 * Figures that fit a search equally well, likeliest first; missing values last. A search that names a value keeps the
 * server's order, which is by how well the value fits.
 */
export function likeliestFirst(figures: readonly Figure[], query: string): readonly Figure[] {
  if (/^[\d\s.,%\u2212-]+$/.test(query) && !/^(?:19|20)\d\d$/.test(query)) return figures
  const rank = (figure: Figure) => {
    const at = ORDER.indexOf(figure.series)
    return (figure.value.kind === 'number' ? 0 : 100) + (at < 0 ? ORDER.length : at)
  }
  return figures.toSorted((a, b) => rank(a) - rank(b))
}
