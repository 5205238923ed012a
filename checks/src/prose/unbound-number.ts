import { absolute, decimal, formatDecimal, type Decimal, type Finding, type Place } from '@arsring/shared'
import { sites, type Site } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import type { Check, CheckedDocument, CheckedSection, ProseBlock } from '../subject.ts'
import { bySize, within } from './by-size.ts'
import { textPlace } from './claim-constraint.ts'
import { hedgedNumber } from './claims.ts'
import { changeClaim } from './change-claim.ts'
import { growthClaim, growthClaims } from './growth-claim.ts'
import { varianceClaim } from './variance-claim.ts'
import { reachOf } from './hedge.ts'
import { numbersIn, unitOfLastDigit, type ReadNumber } from './read-numbers.ts'

const ID = 'unbound-number'
const FIGURES = new Set(['amount', 'percent', 'percentage_point', 'count', 'share'])
/** "30 dager", "seks måneder": a span of time is seldom a figure anyone stores. */
const TIME = /^(dag|uke|veke|måned|månad|år|time|minutt|virkedag|arbeidsdag|kvartal)/i

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
    const claims = [growthClaim, changeClaim, varianceClaim].flatMap((check) => check.constraints(document)).map(({ result }) => result)
    const inBlock = Map.groupBy([...claims, ...growth.flatMap(({ at }) => at)], (place) =>
      place.kind === 'text' ? `${place.section}:${place.block}` : '',
    )
    const isTold = (section: CheckedSection, block: ProseBlock, number: ReadNumber) =>
      (inBlock.get(`${section.id}:${block.index}`) ?? []).some(
        (place) => place.kind === 'text' && number.from >= place.from && number.to <= place.to,
      )
    const isReport = [...sites(document).values()].some((site) => site.cell.key !== null)
    const shown = shownFigures(document)
    const listed = document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => {
        const numbers = numbersIn(block).filter((number) => isFigure(number) && !isBound(block, number) && !isTold(section, block, number))
        return listedIn(section, block, numbers, shown, isReport)
      }),
    )
    return [...growth, ...listed]
  },
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
      const ends = value.kind === 'number' ? [value.value] : [value.from, value.to]
      return ends.map((end) => ({ site, order, size: absolute(decimal(end)), isPercent: value.unit === 'percent' }))
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
): readonly Finding[] {
  const known = numbers.map((number) => ({ number, site: siteThatShows(number, shown) }))
  // A finished document has no live figures to offer: what its tables show is in order.
  const offered = isReport ? known.flatMap(({ number, site }) => (site ? [{ number, site }] : [])) : []
  const alone = known.filter(({ site }) => site === undefined).map(({ number }) => number)
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
