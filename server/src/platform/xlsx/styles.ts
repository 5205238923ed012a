import { joined, xml, Xml } from '../office/xml.ts'

const ACCENT = 'FF1C5544'
const INK = 'FF2B2620'
const SOFT = 'FF5D564A'
const HAIR = 'FFD9D1C1'
const FIRM = 'FF8A8170'
/** Numbers below this are the program's own formats; `@` (49) is text that stays text when it is edited. */
const FIRST_OWN_FORMAT = 164
const TEXT_FORMAT = 49

const FONTS = {
  plain: font(11, INK, false),
  bold: font(11, INK, true),
  title: font(16, INK, true),
  soft: font(10, SOFT, false),
  link: xml`<font><u/><sz val="11"/><color rgb="${ACCENT}"/><name val="Calibri"/><family val="2"/></font>`,
} as const
const LINES = {
  none: xml`<border><left/><right/><top/><bottom/><diagonal/></border>`,
  head: border(null, { style: 'medium', colour: ACCENT }),
  hair: border(null, { style: 'thin', colour: HAIR }),
  total: border({ style: 'thin', colour: FIRM }, { style: 'thin', colour: FIRM }),
} as const

export interface CellLook {
  readonly font?: keyof typeof FONTS
  readonly line?: keyof typeof LINES
  /** A number format; text when left out. */
  readonly format?: string
  readonly align?: 'start' | 'end'
  readonly wrap?: boolean
}

/** The looks of a workbook's cells, numbered as they are first used. */
export class Styles {
  readonly #looks = new Map<string, { readonly number: number; readonly source: Xml }>()
  readonly #formats = new Map<string, number>()

  numberOf(look: CellLook): number {
    const { font: name = 'plain', line = 'none', format, align = 'start', wrap = false } = look
    const key = JSON.stringify([name, line, format, align, wrap])
    const known = this.#looks.get(key)
    if (known !== undefined) return known.number
    const id = format === undefined ? TEXT_FORMAT : this.#format(format)
    // quotePrefix: what looks like a formula is text, also when somebody edits the cell.
    const source = xml`<xf numFmtId="${id}" fontId="${Object.keys(FONTS).indexOf(name)}" fillId="0" borderId="${Object.keys(LINES).indexOf(line)}" xfId="0"${
      format === undefined ? xml` quotePrefix="1"` : null
    } applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align === 'end' ? 'right' : 'left'}" vertical="${line === 'head' ? 'bottom' : 'center'}"${
      wrap ? xml` wrapText="1"` : null
    }/></xf>`
    // 0 is the look of a cell that has none.
    const number = this.#looks.size + 1
    this.#looks.set(key, { number, source })
    return number
  }

  source(): Xml {
    const formats = [...this.#formats].map(([code, id]) => xml`<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    const fonts = Object.values(FONTS)
    const lines = Object.values(LINES)
    const looks = [...this.#looks.values()].map(({ source }) => source)
    return xml`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      formats.length === 0 ? null : xml`<numFmts count="${formats.length}">${formats}</numFmts>`
    }<fonts count="${fonts.length}">${joined(fonts)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="${lines.length}">${joined(lines)}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  }

  #format(code: string): number {
    const known = this.#formats.get(code) ?? FIRST_OWN_FORMAT + this.#formats.size
    this.#formats.set(code, known)
    return known
  }
}

function font(size: number, colour: string, isBold: boolean): Xml {
  return xml`<font>${isBold ? xml`<b/>` : null}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`
}

interface Line {
  readonly style: string
  readonly colour: string
}

function border(top: Line | null, bottom: Line): Xml {
  const side = (name: string, line: Line): string => `<${name} style="${line.style}"><color rgb="${line.colour}"/></${name}>`
  const above = top === null ? '<top/>' : side('top', top)
  return joined([xml`<border><left/><right/>`, new Xml(above + side('bottom', bottom)), xml`<diagonal/></border>`])
}
