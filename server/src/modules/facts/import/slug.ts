const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', ü: 'u' }

/** A label as a code that can stand in a figure's address: `Boligkontor/boligbygg` → `boligkontor-boligbygg`. Empty when nothing is left. */
export function slugOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[æøåäöü]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
