/** A text as part of an address: lower-case a–z, digits and single hyphens. */
export function slug(text: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' }
  const plain = text
    .toLowerCase()
    .replace(/[æøåđŋŧ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-+|-+$/g, '').slice(0, 160)
}

/** Gives each place of a page its own address, the same in every edition as long as the names are the same. */
export function anchors(): (kind: string, text: string) => string {
  const taken = new Set<string>()
  return (kind, text) => {
    const base = [kind, slug(text)].filter((part) => part !== '').join('-') || 'del'
    let name = base
    for (let i = 2; taken.has(name); i++) name = `${base}-${i}`
    taken.add(name)
    return name
  }
}
