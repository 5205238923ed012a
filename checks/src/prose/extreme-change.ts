import { absolute, compare, subtract, type Decimal } from '@arsring/shared'
import { arithmeticCheck } from '../arithmetic/constraint.ts'
import { showSigned } from '../arithmetic/show.ts'
import { cellPlace, printedValues, type CellPlace, type Values } from '../arithmetic/values.ts'
import { columnMeaning } from '../official/columns.ts'
import { isPlainLine, siblingsOf, type RowSeries } from '../official/row-series.ts'
import { growthOf, pairCells, pairIn } from './change.ts'
import { claimConstraint } from './claim-constraint.ts'
import { clauses, withoutStretch } from './claims.ts'
import { CHANGE_NOUNS } from './direction-words.ts'
import { subjectOf } from './subject.ts'
import { comparedYears } from './years.ts'

const ID = 'extreme-change'
const LARGEST = '(?:størst|største|høyest|høyeste|høgast|høgaste)'
const KINDS: readonly (readonly [Kind, string])[] = [
  ['rise', CHANGE_NOUNS.up],
  ['fall', CHANGE_NOUNS.down],
  ['change', 'endring(?:en|a)?'],
  ['overspend', '(?:merforbruk|meirforbruk)(?:et)?'],
  ['underspend', 'mindreforbruk(?:et)?'],
  ['variance', '(?:budsjett)?avvik(?:et)?'],
]
/** Nouns for a change or a variance, as the source of a regular expression. */
export const DIFFERENCE_NOUNS = KINDS.map(([, words]) => words).join('|')
/** "Det største merforbruket", "økningen var størst". */
const CLAIM = new RegExp(
  `(?<!\\p{L})(?:${LARGEST}\\s+(?:\\p{L}+(?:vise?|lige?)\\s+)?(?:${DIFFERENCE_NOUNS})|(?:${DIFFERENCE_NOUNS})\\s+(?:er|var|ble|blei|vart)\\s+(?:klart\\s+|desidert\\s+)?${LARGEST})(?!\\p{L})`,
  'iu',
)
/** One of several, the second, the largest of its own history or of a span of years, or only among some. */
const NARROWED =
  /(?<!\p{L})(?:nest|blant|av de|av dei|en av|ein av|eit av|ett av|sin|sitt|si|noensinne|nokon gong|siden|sidan|siste|årene|åra|perioden|tertial|kvartal|halvår|måned|månad|prognose\p{L}*|forventet|forventa)(?!\p{L})/iu
const RELATIVE = /prosent|(?<!\p{L})relativ/iu
/** What comes in is no overspending when it is more than budgeted. */
const INCOME = /inntekt|refusjon|tilskudd|tilskot|gebyr|leieinntekt|overføring/iu
const LEAST_ROWS = 3

type Kind = 'rise' | 'fall' | 'change' | 'overspend' | 'underspend' | 'variance'

/** "Hjemmetjenesten hadde det største merforbruket", "økningen var størst for klagesaker": no other row of the table has a larger one. */
export const extremeChange = arithmeticCheck({
  id: ID,
  reference: 'Words follow figures',
  constraints(document) {
    const values = printedValues(document)
    return clauses(document).flatMap((spoken) => {
      const { section, block, clause, sentence } = spoken
      const match = CLAIM.exec(clause.text)
      const kind = match && KINDS.find(([, words]) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(match[0]))?.[0]
      if (!match || !kind || NARROWED.test(clause.text)) return []
      const from = clause.from + match.index
      const stretch = { from, to: from + match[0].length, text: match[0] }
      const years = comparedYears(clause.text, sentence.text, document.year)
      const isRelative = RELATIVE.test(clause.text)
      const measures = (row: RowSeries): readonly Measure[] =>
        kind === 'overspend' || kind === 'underspend' || kind === 'variance'
          ? years.year === document.year
            ? [overBudget]
            : []
          : isRelative
            ? [growth(years)]
            : [change(years), ...(row.aspect === null ? [growth(years)] : [])]
      const judge = (row: RowSeries, at: Values) => judged(row, kind, measures(row), at)
      const subject = subjectOf(
        document,
        withoutStretch(spoken, stretch),
        { ...stretch, form: 'verb' },
        (row) => judge(row, values) !== null,
      )
      const constraint = claimConstraint(
        {
          check: ID,
          section,
          block,
          stretch,
          // A word more may mean a part of the row, and then it says nothing about the others.
          subject: { ...subject, certainty: subject.certainty === 'certain' ? 'certain' : 'possible', elsewhere: () => [] },
          printed: match[0],
          message: 'check.extreme-change',
          cells: (row) => measures(row).flatMap((measure) => measure.cells(row)),
          judge,
          params: (row, at) => ({ own: judge(row, at)?.own ?? '' }),
        },
        values,
      )
      return constraint ?? []
    })
  },
})

