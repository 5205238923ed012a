/** Light, dark, or as the machine says. Kept in the browser: it is about the screen, not about the person. */
export type ColorScheme = 'auto' | 'light' | 'dark'
const KEPT_AS = 'arsring.color-scheme'

export function keptColorScheme(): ColorScheme {
  const kept = localStorage.getItem(KEPT_AS)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

export function setColorScheme(scheme: ColorScheme): void {
  localStorage.setItem(KEPT_AS, scheme)
  document.documentElement.dataset['colorScheme'] = scheme
}
