/** Colours of series: each at least 3 to 1 against white, and told apart by lightness as well as hue. */
export const SERIES_COLOURS = ['#1c5544', '#b0741c', '#4a7694', '#9a4b36', '#7d8b46', '#7a5c86'] as const
export const INK = '#2b2620'
export const SOFT_INK = '#5d564a'
export const GRID = '#e3dccf'
