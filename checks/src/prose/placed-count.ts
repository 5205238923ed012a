import type { Finding, Place } from '@arsring/shared'
import { checkMessage } from '../message.ts'
import type { Check, CheckedDocument } from '../subject.ts'
import { sentencesOf, type Stretch } from './clauses.ts'
import { passagesOf, type Passage } from './passages.ts'
import { readNumbers, type ReadNumber } from './read-numbers.ts'

const ID = 'placed-count'
/** What is there, by two words at least: "åpne møteplasser". One word is the name of many things. */
const THING = String.raw`\p{L}\p{Ll}{2,}e\s+(?:\p{L}[\p{L}-]{2,}(?:er|ar|ene|ane)|[\p{L}-]*(?:team|utvalg|utval|råd))`
/** "åpne møteplasser i" two of five, and two of five "bydeler har åpne møteplasser". */
const THING_BEFORE = new RegExp(`(?<!\\p{L})(${THING})\\s+(?:ved|hos|på|i)\\s+$`, 'u')
const THING_AFTER = new RegExp(`^\\s+\\p{L}+\\s+(?:har|hadde)\\s+(?:\\p{Ll}+t\\s+)?(${THING})(?!\\p{L})`, 'u')
const PLACES_AFTER = /^\s+\p{L}+/u
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu

/** A count of things, or of the places that have one. */
interface Told {
  readonly count: number
  /** How many places there are; null for a plain count. */
  readonly outOf: number | null
  readonly thing: string
  readonly text: string
  readonly place: Place
}

/**
 * "Åpne møteplasser i to av fem bydeler" and, elsewhere, "tre åpne møteplasser": the same thing told by the places that
 * have it and by its number, and not the same. One place may have several, so it is something to look at.
 */
export const placedCount: Check = {
  id: ID,
  reference: 'One quantity has one value',
  run(document) {
    const all = toldIn(document)
    return all.flatMap((placed): readonly Finding[] => {
      if (placed.outOf === null) return []
      const { outOf } = placed
      const counts = all.filter((other) => other.outOf === null && other.thing === placed.thing && other.count <= outOf)
      const [other] = counts
      if (other === undefined || counts.some(({ count }) => count === placed.count)) return []
      const message = checkMessage('check.placed-count', { printed: placed.text, other: other.text })
      return [{ check: ID, severity: 'warning', at: [placed.place, ...counts.map(({ place }) => place)], message }]
    })
  },
}

function toldIn(document: CheckedDocument): readonly Told[] {
  return document.sections.flatMap((section) =>
    passagesOf(section).flatMap((passage) =>
      sentencesOf(passage.text)
        .filter(({ text }) => [...text.matchAll(YEAR)].every(([year]) => Number(year) === document.year))
        .flatMap((sentence) => readNumbers(sentence.text).flatMap((number) => toldBy(passage, sentence, number) ?? [])),
    ),
  )
}

function toldBy(passage: Passage, sentence: Stretch, number: ReadNumber): Told | null {
  const { kind, value, outOf, from, to } = number
  const before = THING_BEFORE.exec(sentence.text.slice(0, from))
  const told = (thing: string, start: number, end: number): Told => {
    const text = sentence.text.slice(start, end)
    const stretch = { from: sentence.from + start, to: sentence.from + end, text }
    return {
      count: Number(value),
      outOf: outOf === null ? null : Number(outOf),
      thing: plainly(thing),
      text,
      place: passage.place(stretch),
    }
  }
  if (kind === 'share' && before !== null) {
    const places = PLACES_AFTER.exec(sentence.text.slice(to))?.[0] ?? ''
    return told(before[1] ?? '', before.index, to + places.length)
  }
  const after = kind === 'share' ? THING_AFTER.exec(sentence.text.slice(to)) : null
  if (after !== null) return told(after[1] ?? '', from, to + after[0].length)
  const thing = kind === 'count' && number.decimals === 0 ? /^\s+(\p{Ll}+\s+\p{L}[\p{L}-]+)/u.exec(sentence.text.slice(to)) : null
  return thing === null ? null : told(thing[1] ?? '', from, to + thing[0].length)
}

/** A name without the hyphens that lines are broken at. */
function plainly(name: string): string {
  return name.toLowerCase().replaceAll('-', '').replace(/\s+/g, ' ')
}
