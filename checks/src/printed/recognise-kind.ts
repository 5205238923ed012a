import { isTotalLabel } from '../official/line-labels.ts'

/** What a printed table shows of itself before anything is known about it. */
export interface PrintedShape {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rowLabels: readonly string[]
}

export type TableKind =
  | 'operating-account'
  | 'investment-account'
  | 'projects'
  | 'project-categories'
  | 'adjustments'
  | 'key-figures'
  | 'indicators'
  | 'staffing'
  | 'sick-leave'
  | 'leases'
  | 'pay'
  | 'full-part-time'
  | 'form'
  | 'other'

const some = (texts: readonly string[], pattern: RegExp) => texts.some((text) => pattern.test(text))

/** Short and long stays of a nursing home are not sick leave: either the caption says so, or there is nothing beside the two and their total. */
function isSickLeave({ caption, rowLabels }: PrintedShape): boolean {
  const isBoth = some(rowLabels, /^korttid/i) && some(rowLabels, /^langtid/i)
  return (
    isBoth && (/fravær|fråvær/iu.test(caption) || rowLabels.every((label) => /^(?:korttid|langtid)/i.test(label) || isTotalLabel(label)))
  )
}

/** The words that give each official table away. Order matters: a project table also has "Regulert budsjett" and "Avvik". */
const SIGNS: readonly (readonly [TableKind, (shape: PrintedShape) => boolean])[] = [
  ['operating-account', ({ rowLabels }) => some(rowLabels, /^sum driftsutgift/i)],
  ['investment-account', ({ rowLabels }) => some(rowLabels, /^sum investeringsutgift/i)],
  ['project-categories', ({ columns }) => some(columns, /periodiseringsavvik/i)],
  ['projects', ({ columns }) => some(columns, /ferdig \(kv|forventet ferdig/i) && some(columns, /avvik/i)],
  ['adjustments', ({ caption, columns }) => /budsjett-?(regulering|endring|justering)/i.test(caption) && some(columns, /^bel[øo]p/i)],
  ['pay', ({ columns }) => some(columns, /kvinner andel av menn/i)],
  ['full-part-time', ({ columns }) => some(columns, /^heltid/i) && some(columns, /^deltid/i)],
  ['sick-leave', isSickLeave],
  ['staffing', ({ rowLabels }) => some(rowLabels, /^ansatte\b/i) && some(rowLabels, /^årsverk\b/i)],
  ['leases', ({ columns }) => some(columns, /årlig driftsutgift/i)],
  ['indicators', ({ columns }) => some(columns, /måltall/i) && some(columns, /avvik/i)],
  ['form', ({ columns }) => some(columns, /^svar/i)],
  [
    'key-figures',
    ({ columns, rowLabels }) => columns.filter((column) => /^resultat\s+\d{4}/i.test(column)).length >= 3 && some(rowLabels, /^total/i),
  ],
]

/** Which official table this is, by its labels. */
export function recogniseKind(shape: PrintedShape): TableKind {
  return SIGNS.find(([, isIt]) => isIt(shape))?.[0] ?? 'other'
}