/** What is compared between the rows of a table. */
interface Measure {
  readonly of: (row: RowSeries, values: Values) => Decimal | null
  readonly cells: (row: RowSeries) => readonly CellPlace[]
  readonly unit: '' | '\u00a0%'
}

type Years = ReturnType<typeof comparedYears>

function change(years: Years): Measure {
  return {
    of(row, values) {
      const pair = pairIn(row, years, values)
      return pair && subtract(pair.now, pair.before)
    },
    cells: (row) => pairCells(row, years),
    unit: '',
  }
}

function growth(years: Years): Measure {
  return {
    of(row, values) {
      const pair = pairIn(row, years, values)
      return pair && growthOf(pair)
    },
    cells: (row) => pairCells(row, years),
    unit: '\u00a0%',
  }
}

/** Account − budget of the report year, the budget as it was last decided. */
const overBudget: Measure = {
  of(row, values) {
    const [account, budget] = overBudget.cells(row).map((place) => values.read(place))
    // Where what is spent is printed with a minus, the signs tell the other way.
    if (account?.kind !== 'number' || budget?.kind !== 'number' || budget.value.units < 0n || INCOME.test(row.row.label)) return null
    return subtract(account.value, budget.value)
  },
  cells({ section, table, row }) {
    const columns = table.columns.map((column) => ({ column, meaning: columnMeaning(table, column) }))
    const years = columns.flatMap(({ meaning }) => (meaning.series === 'accounts' && meaning.year !== null ? [meaning.year] : []))
    const latest = Math.max(...years)
    const account = columns.find(({ meaning }) => meaning.series === 'accounts' && meaning.year === latest)
    const isOfYear = (year: number | null) => year === null || year === latest
    const budgets = columns.filter(
      ({ column, meaning }) => /bud/iu.test(column.label) && meaning.series !== 'variance' && isOfYear(meaning.year),
    )
    const budget = budgets.find(({ meaning }) => meaning.series === 'revised') ?? (budgets.length === 1 ? budgets[0] : undefined)
    return account && budget ? [account, budget].map(({ column }) => cellPlace(section.id, table, { row: row.id, column: column.id })) : []
  },
  unit: '',
}

/** Null where the lines of the table cannot be compared by any of the measures, or the row is no plain one among several. */
function judged(row: RowSeries, kind: Kind, measures: readonly Measure[], values: Values) {
  const contenders = [row, ...siblingsOf(row)]
  if (contenders.length < LEAST_ROWS || !isPlainLine(row)) return null
  const outcomes = measures.flatMap((measure) => {
    const all = contenders.flatMap((one) => {
      const value = measure.of(one, values)
      return value ? [{ one, value, size: sizeOf(kind, value) }] : []
    })
    const own = all.find(({ one }) => one === row)
    const largest = all.reduce<(typeof all)[number] | undefined>(
      (most, next) => (most && compare(most.size, next.size) >= 0 ? most : next),
      undefined,
    )
    if (!own || !largest || largest.size.units <= 0n || all.length < LEAST_ROWS) return []
    const shown = ({ value }: typeof own) => `${showSigned(value, measure.unit === '' ? value.scale : 1)}${measure.unit}`
    return [
      {
        holds: compare(own.size, largest.size) === 0,
        expected: `${largest.one.row.label} (${shown(largest)})`,
        own: shown(own),
      },
    ]
  })
  return outcomes.find(({ holds }) => holds) ?? outcomes[0] ?? null
}

/** How large it is the way that the words mean it. */
function sizeOf(kind: Kind, value: Decimal): Decimal {
  if (kind === 'change' || kind === 'variance') return absolute(value)
  return kind === 'fall' || kind === 'underspend' ? { units: -value.units, scale: value.scale } : value
}
