import { absolute, compare, decimal, formatDecimal, type Decimal, type Finding, type Place } from '@arsring/shared'
import type { ArithmeticCheck } from '../arithmetic/constraint.ts'
import { readingOf, sites, type Site } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { inKroner } from '../official/unit-line.ts'
import type { Check, CheckedDocument, CheckedSection, ProseBlock } from '../subject.ts'
import { bySize, within } from './by-size.ts'
import { textPlace } from './claim-constraint.ts'
import { hedgedNumber } from './claims.ts'
import { changeClaim } from './change-claim.ts'
import { countOfTotal } from './count-of-total.ts'
import { growthClaim, growthClaims } from './growth-claim.ts'
import { varianceClaim } from './variance-claim.ts'
import { reachOf } from './hedge.ts'
import { numbersIn, unitOfLastDigit, type ReadNumber } from './read-numbers.ts'
import { ratioClaim } from './ratio-claim.ts'
import { scaleWord } from './scale-word.ts'
import { shareClaim } from './share-claim.ts'
import { statedValue } from './stated-value.ts'
import { sumOfRows } from './sum-of-rows.ts'
import { targetClaim } from './target-claim.ts'
import { targetValue } from './target-value.ts'

const ID = 'unbound-number'
const FIGURES = new Set(['amount', 'percent', 'percentage_point', 'count', 'share'])
/** "30 dager", "seks måneder": a span of time is seldom a figure anyone stores. */
const TIME = /^(dag|uke|veke|måned|månad|år|time|minutt|virkedag|arbeidsdag|kvartal)/i

/** Changes and variances: what they speak of is no figure that a table could show. */
const CHANGES = [growthClaim, changeClaim, varianceClaim]
/** What recomputes a number of the text from tables that do not show it as it is told. */
const RECOMPUTED = [statedValue, scaleWord, shareClaim, countOfTotal, ratioClaim, sumOfRows, targetClaim, targetValue]

/**
 * A number typed by hand. In a report, one that a table shows can be made a live figure; one that no table shows
 * stands for itself and is listed. A percentage of growth whose base is nowhere cannot be checked at all.
 */
export const unboundNumber: Check = {
  id: ID,
  reference: 'Words follow figures',
  run(document) {
    const withoutBase = growthClaims(document).filter(({ constraints }) => constraints === null)
    const growth = withoutBase.map(({ claim }): Finding => {
      const { section, block } = claim.clause
      return {
        check: ID,
        severity: 'warning',
        at: [textPlace(section, block, claim.number)],
        message: checkMessage('check.unbound-number.growth', { printed: hedgedNumber(claim) }),
        printed: claim.number.text,
      }
    })
    const isChange = toldBy(document, CHANGES, growth)
    const isRecomputed = toldBy(document, RECOMPUTED)
    const isReport = [...sites(document).values()].some((site) => site.cell.key !== null)
    const shown = shownFigures(document)
    const listed = document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => {
        const numbers = numbersIn(block).filter(
          (number) => isFigure(number) && !isBound(block, number) && !isChange(section, block, number),
        )
        return listedIn(section, block, numbers, shown, isReport, (number) => isRecomputed(section, block, number))
      }),
    )
    return [...growth, ...listed]
  },
}

type IsTold = (section: CheckedSection, block: ProseBlock, number: ReadNumber) => boolean

/** Whether one of the rules, or a finding, speaks of a number. */
function toldBy(document: CheckedDocument, checks: readonly ArithmeticCheck[], findings: readonly Finding[] = []): IsTold {
  const places = [
    ...checks.flatMap((check) => check.constraints(document)).map(({ result }) => result),
    ...findings.flatMap(({ at }) => at),
  ]
  const inBlock = Map.groupBy(places, (place) => (place.kind === 'text' ? `${place.section}:${place.block}` : ''))
  return (section, block, number) =>
    (inBlock.get(`${section.id}:${block.index}`) ?? []).some(
      (place) => place.kind === 'text' && number.from >= place.from && number.to <= place.to,
    )
}

function isFigure(number: ReadNumber): boolean {
  return FIGURES.has(number.kind) && !number.isWord && !(number.noun !== null && TIME.test(number.noun))
}

function isBound(block: ProseBlock, number: ReadNumber): boolean {
  return block.figures.some((figure) => number.from < figure.to && number.to > figure.from)
}

interface Shown {
  readonly site: Site
  /** Where the cell stands among all. */
  readonly order: number
  /** Without sign: prose tells a variance of −61 million as 61 million. */
  readonly size: Decimal
  readonly isPercent: boolean
}

/** Every number a table shows, the smallest first. */
function shownFigures(document: CheckedDocument): readonly Shown[] {
  return bySize(
    [...sites(document).values()].flatMap((site, order) => {
      const { value } = site.cell
      if (value.kind !== 'number' && value.kind !== 'range') return []
      const ends = (value.kind === 'number' ? [value.value] : [value.from, value.to]).map(decimal)
      const reading = readingOf(site.cell)
      // As it is printed, and in kroner: prose tells 33 418 thousand as 33,4 millions.
      const kroner = reading.kind === 'number' ? [inKroner(reading, site.table, site.place.column)] : []
      const sizes = [...ends, ...kroner.filter((one) => ends.every((end) => compare(end, one) !== 0))]
      return sizes.map((size) => ({ site, order, size: absolute(size), isPercent: value.unit === 'percent' }))
    }),
  )
}

/** The first cell of the document that the number can be said of. */
function siteThatShows(number: ReadNumber, shown: readonly Shown[]): Site | undefined {
  const reach = reachOf(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge)
  return within(shown, reach)
    .filter((one) => !(number.kind === 'amount' && one.isPercent))
    .reduce<Shown | undefined>((first, one) => (first === undefined || one.order < first.order ? one : first), undefined)?.site
}

function listedIn(
  section: CheckedSection,
  block: ProseBlock,
  numbers: readonly ReadNumber[],
  shown: readonly Shown[],
  isReport: boolean,
  isRecomputed: (number: ReadNumber) => boolean,
): readonly Finding[] {
  const known = numbers.map((number) => ({ number, site: siteThatShows(number, shown) }))
  // A finished document has no live figures to offer: what its tables show is in order.
  const offered = isReport ? known.flatMap(({ number, site }) => (site ? [{ number, site }] : [])) : []
  const alone = known.filter(({ number, site }) => site === undefined && !isRecomputed(number)).map(({ number }) => number)
  const findings = offered.map(({ number, site }): Finding => ({
    check: ID,
    severity: 'info',
    at: [textPlace(section, block, number), site.place],
    message: checkMessage('check.unbound-number.known', {
      printed: number.text.trim(),
      row: site.rowLabel,
      column: site.columnLabel,
      table: site.table.number ?? site.table.caption,
    }),
    printed: number.text.trim(),
  }))
  if (alone.length === 0) return findings
  const places: readonly Place[] = alone.map((number) => textPlace(section, block, number))
  return [
    ...findings,
    {
      check: ID,
      severity: 'info',
      at: places,
      message: checkMessage(alone.length === 1 ? 'check.unbound-number' : 'check.unbound-number.several', {
        printed: alone.map((number) => number.text.trim()).join(', '),
        count: formatDecimal(String(alone.length), 0),
      }),
      printed: alone.map((number) => number.text.trim()).join(', '),
    },
  ]
}
