import { isTotalLabel } from '../official/line-labels.ts'
import { siblingsOf, type RowSeries } from '../official/row-series.ts'
import { bare, sameWord, subjectWords } from '../official/words.ts'
import type { Clause } from './claims.ts'
import { HEDGE_WORDS } from './hedge.ts'
import type { ReadNumber } from './read-numbers.ts'

/** Who reports, or what was spent, before what the figure is named by: "Museet hadde 73 152 besøkende", "Utgiftene til sykehjem var". */
export interface Speaker {
  /** The clause without it. */
  readonly clause: Clause
  /** Whether the figure of a row can be said of it. */
  readonly isOf: (row: RowSeries) => boolean
}

/** One body, which reports of itself. */
const BODY =
  /^(?:vi|me|\p{L}*(?:museet|biblioteket|teatret|teateret|etaten|bydelen|kommunen|fylkeskommunen|foretaket|selskapet|verksemda|virksomheten|sykehuset|sjukehuset|høgskolen|høgskulen|senteret|ombudet|tilsynet|verket|kontoret|direktoratet))$/iu
const OWNER = /^\s*(\p{L}{2,})\s+(?:hadde|har|fikk|fekk|tok imot|mottok|gjennomførte|behandlet|behandla)\s/u
const BODY_WORD = BODY.source.slice(1, -1)
const COUNTED =
  'hadde|har|fikk|fekk|mottok|tok imot|behandlet|behandla|gjennomførte|gjennomførde|registrerte|holdt|heldt|leverte|fattet|fatta'
const CAME = 'var|er|ble|vart|blei|kom'
/** "I 2024 behandlet vi", "det kom inn", "totalt mottok ombudet": that so many were counted, and no word about what. */
const COUNTS = new RegExp(
  `^\\s*(?:(?:i|for|gjennom|totalt|i alt|til sammen|til saman|samlet|i løpet av|ved utgangen av)(?:\\s+(?:året\\s+)?20\\d\\d)?,?\\s+)?(?:(?:${COUNTED})\\s+${BODY_WORD}|${BODY_WORD}\\s+(?:${COUNTED})|(?:(?:${CAME})\\s+det|det\\s+(?:${CAME}))(?:\\s+\\p{L}{2,}(?:et|a|dd|t))?)\\s+(?:(?:inn|totalt|i alt|til sammen|til saman|samlet|${HEDGE_WORDS}|på|meldt|registrert|behandlet|behandla)\\s+)*$`,
  'iu',
)
const SPENT = /^\s*(?:drifts)?(?:utgiftene|utgifter|kostnadene|kostnader|kostnadane)\s+(?:til|for|ved)\s+/iu
const NOT_SPENT = /netto|inntekt|budsjett/iu
/** "Budsjett og regnskap": the figures of its accounts are what was spent. */
const BOTH = /budsjett\p{L}* og re[gk]n\p{L}*skap|re[gk]n\p{L}*skap og budsjett/iu

/** Null when the clause names nothing but the figure. */
export function speakerOf(clause: Clause): Speaker | null {
  const { text } = clause.clause
  const spent = SPENT.exec(text)
  if (spent)
    return { clause: without(clause, spent[0]), isOf: (row) => !NOT_SPENT.test(`${row.table.caption.replace(BOTH, ' ')} ${row.row.label}`) }
  const owner = OWNER.exec(text)?.[1]
  if (owner === undefined) return null
  const own = without(clause, text.slice(0, text.indexOf(owner) + owner.length))
  return { clause: own, isOf: (row) => BODY.test(owner) || isKindOf(owner.toLowerCase(), row) }
}

/** The clause from its number on, where what stands before says only that so many were counted: "I 2024 behandlet vi 212 klagesaker". */
export function countedAlone(clause: Clause, number: ReadNumber): Clause | null {
  const before = clause.block.text.slice(clause.clause.from, number.from)
  return COUNTS.test(before) ? without(clause, before) : null
}

function without(clause: Clause, start: string): Clause {
  const { from, to, text } = clause.clause
  return { ...clause, clause: { from: from + start.length, to, text: text.slice(start.length) } }
}

/** "Skolene" of rows that are each a school. */
function isKindOf(owner: string, row: RowSeries): boolean {
  const plain = siblingsOf(row)
  const named = plain.filter(({ row: { label } }) =>
    subjectWords(label).some((word) => sameWord(word, owner) || bare(word) === bare(owner)),
  )
  return isTotalLabel(row.row.label) && named.length * 2 > plain.length
}
