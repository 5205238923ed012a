import type { Relation } from '../model.ts'

/** A printed table, as the sample keeps it. */
export interface CompactTable {
  readonly number: string | null
  readonly caption: string
  readonly unitLine: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly footnotes?: readonly string[]
}

type Place = readonly [row: number, column: number]

/** How the cells of the printed reports' tables hang together, told by their captions and labels. */
export function relationsOf(id: string, table: CompactTable): Relation[] {
  const cell = ([row, column]: Place): string => `${id}/${row}/${column}`
  const linear = (name: string, result: Place, terms: readonly (readonly [Place, 1 | -1])[]): Relation => ({
    form: 'linear',
    name,
    result: cell(result),
    constant: 0,
    terms: terms.map(([place, sign]) => ({ cell: cell(place), sign })),
  })
  const added = (name: string, result: Place, terms: readonly Place[]): Relation =>
    linear(
      name,
      result,
      terms.map((term) => [term, 1] as const),
    )
  const hundred = (men: Place, women: Place): Relation => ({
    form: 'linear',
    name: 'hundred',
    result: null,
    constant: 100,
    terms: [men, women].map((place) => ({ cell: cell(place), sign: 1 })),
  })
  const rows = table.rows.map((_, i) => i)
  const columns = table.columns.map((_, i) => i)
  const last = rows.length - 1
  const difference = (row: number, result: number, a: number, b: number): Relation =>
    linear(
      'difference',
      [row, result],
      [
        [[row, a], 1],
        [[row, b], -1],
      ],
    )
  /** Every column that the last row adds up. */
  const totals = (list: readonly number[], of: readonly number[]): Relation[] =>
    list.map((column) =>
      added(
        'column-sum',
        [last, column],
        of.map((row) => [row, column] as const),
      ),
    )
  const body = rows.slice(0, -1)
  switch (table.caption) {
    case 'Driftsregnskap':
    case 'Investeringsregnskap':
      return [
        ...columns.flatMap((column) => [
          added(
            'column-sum',
            [5, column],
            [0, 1, 2, 3, 4].map((row) => [row, column] as const),
          ),
          added(
            'column-sum',
            [10, column],
            [6, 7, 8, 9].map((row) => [row, column] as const),
          ),
          added(
            'net',
            [11, column],
            [
              [5, column],
              [10, column],
            ],
          ),
        ]),
        ...rows.map((row) => difference(row, 4, 2, 0)),
      ]
    case 'Investeringsregnskap på prosjektnivå':
      return [...totals([3, 4, 5, 6], body), ...rows.map((row) => difference(row, 6, 4, 5))]
    case 'Kategorisering av avvik på investeringsprosjekter':
      return [
        ...totals([0, 1, 2, 4], body),
        ...rows.map((row) =>
          added(
            'row-sum',
            [row, 4],
            [0, 1, 2, 3].map((column) => [row, column] as const),
          ),
        ),
      ]
    case 'Nøkkeltall: antall henvendelser til Ombudet 2020-2024':
      return totals(columns, body)
    case 'Sykefravær i %':
      return totals([0, 2], body)
    case 'Bemanning':
      return rows.map((row) => difference(row, 2, 1, 0))
    case 'Måltall':
    case 'Måltall for tjenesteproduksjon for kap. 111':
      // Headings of goals have no cells, and ranges no number: both are left alone.
      return rows
        .filter((row) => (table.rows[row]?.length ?? 0) > 1 && !/\d-\d/.test(table.rows[row]?.[4] ?? ''))
        .map((row) => difference(row, 4, 3, 2))
    case 'Kjønn og lønn':
    case 'Lønnsbalanse og kjønnsbalanse':
      return rows
        .filter((row) => /\d/.test(table.rows[row]?.[1] ?? '') && /\d/.test(table.rows[row]?.[2] ?? ''))
        .flatMap((row) => {
          const shares = hundred([row, 0], [row, 1])
          if (!/^\d/.test(table.rows[row]?.[6] ?? '')) return [shares]
          const ratio: Relation = {
            form: 'ratio',
            name: 'ratio',
            result: cell([row, 5]),
            over: [{ cell: cell([row, 4]), sign: 1 }],
            under: [{ cell: cell([row, 3]), sign: 1 }],
            factor: [100, 1],
          }
          return [shares, ratio]
        })
    case 'Rapportering av fast ansatte på heltid og deltid':
      return rows.flatMap((row) => [
        added(
          'row-sum',
          [row, 0],
          [
            [row, 1],
            [row, 4],
          ],
        ),
        ...[2, 5].filter((column) => table.rows[row]?.[column - 1 + 1] !== '0').map((column) => hundred([row, column], [row, column + 1])),
      ])
    default:
      return []
  }
}
