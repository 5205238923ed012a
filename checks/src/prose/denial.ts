import type { Question } from '@arsring/standards'
import { clausesOf, sentencesOf, type Stretch } from './clauses.ts'

/**
 * Words that may stand between the negation and what is denied without changing it: "ikke laget noen egen handlingsplan".
 * Others ("ikke avvik fra rutinene", "ingen nye tiltak", "ikke bare rutiner") make it say something else.
 */
const BETWEEN =
  'noen|noe|nokon|nokre|noko|en|et|ein|ei|eit|egne|egen|eget|eigne|eigen|eige|spesifikke|spesifikk|særskilte|særskilt|særskilde|formelle|skriftlige|skriftlege|' +
  'konkrete|slike|slik|laget|lage|laga|utarbeidet|utarbeidd|utarbeida|etablert|fastsatt|fastsett|satt|sett|vedtatt|vedteke|gjennomført|gjort|på|plass|inn'
/** A clause about what was before says nothing of the year. */
const BEFORE = /(?<!\p{L})(?:tidligere|tidlegare|i fjor|året før)(?!\p{L})/iu
const NEGATION = 'ikke|ikkje|ingen|inga|verken|aldri'
const GONE =
  'mangler|manglar|finnes ikke|finst ikkje|foreligger ikke|ligg ikkje føre|er ikke (?:laget|utarbeidet|etablert|satt|på plass)|er ikkje (?:laga|utarbeidd|etablert|sett|på plass)'

/**
 * The part of a text that denies what a yes to the question says there is: a negation directly before the thing ("ikke
 * egne rutiner"), or the thing that is lacking ("rutiner mangler"). Null when nothing does, and for questions whose yes
 * is not about a thing.
 */
export function denialOf(question: Question, text: string): Stretch | null {
  if (question.asksFor.length === 0) return null
  const thing = `(?<!\\p{L})(?:${question.asksFor.join('|')})(?:e?n|a|e?ne|ane|e?r|ar|e?t)?(?!\\p{L})`
  const denied = new RegExp(`(?<!\\p{L})(?:${NEGATION})\\s+(?:(?:${BETWEEN})\\s+){0,4}${thing}|${thing}\\s+(?:${GONE})(?!\\p{L})`, 'iu')
  for (const sentence of sentencesOf(text)) {
    for (const clause of clausesOf(sentence)) {
      const match = denied.exec(clause.text)
      if (match !== null && !BEFORE.test(clause.text))
        return { from: clause.from + match.index, to: clause.from + match.index + match[0].length, text: match[0] }
    }
  }
  return null
}
