import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { projectNumber, tablesOfKind } from '../official/tables.ts'
import { textPlace } from '../prose/claim-constraint.ts'
import { clausesOf, sentencesOf, type Stretch } from '../prose/clauses.ts'
import type { Check, CheckedDocument, CheckedSection, ProseBlock } from '../subject.ts'

const ID = 'project-saving'
const NOT_OVER =
  /(?<!\p{L})(?:forsink\p{L}*|utsatt\p{L}*|utsett\p{L}*|videreføres|blir vidareført\p{L}*|gjenstår|gjenstående|står att|ikke (?:ferdig|avsluttet)|ikkje (?:ferdig|avslutta))(?!\p{L})/iu
const DENIED = /(?<!\p{L})(?:ikke|ikkje|ingen|inga|uten|utan)\s+(?:\p{L}+\s+){0,2}(?:forsink|utsatt|utsett|gjenst)/iu

/**
 * A variance is a real saving only on a project that is over: where the text of the same project tells of delay or of
 * work that remains, the money is moved and not saved.
 */
export const projectSaving: Check = {
  id: ID,
  reference: 'Annual report template 3.4: variance categories',
  run: (document) =>
    tablesOfKind(document, 'project-categories').flatMap(({ section, table }) => {
      const saving = table.columns.find((column) => column.label.trim().startsWith('2.'))
      if (saving === undefined) return []
      return table.rows.flatMap((row): readonly Finding[] => {
        const number = projectNumber(row)
        if (number === null || row.cells[saving.id]?.value.kind !== 'number') return []
        const told = textOf(document, number).find(({ words }) => words !== null)
        if (told === undefined || told.words === null) return []
        return [
          {
            check: ID,
            severity: 'warning',
            at: [cellPlace(section.id, table, { row: row.id, column: saving.id }), textPlace(told.section, told.block, told.words)],
            message: checkMessage('check.project-saving', { row: row.label, category: saving.label, text: told.words.text }),
          },
        ]
      })
    }),
}

interface AboutProject {
  readonly section: CheckedSection
  readonly block: ProseBlock
  /** The words that say that the project is not over; null when none do. */
  readonly words: Stretch | null
}

/** A block that is a project's number and name, and nothing more, heads the blocks after it. */
const PROJECT_HEADING = /^\d{6}(?!\d)[^.!?]{0,120}$/

/** The sentences about a project: the block that begins with its number and those under it, else the sentences that name it. */
function textOf(document: CheckedDocument, number: string): readonly AboutProject[] {
  return document.sections.flatMap((section) => {
    let isUnder = false
    return section.blocks.flatMap((block) => {
      const text = block.text.trim()
      const isOwn = text.startsWith(number)
      isUnder = PROJECT_HEADING.test(text) ? isOwn : isUnder && !/^\d{6}(?!\d)/.test(text)
      const isItsOwn = isOwn || isUnder
      return sentencesOf(block.text)
        .filter((sentence) => isItsOwn || new RegExp(`(?<!\\d)${number}(?!\\d)`).test(sentence.text))
        .map((sentence) => ({ section, block, words: notOver(sentence) }))
    })
  })
}

function notOver(sentence: Stretch): Stretch | null {
  for (const clause of clausesOf(sentence)) {
    const match = NOT_OVER.exec(clause.text)
    if (match !== null && !DENIED.test(clause.text)) {
      const from = clause.from + match.index
      return { from, to: from + match[0].length, text: match[0] }
    }
  }
  return null
}
