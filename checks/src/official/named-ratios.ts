/** A ratio that has a name of its own, and what it is of what; the rows by their labels. */
export interface NamedRatio {
  readonly name: RegExp
  readonly part: RegExp
  readonly whole: RegExp
  /** Whether it is told in per cent, or as so many times. */
  readonly unit: 'percent' | 'times'
}

const EQUITY = /^(?:sum\s+)?egenkapital(?:en)?$|^(?:sum\s+)?eigenkapital(?:en)?$/iu
const CAPITAL =
  /^(?:sum\s+)?(?:eiendeler|eigedelar|eigendelar|totalkapital(?:en)?|egenkapital og gjeld|eigenkapital og gjeld|gjeld og egenkapital|gjeld og eigenkapital)$/iu

/** As accounts of municipalities and their companies define them. */
export const NAMED_RATIOS: readonly NamedRatio[] = [
  {
    name: /(?:egenkapital|eigenkapital)(?:andel|del|prosent)(?:en)?|soliditet(?:en)?(?:sgrad(?:en)?)?/iu,
    part: EQUITY,
    whole: CAPITAL,
    unit: 'percent',
  },
  {
    name: /likviditetsgrad(?:en)?(?!\s+(?:2|ii)(?!\p{L}))(?:\s+1)?/iu,
    part: /^(?:sum\s+)?(?:omløpsmid(?:ler|lar)|omlaupsmid(?:ler|lar))$/iu,
    whole: /^(?:sum\s+)?kortsiktig gjeld$/iu,
    unit: 'times',
  },
  { name: /gjeldsgrad(?:en)?/iu, part: /^sum gjeld$/iu, whole: EQUITY, unit: 'times' },
]
