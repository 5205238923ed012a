import type { PrintedSection } from '@arsring/checks'
import { loadTemplate } from '@arsring/standards'
import { readHeading } from './section-heading.ts'

const LEAST_CHAPTERS = 4

interface Asked {
  readonly number: string
  readonly title: string
  readonly isRequired: boolean
}

/**
 * Where the document follows the annual report's template (most chapters have its numbers and names), its sections are
 * required as the template says, and chapters that are missing, by number and by name, are put in their place as absent
 * with the sections under them. How a chapter is divided is the unit's own affair. Any other document is let be.
 */
export function matchTemplate(sections: readonly PrintedSection[], year: number): readonly PrintedSection[] {
  if (sections.filter(({ number }) => number !== null && !number.includes('.')).length < LEAST_CHAPTERS) return sections
  const asked = askedFor(year)
  const chapters = asked.filter(({ number }) => !number.includes('.'))
  const matched = chapters.filter((chapter) =>
    sections.some((section) => section.number === chapter.number && isLike(section.title, chapter.title)),
  )
  if (matched.length < LEAST_CHAPTERS) return sections
  const required = sections.map((section) => {
    const here = asked.find((one) => one.number === section.number && isLike(section.title, one.title))
    return here?.isRequired === true ? { ...section, required: true } : section
  })
  const depth = (number: string) => number.split('.').length
  const isThere = (one: Asked) =>
    sections.some(
      (section) =>
        section.number === one.number ||
        section.prose?.some((prose) => isHeadingOf(typeof prose === 'string' ? prose : prose.text, one)) === true ||
        ((section.number === null || depth(section.number) === depth(one.number)) && isLike(section.title, one.title)),
    )
  const chaptersGone = chapters.filter((chapter) => chapter.isRequired && !isThere(chapter)).map(({ number }) => number)
  const absent = asked
    .filter(
      ({ number, isRequired }) => isRequired && chaptersGone.some((chapter) => number === chapter || number.startsWith(`${chapter}.`)),
    )
    .map(({ number, title }): PrintedSection => ({ id: `absent-${number}`, number, title, required: true, presence: 'absent' }))
  return absent.reduce<readonly PrintedSection[]>((all, one) => inserted(all, one), required)
}

/** The numbered sections of the year's template; a chapter is required when a section under it is. */
function askedFor(year: number): readonly Asked[] {
  const numbered = (loadTemplate(year)?.sections ?? []).flatMap(({ number, title, isRequired }) =>
    number === null ? [] : [{ number, title: title.nb.replaceAll('{year}', String(year)), isRequired }],
  )
  return numbered.map((one) => ({
    ...one,
    isRequired: one.isRequired || numbered.some((under) => under.isRequired && under.number.startsWith(`${one.number}.`)),
  }))
}

/** A title in other words shares at least half of the long words asked for, by their beginnings. */
function isLike(printed: string, asked: string): boolean {
  const words = (text: string) => (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 7))
  const [wanted, shown] = [words(asked), words(printed)]
  return wanted.filter((word) => shown.includes(word)).length * 2 >= wanted.length
}

/** Whether a line of the text is the heading after all, where nothing but its words says so. */
function isHeadingOf(text: string, { number, title }: Asked): boolean {
  const heading = readHeading(text)
  return text.length < 100 && heading.number === number && isLike(heading.title, title)
}

/** After the last section with a smaller number. */
function inserted(sections: readonly PrintedSection[], one: PrintedSection): readonly PrintedSection[] {
  const at = sections.findLastIndex((section) => section.number !== null && compareNumbers(section.number, one.number ?? '') < 0)
  return [...sections.slice(0, at + 1), one, ...sections.slice(at + 1)]
}

function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let level = 0; level < Math.max(x.length, y.length); level += 1) {
    const difference = (x[level] ?? -1) - (y[level] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
