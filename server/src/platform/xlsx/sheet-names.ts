import { cleanText } from '@arsring/document'

const LONGEST = 31
/** Names that the program keeps for itself. */
const RESERVED = /^history$/i

/** Gives out names that a workbook accepts: at most 31 characters, none of []:*?/\, no apostrophe at the ends, each once. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    const plain = trimmed(cleanText(wanted).replace(/[[\]:*?/\\]/g, ' '), LONGEST)
    const base = plain === '' || RESERVED.test(plain) ? 'Ark' : plain
    let name = base
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${trimmed(base, LONGEST - ` (${i})`.length)} (${i})`
    taken.add(name.toLowerCase())
    return name
  }
}

function trimmed(text: string, length: number): string {
  return text
    .replace(/\s+/g, ' ')
    .slice(0, length)
    .toWellFormed()
    .replace(/^['\s]+|['\s]+$/g, '')
}
