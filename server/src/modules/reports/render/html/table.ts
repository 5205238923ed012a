import { factKeyText, type Cell, type Column, type Row, type Table } from '@arsring/shared'
import { tableNumber } from '../outline.ts'
import { type Html, joined, markup, NOTHING } from '../../../../platform/markup/markup.ts'
import { figureLink } from './figure-link.ts'
import type { Place } from './place.ts'

/** Words of more characters than this break over lines and are given room to. */
const LONG_TEXT = 24

/** A table of the report: caption with number and unit line, headers with scope, footnotes, and its data as a file. */
export function tableHtml(id: string, place: Place): Html {
  const entry = place.outline.tables.find(({ table }) => table.id === id)
  if (entry === undefined) throw new Error(`table ${id} is not in the outline`)
  const { table } = entry
  const anchor = place.claim(entry.anchor)
  const caption = `${entry.anchor}${anchor === null ? '-igjen' : ''}-navn`
  return markup`<div class="table-block"${anchor === null ? null : markup` id="${anchor}"`}>
<div class="scroll" role="region" aria-labelledby="${caption}" tabindex="0">
<table class="facts${table.columns.length > 6 ? ' wide' : ''}">
<caption id="${caption}">${captionHtml(table, place)}</caption>
<thead><tr>${table.rowsHeading === undefined ? markup`<td></td>` : markup`<th scope="col">${table.rowsHeading}</th>`}${table.columns.map((column) => markup`<th scope="col" class="${column.align}">${column.label}</th>`)}</tr></thead>
${bodies(table, place)}</table>
</div>
${notes(table, place)}</div>
`
}

function captionHtml(table: Table, place: Place): Html {
  const number = tableNumber(table, place.texts.table)
  return markup`${number === null ? null : markup`<span class="caption-number">${number}</span> `}${table.caption}${table.unitLine === '' ? null : markup` <span class="unit-line">${table.unitLine}</span>`}`
}

/** One tbody per group heading, so that the heading is the header of its rows and of no other. */
function bodies(table: Table, place: Place): Html {
  if (table.rows.length === 0)
    return markup`<tbody><tr><td class="no-rows" colspan="${table.columns.length + 1}">${place.texts.noRows}</td></tr></tbody>\n`
  const groups: Row[][] = []
  for (const row of table.rows) {
    const last = groups.at(-1)
    if (last === undefined || row.kind === 'heading') groups.push([row])
    else last.push(row)
  }
  return joined(groups.map((rows) => markup`<tbody>\n${rows.map((row) => rowHtml(row, table.columns, place))}</tbody>\n`))
}

function rowHtml(row: Row, columns: readonly Column[], place: Place): Html {
  if (row.kind === 'heading') return markup`<tr class="group"><th scope="rowgroup" colspan="${columns.length + 1}">${row.label}</th></tr>\n`
  const cells = columns.map((column) => cellHtml(row.cells[column.id], column, place))
  return markup`<tr${row.kind === 'total' ? markup` class="total"` : null}><th scope="row">${row.label}</th>${cells}</tr>\n`
}

function cellHtml(cell: Cell | undefined, column: Column, place: Place): Html {
  if (cell === undefined) return markup`<td class="${column.align}"></td>`
  const text = cell.key === null ? markup`${cell.text}` : figureLink(factKeyText(cell.key), cell.text, place)
  return markup`<td class="${column.align}${isWords(cell) ? ' words' : ''}">${favour(cell, place)}${text}</td>`
}

/** Words that break over lines, and are given room to. */
function isWords(cell: Cell): boolean {
  return cell.value.kind === 'text' && cell.text.length > LONG_TEXT
}

/** Whether a variance is to the good: a drawn mark for the eye, a word for the ear. */
function favour(cell: Cell, place: Place): Html {
  if (cell.favourable === true) return markup`<span class="mark good"><span class="unseen">${place.texts.favourable}: </span></span>`
  if (cell.favourable === false) return markup`<span class="mark bad"><span class="unseen">${place.texts.unfavourable}: </span></span>`
  return NOTHING
}

function notes(table: Table, place: Place): Html {
  const cells = table.rows.flatMap((row) => Object.values(row.cells))
  const hasGood = cells.some((cell) => cell.favourable === true)
  const hasBad = cells.some((cell) => cell.favourable === false)
  const csv = place.csvOf(table.id)
  const lines = [
    ...table.footnotes.map((note) => markup`<li>${note}</li>\n`),
    ...(hasGood || hasBad
      ? [
          markup`<li aria-hidden="true">${hasGood ? markup`<span class="mark good"></span>${place.texts.favourableMark} ` : null}${hasBad ? markup`<span class="mark bad"></span>${place.texts.unfavourableMark}` : null}</li>\n`,
        ]
      : []),
    ...(csv === null ? [] : [markup`<li class="download"><a href="${csv}" download>${place.texts.tableAsCsv}</a></li>\n`]),
  ]
  return lines.length === 0 ? NOTHING : markup`<ul class="notes">\n${lines}</ul>\n`
}
