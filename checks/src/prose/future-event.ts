import type { Finding } from '@arsring/shared'
import { checkMessage } from '../message.ts'
import type { Check } from '../subject.ts'
import { textPlace } from './claim-constraint.ts'
import { sentencesOf } from './clauses.ts'

const ID = 'future-event'
/** A report is written in the first months of the next year and may tell of them; of what comes after April it may only tell plans. */
const LATER = 'sommeren|sumaren|høsten|hausten|april|mai|juni|juli|august|september|oktober|november|desember'
const HAPPENED =
  'ble|blei|vart|var|fikk|fekk|hadde|tok|gikk|gjekk|kom|startet|starta|begynte|byrja|lanserte|gjennomførte|gjennomførde|arrangerte|' +
  'etablerte|opprettet|oppretta|åpnet|opna|innførte|innførde|avsluttet|avslutta|fullførte|deltok|mottok|behandlet|behandla|leverte|holdt|heldt|flyttet|flytta'
/** "Høsten 2025 startet gruppene": the time stands first, and the verb says that it happened. */
const TOLD_FIRST = new RegExp(`^\\s*(?:i\\s+)?((?:${LATER})\\s+(20\\d\\d))\\s+(?:${HAPPENED})(?!\\p{L})`, 'iu')
/** "Gruppene startet høsten 2025": the same, with nothing between that makes it an aim ("ble utsatt til høsten 2025"). */
const TOLD_LAST = new RegExp(`(?<!\\p{L})(?:${HAPPENED})\\s+(?:i\\s+)?((?:${LATER})\\s+(20\\d\\d))(?!\\p{L})`, 'iu')
const PLANNED =
  /(?<!\p{L})(?:skal|skulle|vil|ville|kan|kunne|bør|må|planlegg\p{L}*|planlagt\p{L}*|forvent\p{L}*|vente[rst]?|utsatt|utsett|vedtatt|vedteke|bestemt|dersom|hvis)(?!\p{L})/iu

/** Something told as done at a time that the year of the report had not reached: a slip of the pen in the year. */
export const futureEvent: Check = {
  id: ID,
  reference: 'Annual report template: the report tells of its own year',
  run: (document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        sentencesOf(block.text).flatMap((sentence): readonly Finding[] => {
          const match = TOLD_FIRST.exec(sentence.text) ?? TOLD_LAST.exec(sentence.text)
          const [, when = '', year = ''] = match ?? []
          if (match === null || Number(year) <= document.year || PLANNED.test(sentence.text)) return []
          const from = sentence.from + match.index + match[0].indexOf(when)
          return [
            {
              check: ID,
              severity: 'warning',
              at: [textPlace(section, block, { from, to: from + when.length, text: when })],
              message: checkMessage('check.future-event', { printed: when, year: String(document.year) }),
            },
          ]
        }),
      ),
    ),
}
