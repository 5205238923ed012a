import { absolute, decimal, divide, multiply, type Column, type Decimal, type Row, type Table } from '@arsring/shared'
import { arithmeticCheck, type Constraint } from '../arithmetic/constraint.ts'
import { showReading } from '../arithmetic/show.ts'
import { cellPlace, printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { checkMessage, type CheckTextId } from '../message.ts'
import { accountTotal, isAccountTable } from '../official/account-table.ts'
import { varianceColumn } from '../official/columns.ts'
import { tablesOf, tablesOfKind, type TableSite } from '../official/tables.ts'
import { inKroner } from '../official/unit-line.ts'
import { once } from '../once.ts'
import type { CheckedDocument } from '../subject.ts'
import { bySize, within, type Sized } from './by-size.ts'
import { textPlace } from './claim-constraint.ts'
import { clauses, type Clause } from './claims.ts'
import { allows, reachOf } from './hedge.ts'
import { unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { isSlipOf } from './slip.ts'
import { spentIn } from './spent.ts'

const ID = 'variance-claim'
const WORD =
  /(?<!\p{L})(mindreforbruk|merforbruk|meirforbruk|mindreinntekt|merinntekt|meirinntekt|positivt avvik|negativt avvik)(?:et)?(?!\p{L})/giu
const TO_THE_GOOD = /^(mindreforbruk|merinntekt|meirinntekt|positivt|mindre enn|lavere|lågare|under)/iu
/** The amount comes after the word, and only small words stand between. */
const BETWEEN =
  /^(?:\s+(?:for\s+(?:året|året\s+\d{4}|\d{4})|i\s+\d{4}|samlet|totalt|netto|på|var|ble|er|kr\.?|ca\.?|om\s?lag|rundt|nesten|over|drøyt|knapt))*\s*$/iu
const OF_THE_WHOLE =
  /(?<!\p{L})(kap\.|kapittel|kapitlet|(?:drifts|års)?(?:regnskapet|rekneskapen)|drift[ae]n?|driftsresultat(?:et)?|nettoresultat|virksomheten|verksemda|etaten|ombudet|bydelen)(?!\p{L})/iu
/** "12,4 mill. kroner i merforbruk", "22 300 kroner mer enn budsjettert", "5 mill. kroner under budsjettet". */
const AFTER_AMOUNT =
  /^\s+(?:(?:i|som)\s+)?(mindreforbruk|merforbruk|meirforbruk|mindreinntekt|merinntekt|meirinntekt|(?:mer|meir|mindre|høyere|høgare|lavere|lågare)\s+enn\s+(?:\p{L}+\s+)?budsjett\p{L}*|(?:over|under)\s+budsjettet)(?!\p{L})/iu
/** The VAT that investments are told with or without. */
const VAT = decimal('1.25')

/**
 * "Mindreforbruk" is a positive variance and "merforbruk" a negative one, and the amount told is a variance that a
 * table shows: in the sentence about the whole chapter, the net variance.
 */
export const varianceClaim = arithmeticCheck({
  id: ID,
  reference: 'Annual report template 3.1: column V (III-I)',
  constraints: (document) =>
    clauses(document).flatMap((clause) => claimsIn(clause).flatMap((claim) => constraintOf(document, claim) ?? [])),
})

interface VarianceClaim {
  readonly clause: Clause
  readonly word: string
  readonly number: ReadNumber
  /** The stretch that claims it. */
  readonly from: number
  readonly to: number
  readonly isToTheGood: boolean
}

function claimsIn(clause: Clause): readonly VarianceClaim[] {
  const after = clause.numbers.flatMap((number): readonly VarianceClaim[] => {
    const match = number.kind === 'amount' ? AFTER_AMOUNT.exec(clause.block.text.slice(number.to, clause.clause.to)) : null
    const word = match?.[1] ?? ''
    return match ? [{ clause, word, number, from: number.from, to: number.to + match[0].length, isToTheGood: TO_THE_GOOD.test(word) }] : []
  })
  const before = [...clause.clause.text.matchAll(WORD)].flatMap((match): readonly VarianceClaim[] => {
    const from = clause.clause.from + match.index
    const end = from + match[0].length
    const number = clause.numbers.find(
      (candidate) => candidate.kind === 'amount' && candidate.from >= end && BETWEEN.test(clause.block.text.slice(end, candidate.from)),
    )
    return number ? [{ clause, word: match[0], number, from, to: number.to, isToTheGood: TO_THE_GOOD.test(match[0]) }] : []
  })
  return [...before, ...after]
}

/** Where a table does not say what it is told in, its amounts may be thousands or millions. */
function fits(claim: VarianceClaim, variance: Decimal): boolean {
  return ['1', '1000', '1000000'].some((scale) => fitsExactly(claim, multiply(variance, decimal(scale))))
}

function fitsExactly(claim: VarianceClaim, variance: Decimal): boolean {
  return allows(absolute(decimal(claim.number.value)), unitOfLastDigit(claim.number), claim.number.hedge, absolute(variance))
}

function constraintOf(document: CheckedDocument, claim: VarianceClaim): Constraint | null {
  const values = printedValues(document)
  const variances = varianceCells(document)
  const amounts = variances.flatMap((place) => {
    const reading = values.read(place)
    const table = values.site(place)?.table
    return reading.kind === 'number' && table ? [{ place, value: inKroner(reading, table, place.column) }] : []
  })
  const signed = (value: Decimal) => value.units > 0n === claim.isToTheGood
  const net = netVariance(document, claim)
  // "5 mill." fits many amounts: that one of them has the other sign says nothing.
  const isPrecise = claim.number.value.replace(/[^\d]|\.?0+$/g, '').length >= 3
  const same =
    amounts.find(({ value }) => fits(claim, value) && signed(value)) ?? amounts.find(({ value }) => isPrecise && fits(claim, value))
  if (same) return bound(claim, same.place, true, 'check.variance-claim.sign')
  const other = inOtherTables(document, claim)
  if (other !== null) return other
  // Said of one row in other words than the account's: a part of it may be meant.
  if (claim.from === claim.number.from) return null
  if (net && OF_THE_WHOLE.test(claim.clause.clause.text)) return bound(claim, net, true, 'check.variance-claim')
  if (amounts.length === 0) return null
  const net25 = amounts.find(({ value }) => {
    if (!isPrecise) return false
    const withoutVat = divide(value, VAT, 2)
    return withoutVat !== null && fits(claim, withoutVat)
  })
  return net25 ? bound(claim, net25.place, false, 'check.variance-claim.vat') : unfounded(claim)
}

/**
 * The variances of tables that no template knows. They may count from the budget or from the account, so only the amount is
 * compared, and more or less spent where budget and account tell which. What does not agree is something to look at: the net of the
 * section's one such table when the whole is spoken of, else a variance of the section that the amount is a slip of the hand from.
 */
function inOtherTables(document: CheckedDocument, claim: VarianceClaim): Constraint | null {
  const { sites, amounts, sorted } = otherVariances(document)
  const fitting = thatFit(claim, sorted)
  const [same] = fitting
  if (same) {
    const spent = /forbruk/iu.test(claim.word) ? fitting.map(({ table, row, column }) => spentIn(table, row, column, document.year)) : []
    const [first] = spent
    return first && spent.every((one) => one !== null && one.isLess !== claim.isToTheGood)
      ? bound(claim, same.place, false, 'check.variance-claim.spent', 'other', { accounts: first.accounts, budget: first.budget })
      : bound(claim, same.place, false, 'check.variance-claim', 'any')
  }
  const own = sites.filter(({ section }) => section === claim.clause.section)
  const amountsOf = ({ table }: VarianceTable) => amounts.filter((amount) => amount.table === table)
  const [only] = own
  if (only && own.length === 1 && OF_THE_WHOLE.test(claim.clause.clause.text)) {
    const totals = amountsOf(only).filter(({ row }) => row.kind === 'total' || /^(?:netto|resultat)/iu.test(row.label))
    const net = totals.findLast(({ row }) => /^(?:netto|resultat)/iu.test(row.label)) ?? totals.at(-1)
    if (net) return bound(claim, net.place, false, 'check.variance-claim', 'any')
  }
  const claimed = absolute(decimal(claim.number.value))
  // What is told of the whole may stand in another section; then it is a total that it is a slip from.
  const isWhole = OF_THE_WHOLE.test(claim.clause.clause.text)
  const near = isWhole ? amounts.filter(({ row }) => row.kind === 'total') : own.flatMap(amountsOf)
  const slip = near.find(({ value }) => isSlipOf(claimed, absolute(value), claim.number.decimals))
  return slip && (isWhole || claim.number.decimals >= 0) ? bound(claim, slip.place, false, 'check.variance-claim', 'any') : null
}

interface VarianceTable extends TableSite {
  readonly column: Column
}

interface Amount extends Sized {
  readonly table: Table
  readonly column: Column
  readonly row: Row
  readonly place: CellPlace
  readonly value: Decimal
  /** Where it stands among all. */
  readonly order: number
}

/** The tables that no template knows with a column of variances, and their amounts in kroner, in order and by size. */
const otherVariances = once((document: CheckedDocument) => {
  const values = printedValues(document)
  const sites = tablesOf(document).flatMap(({ section, table }): readonly VarianceTable[] => {
    const column = table.kind === 'other' ? varianceColumn(table) : undefined
    return column ? [{ section, table, column }] : []
  })
  const amounts = sites
    .flatMap(({ section, table, column }) =>
      table.rows.flatMap((row) => {
        const place = cellPlace(section.id, table, { row: row.id, column: column.id })
        const reading = values.read(place)
        return reading.kind === 'number' && reading.unit !== 'percent'
          ? [{ table, column, row, place, value: inKroner(reading, table, place.column) }]
          : []
      }),
    )
    .map((amount, order): Amount => ({ ...amount, order, size: absolute(amount.value) }))
  return { sites, amounts, sorted: bySize(amounts) }
})

/** The amounts of the document that the claim can be made of, whatever the table is told in, in order. */
function thatFit({ number }: VarianceClaim, sorted: readonly Amount[]): readonly Amount[] {
  const { least, most } = reachOf(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge)
  const over = ({ units, scale }: Decimal, zeros: number): Decimal => ({ units, scale: scale + zeros })
  return [0, 3, 6]
    .flatMap((zeros) => within(sorted, { least: over(least, zeros), most: over(most, zeros) }))
    .toSorted((a, b) => a.order - b.order)
}

/** The variances that tables show, account and projects alike. */
const varianceCells = once((document: CheckedDocument): readonly CellPlace[] =>
  tablesOf(document)
    .filter(({ table }) => isAccountTable(table) || table.kind === 'projects')
    .flatMap(({ section, table }) => {
      const column = varianceColumn(table)
      return column ? table.rows.map((row) => cellPlace(section.id, table, { row: row.id, column: column.id })) : []
    }),
)

/** The net variance of the account in the claim's own section, else of the operating account. */
function netVariance(document: CheckedDocument, claim: VarianceClaim): CellPlace | null {
  const accounts = tablesOf(document).filter(({ table }) => isAccountTable(table))
  const site = accounts.find(({ section }) => section === claim.clause.section) ?? tablesOfKind(document, 'operating-account')[0]
  const row = site ? accountTotal(site.table, 'net') : undefined
  const column = site ? varianceColumn(site.table) : undefined
  return site && row && column ? cellPlace(site.section.id, site.table, { row: row.id, column: column.id }) : null
}

/** Which sign the variance must have: the one that is printed as the claim means it, any, or none since it is known to be the other. */
type Sign = 'printed' | 'any' | 'other'

function bound(
  claim: VarianceClaim,
  place: CellPlace,
  isFault: boolean,
  message: CheckTextId,
  sign: Sign = 'printed',
  params: Readonly<Record<string, string>> = {},
): Constraint {
  const { section, block } = claim.clause
  const stretch = { from: claim.from, to: claim.to, text: block.text.slice(claim.from, claim.to) }
  const result = textPlace(section, block, stretch)
  const holds = (values: Values) => {
    const reading = values.read(place)
    const table = values.site(place)?.table
    if (reading.kind !== 'number' || !table) return null
    const isOfSign = sign === 'any' || (sign === 'printed' && reading.value.units > 0n === claim.isToTheGood)
    return isOfSign && fits(claim, inKroner(reading, table, place.column))
  }
  const shown = (values: Values) => showReading(values.read(place))
  return {
    check: ID,
    inputs: [place],
    result,
    evaluate(values) {
      const held = holds(values)
      const reading = values.read(place)
      const value = reading.kind === 'number' ? reading.value : null
      const verdict = held === null ? 'undecided' : held ? 'agrees' : 'broken'
      return { verdict, value, printed: claim.number.text, expected: shown(values) }
    },
    solve: () => null,
    finding(values) {
      if (holds(values) !== false) return null
      return {
        check: ID,
        severity: isFault ? 'error' : 'warning',
        at: [result, place],
        message: checkMessage(message, {
          word: claim.word,
          printed: claim.number.text,
          expected: shown(values),
          row: values.site(place)?.rowLabel ?? '',
          table: values.site(place)?.table.number ?? '',
          ...params,
        }),
        printed: claim.number.text,
        expected: shown(values),
      }
    },
  }
}

/** No table shows the amount: it cannot be told whether it is right. */
function unfounded(claim: VarianceClaim): Constraint {
  const { section, block } = claim.clause
  const result = textPlace(section, block, { from: claim.from, to: claim.to, text: block.text.slice(claim.from, claim.to) })
  const printed = claim.number.text
  return {
    check: ID,
    inputs: [],
    result,
    evaluate: () => ({ verdict: 'undecided', value: null, printed, expected: '' }),
    solve: () => null,
    finding: () => ({
      check: ID,
      severity: 'warning',
      at: [result],
      message: checkMessage('check.variance-claim.unfounded', { word: claim.word, printed }),
      printed,
    }),
  }
}
